package org.ltvlab.claim;

import static org.ltvlab.Words.GROSS_PROFIT;
import static org.ltvlab.Words.NET_OF_COSTS;
import static org.ltvlab.Words.REVENUE;
import static org.ltvlab.Words.acquisitionCost;
import static org.ltvlab.Words.claim;
import static org.ltvlab.Words.customerChurn;
import static org.ltvlab.Words.formula;
import static org.ltvlab.Words.ltvByChurn;
import static org.ltvlab.Words.ltvByLifespan;
import static org.ltvlab.Words.ltvDiscounted;
import static org.ltvlab.Words.ltvWithExpansion;
import static org.ltvlab.Words.meanLifetime;
import static org.ltvlab.Words.money;
import static org.ltvlab.Words.months;
import static org.ltvlab.Words.perYear;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.quantity;
import static org.ltvlab.Words.revenuePerAccount;
import static org.ltvlab.Words.times;
import static org.ltvlab.Words.years;
import static org.ltvlab.Words.yen;
import static org.ltvlab.claim.RightClaim.right;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ltvlab.InLanguage;

/** Values that articles print, right as they stand. */
@ExtendWith(InLanguage.class)
class RightClaimsCorrectnessTest {
    static Stream<RightClaim> correct() {
        return Stream.of(examples(), values()).flatMap(List::stream);
    }

    private static List<RightClaim> examples() {
        var c04 = ltvByLifespan()
                .averageOrderValue(yen(10_000))
                .grossMargin(percent(20))
                .purchaseFrequency(perYear(2))
                .lifespan(years(3));
        var c07 = c04.purchaseFrequency(perYear(4));
        var general = ltvByLifespan()
                .averageOrderValue(yen(10_000))
                .purchaseFrequency(perYear(12))
                .lifespan(years(3));
        var plan = quantity("share of users", percent(20));
        var rise = quantity("rise", yen(5_000));
        return List.of(
                right(
                        "C01",
                        claim("ARPA")
                                .of(revenuePerAccount()
                                        .revenue(yen(100_000).perMonth())
                                        .accounts(500))
                                .stated(yen(200).perMonth())),
                right(
                        "C02",
                        claim("churn").of(customerChurn().lost(25).atStart(500)).stated(percent(5))),
                right("C04", claim("LTV").of(c04).saidToBe(GROSS_PROFIT).stated(yen(12_000))),
                right("C07", claim("LTV").of(c07).saidToBe(GROSS_PROFIT).stated(yen(24_000))),
                right(
                        "C08",
                        claim("CAC")
                                .of(acquisitionCost()
                                        .costs(yen(800_000), yen(300_000), yen(200_000))
                                        .newCustomers(100))
                                .stated(yen(13_000))),
                right("C09 1.85", claim("LTV/CAC").ltvToCac(c07, yen(13_000)).stated(times(1.85))),
                right("C09 1.846", claim("LTV/CAC").ltvToCac(c07, yen(13_000)).stated(times(1.846))),
                right(
                        "D02",
                        claim("LTV")
                                .of(c04.averageOrderValue(yen(5_000))
                                        .grossMargin(percent(50))
                                        .purchaseFrequency(perYear(12)))
                                .stated(yen(90_000))),
                right(
                        "D03",
                        claim("LTV")
                                .of(ltvByChurn()
                                        .revenuePerUser(yen(3_000).perMonth())
                                        .churnRate(percent(5).perMonth()))
                                .saidToBe(REVENUE)
                                .stated(yen(60_000))),
                right(
                        "D05",
                        claim("lifetime")
                                .of(meanLifetime().churnRate(percent(10).perMonth()))
                                .stated(months(10))),
                right(
                        "D17",
                        claim("mean rise")
                                .of(formula("mean rise", plan.times(rise)))
                                .stated(yen(1_000))),
                right("E02", claim("LTV").of(general).saidToBe(REVENUE).stated(yen(360_000))),
                right(
                        "E03",
                        claim("LTV")
                                .of(general.averageOrderValue(yen(20_000)).grossMargin(percent(50)))
                                .stated(yen(360_000))),
                right(
                        "E04",
                        claim("LTV")
                                .of(ltvByChurn()
                                        .revenuePerUser(yen(10_000).perMonth())
                                        .churnRate(percent(10).perMonth()))
                                .stated(yen(100_000))),
                right(
                        "E05",
                        claim("LTV")
                                .of(general.acquisitionCost(yen(50_000))
                                        .retentionCost(yen(5_000).perYear()))
                                .saidToBe(NET_OF_COSTS)
                                .stated(yen(295_000))),
                right(
                        "B06 put right",
                        claim("LTV +20%").from(times(2.5)).changing(percent(20)).stated(times(3))),
                right(
                        "D06 all left",
                        claim("lifetime").lifetimes(months(1_000), 100).stated(months(10))),
                right(
                        "C18 with control",
                        claim("+5 points")
                                .moved(percent(50), percent(57))
                                .control(percent(50), percent(52))
                                .inPoints()
                                .stated(percent(5))),
                right(
                        "constant churn",
                        claim("5 years")
                                .of(meanLifetime().churnRate(percent(20).perYear()))
                                .stillThere(percent(51), years(3))
                                .stated(years(5))));
    }

