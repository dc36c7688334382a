package org.ltvlab.rfm;

import java.util.ArrayList;
import java.util.List;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Language;
import org.ltvlab.view.Formats;

/**
 * A named part of the 125 RFM cells, as a sentence (セグメント); an axis that is not named takes all scores.
 *
 * <p>Example: {@code segment("Champions").recency(5).frequency(4, 5).monetary(4, 5)}.
 */
public final class Segment {
    private static final int BEST = 5;
    private static final Scores ANY = new Scores(1, BEST);

    private final String name;
    private final boolean rest;
    private final Scores recency;
    private final Scores frequency;
    private final Scores monetary;

    private record Scores(int low, int high) {
        boolean holds(int score) {
            return low <= score && score <= high;
        }

        String text(String letter) {
            return letter + low + (low == high ? "" : "–" + high);
        }
    }

    private Segment(String name, boolean rest, Scores recency, Scores frequency, Scores monetary) {
        this.name = name;
        this.rest = rest;
        this.recency = recency;
        this.frequency = frequency;
        this.monetary = monetary;
    }

    /**
     * A segment that takes all scores until axes are named.
     *
     * @throws LtvProblem if the name is blank
     */
    public static Segment segment(String name) {
        return new Segment(named(name, "segment"), false, ANY, ANY, ANY);
    }

    /**
     * The segment of all cells that no earlier segment takes.
     *
     * @throws LtvProblem if the name is blank
     */
    public static Segment otherwise(String name) {
        return new Segment(named(name, "otherwise"), true, ANY, ANY, ANY);
    }

    private static String named(String name, String word) {
        if (name.isBlank()) {
            throw LtvProblem.mustHold("A segment (セグメント) must have a name")
                    .got("\"" + name + "\"")
                    .fix(word + "(\"Others\")")
                    .problem();
        }
        return name;
    }

    /** Of one recency score, 5 for the customers who ordered last. */
    public Segment recency(int score) {
        return recency(score, score);
    }

    /** Of recency scores {@code low} to {@code high}, both included. */
    public Segment recency(int low, int high) {
        return new Segment(name, rest, scores("recency", low, high), frequency, monetary);
    }

    /** Of one frequency score, 5 for the customers who order most often. */
    public Segment frequency(int score) {
        return frequency(score, score);
    }

    /** Of frequency scores {@code low} to {@code high}, both included. */
    public Segment frequency(int low, int high) {
        return new Segment(name, rest, recency, scores("frequency", low, high), monetary);
    }

    /** Of one monetary score, 5 for the customers who spend most. */
    public Segment monetary(int score) {
        return monetary(score, score);
    }

    /** Of monetary scores {@code low} to {@code high}, both included. */
    public Segment monetary(int low, int high) {
        return new Segment(name, rest, recency, frequency, scores("monetary", low, high));
    }

    private Scores scores(String word, int low, int high) {
        String typed = Formats.fill(".%s(%s)", word, low == high ? low : low + ", " + high);
        if (rest) {
            throw LtvProblem.mustHold("otherwise (その他) takes every cell that is left and no scores")
                    .got("otherwise(\"" + name + "\")" + typed)
                    .fix("segment(\"" + name + "\")" + typed)
                    .problem();
        }
        if (low < 1 || high > BEST || low > high) {
            throw LtvProblem.mustHold("The scores (スコア) of a segment must lie from 1 to 5, the lower one first")
                    .got("segment(\"" + name + "\")" + typed)
                    .fix(Formats.fill(".%s(%d, %d)", word, clamp(Math.min(low, high)), clamp(Math.max(low, high))))
                    .problem();
        }
        return new Scores(low, high);
    }

    private static int clamp(int score) {
        return Math.max(1, Math.min(BEST, score));
    }

    /** What it is called. */
    public String name() {
        return name;
    }

    boolean isRest() {
        return rest;
    }

    boolean takes(int r, int f, int m) {
        return recency.holds(r) && frequency.holds(f) && monetary.holds(m);
    }

    /** The scores in short, such as {@code R5 F4–5 M4–5}. */
    public String definition() {
        List<String> parts = new ArrayList<>();
        if (!recency.equals(ANY)) {
            parts.add(recency.text("R"));
        }
        if (!frequency.equals(ANY)) {
            parts.add(frequency.text("F"));
        }
        if (!monetary.equals(ANY)) {
            parts.add(monetary.text("M"));
        }
        Language language = Language.current();
        if (parts.isEmpty()) {
            return rest ? language.pick("上記以外", "all others") : language.pick("すべて", "all");
        }
        return String.join(" ", parts);
    }

    @Override
    public String toString() {
        return name + ": " + definition();
    }
}
