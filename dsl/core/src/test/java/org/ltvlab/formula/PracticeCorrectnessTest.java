package org.ltvlab.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ltvlab.Words.GROSS_PROFIT;
import static org.ltvlab.Words.acquisitionCost;
import static org.ltvlab.Words.customerChurn;
import static org.ltvlab.Words.ltvByChurn;
import static org.ltvlab.Words.ltvByLifespan;
import static org.ltvlab.Words.meanLifetime;
import static org.ltvlab.Words.perYear;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.revenuePerAccount;
import static org.ltvlab.Words.unitEconomics;
import static org.ltvlab.Words.years;
import static org.ltvlab.Words.yen;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ltvlab.InLanguage;
import org.ltvlab.formula.ready.LtvByLifespan;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.MoneyFlow;
import org.ltvlab.unit.Multiple;

/** The worked examples that Japanese practitioners print, recomputed; the origin stands beside each. */
@ExtendWith(InLanguage.class)
class PracticeCorrectnessTest {
    private static final double A_HUNDREDTH_OF_A_YEN = 0.01;

    /** Oz link, LTV向上施策: 50,000円 × 3回/年 × 5年 = 750,000円. */
    @Test
    void oz_link_750_000_yen() {
        var ltv = ltvByLifespan()
                .averageOrderValue(yen(50_000))
                .purchaseFrequency(perYear(3))
                .lifespan(years(5));
        is(ltv, 750_000, Basis.REVENUE);
        assertThat(ltv).hasToString("LTV ¥750,000 (revenue) = AOV ¥50,000 × frequency 3/year × lifespan 5 years");
    }

    /** Salesforce Japan: 売上 100,000円 ÷ 500アカウント = 200円 (its own line has the operands the wrong way round). */
    @Test
    void salesforce_arpa_200_yen() {
        MoneyFlow arpa = revenuePerAccount()
                .revenue(yen(100_000).perMonth())
                .accounts(500)
                .value()
                .amount();
        assertThat(arpa).isEqualTo(yen(200).perMonth());
    }

    /** Salesforce Japan: 25 ÷ 500 = 5 %. */
    @Test
    void salesforce_churn_5_percent() {
        assertThat(customerChurn().lost(25).atStart(500).value().amount()).isEqualTo(percent(5));
    }

    /** Salesforce Japan: ARPA 200円 ÷ 0.05 = 4,000円. */
    @Test
    void salesforce_subscription_4_000_yen() {
        is(
                ltvByChurn()
                        .revenuePerAccount(yen(200).perMonth())
                        .churnRate(percent(5).perMonth()),
                4_000,
                Basis.REVENUE);
    }

    /** Salesforce Japan: 10,000 × 0.20 × 2 × 3 = 12,000円. */
    @Test
    void salesforce_retail_12_000_yen() {
        is(retail(2), 12_000, Basis.GROSS_PROFIT);
        assertThat(retail(2))
                .hasToString("LTV ¥12,000 (gross profit) ="
                        + " AOV ¥10,000 × margin 20.0% × frequency 2/year × lifespan 3 years");
    }

    /** Salesforce Japan: the same less acquisition and retention cost; with 5,000円 once and 3,000円/年: 12,000 - 14,000. */
    @Test
    void salesforce_net_of_costs_may_be_negative_and_says_so() {
        var ltv = retail(2).acquisitionCost(yen(5_000)).retentionCost(yen(3_000).perYear());
        is(ltv, -2_000, Basis.NET_OF_COSTS);
        assertThat(ltv.toString()).startsWith("LTV -¥2,000 (net of costs) = ").endsWith(" [negative]");
        assertThat(ltv.explain().paragraphs()).contains("It is negative: every customer brings a loss.");
    }

    /** Salesforce Japan: 10,000 × 0.20 × 4回/年 × 3年 = 24,000円. */
    @Test
    void salesforce_retail_24_000_yen() {
        is(retail(4), 24_000, Basis.GROSS_PROFIT);
    }

    /** Salesforce Japan: (800,000 + 300,000 + 200,000) ÷ 100 = 13,000円. */
    @Test
    void salesforce_cac_13_000_yen() {
        is(acquisitionCost().costs(yen(800_000), yen(300_000), yen(200_000)).newCustomers(100), 13_000);
    }

