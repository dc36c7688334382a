package org.ltvlab.rfm;

import java.time.LocalDate;
import java.util.Optional;
import org.ltvlab.data.Transactions;
import org.ltvlab.data.internal.TypedDay;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.progress.Progress;
import org.ltvlab.unit.Language;
import org.ltvlab.view.Formats;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TextView;

/**
 * An RFM analysis that still needs its day and its scores (RFM分析).
 *
 * <p>Recency is the days from the last order to {@code asOf}, frequency the number of orders, monetary their sum; orders
 * after {@code asOf} do not count.
 *
 * <p>Example: {@code rfm(orders).asOf("1998-06-30").scoredBy(quintiles()).segmentedBy(standardSegments())}.
 */
public final class Rfm implements Shown {

    private final Transactions orders;
    private final Optional<LocalDate> asOf;

    private Rfm(Transactions orders, Optional<LocalDate> asOf) {
        this.orders = orders;
        this.asOf = asOf;
    }

    /** Asks about the customers of these orders. */
    public static Rfm of(Transactions orders) {
        return new Rfm(orders, Optional.empty());
    }

    /**
     * The day from which recency is counted, included (基準日).
     *
     * @param date as {@code 1998-06-30}
     * @throws LtvProblem if it is no such date, or lies before the first order or after the year 9999
     */
    public Rfm asOf(String date) {
        return asOf(TypedDay.of(date, "asOf (基準日)", Formats.fill(".asOf(\"%s\")", orders.lastDate())));
    }

    /**
     * The day from which recency is counted, included (基準日).
     *
     * @throws LtvProblem if it lies before the first order or after the year 9999
     */
    public Rfm asOf(LocalDate date) {
        if (date.isBefore(orders.firstDate())) {
            throw LtvProblem.mustHold("asOf (基準日) must not lie before the first order")
                    .got(date)
                    .known(Formats.fill("orders from %s to %s", orders.firstDate(), orders.lastOrderDate()))
                    .fix(Formats.fill(".asOf(\"%s\")", orders.lastDate()))
                    .problem();
        }
        if (!TypedDay.inCalendar(date)) {
            throw LtvProblem.mustHold("asOf (基準日) must not lie after the year 9999")
                    .got(date)
                    .fix(Formats.fill(".asOf(\"%s\")", orders.lastDate()))
                    .problem();
        }
        Progress.asOf(date);
        return new Rfm(orders, Optional.of(date));
    }

    /**
     * Gives every customer scores from 1 to 5 on the three axes.
     *
     * @param scoring {@code quintiles()} or {@code thresholds()}
     * @throws LtvProblem if {@code asOf} is missing or a threshold is
     */
    public RfmScores scoredBy(Scoring scoring) {
        LocalDate day = asOf.orElseThrow(
                () -> LtvProblem.mustHold("rfm (RFM分析) needs asOf (基準日), the day from which recency is counted")
                        .given(Formats.fill("orders from %s to %s", orders.firstDate(), orders.lastOrderDate()))
                        .fix(Formats.fill("add .asOf(\"%s\") before scoredBy", orders.lastDate()))
                        .problem());
        return new RfmScores(orders, day, scoring, Scored.of(orders, Math.toIntExact(day.toEpochDay()), scoring));
    }

    @Override
    public TextView view() {
        return explain();
    }

    @Override
    public TextView explain() {
        return TextView.of(
                toString(),
                Formats.fill(
                        "rfm(orders).asOf(\"%s\").scoredBy(quintiles()).segmentedBy(standardSegments())",
                        asOf.orElse(orders.lastDate())));
    }

    @Override
    public String toString() {
        Language language = Language.current();
        return Formats.fill(
                language.pick("RFM分析(未採点): 顧客%,d人、基準日 %s", "RFM, not scored yet: %,d customers, as of %s"),
                orders.customers(),
                asOf.map(LocalDate::toString).orElse(language.pick("未指定", "(not given)")));
    }
}
