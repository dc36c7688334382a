package org.ltvlab.cohort;

import java.util.Currency;
import org.ltvlab.unit.Grain;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.Ratio;
import org.ltvlab.view.Formats;
import org.ltvlab.view.ValueFormat;

/** What is put into the cells of a cohort table, and what it is called. */
enum Measure {
    RETENTION,
    REVENUE,
    CUMULATIVE_REVENUE;

    String title() {
        Language language = Language.current();
        return switch (this) {
            case RETENTION -> language.pick("購入維持率", "Retention");
            case REVENUE -> language.pick("顧客1人あたり売上", "Revenue per customer");
            case CUMULATIVE_REVENUE ->
                language.pick("顧客1人あたり累積売上(累積LTV)", "Cumulative revenue per customer (LTV to date)");
        };
    }

    /** How a cell is made, in one sentence. */
    String definition(Grain grain) {
        Language language = Language.current();
        String noun = PeriodName.noun(grain);
        return switch (this) {
            case RETENTION ->
                Formats.fill(
                        language.pick(
                                "維持率 = その%sに1回以上購入した顧客数 ÷ コホートの顧客数。",
                                "Retention = customers with an order in that %s ÷ customers of the cohort."),
                        noun);
            case REVENUE ->
                Formats.fill(
                        language.pick(
                                "値 = その%sの売上 ÷ コホートの顧客数(購入しなかった顧客も含む)。",
                                "Cell = revenue of that %s ÷ customers of the cohort, whether they ordered or not."),
                        noun);
            case CUMULATIVE_REVENUE ->
                Formats.fill(
                        language.pick(
                                "値 = 初回からその%sまでの売上合計 ÷ コホートの顧客数。売上ベース(粗利・費用は考慮していません)。",
                                "Cell = revenue from the first order to the end of that %s ÷ customers of the cohort;"
                                        + " revenue basis, before margin and costs."),
                        noun);
        };
    }

    ValueFormat format(Currency currency) {
        return this == RETENTION ? ValueFormat.percent(1) : ValueFormat.money(currency);
    }

    /** The bare number that a chart draws: a share, or an amount in major units. */
    double number(Cells.Pooled point, Currency currency) {
        double each = (double) point.sum() / point.customers();
        return this == RETENTION ? each : major(point.before() + each, currency);
    }

    /** Divided once, after all is added up: where nothing was added the number stays the same. */
    private static double major(double minor, Currency currency) {
        return minor / Math.pow(10, Money.digits(currency));
    }

    /** What the earlier ages add up to, in an average of cumulative revenue. */
    static Money before(Cells.Pooled point, Currency currency) {
        return new Money(major(point.before(), currency), currency);
    }

    /** How the average of all cohorts is made. */
    String averaging() {
        return this == CUMULATIVE_REVENUE
                ? Language.current()
                        .pick(
                                "平均は、経過ごとの売上の加重平均(その経過に到達したコホートのみ、顧客数で加重)を足し上げた値です。" + "コホートの入れ替わりで跳ねたり下がったりしません。",
                                "The average adds up the averages of each age, each over the cohorts that reached it,"
                                        + " weighed by their customers; it does not jump or fall where a cohort ends.")
                : Language.current()
                        .pick(
                                "平均は、各経過に到達したコホートのみを顧客数で加重しています。",
                                "The average weighs the cohorts that reached the age by their customers.");
    }

    /** The typed value that a table holds. */
    Object value(Cells.Pooled point, Currency currency) {
        double number = number(point, currency);
        return this == RETENTION ? new Ratio(number) : new Money(number, currency);
    }
}
