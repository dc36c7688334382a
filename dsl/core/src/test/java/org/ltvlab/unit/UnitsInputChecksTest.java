package org.ltvlab.unit;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ltvlab.InLanguage;
import org.ltvlab.problem.LtvProblem;

@ExtendWith(InLanguage.class)
class UnitsInputChecksTest {
    @Test
    void a_change_does_not_lead_out_of_the_range() {
        assertThatThrownBy(() -> Ratio.percent(5).perMonth().byPoints(-6)).hasMessage("""
                A share (割合・率) that lies between 0 % and 100 % must stay there.
                  got:   5.0%/month by -6 points = -1.0%
                  fix:   a smaller change; by(percent(-10)) is relative, byPoints(-1) is in percentage points""");
        assertThatThrownBy(() -> Ratio.percent(60).by(Ratio.percent(100))).hasMessage("""
                A share (割合・率) that lies between 0 % and 100 % must stay there.
                  got:   60.0% by 100.0% = 120.0%
                  fix:   a smaller change; by(percent(-10)) is relative, byPoints(-1) is in percentage points""");
        assertThatThrownBy(() -> Money.yen(100).by(Ratio.percent(-110))).hasMessage("""
                by (相対的な変化) can take away at most all, -100 %.
                  got:   ¥100 by -110.0%""");
    }

    @Test
    void money_is_a_finite_number() {
        says(() -> Money.yen(Double.NaN), "An amount of money (金額) must be a finite number.\n  got:   NaN");
        says(
                () -> Money.yen(Double.POSITIVE_INFINITY),
                "An amount of money (金額) must be a finite number.\n  got:   Infinity");
        says(
                () -> Money.yen(1).dividedBy(0),
                "A quotient (商) of ¥1 and 0.0 must be a finite number.\n  got:   Infinity");
        says(() -> Money.yen(1).dividedBy(Money.yen(0)), "A multiple (倍率) must be a finite number.\n  got:   Infinity");
    }

    @Test
    void a_currency_is_one_that_exists() {
        says(
                () -> Money.money(1, "Yen"),
                "A currency (通貨) must be an ISO 4217 code.\n  got:   \"Yen\"\n  fix:   money(12.5, \"USD\")");
    }

    @Test
    void currencies_do_not_mix() {
        says(() -> Money.yen(5_000).plus(Money.money(12.5, "USD")), """
                Amounts that are added must have one currency (通貨).
                  got:   ¥5,000 (JPY) and $12.50 (USD)
                  fix:   bring both into one currency at a rate that you name""");
    }

    @Test
    void ratios_are_finite_and_times_and_spans_not_negative() {
        says(() -> Ratio.of(1, 0), "A ratio (比率) must be a finite number.\n  got:   Infinity");
        says(() -> Frequency.perMonth(-1), "A frequency (頻度) must not be negative.\n  got:   -1.0");
        says(() -> Span.months(-1), "A span of time (期間) must not be negative.\n  got:   -1.0");
        says(() -> new Count(-1), "A count (件数) must not be negative.\n  got:   -1.0");
    }

    @Test
    void only_a_share_that_can_be_lost_is_converted_as_a_loss() {
        says(() -> Ratio.percent(120).perMonth().lossIn(Grain.YEAR), """
                A rate of loss (解約率など) must lie between 0 % and 100 % to be converted.
                  got:   120.0%/month""");
        says(() -> Ratio.percent(-100).perMonth().growthIn(Grain.YEAR), """
                A rate of growth (成長率・割引率) must be above -100 % to be converted.
                  got:   -100.0%/month""");
    }

    @Test
    void rates_of_two_periods_compare_only_where_both_can_be_lost() {
        PeriodicRate growth = Ratio.percent(120).perMonth();
        PeriodicRate churn = Ratio.percent(50).perYear();
        String message = """
                A rate of loss (解約率など) must lie between 0 % and 100 % to be converted.
                  got:   120.0%/month""";
        says(() -> growth.compareTo(churn), message);
        says(() -> churn.compareTo(growth), message);
    }

    private static void says(ThrowingCallable call, String message) {
        assertThatExceptionOfType(LtvProblem.class).isThrownBy(call).withMessage(message);
    }
}
