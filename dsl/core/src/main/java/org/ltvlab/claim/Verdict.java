package org.ltvlab.claim;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Measured;
import org.ltvlab.view.Caption;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TextView;

/**
 * The result of an audit (監査結果): the outcome, the computed number, the reading that makes the claim true, and what to
 * say to the client. Immutable.
 *
 * @param <V> the type of the number that the claim is about
 */
public final class Verdict<V extends Measured<V>> implements Shown {
    private final Claim claim;
    private final Optional<Stated<V>> stated;
    private final List<Way<V>> ways;
    private final List<Sentence> doubts;
    private final List<Sentence> remarks;

    private Verdict(
            Claim claim, Optional<Stated<V>> stated, List<Way<V>> ways, List<Sentence> doubts, List<Sentence> remarks) {
        this.claim = claim;
        this.stated = stated;
        this.ways = List.copyOf(ways);
        this.doubts = List.copyOf(doubts);
        this.remarks = List.copyOf(remarks);
    }

    /**
     * A verdict.
     *
     * @param doubts reasons why no arithmetic can decide; with one, the outcome is at best ambiguous
     * @param remarks what is worth saying whatever the outcome
     */
    static <V extends Measured<V>> Verdict<V> of(
            Claim claim, Optional<Stated<V>> stated, List<Way<V>> ways, List<Sentence> doubts, List<Sentence> remarks) {
        return new Verdict<>(claim, stated, ways, doubts, remarks);
    }

    /** Holds, holds only if, does not hold, or ambiguous (判定). */
    public Outcome outcome() {
        if (stated.isEmpty()) {
            return doubts.isEmpty() && agree() ? Outcome.COMPUTED : Outcome.AMBIGUOUS;
        }
        if (fitting().findAny().isEmpty()) {
            return Outcome.DOES_NOT_HOLD;
        }
        if (!doubts.isEmpty()) {
            return Outcome.AMBIGUOUS;
        }
        return asSaid().findAny().isPresent() && asSaid().allMatch(this::fits) ? Outcome.HOLDS : Outcome.HOLDS_IF;
    }

    /** Whether the words give one number only, however they are read. */
    private boolean agree() {
        return asSaid().findAny().isPresent()
                && asSaid().map(way -> new Stated<>(way.value().orElseThrow(), 0))
                        .allMatch(one ->
                                asSaid().allMatch(way -> one.allows(way.value().orElseThrow())));
    }

    /** The claim that was audited. */
    public Claim claim() {
        return claim;
    }

    /** The number that the claim states, if it states one. */
    public Optional<V> number() {
        return stated.map(Stated::value);
    }

    /** The numbers that the words as said give, each once; several if they can be read in several ways. */
    public List<V> computed() {
        List<V> numbers = new ArrayList<>();
        asSaid().map(way -> way.value().orElseThrow())
                .filter(number -> numbers.stream().noneMatch(other -> other.number() == number.number()))
                .forEach(numbers::add);
        return numbers;
    }

    /** The same as displays write them. */
    List<Object> figures() {
        return asSaid().map(way -> way.shown().orElseThrow()).distinct().toList();
    }

    /** The stated number as displays write it: in points if its words can mean nothing else. */
    Optional<Object> statedFigure() {
        return stated.map(one -> inPoints() ? Points.of(one.value().number()).toString() : one.value());
    }

    private boolean inPoints() {
        return asSaid().findAny().isPresent() && asSaid().allMatch(Way::isPoints);
    }

    /** The number of the reading that fits; where none fits, of the words as said; empty if they give none. */
    public Optional<V> value() {
        return Stream.concat(fitting(), asSaid()).findFirst().flatMap(Way::value);
    }

    /** The readings that give the stated number, in the current language; empty if it holds as said or never. */
    public List<String> readings() {
        return outcome() == Outcome.HOLDS
                ? List.of()
                : fitting().map(way -> way.name().toString()).toList();
    }

