package org.ltvlab.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ltvlab.Words.JAPANESE;
import static org.ltvlab.Words.kpi;
import static org.ltvlab.Words.language;
import static org.ltvlab.Words.months;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.yen;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ltvlab.InLanguage;
import org.ltvlab.problem.LtvProblem;

/** Movements of revenue and of leads: what cannot be is refused, periods are named, pictures hold the hand counts. */
@ExtendWith(InLanguage.class)
class RevenueMovementsCorrectnessTest {
    private static RevenueMovements page() {
        return kpi().revenueMovements()
                .atStart(yen(100).perMonth())
                .newRevenue(yen(30).perMonth())
                .expansion(yen(10).perMonth())
                .contraction(yen(10).perMonth())
                .churned(yen(10).perMonth());
    }

    @Test
    void nobody_loses_more_than_there_was_at_the_start() {
        says(() -> page().churned(yen(95).perMonth()), """
                churned + contraction (解約・縮小) must not exceed atStart (期首MRR): nobody can lose more than there was.
                  got:   ¥105/month of ¥100/month
                  fix:   count only what the customers of the start paid; what was won later cannot be lost here""");
        assertThatExceptionOfType(LtvProblem.class)
                .isThrownBy(() ->
                        kpi().revenueMovements().churned(yen(1_300).perYear()).atStart(yen(100).perMonth()));
        assertThat(page().churned(yen(90).perMonth()).grossRetention().value().amount())
                .isEqualTo(percent(0));
    }

    @Test
    void the_period_stands_in_the_result() {
        assertThat(page().over(months(12)))
                .hasToString(
                        "NRR (12 months) 90.0%, GRR (12 months) 80.0%, gross revenue churn (12 months) 20.0%, net revenue"
                                + " churn (12 months) 10.0%, quick ratio 2.00x");
        assertThat(page().over(months(1)).netRetention().toString()).startsWith("NRR (1 month) 90.0% = ");
        assertThat(page().over(months(12)).view().caption()).hasToString("Revenue movements (12 months)");
        assertThat(page().toString()).endsWith("quick ratio 2.00x (period not named)");
        assertThat(page().view().caption().note()).startsWith("The period is not named, a month or the trailing 12");
        assertThat(page().netRetention().explain().paragraphs())
                .anyMatch(told -> told.startsWith("The period is not named"));
        language(JAPANESE);
        assertThat(page().over(months(12)).toString()).startsWith("NRR(12か月) 90.0%、GRR(12か月) 80.0%");
        assertThat(page().toString()).endsWith("クイックレシオ 2.00倍(期間の指定なし)");
    }

    /** 100 + 30 + 10 − 10 − 10 = 120. */
    @Test
    void the_waterfall_runs_from_the_start_to_the_end() {
        assertThat(page().chart().rows())
                .extracting(row -> row.name() + " " + row.bars().get(0).label())
                .containsExactly(
                        "start ¥100/month",
                        "new +¥30/month",
                        "expansion +¥10/month",
                        "contraction -¥10/month",
                        "churned -¥10/month",
                        "end ¥120/month");
        assertThat(page().chart().rows().get(3).bars().get(0)).hasToString("140.0 to 130.0");
        assertThat(page().chart().altText())
                .isEqualTo(
                        "Waterfall chart. start ¥100/month, new +¥30/month, expansion +¥10/month, contraction -¥10/month,"
                                + " churned -¥10/month, end ¥120/month.");
        says(() -> kpi().revenueMovements().chart(), """
                The chart of revenue movements (増減の図) needs atStart (期首MRR).
                  fix:   .atStart(yen(100_000).perMonth())""");
    }

    /** Two stages of one name would be divided by the first of them. */
    @Test
    void a_funnel_names_each_stage_once() {
        says(() -> kpi().funnel().stage("MQL", 400).stage("MQL", 120), """
                Every stage of a funnel (ファネルの段階) must have a name of its own.
                  got:   MQL 120 after MQL 400
                  fix:   .stage("MQL 2", 120)""");
    }

    @Test
    void a_funnel_is_drawn_as_bars() {
        Funnel funnel = kpi().funnel().stage("MQL", 400).stage("SQL", 120).stage("won", 30);
        assertThat(funnel.chart().categories()).containsExactly("MQL", "SQL (30.0%)", "won (7.5%)");
        assertThat(funnel.chart().series().get(0).values()).containsExactly(400.0, 120.0, 30.0);
        assertThat(funnel.chart().altText()).contains("greatest MQL (400), least won (7.5%) (30)");
    }

    private static void says(ThrowingCallable call, String message) {
        assertThatExceptionOfType(LtvProblem.class).isThrownBy(call).withMessage(message);
    }
}
