package org.ltvlab.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.ltvlab.Words.CHURN_RATE;
import static org.ltvlab.Words.claim;
import static org.ltvlab.Words.ltvByChurn;
import static org.ltvlab.Words.ltvByLifespan;
import static org.ltvlab.Words.perMonth;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.times;
import static org.ltvlab.Words.years;
import static org.ltvlab.Words.yen;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ltvlab.InLanguage;
import org.ltvlab.unit.Money;

/** Laws of the audit over drawn inputs; the right numbers come from plain arithmetic beside the library. */
@ExtendWith(InLanguage.class)
class ClaimConsistencyTest {
    private static final int DRAWN = 30;

    /** Inputs of a slide: order value, orders a month, margin, churn a month, years, CAC, a growth. */
    private record Slide(
            int seed, double order, double orders, int margin, int churn, int stay, double cac, int growth) {
        static Slide drawn(int seed) {
            Random random = new Random(seed);
            return new Slide(
                    seed,
                    500 * (1 + random.nextInt(60)),
                    (1 + random.nextInt(40)) / 10.0,
                    20 + random.nextInt(70),
                    2 + random.nextInt(18),
                    1 + random.nextInt(8),
                    1_000 * (1 + random.nextInt(50)),
                    5 + random.nextInt(60));
        }

        double byChurn() {
            return order * orders * margin / churn;
        }

        double byLifespan() {
            return order * orders * 12 * margin / 100 * stay;
        }
    }

    static Stream<Slide> slides() {
        return IntStream.rangeClosed(1, DRAWN).mapToObj(Slide::drawn);
    }

    private static FormulaClaim<Money> churning(Slide slide) {
        return claim("LTV")
                .of(ltvByChurn()
                        .averageOrderValue(yen(slide.order()))
                        .purchaseFrequency(perMonth(slide.orders()))
                        .grossMargin(percent(slide.margin()))
                        .churnRate(percent(slide.churn()).perMonth()));
    }

    private static FormulaClaim<Money> staying(Slide slide) {
        return claim("LTV")
                .of(ltvByLifespan()
                        .averageOrderValue(yen(slide.order()))
                        .purchaseFrequency(perMonth(slide.orders()))
                        .grossMargin(percent(slide.margin()))
                        .lifespan(years(slide.stay())));
    }

    @ParameterizedTest
    @MethodSource("slides")
    void a_right_number_rounded_in_any_usual_way_raises_no_alarm(Slide slide) {
        for (double unit : new double[] {1, 10, 1_000}) {
            assertThat(churning(slide)
                            .stated(yen(Math.round(slide.byChurn() / unit) * unit), yen(unit))
                            .outcome())
                    .isEqualTo(Outcome.HOLDS);
            assertThat(staying(slide)
                            .stated(yen(Math.round(slide.byLifespan() / unit) * unit), yen(unit))
                            .outcome())
                    .isEqualTo(Outcome.HOLDS);
        }
        double ratio = Math.round(slide.byLifespan() / slide.cac() * 10) / 10.0;
        assertThat(claim("LTV/CAC")
                        .ltvToCac(
                                ltvByLifespan()
                                        .averageOrderValue(yen(slide.order()))
                                        .purchaseFrequency(perMonth(slide.orders()))
                                        .grossMargin(percent(slide.margin()))
                                        .lifespan(years(slide.stay())),
                                yen(slide.cac()))
                        .stated(times(ratio), times(0.1))
                        .outcome())
                .isEqualTo(Outcome.HOLDS);
    }

    /** A slide prints 1.7 for 1.74 and 3.5 for twice it: right, though 2 × 1.7 = 3.4. */
    @ParameterizedTest
    @MethodSource("slides")
    void a_change_between_rounded_numbers_raises_no_alarm(Slide slide) {
        double before = slide.byChurn() / slide.cac();
        double after = before * (1 + slide.growth() / 100.0);
        assertThat(claim("growth")
                        .from(times(Math.round(before * 10) / 10.0))
                        .changing(percent(slide.growth()))
                        .stated(times(Math.round(after * 10) / 10.0), times(0.1))
                        .outcome())
                .isEqualTo(Outcome.HOLDS);
    }

    /** 1.37 times the right number is no slip of these formulas (margins are whole percents, 1 ÷ 0.73 is not 1.37). */
    @ParameterizedTest
    @MethodSource("slides")
    void a_wrong_number_never_holds(Slide slide) {
        assertThat(churning(slide).stated(yen(slide.byChurn() * 1.37)).outcome())
                .isEqualTo(Outcome.DOES_NOT_HOLD);
        assertThat(staying(slide).stated(yen(slide.byLifespan() * 1.37)).outcome())
                .isEqualTo(Outcome.DOES_NOT_HOLD);
        assertThat(churning(slide)
                        .stated(yen(slide.byChurn() * 1.37))
                        .value()
                        .orElseThrow()
                        .number())
                .isCloseTo(slide.byChurn(), withinPercentage(1e-9));
    }

    @ParameterizedTest
    @MethodSource("slides")
    void percent_and_points_are_told_apart_by_the_stated_number(Slide slide) {
        var falls = churning(slide).changing(CHURN_RATE, percent(-1));
        double relative = slide.byChurn() / 0.99;
        double points = slide.byChurn() * slide.churn() / (slide.churn() - 1);
        assertThat(falls.audit().outcome()).isEqualTo(Outcome.AMBIGUOUS);
        assertThat(falls.stated(yen(Math.rint(relative))).readings()).containsExactly("churn -1.0% relative");
        assertThat(falls.stated(yen(Math.rint(points))).readings()).containsExactly("churn -1.0 in points");
        assertThat(churning(slide)
                        .changingByPoints(CHURN_RATE, -1)
                        .stated(yen(Math.rint(points)))
                        .outcome())
                .isEqualTo(Outcome.HOLDS);
        assertThat(churning(slide)
                        .changingBy(CHURN_RATE, percent(-1))
                        .stated(yen(Math.rint(relative)))
                        .outcome())
                .isEqualTo(Outcome.HOLDS);
    }

    @Test
    void the_tolerance_is_half_a_unit_of_the_last_digit() {
        var goes = claim("LTV")
                .of(ltvByChurn()
                        .revenuePerUser(yen(3_000).perMonth())
                        .churnRate(percent(7).perMonth()));
        // 3,000 ÷ 0.07 = 42,857.14
        assertThat(goes.stated(yen(42_857)).outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(goes.stated(yen(42_858)).outcome()).isEqualTo(Outcome.DOES_NOT_HOLD);
        assertThat(goes.stated(yen(42_860), yen(10)).outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(goes.stated(yen(42_870), yen(10)).outcome()).isEqualTo(Outcome.DOES_NOT_HOLD);
        assertThat(goes.stated(yen(42_857.1)).outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(goes.stated(yen(42_857.2)).outcome()).isEqualTo(Outcome.DOES_NOT_HOLD);
    }
}
