package org.ltvlab.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ltvlab.Words.kpi;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.years;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ltvlab.InLanguage;
import org.ltvlab.problem.LtvProblem;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/** What KPIs of numbers and of columns refuse rather than repair. */
@ExtendWith(InLanguage.class)
class KpisInputChecksTest {
    private static void refused(ThrowingCallable call, String message) {
        assertThatExceptionOfType(LtvProblem.class).isThrownBy(call).withMessage(message);
    }

    /** 5 of 10 won; the other way round would be 200 %. */
    @Test
    void a_conversion_runs_forward() {
        Funnel funnel = kpi().funnel().stage("MQL", 10).stage("won", 5);
        refused(() -> funnel.conversion("won", "MQL"), """
                conversion (転換率) runs from a stage to a later one.
                  got:   "won" to "MQL"
                  given: MQL 10 → won 5
                  fix:   .conversion("MQL", "won")""");
        refused(() -> funnel.conversion("won", "won"), """
                conversion (転換率) runs from a stage to a later one.
                  got:   "won" to "won"
                  given: MQL 10 → won 5
                  fix:   .conversion("MQL", "won")""");
        refused(() -> kpi().funnel().stage("MQL", 10).conversion("MQL", "MQL"), """
                conversion (転換率) runs from a stage to a later one.
                  got:   "MQL" to "MQL"
                  given: MQL 10
                  fix:   add a later .stage(…)""");
        assertThat(funnel.conversion("MQL", "won").ratio()).isEqualTo(percent(50));
        assertThat(funnel.view().rows()).hasSize(2);
    }

    @Test
    void order_counts_are_whole_and_not_negative() {
        Table customers =
                Table.create("customers", DoubleColumn.create("half", 2, 1.5), DoubleColumn.create("negative", 2, -3));
        refused(() -> kpi(customers).purchaseFrequency("half", years(1)), """
                Column half must hold numbers of orders, whole and 0 or more.
                  where: row 2, column half
                  got:   1.5""");
        refused(() -> kpi(customers).repeatRate("half"), """
                Column half must hold numbers of orders, whole and 0 or more.
                  where: row 2, column half
                  got:   1.5""");
        refused(() -> kpi(customers).repeatRate("negative"), """
                Column negative must hold numbers of orders, whole and 0 or more.
                  where: row 2, column negative
                  got:   -3.0""");
    }

    @Test
    void a_band_of_a_health_score_begins_at_a_score() {
        for (double from : new double[] {Double.POSITIVE_INFINITY, Double.NaN, -1, 100.5}) {
            refused(() -> kpi().healthScore().band("x", from), """
                    A band of a health score (ヘルススコアの区分) must begin at a score from 0 to 100.
                      got:   x\s""" + from);
        }
        assertThat(kpi().healthScore().band("all", 0).band("best", 100).bands()).hasSize(2);
    }
}
