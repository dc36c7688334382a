package org.ltvlab.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ltvlab.Words.ACQUISITION_COST;
import static org.ltvlab.Words.GROSS_PROFIT;
import static org.ltvlab.Words.NET_OF_COSTS;
import static org.ltvlab.Words.REVENUE;
import static org.ltvlab.Words.claim;
import static org.ltvlab.Words.ltvByChurn;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.times;
import static org.ltvlab.Words.yen;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ltvlab.InLanguage;
import org.ltvlab.formula.ready.LtvByChurn;

/** A basis that is a step back from that of the formula: revenue from gross profit, either from net of costs. */
@ExtendWith(InLanguage.class)
class ClaimSaidBasisCorrectnessTest {
    /** 3,000 ÷ 5 % = 60,000 of revenue. */
    private static final LtvByChurn SALES = ltvByChurn()
            .revenuePerUser(yen(3_000).perMonth())
            .churnRate(percent(5).perMonth());

    /** 60,000 × 60 % = 36,000. */
    private static final LtvByChurn PROFIT = SALES.grossMargin(percent(60));

    /** 36,000 − 10,000 − 300 ÷ 5 % = 20,000. */
    private static final LtvByChurn NET = PROFIT.acquisitionCost(yen(10_000)).retentionCost(yen(300).perMonth());

    @Test
    void revenue_is_gross_profit_without_its_margin() {
        var said = claim("LTV (revenue) 60,000").of(PROFIT).saidToBe(REVENUE);
        assertThat(said.stated(yen(60_000)))
                .hasToString("\"LTV (revenue) 60,000\" holds: as said ¥60,000; stated ¥60,000.");
        assertThat(said.stated(yen(60_000)).explain().paragraphs())
                .contains("as said: LTV ¥60,000 (revenue) = ARPU ¥3,000/month ÷ churn 5.0%/month");
        assertThat(said.stated(yen(36_000)))
                .hasToString("\"LTV (revenue) 60,000\" holds only if read on gross profit: ¥36,000; stated ¥36,000.");
    }

    @Test
    void what_is_net_of_costs_is_gross_profit_and_revenue_without_them() {
        assertThat(claim("profit").of(NET).saidToBe(GROSS_PROFIT).stated(yen(36_000)))
                .hasToString("\"profit\" holds: as said ¥36,000; stated ¥36,000.");
        assertThat(claim("sales").of(NET).saidToBe(REVENUE).stated(yen(60_000)))
                .hasToString("\"sales\" holds: as said ¥60,000; stated ¥60,000.");
        assertThat(claim("net").of(NET).saidToBe(NET_OF_COSTS).stated(yen(20_000)))
                .hasToString("\"net\" holds: as said ¥20,000; stated ¥20,000.");
    }

    /** Without a margin 60,000 − 10,000 shows no gross profit, and without a cost 36,000 shows nothing net of it. */
    @Test
    void a_step_forward_needs_what_is_not_given() {
        assertThat(claim("profit")
                        .of(SALES.acquisitionCost(yen(10_000)))
                        .saidToBe(GROSS_PROFIT)
                        .view()
                        .rows()
                        .get(0))
                .contains("On gross profit it needs quantities that are not given.");
        assertThat(claim("net").of(PROFIT).saidToBe(NET_OF_COSTS).stated(yen(36_000)))
                .hasToString("\"net\" holds only if read on gross profit: ¥36,000; stated ¥36,000.");
    }

    /** 60,000 ÷ 10,000 = 6, 36,000 ÷ 10,000 = 3.6; with a CAC of 7,500 it is 8. */
    @Test
    void a_ratio_follows_its_ltv_a_step_back() {
        assertThat(claim("sales")
                        .ltvToCac(PROFIT, yen(10_000))
                        .saidToBe(REVENUE)
                        .stated(times(6)))
                .hasToString("\"sales\" holds: as said 6.00x; stated 6.00x.");
        assertThat(claim("profit")
                        .ltvToCac(PROFIT.retentionCost(yen(300).perMonth()), yen(10_000))
                        .saidToBe(GROSS_PROFIT)
                        .stated(times(3.6)))
                .hasToString("\"profit\" holds: as said 3.60x; stated 3.60x.");
        assertThat(claim("cheaper")
                        .ltvToCac(PROFIT, yen(10_000))
                        .changing(ACQUISITION_COST, percent(-25))
                        .saidToBe(REVENUE)
                        .stated(times(8)))
                .hasToString("\"cheaper\" holds: as said 8.00x; stated 8.00x.");
    }
}
