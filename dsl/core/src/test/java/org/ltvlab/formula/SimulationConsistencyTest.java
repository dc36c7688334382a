package org.ltvlab.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ltvlab.Words.CHURN_RATE;
import static org.ltvlab.Words.EXPANSION_RATE;
import static org.ltvlab.Words.GROSS_MARGIN;
import static org.ltvlab.Words.around;
import static org.ltvlab.Words.between;
import static org.ltvlab.Words.formula;
import static org.ltvlab.Words.ltvByChurn;
import static org.ltvlab.Words.ltvWithExpansion;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.quantity;
import static org.ltvlab.Words.seed;
import static org.ltvlab.Words.trials;
import static org.ltvlab.Words.yen;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ltvlab.InLanguage;
import org.ltvlab.formula.ready.LtvByChurn;
import org.ltvlab.stat.Distribution;
import org.ltvlab.stat.RandomStream;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.MoneyFlow;
import org.ltvlab.unit.PeriodicRate;
import org.ltvlab.unit.Ratio;

/** Draws against closed forms and against slow, plain computations of the same. */
@ExtendWith(InLanguage.class)
class SimulationConsistencyTest {
    private static final LtvByChurn LTV = ltvByChurn()
            .revenuePerUser(yen(3_000).perMonth())
            .grossMargin(percent(60))
            .churnRate(percent(5).perMonth());

    /** 1,800 ÷ c with c uniform on [0.04, 0.06]: median at c = 0.05, mean 1,800 · ln(1.5) ÷ 0.02. */
    @Test
    void quantiles_and_mean_of_a_uniform_churn_are_those_of_the_closed_form() {
        Simulated<Money> drawn = LTV.uncertain(
                        CHURN_RATE, between(percent(4).perMonth(), percent(6).perMonth()))
                .simulate(trials(200_000), seed(42));
        assertThat(drawn.median().number()).isCloseTo(36_000, within(60.0));
        assertThat(drawn.quantile(0.1).number()).isCloseTo(1_800 / 0.058, within(60.0));
        assertThat(drawn.quantile(0.9).number()).isCloseTo(1_800 / 0.042, within(60.0));
        assertThat(drawn.mean().number()).isCloseTo(1_800 * Math.log(1.5) / 0.02, within(60.0));
        assertThat(drawn.probabilityOfAtLeast(yen(40_000)).number()).isCloseTo((0.045 - 0.04) / 0.02, within(0.005));
        assertThat(drawn.probabilityOfAtMost(yen(40_000)).number()
                        + drawn.probabilityOfAtLeast(yen(40_000)).number())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void the_same_seed_gives_the_same_draws_and_another_gives_others() {
        Uncertainty<Money> ltv = LTV.uncertain(
                CHURN_RATE, between(percent(4).perMonth(), percent(6).perMonth()));
        assertThat(ltv.simulate(trials(10_000), seed(1)).mean())
                .isEqualTo(ltv.simulate(trials(10_000), seed(1)).mean());
        assertThat(ltv.simulate(trials(10_000), seed(1)).mean())
                .isNotEqualTo(ltv.simulate(trials(10_000), seed(2)).mean());
    }

    /** 1e11 hides all but the last bits of a number of 1 to 2: the places are sorted by what is left. */
    @Test
    void results_that_are_almost_equal_are_in_order() {
        Quantity<Money> big = quantity("big", yen(1e11));
        Quantity<Money> small = quantity("small", yen(1));
        Simulated<Money> drawn = formula("sum", big.plus(small))
                .uncertain(small, between(yen(1), yen(2)))
                .simulate(trials(100_000), seed(3));
        double before = 0;
        for (int i = 0; i <= 1_000; i++) {
            double here = drawn.quantile(i / 1_000.0).number();
            assertThat(here).isGreaterThanOrEqualTo(before);
            before = here;
        }
    }

    /** Half the draws agree: a uniform number goes with a step at its middle by ⅛ ÷ (½ × √(1/12)) = √0.75. */
    @Test
    void equal_results_share_their_rank() {
        Quantity<Money> cost = quantity("cost", yen(1));
        Quantity<Money> huge = quantity("huge", yen(1e20));
        Simulated<Money> drawn = formula("step", cost.plus(huge).minus(huge))
                .uncertain(cost, between(yen(0), yen(16_384)))
                .simulate(trials(20_000), seed(3));
        assertThat(drawn.quantile(0.25).number()).isZero();
        assertThat(drawn.quantile(0.75).number()).isEqualTo(16_384);
        assertThat(drawn.tornado().of("cost").getAsDouble()).isCloseTo(Math.sqrt(0.75), within(0.01));
    }

    @Test
    void the_first_draws_stay_when_more_are_made_or_another_quantity_becomes_uncertain() {
        Quantity<Money> a = quantity("a", yen(100));
        Quantity<Money> b = quantity("b", yen(50));
        Formula<Money> sum = formula("sum", a.plus(b));
        Simulated<Money> alone = sum.uncertain(a, between(yen(0), yen(1_000))).simulate(trials(1_000), seed(5));
        Simulated<Money> both = sum.uncertain(a, between(yen(0), yen(1_000)))
                .uncertain(b, between(yen(50), yen(50.000001)))
                .simulate(trials(1_000), seed(5));
        assertThat(both.mean().number()).isCloseTo(alone.mean().number(), within(1e-4));
    }

    /** Spearman's correlation by ranking both sides in full, over the same draws. */
    @Test
    void the_rank_tornado_is_spearmans_correlation() {
        int n = 5_000;
        Uncertain<PeriodicRate> churn =
                between(percent(4).perMonth(), percent(5).perMonth(), percent(9).perMonth());
        Uncertain<Ratio> margin = around(percent(60), percent(5));
        RankTornado tornado = LTV.uncertain(CHURN_RATE, churn)
                .uncertain(GROSS_MARGIN, margin)
                .simulate(trials(n), seed(9))
                .tornado();
        double[] c = draws(churn.within(CHURN_RATE), "churnRate", n);
        double[] m = draws(margin.within(GROSS_MARGIN), "grossMargin", n);
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            y[i] = 3_000 * m[i] / c[i];
        }
        assertThat(tornado.of("churnRate").orElseThrow()).isCloseTo(spearman(c, y), within(0.005));
        assertThat(tornado.of("grossMargin").orElseThrow()).isCloseTo(spearman(m, y), within(0.005));
        assertThat(tornado.levers().get(0).word()).isEqualTo("churnRate");
        assertThat(tornado.of("churnRate").orElseThrow()).isNegative();
    }

