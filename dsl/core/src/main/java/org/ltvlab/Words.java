package org.ltvlab;

import org.ltvlab.cohort.CohortQuestion;
import org.ltvlab.data.Transactions;
import org.ltvlab.rfm.Quintiles;
import org.ltvlab.rfm.Rfm;
import org.ltvlab.rfm.Scoring;
import org.ltvlab.rfm.Segment;
import org.ltvlab.rfm.Segmentation;
import org.ltvlab.rfm.Thresholds;
import org.ltvlab.unit.Frequency;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.Ratio;
import org.ltvlab.unit.Span;

/**
 * The words that a notebook starts with: {@code import static org.ltvlab.Words.*;}. Each only delegates; whatever it
 * returns says what can be asked next.
 */
public final class Words {
    /** Displays, charts and reports in Japanese: {@code language(JAPANESE)}. */
    public static final Language JAPANESE = Language.JAPANESE;

    /** Displays, charts and reports in English: {@code language(ENGLISH)}. */
    public static final Language ENGLISH = Language.ENGLISH;

    private Words() {}

    // Settings

    /**
     * The language of displays, charts and reports from now on.
     *
     * <pre>{@code
     * language(JAPANESE);
     * yen(12_000)                     // 12,000円
     * }</pre>
     */
    public static void language(Language language) {
        Language.choose(language);
    }

    // Values with units

    /**
     * An amount in yen (円).
     *
     * <pre>{@code
     * yen(5_000).times(percent(60))   // ¥3,000
     * }</pre>
     */
    public static Money yen(double amount) {
        return Money.yen(amount);
    }

    /**
     * An amount in any currency, by its ISO 4217 code (通貨).
     *
     * <pre>{@code
     * money(12.5, "USD")              // $12.50
     * }</pre>
     */
    public static Money money(double amount, String currency) {
        return Money.money(amount, currency);
    }

    /**
     * So many percent (パーセント); a rate that works every month is {@code percent(5).perMonth()}.
     *
     * <pre>{@code
     * percent(60)                     // 60.0%
     * }</pre>
     */
    public static Ratio percent(double percent) {
        return Ratio.percent(percent);
    }

    /**
     * So often a month (月あたり).
     *
     * <pre>{@code
     * perMonth(1.2)                   // 1.2/month
     * }</pre>
     */
    public static Frequency perMonth(double times) {
        return Frequency.perMonth(times);
    }

    /**
     * So often a year (年あたり).
     *
     * <pre>{@code
     * perYear(2)                      // 2/year
     * }</pre>
     */
    public static Frequency perYear(double times) {
        return Frequency.perYear(times);
    }

    /**
     * So many days (日).
     *
     * <pre>{@code
     * days(90)                        // 90 days
     * }</pre>
     */
    public static Span days(double number) {
        return Span.days(number);
    }

    /**
     * So many weeks (週間).
     *
     * <pre>{@code
     * weeks(39)                       // 39 weeks
     * }</pre>
     */
    public static Span weeks(double number) {
        return Span.weeks(number);
    }

    /**
     * So many months (か月).
     *
     * <pre>{@code
     * months(12)                      // 12 months
     * }</pre>
     */
    public static Span months(double number) {
        return Span.months(number);
    }

    /**
     * So many years (年); a year is 12 months or 365.25 days.
     *
     * <pre>{@code
     * years(3)                        // 3 years
     * }</pre>
     */
    public static Span years(double number) {
        return Span.years(number);
    }

    // RFM

    /**
     * An RFM analysis of orders (RFM分析).
     *
     * <pre>{@code
     * rfm(orders).asOf("1998-06-30").scoredBy(quintiles()).segmentedBy(standardSegments())
     * }</pre>
     */
    public static Rfm rfm(Transactions orders) {
        return Rfm.of(orders);
    }

    /**
     * Scores 1 to 5 by fifths of the customers (五分位); equal values get equal scores.
     *
     * <pre>{@code
     * rfm(orders).asOf("1998-06-30").scoredBy(quintiles())
     * }</pre>
     */
    public static Scoring quintiles() {
        return new Quintiles();
    }

    /**
     * Scores 1 to 5 by fixed limits (固定基準).
     *
     * <pre>{@code
     * thresholds()
     *     .recency(days(30), days(90), days(180), days(365))
     *     .frequency(2, 3, 5, 10)
     *     .monetary(yen(5_000), yen(10_000), yen(30_000), yen(100_000))
     * }</pre>
     */
    public static Thresholds thresholds() {
        return Thresholds.of();
    }

    /**
     * A segment as a sentence (セグメント); an axis that is not named takes all scores.
     *
     * <pre>{@code
     * segment("Champions").recency(5).frequency(4, 5).monetary(4, 5)
     * }</pre>
     */
    public static Segment segment(String name) {
        return Segment.segment(name);
    }

    /**
     * The segment of everybody whom no earlier segment takes (その他).
     *
     * <pre>{@code
     * otherwise("Others")
     * }</pre>
     */
    public static Segment otherwise(String name) {
        return Segment.otherwise(name);
    }

    /**
     * Six ready segments: 優良顧客, ロイヤル顧客, 新規顧客, ライト顧客, 離反予備軍, 休眠顧客.
     *
     * <pre>{@code
     * standardSegments()              // a table of their definitions
     * }</pre>
     */
    public static Segmentation standardSegments() {
        return Segmentation.standard();
    }

    // Cohorts

    /**
     * Cohorts of customers (コホート分析).
     *
     * <pre>{@code
     * cohorts(orders).byFirstPurchase().monthly().retention().upTo(months(12))
     * }</pre>
     */
    public static CohortQuestion cohorts(Transactions orders) {
        return CohortQuestion.of(orders);
    }
}
