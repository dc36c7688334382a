package org.ltvlab.claim;

import static org.ltvlab.Words.CHURN_RATE;
import static org.ltvlab.Words.GROSS_PROFIT;
import static org.ltvlab.Words.claim;
import static org.ltvlab.Words.ltvByChurn;
import static org.ltvlab.Words.ltvByLifespan;
import static org.ltvlab.Words.perYear;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.times;
import static org.ltvlab.Words.years;
import static org.ltvlab.Words.yen;
import static org.ltvlab.claim.Outcome.AMBIGUOUS;
import static org.ltvlab.claim.Outcome.HOLDS_IF;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ltvlab.InLanguage;

/** Inconsistencies 1 to 4 of five practitioner articles: basis, double counting, periods, percent and points. */
@ExtendWith(InLanguage.class)
class ClaimReadingsCorrectnessTest {
    static Stream<FoundClaim> inconsistencies() {
        return Stream.of(basis(), doubleCounting(), units(), percentOrPoints()).flatMap(List::stream);
    }

    /** 50,000 × 3 × 5 = 750,000 is revenue; the article calls it profit. 200 ÷ 0.05 = 4,000 has no margin either. */
    private static List<FoundClaim> basis() {
        return List.of(
                new FoundClaim(
                        1,
                        "A01",
                        claim("LTV, the profit of a customer, is 750,000")
                                .of(ltvByLifespan()
                                        .averageOrderValue(yen(50_000))
                                        .purchaseFrequency(perYear(3))
                                        .lifespan(years(5)))
                                .saidToBe(GROSS_PROFIT)
                                .stated(yen(750_000)),
                        HOLDS_IF,
                        List.of("on revenue"),
                        "¥750,000"),
                new FoundClaim(
                        1,
                        "C03",
                        claim("LTV, the profit of a customer, is 4,000")
                                .of(ltvByChurn()
                                        .revenuePerAccount(yen(200).perMonth())
                                        .churnRate(percent(5).perMonth()))
                                .saidToBe(GROSS_PROFIT)
                                .stated(yen(4_000)),
                        HOLDS_IF,
                        List.of("on revenue"),
                        "¥4,000"));
    }

    /** E05: 360,000 − 65,000 = 295,000 is net of the CAC 50,000; ÷ 50,000 = 5.9. Before CAC: 345,000 ÷ 50,000 = 6.9. */
    private static List<FoundClaim> doubleCounting() {
        var net = ltvByLifespan()
                .averageOrderValue(yen(10_000))
                .purchaseFrequency(perYear(12))
                .lifespan(years(3))
                .acquisitionCost(yen(50_000))
                .retentionCost(yen(5_000).perYear());
        return List.of(
                new FoundClaim(
                        2,
                        "B03/B04",
                        claim("LTV/CAC is 5.9").ltvToCac(net, yen(50_000)).stated(times(5.9)),
                        HOLDS_IF,
                        List.of("with LTV net of CAC"),
                        "5.90x"),
                new FoundClaim(
                        2,
                        "E05 by the general formula, which drops the years",
                        claim("LTV is 305,000").of(net).stated(yen(305_000)),
                        HOLDS_IF,
                        List.of("with one period of retention cost"),
                        "¥305,000"));
    }

    /** D03 with a yearly churn in place of the monthly one: 7,500 is a month's money ÷ a year's churn; and 50,000 × 3 × 5 ÷ 12. */
    private static List<FoundClaim> units() {
        return List.of(
                new FoundClaim(
                        3,
                        "C03/D03",
                        claim("LTV is 7,500 at 3,000 a month and 40 % churn a year")
                                .of(ltvByChurn()
                                        .revenuePerUser(yen(3_000).perMonth())
                                        .churnRate(percent(40).perYear()))
                                .stated(yen(7_500)),
                        HOLDS_IF,
                        List.of("with ARPU counted by the year", "with churn counted by the month"),
                        "¥7,500"),
                new FoundClaim(
                        3,
                        "A01, the years of the lifespan taken for months",
                        claim("LTV is 62,500")
                                .of(ltvByLifespan()
                                        .averageOrderValue(yen(50_000))
                                        .purchaseFrequency(perYear(3))
                                        .lifespan(years(5)))
                                .stated(yen(62_500)),
                        HOLDS_IF,
                        List.of("with lifespan counted by the month"),
                        "¥62,500"));
    }

    /** 60,000 at 5 % churn: 5 % less of it is 4.75 % (63,158); 1 point less is 4 % (75,000), 1 % less is 4.95 % (60,606). */
    private static List<FoundClaim> percentOrPoints() {
        var ltv = ltvByChurn()
                .revenuePerUser(yen(3_000).perMonth())
                .churnRate(percent(5).perMonth());
        return List.of(
                new FoundClaim(
                        4,
                        "E13 5%低減",
                        claim("churn falls by 1%")
                                .of(ltv)
                                .changing(CHURN_RATE, percent(-1))
                                .audit(),
                        AMBIGUOUS,
                        List.of(),
                        "¥60,606"),
                new FoundClaim(
                        4,
                        "E13 5%低減, with a result",
                        claim("churn falls by 1%: LTV 75,000")
                                .of(ltv)
                                .changing(CHURN_RATE, percent(-1))
                                .stated(yen(75_000)),
                        HOLDS_IF,
                        List.of("churn -1.0 in points"),
                        "¥75,000"),
                new FoundClaim(
                        4,
                        "D10 復帰率 +12%",
                        claim("win-back 10% rises by 12%")
                                .from(percent(10))
                                .changing(percent(12))
                                .audit(),
                        AMBIGUOUS,
                        List.of(),
                        "11.2%"));
    }

    @ParameterizedTest
    @MethodSource("inconsistencies")
    void the_inconsistency_is_found(FoundClaim found) {
        found.check();
    }
}