    @Test
    void quantiles_are_those_of_the_sorted_results() {
        int n = 1_001;
        Uncertain<PeriodicRate> churn =
                between(percent(4).perMonth(), percent(9).perMonth());
        Simulated<Money> drawn = LTV.uncertain(CHURN_RATE, churn).simulate(trials(n), seed(3));
        double[] y = Arrays.stream(draws(churn.within(CHURN_RATE), "churnRate", n))
                .map(c -> 3_000 * 0.6 / c)
                .sorted()
                .toArray();
        assertThat(drawn.quantile(0).number()).isCloseTo(y[0], within(1e-7));
        assertThat(drawn.quantile(0.1).number()).isCloseTo(y[100], within(1e-7));
        assertThat(drawn.quantile(0.5).number()).isCloseTo(y[500], within(1e-7));
        assertThat(drawn.quantile(1).number()).isCloseTo(y[1_000], within(1e-7));
    }

    @Test
    void draws_without_a_result_are_counted_and_reach_no_target() {
        Simulated<Money> drawn = ltvWithExpansion()
                .revenuePerUser(yen(1_000).perMonth())
                .churnRate(percent(2).perMonth())
                .uncertain(
                        EXPANSION_RATE,
                        between(percent(0).perMonth(), percent(4).perMonth()))
                .simulate(trials(100_000), seed(8));
        assertThat(drawn.undefined()).isBetween(49_000, 51_000);
        assertThat(drawn.probabilityOfAtLeast(yen(0)).number()).isBetween(0.49, 0.51);
        assertThat(drawn.toString()).contains("draws without a result");
    }

    @Test
    void a_normal_quantity_stays_within_its_limits() {
        Simulated<Money> drawn =
                LTV.uncertain(GROSS_MARGIN, around(percent(98), percent(5))).simulate(trials(10_000), seed(1));
        assertThat(drawn.quantile(1).number()).isLessThanOrEqualTo(60_000);
    }

    @Test
    void the_histogram_counts_every_draw() {
        Simulated<Money> drawn = LTV.uncertain(
                        AVERAGE, between(yen(2_000).perMonth(), yen(4_000).perMonth()))
                .simulate(trials(10_000), seed(1));
        assertThat(drawn.histogram().counts().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(10_000);
    }

    private static final Quantity<MoneyFlow> AVERAGE = Terms.REVENUE_PER_USER;

    private static double[] draws(Distribution distribution, String word, int n) {
        RandomStream stream = RandomStream.of(seed(n == 5_000 ? 9 : 3), word);
        return IntStream.range(0, n)
                .mapToDouble(i -> distribution.quantile(stream.uniform(i)))
                .toArray();
    }

    private static double spearman(double[] a, double[] b) {
        double[] x = ranks(a);
        double[] y = ranks(b);
        double mean = (a.length - 1) / 2.0;
        double products = 0;
        double squares = 0;
        for (int i = 0; i < a.length; i++) {
            products += (x[i] - mean) * (y[i] - mean);
            squares += (x[i] - mean) * (x[i] - mean);
        }
        return products / squares;
    }

    private static double[] ranks(double[] values) {
        List<Integer> order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .toList();
        double[] ranks = new double[values.length];
        for (int rank = 0; rank < ranks.length; rank++) {
            ranks[order.get(rank)] = rank;
        }
        return ranks;
    }
}