    /** What to say to the client (クライアントへの伝え方). */
    public String advice() {
        return said(general(), particular());
    }

    /** The advice without what every verdict of this outcome says, for a table that shows the outcome beside it. */
    String brief() {
        boolean plain = outcome() == Outcome.HOLDS
                || (outcome() == Outcome.HOLDS_IF && !particular().isEmpty());
        return plain ? particular() : advice();
    }

    private String particular() {
        List<String> said = new ArrayList<>();
        if (outcome() != Outcome.HOLDS) {
            fitting().map(Way::advice).forEach(text -> said.add(text.toString()));
        }
        Stream.concat(doubts.stream(), remarks.stream()).forEach(text -> said.add(text.toString()));
        said.add(claim.note());
        return said(said.toArray(String[]::new));
    }

    private static String said(String... sentences) {
        return Arrays.stream(sentences)
                .filter(text -> !text.isEmpty())
                .collect(joining(Language.current().pick("", " ")));
    }

    private String general() {
        Language language = Language.current();
        return switch (outcome()) {
            case HOLDS -> language.pick("計算は合っています。", "The arithmetic is right.");
            case HOLDS_IF ->
                language.pick(
                        "どの読み方かを明記してください。", "Say which reading is meant; the words alone do not give this number.");
            case DOES_NOT_HOLD -> language.pick("この数字は使わないでください。", "Do not repeat this number.");
            case AMBIGUOUS -> language.pick("どの意味かを確認してください。", "Ask which meaning is meant.");
            case COMPUTED -> "";
        };
    }

    Stream<Way<V>> asSaid() {
        return ways.stream().filter(way -> way.said() && way.value().isPresent());
    }

    /** The readings of the words that give the stated number; only where there are none, the slips that do. */
    Stream<Way<V>> fitting() {
        List<Way<V>> said = asSaid().filter(this::fits).toList();
        return said.isEmpty() ? ways.stream().filter(this::fits) : said.stream();
    }

    private boolean fits(Way<V> way) {
        return stated.isPresent() && way.value().filter(stated.get()::allows).isPresent();
    }

    /** Every reading of the words and those slips that give the stated number, with what each gives. */
    @Override
    public TableView view() {
        Language language = Language.current();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        List<Way<V>> fitting = fitting().toList();
        ways.stream()
                .filter(way -> way.said() || fitting.contains(way))
                .forEach(way -> rows.add(Arrays.asList(
                        way.name().toString(),
                        way.shown().orElse(null),
                        statedFigure().orElse(null),
                        stated.isEmpty() ? null : fits(way) ? language.pick("一致", "yes") : language.pick("不一致", "no"),
                        way.how().toString())));
        return new TableView(
                Caption.of(toString()).note(advice()),
                List.of(
                        TableView.Column.of(language.pick("読み方", "reading")),
                        TableView.Column.asWritten(language.pick("計算値", "computed")),
                        TableView.Column.asWritten(language.pick("主張", "stated")),
                        TableView.Column.of(language.pick("一致", "fits")),
                        TableView.Column.of(language.pick("計算", "arithmetic"))),
                rows);
    }

    @Override
    public TextView explain() {
        List<String> told = new ArrayList<>(List.of(toString(), advice()));
        Language language = Language.current();
        tolerance()
                .ifPresent(most -> told.add(language.pick(
                        "主張の桁の丸めにより、±" + most + "まで一致とみなします。",
                        "By the rounding of the stated digits, ±" + most + " counts as equal.")));
        asSaid().forEach(way -> told.add(way.name() + ": " + way.how()));
        return new TextView(told);
    }

    private Optional<String> tolerance() {
        return stated.map(one -> inPoints() ? Tolerance.inPoints(one.half()) : Tolerance.written(one.tolerance()));
    }

    /** As {@code "LTV/CAC reaches 3.0" does not hold: as said 2.88x, stated 3.00x.}. */
    @Override
    public String toString() {
        return new VerdictLine(this).toString();
    }
}
