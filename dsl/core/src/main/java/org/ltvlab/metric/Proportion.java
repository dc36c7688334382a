package org.ltvlab.metric;

import java.util.function.Supplier;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.stat.Interval;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Ratio;
import org.ltvlab.view.Formats;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TextView;

/**
 * A share with what stands behind it: how many of how many, by which definition, how sure (割合).
 *
 * <p>Without anybody in the denominator it is undefined, never 0 %.
 */
public final class Proportion implements Shown {
    private static final double LEVEL = 0.95;

    private final String word;
    private final Supplier<String> name;
    private final long part;
    private final long whole;
    private final Supplier<String> definition;
    private final Whom who;

    Proportion(String word, Supplier<String> name, long part, long whole, Supplier<String> definition) {
        this(word, name, part, whole, definition, Whom.CUSTOMERS);
    }

    Proportion(String word, Supplier<String> name, long part, long whole, Supplier<String> definition, Whom who) {
        this.who = who;
        this.word = word;
        this.name = name;
        this.part = part;
        this.whole = whole;
        this.definition = definition;
    }

    /**
     * The share itself.
     *
     * @throws LtvProblem if nobody is in the denominator
     */
    public Ratio ratio() {
        if (!isDefined()) {
            throw LtvProblem.mustHold(word + " is undefined without " + who.english() + " to divide by")
                    .got("0 of 0 " + who.english())
                    .fix("a shorter window, or more data")
                    .problem();
        }
        return Ratio.of((double) part, (double) whole);
    }

    /**
     * Its Wilson interval (信頼区間).
     *
     * @param level such as 0.95
     * @throws LtvProblem if nobody is in the denominator or the level is not between 0 and 1
     */
    public Interval interval(double level) {
        ratio();
        return Interval.wilson(part, whole, level);
    }

    /** Whether anybody is in the denominator. */
    public boolean isDefined() {
        return whole > 0;
    }

    /** The customers counted. */
    public long part() {
        return part;
    }

    /** The customers they are counted among, n. */
    public long whole() {
        return whole;
    }

    MetricRow row() {
        return new MetricRow(
                name.get(), isDefined() ? ratio() : MetricRow.undefined(), whole, intervalText(), definition.get());
    }

    private String intervalText() {
        if (!isDefined()) {
            return "";
        }
        return interval(LEVEL).toString();
    }

    @Override
    public TextView view() {
        return TextView.of(toString());
    }

    @Override
    public TextView explain() {
        String made = isDefined()
                ? Formats.fill(
                        Language.current()
                                .pick(
                                        "%s = %,d" + who.counter() + " ÷ %,d" + who.counter(),
                                        "%s = %,d ÷ %,d " + who.english()),
                        ratio(),
                        part,
                        whole)
                : MetricRow.undefined();
        return TextView.of(toString(), made, definition.get());
    }

    @Override
    public String toString() {
        Language language = Language.current();
        if (!isDefined()) {
            return Formats.fill(
                    language.pick(
                            "%s: 計算不能(" + who.nobody() + ")", "%s: undefined (no " + who.english() + " to divide by)"),
                    name.get());
        }
        return Formats.fill(
                language.pick(
                        "%s %s(%,d" + who.counter() + " / %,d" + who.counter() + "、Wilson 95%%信頼区間 %s)",
                        "%s %s (%,d of %,d " + who.english() + ", Wilson 95%% interval %s)"),
                name.get(),
                ratio(),
                part,
                whole,
                intervalText());
    }
}