    /** A01 to C05: 50,000 × 3 × 5, 40 % of it; 180,000 − 65,000; 30,000 ÷ 2 %; 12,000 − 14,000; $20 ÷ 4 %; 3,030 ÷ 6 %. */
    private static List<RightClaim> values() {
        var oz = ltvByLifespan()
                .averageOrderValue(yen(50_000))
                .purchaseFrequency(perYear(3))
                .lifespan(years(5));
        var sales = ltvByLifespan()
                .averageOrderValue(yen(10_000))
                .purchaseFrequency(perYear(12))
                .lifespan(years(3));
        var net = sales.grossMargin(percent(50))
                .acquisitionCost(yen(50_000))
                .retentionCost(yen(5_000).perYear());
        return List.of(
                right("A01", claim("LTV").of(oz).saidToBe(REVENUE).stated(yen(750_000))),
                right(
                        "A02",
                        claim("LTV")
                                .of(oz.grossMargin(percent(40)))
                                .saidToBe(GROSS_PROFIT)
                                .stated(yen(300_000))),
                right("B03", claim("LTV").of(net).saidToBe(NET_OF_COSTS).stated(yen(115_000))),
                right("B04", claim("LTV/CAC").ltvToCac(net, yen(50_000)).stated(times(3.3))),
                right(
                        "B12",
                        claim("LTV")
                                .of(ltvWithExpansion()
                                        .revenuePerAccount(yen(30_000).perMonth())
                                        .churnRate(percent(3).perMonth())
                                        .expansionRate(percent(1).perMonth()))
                                .stated(yen(1_500_000))),
                right(
                        "C03",
                        claim("LTV")
                                .of(ltvByChurn()
                                        .revenuePerAccount(yen(200).perMonth())
                                        .churnRate(percent(5).perMonth()))
                                .saidToBe(REVENUE)
                                .stated(yen(4_000))),
                right(
                        "C05",
                        claim("LTV")
                                .of(ltvByLifespan()
                                        .averageOrderValue(yen(10_000))
                                        .grossMargin(percent(20))
                                        .purchaseFrequency(perYear(2))
                                        .lifespan(years(3))
                                        .acquisitionCost(yen(5_000))
                                        .retentionCost(yen(3_000).perYear()))
                                .stated(yen(-2_000))),
                right(
                        "discounted",
                        claim("LTV")
                                .of(ltvDiscounted()
                                        .revenuePerUser(yen(3_000).perMonth())
                                        .churnRate(percent(5).perMonth())
                                        .discountRate(percent(1).perMonth()))
                                .stated(yen(50_500))),
                right(
                        "in dollars",
                        claim("LTV")
                                .of(ltvByChurn()
                                        .revenuePerUser(money(20, "USD").perMonth())
                                        .churnRate(percent(4).perMonth()))
                                .stated(money(500, "USD"))));
    }

    @ParameterizedTest
    @MethodSource("correct")
    void no_alarm_where_the_claim_is_right(RightClaim claim) {
        claim.check();
    }
}