    /** Salesforce Japan: 24,000 ÷ 13,000 = 1.846 (1.85). */
    @Test
    void salesforce_unit_economics_1_85() {
        Multiple whole = unitEconomics()
                .customerValue(retail(4))
                .acquisitionCost(yen(13_000))
                .ltvToCac();
        assertThat(whole.number()).isCloseTo(1.846, within(5e-4));
        assertThat(whole).hasToString("1.85x");
        assertThat(unitEconomics()
                        .customerValue(yen(24_000), GROSS_PROFIT)
                        .acquisitionCost(yen(13_000))
                        .ltvToCac())
                .isEqualTo(whole);
    }

    /** Crescendo Lab, 式1: 5,000 × 0.5 × 12 × 3 = 90,000円. */
    @Test
    void crescendo_retail_90_000_yen() {
        is(
                ltvByLifespan()
                        .averageOrderValue(yen(5_000))
                        .grossMargin(percent(50))
                        .purchaseFrequency(perYear(12))
                        .lifespan(years(3)),
                90_000,
                Basis.GROSS_PROFIT);
    }

    /** Crescendo Lab, 式2: 3,000 ÷ 0.05 = 60,000円 (the article calls the monthly revenue per user an order value). */
    @Test
    void crescendo_subscription_60_000_yen() {
        is(
                ltvByChurn()
                        .revenuePerUser(yen(3_000).perMonth())
                        .churnRate(percent(5).perMonth()),
                60_000,
                Basis.REVENUE);
    }

    /** Crescendo Lab: churn is lost ÷ at the start; 式3: 1 ÷ 0.1 = 10か月. */
    @Test
    void crescendo_lifetime_10_months() {
        var churn = customerChurn().lost(10).atStart(100).value().amount().perMonth();
        assertThat(meanLifetime().churnRate(churn).value().amount()).hasToString("10 months");
        assertThat(meanLifetime().churnRate(churn).value().amount().number()).isCloseTo(10, within(1e-12));
    }

    /** コネナビ: 10,000 × 12 × 3 = 360,000円. */
    @Test
    void konenavi_basic_360_000_yen() {
        is(konenavi(10_000), 360_000, Basis.REVENUE);
    }

    /** コネナビ: 20,000 × 0.5 × 12 × 3 = 360,000円. */
    @Test
    void konenavi_margin_360_000_yen() {
        is(konenavi(20_000).grossMargin(percent(50)), 360_000, Basis.GROSS_PROFIT);
    }

    /** コネナビ: 10,000円/月 ÷ 0.1 = 100,000円. */
    @Test
    void konenavi_churn_100_000_yen() {
        is(
                ltvByChurn()
                        .revenuePerUser(yen(10_000).perMonth())
                        .churnRate(percent(10).perMonth()),
                100_000,
                Basis.REVENUE);
    }

    /** コネナビ: (10,000 × 12 × 3) - (50,000 + 5,000 × 3) = 360,000 - 65,000 = 295,000円. */
    @Test
    void konenavi_costs_295_000_yen() {
        is(
                konenavi(10_000)
                        .acquisitionCost(yen(50_000))
                        .retentionCost(yen(5_000).perYear()),
                295_000,
                Basis.NET_OF_COSTS);
    }

    private static LtvByLifespan retail(double timesAYear) {
        return ltvByLifespan()
                .averageOrderValue(yen(10_000))
                .grossMargin(percent(20))
                .purchaseFrequency(perYear(timesAYear))
                .lifespan(years(3));
    }

    private static LtvByLifespan konenavi(double orderValue) {
        return ltvByLifespan()
                .averageOrderValue(yen(orderValue))
                .purchaseFrequency(perYear(12))
                .lifespan(years(3));
    }

    private static void is(Computed<Money> formula, double expected, Basis... basis) {
        Figure<Money> figure = formula.value();
        assertThat(figure.amount().number()).isCloseTo(expected, within(A_HUNDREDTH_OF_A_YEN));
        assertThat(figure.amount().currency().getCurrencyCode()).isEqualTo("JPY");
        assertThat(figure.basis().stream()).containsExactly(basis);
    }
}
