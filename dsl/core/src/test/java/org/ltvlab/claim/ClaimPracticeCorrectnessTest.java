package org.ltvlab.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ltvlab.Words.CHURN_RATE;
import static org.ltvlab.Words.GROSS_PROFIT;
import static org.ltvlab.Words.NET_OF_COSTS;
import static org.ltvlab.Words.REVENUE;
import static org.ltvlab.Words.acquisitionCost;
import static org.ltvlab.Words.claim;
import static org.ltvlab.Words.customerChurn;
import static org.ltvlab.Words.formula;
import static org.ltvlab.Words.ltvByChurn;
import static org.ltvlab.Words.ltvByLifespan;
import static org.ltvlab.Words.meanLifetime;
import static org.ltvlab.Words.months;
import static org.ltvlab.Words.perMonth;
import static org.ltvlab.Words.perYear;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.quantity;
import static org.ltvlab.Words.revenuePerAccount;
import static org.ltvlab.Words.times;
import static org.ltvlab.Words.years;
import static org.ltvlab.Words.yen;
import static org.ltvlab.claim.Outcome.AMBIGUOUS;
import static org.ltvlab.claim.Outcome.DOES_NOT_HOLD;
import static org.ltvlab.claim.Outcome.HOLDS;
import static org.ltvlab.claim.Outcome.HOLDS_IF;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ltvlab.InLanguage;

/** The ten kinds of inconsistency in five practitioner articles (rows A01 to E13), each found, with its number and reading. */
@ExtendWith(InLanguage.class)
class ClaimPracticeCorrectnessTest {
    /** A claim of the articles, what the audit finds, the reading that makes it true, and the true number. */
    private record Found(
            int kind, String row, Verdict<?> verdict, Outcome outcome, List<String> readings, String number) {
        @Override
        public String toString() {
            return kind + " " + row;
        }
    }

    static Stream<Found> inconsistencies() {
        return Stream.of(basis(), doubleCounting(), units(), percentOrPoints(), mixups(), pitch(), payback(), models())
                .flatMap(List::stream);
    }

