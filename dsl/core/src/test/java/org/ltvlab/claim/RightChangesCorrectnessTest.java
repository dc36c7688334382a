package org.ltvlab.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ltvlab.Words.AVERAGE_ORDER_VALUE;
import static org.ltvlab.Words.CHURN_RATE;
import static org.ltvlab.Words.PURCHASE_FREQUENCY;
import static org.ltvlab.Words.acquisitionCost;
import static org.ltvlab.Words.claim;
import static org.ltvlab.Words.customerChurn;
import static org.ltvlab.Words.formula;
import static org.ltvlab.Words.ltvByChurn;
import static org.ltvlab.Words.ltvByLifespan;
import static org.ltvlab.Words.meanLifetime;
import static org.ltvlab.Words.months;
import static org.ltvlab.Words.perYear;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.quantity;
import static org.ltvlab.Words.times;
import static org.ltvlab.Words.years;
import static org.ltvlab.Words.yen;
import static org.ltvlab.claim.RightClaim.right;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ltvlab.InLanguage;

/** Changes and ratios that are right as they stand. */
@ExtendWith(InLanguage.class)
class RightChangesCorrectnessTest {
    static Stream<RightClaim> correct() {
        return Stream.of(measures(), ratios()).flatMap(List::stream);
    }

    /** Changes whose words say what is meant: 90,000 × 1.15, × 2, × 1.5; 100,000 ÷ 0.95; 10 % less 5 points. */
    private static List<RightClaim> measures() {
        var ec = ltvByLifespan()
                .averageOrderValue(yen(5_000))
                .grossMargin(percent(50))
                .purchaseFrequency(perYear(12))
                .lifespan(years(3));
        var churn = ltvByChurn()
                .revenuePerUser(yen(10_000).perMonth())
                .churnRate(percent(10).perMonth());
        return List.of(
                right(
                        "D08",
                        claim("AOV +15 %")
                                .of(ec)
                                .changing(AVERAGE_ORDER_VALUE, percent(15))
                                .stated(yen(103_500))),
                right(
                        "D16",
                        claim("price × 2")
                                .of(ec)
                                .changingBy(AVERAGE_ORDER_VALUE, percent(100))
                                .stated(yen(180_000))),
                right(
                        "D19",
                        claim("frequency × 1.5")
                                .of(ec)
                                .changingBy(PURCHASE_FREQUENCY, percent(50))
                                .stated(yen(135_000))),
                right(
                        "E13 relative",
                        claim("churn 5 % lower, relatively")
                                .of(churn)
                                .changingBy(CHURN_RATE, percent(-5))
                                .stated(yen(105_263))),
                right(
                        "E13 points",
                        claim("churn 5 points lower")
                                .of(churn)
                                .changingByPoints(CHURN_RATE, -5)
                                .stated(yen(200_000))),
                right(
                        "two changes",
                        claim("+15 % and +10 %")
                                .from(yen(100_000))
                                .changing(percent(15))
                                .changing(percent(10))
                                .stated(yen(126_500))),
                right(
                        "B06 with two digits",
                        claim("LTV +15 %")
                                .from(times(2.5))
                                .changing(percent(15))
                                .stated(times(2.88))),
                right(
                        "B07 put right",
                        claim("paid back within the first year")
                                .costing(yen(10_000_000).perYear())
                                .bringing(yen(90_000_000), years(3))
                                .stated(years(1))),
                right(
                        "D29 with control",
                        claim("+15 % relatively")
                                .moved(percent(20), percent(25.3))
                                .control(percent(20), percent(22))
                                .relatively()
                                .stated(percent(15))));
    }

    /** 2,000 ÷ 3,000; 5 ÷ 100; 1,300,000 ÷ 400; 300,000 ÷ 60,000; 20 ÷ 100; 50,000 − 80,000. */
    private static List<RightClaim> ratios() {
        var net = quantity("net", yen(20_000_000));
        var cost = quantity("cost", yen(30_000_000));
        var lost = quantity("lost MRR", yen(50_000).perMonth());
        var start = quantity("MRR at start", yen(1_000_000).perMonth());
        var spent = quantity("spent", yen(300_000));
        var profit = quantity("profit", yen(60_000).perMonth());
        return List.of(
                right(
                        "B07 ROI",
                        claim("ROI")
                                .of(formula("ROI", percent(1), net.dividedBy(cost)))
                                .stated(percent(66.7))),
                right(
                        "B07 ROI rounded",
                        claim("ROI")
                                .of(formula("ROI", percent(1), net.dividedBy(cost)))
                                .stated(percent(67))),
                right(
                        "B05 as CPA",
                        claim("CPA per lead")
                                .of(acquisitionCost()
                                        .costs(yen(800_000), yen(300_000), yen(200_000))
                                        .newCustomers(400))
                                .stated(yen(3_250))),
                right(
                        "C11",
                        claim("revenue churn")
                                .of(formula("revenue churn", percent(1), lost.dividedBy(start)))
                                .stated(percent(5))),
                right(
                        "payback",
                        claim("5 months")
                                .of(formula("payback", months(1), spent.dividedBy(profit)))
                                .stated(months(5))),
                right(
                        "D04",
                        claim("churn").of(customerChurn().lost(10).atStart(100)).stated(percent(10))),
                right(
                        "D05 as years",
                        claim("lifetime")
                                .of(meanLifetime().churnRate(percent(40).perYear()))
                                .stated(years(2.5))));
    }

    @ParameterizedTest
    @MethodSource("correct")
    void no_alarm_where_the_claim_is_right(RightClaim claim) {
        claim.check();
    }

    @Test
    void there_are_more_than_thirty_of_them_in_all() {
        assertThat(Stream.concat(RightClaimsCorrectnessTest.correct(), correct())
                        .map(RightClaim::row)
                        .distinct())
                .hasSizeGreaterThan(30);
    }
}
