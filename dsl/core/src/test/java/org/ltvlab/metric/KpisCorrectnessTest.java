package org.ltvlab.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.ltvlab.Words.kpi;
import static org.ltvlab.Words.months;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.years;
import static org.ltvlab.Words.yen;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ltvlab.InLanguage;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Grain;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** KPIs from numbers and from columns, against published examples and hand counts. */
@ExtendWith(InLanguage.class)
class KpisCorrectnessTest {
    private static RevenueMovements movements(double start, double fresh, double more, double less, double gone) {
        return kpi().revenueMovements()
                .atStart(yen(start).perMonth())
                .newRevenue(yen(fresh).perMonth())
                .expansion(yen(more).perMonth())
                .contraction(yen(less).perMonth())
                .churned(yen(gone).perMonth());
    }

    /** The worked example of the subscription tools: start 100, churn 10, contraction 10, expansion 10: gross 20 %, net 10 %. */
    @Test
    void revenue_movements_match_the_published_example() {
        RevenueMovements page = movements(100, 0, 10, 10, 10);
        assertThat(page.grossChurn().value().amount().number()).isCloseTo(0.20, within(1e-12));
        assertThat(page.netChurn().value().amount().number()).isCloseTo(0.10, within(1e-12));
        assertThat(page.netRetention().value().amount().number()).isCloseTo(0.90, within(1e-12));
        assertThat(page.grossRetention().value().amount().number()).isCloseTo(0.80, within(1e-12));
        assertThat(page.reactivation(yen(5).perMonth())
                        .netChurn()
                        .value()
                        .amount()
                        .number())
                .isCloseTo(0.05, within(1e-12));
        assertThat(movements(100, 30, 10, 5, 5).quickRatio().value().amount().number())
                .isCloseTo(4, within(1e-12));
        assertThat(page.netRetention())
                .hasToString("NRR 90.0% = (revenue at start ¥100/month + expansion ¥10/month − contraction ¥10/month"
                        + " − churned ¥10/month) ÷ revenue at start ¥100/month");
    }

    @Test
    void zero_denominators_are_undefined_with_a_reason() {
        RevenueMovements none = movements(0, 10, 0, 0, 0);
        assertThat(none)
                .hasToString(
                        "NRR undefined, GRR undefined, gross revenue churn undefined, net revenue churn undefined, quick ratio"
                                + " undefined (period not named)");
        says(() -> none.netRetention().value(), """
                netRetention (NRR) is undefined without revenue at the start (期首MRR): nothing can be divided by 0.
                  got:   revenue at start ¥0/month
                  fix:   a period that begins with paying customers""");
        says(() -> movements(100, 10, 0, 0, 0).quickRatio().value(), """
                quickRatio (クイックレシオ) needs losses to divide by: nothing churned and nothing was downgraded (損失なし).
                  got:   churned ¥0/month + contraction ¥0/month
                  fix:   say "no losses" in place of a number""");
        assertThat(movements(100, 10, 0, 0, 0).quickRatio().explain().paragraphs())
                .contains("quickRatio (クイックレシオ) needs losses to divide by: nothing churned and nothing was downgraded"
                        + " (損失なし).");
        assertThat(kpi().nps(0, 0, 0)).hasToString("NPS: undefined (no answers)");
        says(() -> kpi().nps(0, 0, 0).points(), """
                nps (NPS) is undefined without answers (回答なし).
                  got:   0 answers""");
        assertThat(kpi().csat().counted(0).outOf(0))
                .hasToString("CSAT (top two boxes): undefined (no answers to divide by)");
        assertThat(kpi().repeatRate().counted(0).outOf(0).isDefined()).isFalse();
        assertThat(kpi().averageOrderValue(yen(0), 0).toString()).startsWith("AOV undefined");
    }

    /** 60 promoters, 12 passives, 28 detractors of 100: 32; variance (0.60 + 0.28 − 0.32²) ÷ 100, ± 1.959964 · 8.818 points. */
    @Test
    void nps_has_its_published_variance() {
        NetPromoterScore nps = kpi().nps(60, 12, 28);
        double half = 1.959964 * Math.sqrt((0.88 - 0.32 * 0.32) / 100) * 100;
        assertThat(nps.points()).isCloseTo(32, within(1e-12));
        assertThat(nps.interval(0.95).low()).isCloseTo(32 - half, within(1e-4));
        assertThat(nps.interval(0.95).high()).isCloseTo(32 + half, within(1e-4));
        assertThat(kpi().nps(5, 0, 0).interval(0.95).high()).isEqualTo(100);
    }

