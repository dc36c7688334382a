package org.ltvlab.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.ltvlab.Words.around;
import static org.ltvlab.Words.between;
import static org.ltvlab.Words.formula;
import static org.ltvlab.Words.ltvByChurn;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.quantity;
import static org.ltvlab.Words.seed;
import static org.ltvlab.Words.times;
import static org.ltvlab.Words.trials;
import static org.ltvlab.Words.yen;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ltvlab.InLanguage;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.Multiple;

/** Quantities that are drawn together. */
@ExtendWith(InLanguage.class)
class CorrelationConsistencyTest {
    /** The 90th percentile of the standard normal distribution. */
    private static final double Z90 = 1.2815515655446004;

    private static final Quantity<Money> A = quantity("a", yen(100));
    private static final Quantity<Multiple> B = quantity("b", times(2));

    /** The result is the first quantity, so that the tornado's Spearman correlation is that of the two quantities. */
    @ParameterizedTest
    @ValueSource(doubles = {-1, -0.6, 0, 0.3, 0.9, 1})
    void the_draws_have_the_rank_correlation_that_was_asked_for(double asked) {
        Quantity<Money> c = quantity("c", yen(2));
        Simulated<Money> drawn = formula("a", A.plus(c.times(Expr.number(0))))
                .uncertain(A, between(yen(80), yen(100), yen(300)))
                .uncertain(c, between(yen(1), yen(3)))
                .correlated(A, c, asked)
                .simulate(trials(50_000), seed(4));
        assertThat(drawn.tornado().of("c").orElseThrow()).isCloseTo(asked, within(0.01));
    }

    @Test
    void the_pair_is_named_as_displays_name_it() {
        var both = ltvByChurn()
                .revenuePerUser(yen(3_000).perMonth())
                .uncertain(
                        Terms.CHURN_RATE,
                        between(percent(4).perMonth(), percent(6).perMonth()))
                .uncertain(Terms.GROSS_MARGIN, between(percent(50), percent(60)))
                .correlated(Terms.GROSS_MARGIN, Terms.CHURN_RATE, -0.5);
        assertThat(both.toString()).endsWith("; rank correlation churn rate – gross margin -0.50");
        Language.choose(Language.JAPANESE);
        assertThat(both.toString()).endsWith("、順位相関 解約率 – 粗利率 -0.50");
        assertThat(both.simulate(trials(100), seed(1)).explain().paragraphs())
                .anyMatch(line -> line.contains("順位相関 解約率 – 粗利率 -0.50 のほかは"));
    }

    /** A sum of normal numbers is normal with the variance σa² + σc² + 2ρσaσc; ρ is 2 sin(π·r ÷ 6). */
    @ParameterizedTest
    @ValueSource(doubles = {-0.7, 0, 0.7})
    void a_sum_of_correlated_normals_is_the_closed_form(double asked) {
        Quantity<Money> c = quantity("c", yen(200));
        Simulated<Money> drawn = formula("sum", A.plus(c))
                .uncertain(A, around(yen(100), yen(30)))
                .uncertain(c, around(yen(200), yen(40)))
                .correlated(A, c, asked)
                .simulate(trials(200_000), seed(8));
        double rho = 2 * Math.sin(Math.PI * asked / 6);
        double deviation = Math.sqrt(30 * 30 + 40 * 40 + 2 * rho * 30 * 40);
        assertThat(drawn.mean().number()).isCloseTo(300, within(0.01 * deviation));
        assertThat(drawn.median().number()).isCloseTo(300, within(0.015 * deviation));
        assertThat(drawn.quantile(0.9).number()).isCloseTo(300 + Z90 * deviation, within(0.02 * deviation));
    }

    @Test
    void what_goes_together_is_told() {
        Uncertainty<Money> both = formula("product", A.times(B))
                .uncertain(A, between(yen(80), yen(120)))
                .uncertain(B, between(times(1), times(3)))
                .correlated(A, B, -0.5);
        assertThat(both.toString()).endsWith("; rank correlation b – a -0.50");
        assertThat(both.simulate(trials(100), seed(1)).explain().toString())
                .contains("drawn independently but for the rank correlation b – a -0.50; 100 trials, seed 1.");
    }

    @Test
    void a_pair_is_of_two_uncertain_quantities_and_each_is_in_one() {
        Uncertainty<Money> one = formula("product", A.times(B)).uncertain(A, between(yen(80), yen(120)));
        says(() -> one.correlated(A, B, 0.5), """
                Both quantities of a rank correlation (順位相関) must be uncertain.
                  got:   "b"
                  known: a
                  fix:   call .uncertain(...) for both before .correlated(...)""");
        Uncertainty<Money> two = one.uncertain(B, between(times(1), times(3)));
        says(() -> two.correlated(A, B, 1.5), """
                A rank correlation (順位相関) must lie between -1 and 1.
                  got:   1.5
                  fix:   .correlated(PURCHASE_FREQUENCY, CHURN_RATE, -0.5)""");
        says(() -> two.correlated(A, B, 0.5).correlated(B, A, 0.5), """
                A quantity can go with one other quantity (順位相関).
                  got:   b with a""");
    }

    private static void says(ThrowingCallable call, String message) {
        assertThatExceptionOfType(LtvProblem.class).isThrownBy(call).withMessage(message);
    }
}
