package org.ltvlab.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.ltvlab.Words.JAPANESE;
import static org.ltvlab.Words.kpi;
import static org.ltvlab.Words.language;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.yen;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ltvlab.InLanguage;
import org.ltvlab.problem.LtvProblem;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** How KPIs name and write what they are: points, ARPA beside ARPU, answers that are no people. */
@ExtendWith(InLanguage.class)
class KpiWordsCorrectnessTest {
    /** 32 ± 1.959964 × √((0.60 + 0.28 − 0.32²) ÷ 100) × 100 = 32 ± 17.28. */
    @Test
    void nps_and_its_interval_are_points() {
        assertThat(kpi().nps(60, 12, 28)).hasToString("NPS 32.0 (n = 100, 95% interval 14.7–49.3 points)");
        assertThat(kpi().nps(60, 12, 28).interval(0.95).view()).hasToString("14.7–49.3 points (95% interval, normal)");
        language(JAPANESE);
        assertThat(kpi().nps(60, 12, 28)).hasToString("NPS 32.0(n = 100、95%信頼区間 14.7–49.3ポイント)");
    }

    @Test
    void answers_and_leads_are_not_counted_as_people() {
        language(JAPANESE);
        assertThat(kpi().csat().counted(0).outOf(0)).hasToString("CSAT(上位2段階): 計算不能(対象の回答なし)");
        assertThat(kpi().csat().counted(80).outOf(100).toString()).contains("(80件 / 100件、");
        assertThat(kpi().csat().counted(80).outOf(100).explain().paragraphs()).contains("80.0% = 80件 ÷ 100件");
        assertThat(kpi().funnel()
                        .stage("MQL", 400)
                        .stage("SQL", 120)
                        .conversion("MQL", "SQL")
                        .toString())
                .contains("(120件 / 400件、");
        assertThat(kpi().repeatRate().counted(30).outOf(100).toString()).contains("(30人 / 100人、");
        assertThat(kpi().repeatRate().counted(0).outOf(0)).hasToString("リピート率: 計算不能(対象の顧客なし)");
    }

    /** 600 of two users at one account: ARPA 600, ARPU 300; 100,000 ÷ 800 = 125 and ÷ 500 = 200. */
    @Test
    void money_per_user_is_arpu_and_per_account_arpa() {
        Table sales = Table.create(
                "sales",
                StringColumn.create("account", "a", "a"),
                StringColumn.create("user", "x", "y"),
                DoubleColumn.create("paid", 200, 400));
        assertThat(kpi(sales).revenuePerUser("user", "paid", yen(1).perMonth()))
                .hasToString("ARPU ¥300/month (revenue) = revenue ¥600/month ÷ users 2");
        assertThat(kpi(sales).revenuePerAccount("account", "paid", yen(1).perMonth()))
                .hasToString("ARPA ¥600/month (revenue) = revenue ¥600/month ÷ accounts 1");
        assertThat(kpi().revenuePerUser(yen(100_000).perMonth(), 800).value().amount())
                .isEqualTo(yen(125).perMonth());
        assertThat(kpi().revenuePerPayingUser(yen(100_000).perMonth(), 500))
                .hasToString("ARPPU ¥200/month (revenue) = revenue ¥100,000/month ÷ paying users 500");
        assertThat(kpi().revenuePerUser(yen(100_000).perMonth(), 0).toString()).startsWith("ARPU undefined");
    }

    /** The row E07, profit ÷ investment: 20 of 100; B07: (50 − 30) ÷ 30 million = 66.7 %. */
    @Test
    void roi_is_profit_over_investment() {
        assertThat(kpi().returnOnInvestment(yen(20), yen(100)).value().amount()).isEqualTo(percent(20));
        assertThat(kpi().returnOnInvestment(yen(50_000_000).minus(yen(30_000_000)), yen(30_000_000)))
                .hasToString("ROI 66.7% = profit ¥20,000,000 ÷ investment ¥30,000,000");
        assertThat(kpi().returnOnInvestment(yen(-5), yen(10)).value().amount()).isEqualTo(percent(-50));
        assertThat(kpi().returnOnInvestment(yen(5), yen(0)).toString()).startsWith("ROI undefined");
    }