    /** Wilson's interval of 80 of 100, by the closed form in every textbook: 71.1 % to 86.7 %. */
    @Test
    void csat_is_the_top_two_boxes_with_wilsons_interval() {
        Proportion csat = kpi().csat().counted(80).outOf(100);
        assertThat(csat).hasToString("CSAT (top two boxes) 80.0% (80 of 100 answers, Wilson 95% interval 71.1%–86.7%)");
    }

    @Test
    void the_operands_of_a_share_cannot_be_swapped_unseen() {
        says(() -> kpi().onboardingCompletion().counted(80).outOf(64), """
                onboardingCompletion (オンボーディング完了率) counts a part of a whole, so that the part is not greater.
                  got:   80 out of 64
                  fix:   .counted(64).outOf(80)""");
        assertThat(kpi().onboardingCompletion().counted(64).outOf(80).ratio()).isEqualTo(percent(80));
        assertThat(kpi().referralsPerCustomer().counted(20).outOf(1_000).ratio())
                .isEqualTo(percent(2));
        assertThat(kpi().referralShareOfNew().counted(20).outOf(100).ratio()).isEqualTo(percent(20));
    }

    @Test
    void a_funnel_shows_every_step_and_the_whole() {
        Funnel funnel = kpi().funnel().stage("MQL", 400).stage("SQL", 120).stage("won", 30);
        assertThat(funnel.conversion("MQL", "SQL").ratio()).isEqualTo(percent(30));
        assertThat(funnel.conversion("SQL", "won").ratio()).isEqualTo(percent(25));
        assertThat(funnel.conversion("MQL", "won").ratio()).isEqualTo(percent(7.5));
        assertThat(funnel).hasToString("MQL 400 → SQL 120 → won 30");
        says(() -> kpi().funnel().stage("MQL", 400).stage("SQL", 500), """
                A stage of a funnel (ファネルの段階) holds a part of the stage before.
                  got:   SQL 500 after MQL 400
                  fix:   count the leads of one start date, through all stages""");
    }

    /** Five customers, by hand: start 10+20+30+0+40 = 100; end 10, 35, 20, 15, 0: expansion 15, contraction 10, new 15, churned 40. */
    @Test
    void movements_of_a_frame_are_counted_customer_by_customer() {
        Table mrr = Table.create(
                "mrr", DoubleColumn.create("start", 10, 20, 30, 0, 40), DoubleColumn.create("end", 10, 35, 20, 15, 0));
        RevenueMovements found = kpi(mrr).revenueMovements("start", "end", yen(1).perMonth());
        assertThat(found).isEqualTo(movements(100, 15, 15, 10, 40));
        assertThat(kpi(mrr).customerChurn("start", "end").value().amount()).isEqualTo(percent(25));
    }

    /** A refund larger than the last payment: from 100 to -20 would be neither contraction nor churn. */
    @Test
    void a_customer_pays_nothing_or_something_but_not_less() {
        Table mrr =
                Table.create("mrr", DoubleColumn.create("start", 10, 100, -5), DoubleColumn.create("end", 10, -20, 0));
        String refused = """
                Column end must hold what each customer pays, 0 or more.
                  where: row 2, column end
                  got:   -20.0""";
        says(() -> kpi(mrr.first(2)).revenueMovements("start", "end", yen(1).perMonth()), refused);
        says(() -> kpi(mrr.first(2)).customerChurn("start", "end"), refused);
        says(() -> kpi(mrr).customerChurn("start", "end"), """
                Column start must hold what each customer pays, 0 or more.
                  where: row 3, column start
                  got:   -5.0""");
    }