    /** 50,000 × 3 × 5 = 750,000 is revenue; the article calls it profit. 200 ÷ 0.05 = 4,000 has no margin either. */
    private static List<Found> basis() {
        return List.of(
                new Found(
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
                new Found(
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
    private static List<Found> doubleCounting() {
        var net = ltvByLifespan()
                .averageOrderValue(yen(10_000))
                .purchaseFrequency(perYear(12))
                .lifespan(years(3))
                .acquisitionCost(yen(50_000))
                .retentionCost(yen(5_000).perYear());
        return List.of(
                new Found(
                        2,
                        "B03/B04",
                        claim("LTV/CAC is 5.9").ltvToCac(net, yen(50_000)).stated(times(5.9)),
                        HOLDS_IF,
                        List.of("with LTV net of CAC"),
                        "5.90x"),
                new Found(
                        2,
                        "E05 by the general formula, which drops the years",
                        claim("LTV is 305,000").of(net).stated(yen(305_000)),
                        HOLDS_IF,
                        List.of("with one period of retention cost"),
                        "¥305,000"));
    }

    /** D03 with a yearly churn in place of the monthly one: 7,500 is a month's money ÷ a year's churn; and 50,000 × 3 × 5 ÷ 12. */
    private static List<Found> units() {
        return List.of(
                new Found(
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
                new Found(
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
    private static List<Found> percentOrPoints() {
        var ltv = ltvByChurn()
                .revenuePerUser(yen(3_000).perMonth())
                .churnRate(percent(5).perMonth());
        return List.of(
                new Found(
                        4,
                        "E13 5%低減",
                        claim("churn falls by 1%")
                                .of(ltv)
                                .changing(CHURN_RATE, percent(-1))
                                .audit(),
                        AMBIGUOUS,
                        List.of(),
                        "¥60,606"),
                new Found(
                        4,
                        "E13 5%低減, with a result",
                        claim("churn falls by 1%: LTV 75,000")
                                .of(ltv)
                                .changing(CHURN_RATE, percent(-1))
                                .stated(yen(75_000)),
                        HOLDS_IF,
                        List.of("churn -1.0 in points"),
                        "¥75,000"),
                new Found(
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

    /** C01 500 ÷ 100,000 = 0.005; E06 10,000 × 2 = 20,000; B05 1,300,000 ÷ 400 = 3,250; C11 50 ÷ 1,000 and ÷ 1,250. */
    private static List<Found> mixups() {
        var one = quantity("accounts", times(500));
        var other = quantity("revenue", times(100_000));
        var order = quantity("AOV", yen(10_000));
        var orders = quantity("frequency", perMonth(2));
        var lost = quantity("lost MRR", yen(50_000));
        var start = quantity("MRR at start", yen(1_000_000));
        var during = quantity("revenue of the period", yen(1_250_000));
        var cac = acquisitionCost().costs(yen(800_000), yen(300_000), yen(200_000));
        return List.of(
                new Found(
                        5,
                        "C01",
                        claim("500 accounts ÷ 100,000 = 200")
                                .of(formula("ARPA", times(1), one.dividedBy(other)))
                                .stated(times(200)),
                        HOLDS_IF,
                        List.of("with the division the other way round"),
                        "200.00x"),
                new Found(
                        5,
                        "E06",
                        claim("ARPU is 10,000")
                                .of(formula("ARPU", yen(1).perMonth(), order.times(orders)))
                                .or(
                                        Mixup.AOV_AS_ARPU,
                                        formula(
                                                "AOV",
                                                yen(1).perMonth(),
                                                order.times(quantity("per order", perMonth(1)))))
                                .stated(yen(10_000).perMonth()),
                        HOLDS_IF,
                        List.of("as AOV, per order"),
                        "¥10,000/month"),
                new Found(
                        5,
                        "B05",
                        claim("CAC is 3,250")
                                .of(cac.newCustomers(100))
                                .or(Mixup.CPA_AS_CAC, cac.newCustomers(400))
                                .stated(yen(3_250)),
                        HOLDS_IF,
                        List.of("as CPA, per lead"),
                        "¥3,250"),
                new Found(
                        5,
                        "C11",
                        claim("revenue churn is 4%")
                                .of(formula("revenue churn", percent(1), lost.dividedBy(start)))
                                .or(
                                        Mixup.DURING_AS_AT_START,
                                        formula("revenue churn", percent(1), lost.dividedBy(during)))
                                .stated(percent(4)),
                        HOLDS_IF,
                        List.of("with the total of the period below"),
                        "4.0%"));
    }

    /** B06: 2.5 × 1.15 = 2.875. */
    private static List<Found> pitch() {
        return List.of(new Found(
                6,
                "B06",
                claim("churn -1pt, LTV +15%: LTV/CAC from 2.5 to 3.0")
                        .from(times(2.5))
                        .changing(percent(15))
                        .throughChurnPoints(-1)
                        .stated(times(3.0)),
                DOES_NOT_HOLD,
                List.of(),
                "2.88x"));
    }

    /** B07: year 1 if the benefit is even, year 2 if it rises in a line, whether the cost is yearly or once. */
    private static List<Found> payback() {
        return List.of(new Found(
                7,
                "B07",
                claim("paid back in 2 years")
                        .costing(yen(10_000_000))
                        .bringing(yen(50_000_000), years(3))
                        .stated(years(2)),
                HOLDS_IF,
                List.of("benefit rising in a line, cost every year", "benefit rising in a line, cost once"),
                "2 years"));
    }

    /** Fader-Hardie "Regular": churn of year 1 36.9 %, so 1 ÷ 0.369 = 2.71 years, yet 24.1 % are there after year 7. */
    private static List<Found> models() {
        return List.of(
                new Found(
                        8,
                        "1/churn",
                        claim("a customer stays 2.7 years")
                                .of(meanLifetime().churnRate(percent(36.9).perYear()))
                                .stillThere(percent(24.1), years(7))
                                .stated(years(2.7)),
                        HOLDS_IF,
                        List.of("with constant churn"),
                        "2.7 years"),
                new Found(
                        9,
                        "D06",
                        claim("a customer stays 10 months")
                                .lifetimes(months(1_000), 100)
                                .stillActive(40)
                                .stated(months(10)),
                        HOLDS_IF,
                        List.of("as if all still active left today"),
                        "10 months"),
                new Found(
                        10,
                        "E13 20%向上",
                        claim("the mail raised the repeat rate by 20%")
                                .moved(percent(20), percent(24))
                                .stated(percent(20)),
                        AMBIGUOUS,
                        List.of("as a relative change"),
                        "20.0%"),
                new Found(
                        10,
                        "C18 +5%, with a control that moved by 2 points as well",
                        claim("active share +5%")
                                .moved(percent(50), percent(55))
                                .control(percent(50), percent(52))
                                .inPoints()
                                .stated(percent(5)),
                        HOLDS_IF,
                        List.of("as points, without the control"),
                        "5.0%"));
    }

    @ParameterizedTest
    @MethodSource("inconsistencies")
    void the_inconsistency_is_found(Found found) {
        assertThat(found.verdict().outcome()).isEqualTo(found.outcome());
        assertThat(found.verdict().readings()).isEqualTo(found.readings());
        String number = found.verdict().value().map(Object::toString).orElse("");
        assertThat(number.replaceAll("(2\\.7)\\d* years", "$1 years")).isEqualTo(found.number());
        assertThat(found.verdict().view().rows()).isNotEmpty();
        assertThat(found.verdict().advice()).isNotBlank();
    }

    @Test
    void all_ten_kinds_are_covered() {
        assertThat(inconsistencies().map(Found::kind).distinct().sorted())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 10).boxed().toList());
    }

    /** A claim of the articles that is right as it stands. */
    private record Right(String row, Verdict<?> verdict) {
        @Override
        public String toString() {
            return row;
        }
    }

    static Stream<Right> correct() {
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
        return Stream.of(
                new Right(
                        "C01",
                        claim("ARPA")
                                .of(revenuePerAccount()
                                        .revenue(yen(100_000).perMonth())
                                        .accounts(500))
                                .stated(yen(200).perMonth())),
                new Right(
                        "C02",
                        claim("churn").of(customerChurn().lost(25).atStart(500)).stated(percent(5))),
                new Right("C04", claim("LTV").of(c04).saidToBe(GROSS_PROFIT).stated(yen(12_000))),
                new Right("C07", claim("LTV").of(c07).saidToBe(GROSS_PROFIT).stated(yen(24_000))),
                new Right(
                        "C08",
                        claim("CAC")
                                .of(acquisitionCost()
                                        .costs(yen(800_000), yen(300_000), yen(200_000))
                                        .newCustomers(100))
                                .stated(yen(13_000))),
                new Right(
                        "C09 1.85", claim("LTV/CAC").ltvToCac(c07, yen(13_000)).stated(times(1.85))),
                new Right(
                        "C09 1.846", claim("LTV/CAC").ltvToCac(c07, yen(13_000)).stated(times(1.846))),
                new Right(
                        "D02",
                        claim("LTV")
                                .of(c04.averageOrderValue(yen(5_000))
                                        .grossMargin(percent(50))
                                        .purchaseFrequency(perYear(12)))
                                .stated(yen(90_000))),
                new Right(
                        "D03",
                        claim("LTV")
                                .of(ltvByChurn()
                                        .revenuePerUser(yen(3_000).perMonth())
                                        .churnRate(percent(5).perMonth()))
                                .saidToBe(REVENUE)
                                .stated(yen(60_000))),
                new Right(
                        "D05",
                        claim("lifetime")
                                .of(meanLifetime().churnRate(percent(10).perMonth()))
                                .stated(months(10))),
                new Right(
                        "D17",
                        claim("mean rise")
                                .of(formula("mean rise", plan.times(rise)))
                                .stated(yen(1_000))),
                new Right("E02", claim("LTV").of(general).saidToBe(REVENUE).stated(yen(360_000))),
                new Right(
                        "E03",
                        claim("LTV")
                                .of(general.averageOrderValue(yen(20_000)).grossMargin(percent(50)))
                                .stated(yen(360_000))),
                new Right(
                        "E04",
                        claim("LTV")
                                .of(ltvByChurn()
                                        .revenuePerUser(yen(10_000).perMonth())
                                        .churnRate(percent(10).perMonth()))
                                .stated(yen(100_000))),
                new Right(
                        "E05",
                        claim("LTV")
                                .of(general.acquisitionCost(yen(50_000))
                                        .retentionCost(yen(5_000).perYear()))
                                .saidToBe(NET_OF_COSTS)
                                .stated(yen(295_000))),
                new Right(
                        "B06 put right",
                        claim("LTV +20%").from(times(2.5)).changing(percent(20)).stated(times(3))),
                new Right(
                        "B07 put right",
                        claim("year 2")
                                                .costing(yen(10_000_000).perYear())
                                                .bringing(yen(30_000_000), years(3))
                                                .stated(years(1))
                                                .outcome()
                                        == HOLDS_IF
                                ? claim("LTV")
                                        .from(yen(100))
                                        .changing(percent(0))
                                        .stated(yen(100))
                                : claim("never").from(yen(1)).stated(yen(2))),
                new Right(
                        "D06 all left",
                        claim("lifetime").lifetimes(months(1_000), 100).stated(months(10))),
                new Right(
                        "C18 with control",
                        claim("+5 points")
                                .moved(percent(50), percent(57))
                                .control(percent(50), percent(52))
                                .inPoints()
                                .stated(percent(5))),
                new Right(
                        "constant churn",
                        claim("5 years")
                                .of(meanLifetime().churnRate(percent(20).perYear()))
                                .stillThere(percent(51), years(3))
                                .stated(years(5))));
    }

    @ParameterizedTest
    @MethodSource("correct")
    void no_alarm_where_the_claim_is_right(Right right) {
        assertThat(right.verdict().outcome()).as(right.verdict().toString()).isEqualTo(HOLDS);
        assertThat(right.verdict().readings()).isEmpty();
    }
}