    /** 30 of 120; Wilson by the textbook: 18.1 % to 33.4 %. */
    @Test
    void any_part_of_a_whole_has_n_and_an_interval() {
        assertThat(kpi().share("complaints", "inquiries").counted(30).outOf(120))
                .hasToString("complaints 25.0% (30 of 120 cases, Wilson 95% interval 18.1%–33.4%)");
    }

    /** 0.35 × 90 + 0.25 × 60 + 0.20 × 50 + 0.20 × 80 = 31.5 + 15 + 10 + 16 = 72.5, one of the published weightings. */
    @Test
    void a_health_score_is_the_weighted_sum_in_bands_of_your_own() {
        HealthScore score = published(90);
        assertThat(score.score()).isCloseTo(72.5, within(1e-12));
        assertThat(score.reached().orElseThrow().name()).isEqualTo("watch");
        assertThat(score).hasToString("health score 72.5 of 100: watch (60 and above)");
        assertThat(score.view().rows()).hasSize(5);
        assertThat(published(0)).hasToString("health score 41 of 100: at risk (40 and above)");
        assertThat(score.explain().paragraphs().get(1))
                .isEqualTo("usage 35.0% × 90 + NPS 25.0% × 60 + support 20.0% × 50 + engagement 20.0% × 80");
        language(JAPANESE);
        assertThat(score).hasToString("ヘルススコア 72.5(100点満点):watch(60以上)");
    }

    private static HealthScore published(double usage) {
        return kpi().healthScore()
                .part("usage", percent(35), usage)
                .part("NPS", percent(25), 60)
                .part("support", percent(20), 50)
                .part("engagement", percent(20), 80)
                .band("at risk", 40)
                .band("healthy", 80)
                .band("watch", 60);
    }

    /** 40 ÷ 100,000 = 0.04 %; the interval by Wilson's formula, worked out apart in Python: 0.0294 % to 0.0545 %. */
    @Test
    void a_share_below_one_percent_keeps_three_digits_that_count() {
        var rate = kpi().share("orders", "impressions").counted(40).outOf(100_000);
        assertThat(rate).hasToString("orders 0.04% (40 of 100,000 cases, Wilson 95% interval 0.0294%–0.0545%)");
        assertThat(rate.explain().paragraphs()).contains("0.04% = 40 ÷ 100,000 cases");
        assertThat(kpi().share("orders", "impressions").counted(0).outOf(100_000))
                .asString()
                .startsWith("orders 0.0% (0 of 100,000 cases, Wilson 95% interval 0.0%–");
    }

    /** 50 % of 67.992 and 50 % of 68 are 67.996, short of 68; what reaches its band keeps one digit. */
    @Test
    void a_health_score_just_below_a_band_is_not_printed_as_its_beginning() {
        assertThat(halves(67.992, 68)).hasToString("health score 67.996 of 100: watch (40 and above)");
        assertThat(halves(67.992, 68).view().rows().get(2)).endsWith("67.996");
        assertThat(halves(68.008, 68)).hasToString("health score 68.0 of 100: healthy (68 and above)");
    }

    private static HealthScore halves(double usage, double support) {
        return kpi().healthScore()
                .part("usage", percent(50), usage)
                .part("support", percent(50), support)
                .band("healthy", 68)
                .band("watch", 40);
    }

    @Test
    void a_health_score_needs_all_its_weight_and_scores_within_range() {
        HealthScore half = kpi().healthScore().part("usage", percent(50), 80);
        assertThat(half).hasToString("health score: undefined (weights of 50.0%)");
        says(half::score, """
                healthScore (ヘルススコア) needs weights of 100 % together.
                  given: usage 50.0% × 80
                  fix:   .part("...", percent(50), 50)""");
        says(() -> half.part("NPS", percent(60), 50), """
                The weights (重み) must lie above 0 % and be 100 % together.
                  got:   NPS 60.0%, after 50.0%""");
        says(() -> half.part("NPS", percent(50), 101), """
                A part of a health score (ヘルススコアの項目) must be scored from 0 to 100.
                  got:   NPS 101""");
        says(() -> half.part("usage", percent(50), 10), """
                Every part of a health score (ヘルススコアの項目) must have a name of its own.
                  got:   usage""");
    }

    private static void says(ThrowingCallable call, String message) {
        assertThatExceptionOfType(LtvProblem.class).isThrownBy(call).withMessage(message);
    }
}