    @Test
    void answers_leads_and_orders_of_a_frame_are_counted() {
        Table answers =
                Table.create("answers", IntColumn.create("nps", 10, 9, 8, 3), IntColumn.create("csat", 5, 4, 3, 1));
        assertThat(kpi(answers).nps("nps").points()).isCloseTo(25, within(1e-12));
        assertThat(kpi(answers).csat("csat").ratio()).isEqualTo(percent(50));
        says(() -> kpi(answers).csat("nps"), """
                Column nps must hold whole numbers from 1 to 5.
                  where: row 1, column nps
                  got:   10.0""");
        Table leads = Table.create(
                "leads",
                BooleanColumn.create("mql", true, true, true, false),
                BooleanColumn.create("sql", true, true, false, true),
                IntColumn.create("won", 1, 0, 0, 1));
        assertThat(kpi(leads).funnel("mql", "sql", "won")).hasToString("mql 3 → sql 2 → won 1");
        assertThat(kpi(leads).onboardingCompletion("won").ratio()).isEqualTo(percent(50));
        Table sales = Table.create(
                "sales",
                StringColumn.create("account", "a", "b", "a"),
                DoubleColumn.create("paid", 100, 200, 300),
                IntColumn.create("orders", 0, 1, 3));
        assertThat(kpi(sales).averageOrderValue("paid", yen(1)).value().amount())
                .isEqualTo(yen(200));
        assertThat(kpi(sales)
                        .revenuePerAccount("account", "paid", yen(1).perMonth())
                        .value()
                        .amount())
                .isEqualTo(yen(300).perMonth());
        assertThat(kpi(sales).repeatRate("orders").ratio()).isEqualTo(percent(50));
    }

    @Test
    void frames_that_do_not_fit_say_so() {
        says(() -> kpi(Table.create("empty", DoubleColumn.create("start"))), """
                The frame must have rows (空の表).
                  got:   0 rows, columns start""");
        Table some = Table.create(
                "some", DoubleColumn.create("score", 1, Double.NaN), StringColumn.create("name", "a", "b"));
        says(() -> kpi(some).nps("scor"), """
                The frame must have the column that is named (列).
                  got:   "scor"
                  known: score, name; did you mean score?""");
        says(() -> kpi(some).nps("score"), """
                Column score must have no empty cell (欠損).
                  where: row 2, column score
                  got:   1 of 2 rows empty
                  fix:   keep the rows that have it: table.dropWhere(table.column("score").isMissing())""");
        says(() -> kpi(some).nps("name"), """
                Column name must hold numbers (数値の列).
                  where: row 1, column name
                  got:   STRING, such as "a\"""");
    }

    /** Four ended (2, 4, 6, 8 months) and four still active at 10: ended alone 5; time observed 60 ÷ 4 = 15. */
    @Test
    void a_lifespan_warns_of_customers_who_are_still_active() {
        Table stays = Table.create(
                "stays",
                DoubleColumn.create("months", 2, 4, 6, 8, 10, 10, 10, 10),
                IntColumn.create("left", 1, 1, 1, 1, 0, 0, 0, 0));
        Lifetimes found = kpi(stays).lifetimes("months", "left", months(1));
        assertThat(found.meanOfEnded()).isEqualTo(months(5));
        assertThat(found.mean()).isEqualTo(months(15));
        // Kaplan-Meier by hand: 2·1 + 2·7/8 + 2·6/8 + 2·5/8 + 2·4/8 = 7.5
        assertThat(found.meanWithin(months(10)).number()).isCloseTo(7.5, within(1e-12));
        assertThat(found.survival(months(6)).number()).isCloseTo(5 / 8.0, within(1e-12));
        assertThat(found)
                .hasToString(
                        "lifespan 15 months (8 customers, 4 still active: the mean of the ended alone, 5 months, is too"
                                + " low)");
    }

    @Test
    void frequency_is_orders_per_customer_and_period() {
        assertThat(kpi().purchaseFrequency(1_200, 100, years(1))
                        .value()
                        .amount()
                        .toString())
                .isEqualTo("12/year");
    }

    private static void says(ThrowingCallable call, String message) {
        assertThatExceptionOfType(LtvProblem.class).isThrownBy(call).withMessage(message);
    }

    /** 6 orders of 3 customers in half a year: 4 a year. */
    @Test
    void purchase_frequency_comes_from_a_column_of_orders() {
        Table customers = Table.create("customers", DoubleColumn.create("orders", 1, 2, 3));
        assertThat(kpi(customers)
                        .purchaseFrequency("orders", months(6))
                        .value()
                        .amount()
                        .in(Grain.YEAR))
                .hasToString("4/year");
    }
}
