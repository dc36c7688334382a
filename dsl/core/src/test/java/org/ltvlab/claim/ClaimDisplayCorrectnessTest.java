package org.ltvlab.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ltvlab.Words.GROSS_PROFIT;
import static org.ltvlab.Words.JAPANESE;
import static org.ltvlab.Words.claim;
import static org.ltvlab.Words.language;
import static org.ltvlab.Words.ltvByChurn;
import static org.ltvlab.Words.money;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.revenuePerAccount;
import static org.ltvlab.Words.times;
import static org.ltvlab.Words.unitEconomics;
import static org.ltvlab.Words.years;
import static org.ltvlab.Words.yen;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ltvlab.InLanguage;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.MoneyFlow;
import org.ltvlab.unit.Multiple;
import org.ltvlab.unit.Span;

/** What an analyst reads and says to the client; the figures are those of the practice rows, worked out by hand. */
@ExtendWith(InLanguage.class)
class ClaimDisplayCorrectnessTest {
    private static Verdict<Multiple> pitch() {
        return claim("LTV +15%: from 2.5 to 3.0")
                .from(times(2.5))
                .changing(percent(15))
                .throughChurnPoints(-1)
                .stated(times(3));
    }

    private static Verdict<Span> payback() {
        return claim("paid back in 2 years")
                .costing(yen(10_000_000).perYear())
                .bringing(yen(50_000_000), years(3))
                .stated(years(2));
    }

    /** B06: 2.5 × 1.15 = 2.875; 3.0 ÷ 2.5 = 1.2; 1 × 1.15 ÷ 0.15 = 7.67, 1 × 1.2 ÷ 0.2 = 6. */
    @Test
    void a_false_claim_says_what_it_would_take() {
        assertThat(pitch()).hasToString("\"LTV +15%: from 2.5 to 3.0\" does not hold: as said 2.88x; stated 3.00x.");
        assertThat(pitch().advice())
                .isEqualTo(
                        "Do not repeat this number. To reach 3.00x it must change by 20.0%. If LTV goes with 1 ÷ churn,"
                                + " 15.0% means churn 7.67% to 6.67%, and the 20.0% that is needed means 6.0% to 5.0%.");
        language(JAPANESE);
        assertThat(pitch()).hasToString("「LTV +15%: from 2.5 to 3.0」は不成立:文言どおり 2.88倍、主張は3.00倍。");
        assertThat(pitch().advice())
                .isEqualTo("この数字は使わないでください。3.00倍になるには20.0%の変化が必要です。LTVが1÷解約率に比例するなら、"
                        + "15.0%の改善は解約率7.67%→6.67%、必要な20.0%は6.0%→5.0%のときです。");
    }

    /** B07: even +667, +1,333, +2,000 (in 10,000 yen); in a line −167, +500, +2,000; ROI 2,000 ÷ 3,000. */
    @Test
    void a_payback_stands_beside_its_yearly_sums() {
        assertThat(payback())
                .hasToString("\"paid back in 2 years\" holds only if read benefit rising in a line: 2 years;"
                        + " stated 2 years.");
        assertThat(payback().view().rows())
                .satisfiesExactly(
                        even -> assertThat(even)
                                .containsExactly(
                                        "benefit even",
                                        years(1),
                                        years(2),
                                        "no",
                                        "so far ¥6,666,667 / ¥13,333,333 / ¥20,000,000"),
                        rising -> assertThat(rising)
                                .containsExactly(
                                        "benefit rising in a line",
                                        years(2),
                                        years(2),
                                        "yes",
                                        "so far -¥1,666,667 / ¥5,000,000 / ¥20,000,000"));
        assertThat(payback().advice())
                .isEqualTo("Say which reading is meant; the words alone do not give this number. With cost every year,"
                        + " 3 years bring ¥20,000,000 net, ROI 66.7%. After the payback ¥10,000,000 a year still run:"
                        + " what follows is not pure profit.");
    }

    /** 200 of 1,000 and 240 of 1,000: 0.04 ± 1.96 × √((0.16 + 0.1824) ÷ 1,000) = 0.04 ± 0.0363. */
    @Test
    void an_effect_without_control_asks_for_one() {
        assertThat(claim("repeat rate +20%")
                        .moved(percent(20), percent(24))
                        .customers(1_000)
                        .relatively()
                        .stated(percent(20))
                        .explain()
                        .paragraphs())
                .containsExactly(
                        "\"repeat rate +20%\" is ambiguous: as a relative change 20.0%; stated 20.0%.",
                        "Ask which meaning is meant. Without a control group this is no effect of the measure: ask for a"
                                + " control, the numbers and an interval. The 95% interval of the difference (n = 1,000"
                                + " each, normal) is 0.4 to 7.6 points.",
                        "By the rounding of the stated digits, ±0.5% counts as equal.",
                        "as a relative change: 20.0% to 24.0%");
    }

    private static List<String> told(Verdict<?> verdict) {
        return verdict.explain().paragraphs();
    }

    /** Half of 1 yen, of 0.01, of 1 cent, of 10 million yen, of 0.1 points. */
    @Test
    void the_tolerance_is_half_a_unit_of_the_last_digit() {
        assertThat(told(ltv().stated(yen(60_000))))
                .contains("By the rounding of the stated digits, ±¥0.5 counts as equal.");
        assertThat(told(ratio().stated(times(2.55))))
                .contains("By the rounding of the stated digits, ±0.005x counts as equal.");
        assertThat(told(ratio().stated(times(2.5), times(0.1))))
                .contains("By the rounding of the stated digits, ±0.05x counts as equal.");
        assertThat(told(ltv().stated(yen(60_000_000), yen(10_000_000))))
                .contains("By the rounding of the stated digits, ±¥5,000,000 counts as equal.");
        assertThat(told(claim("c").moved(percent(20), percent(24)).inPoints().stated(percent(4.1))))
                .contains("By the rounding of the stated digits, ±0.05 points counts as equal.");
        assertThat(told(dollars().stated(money(5.25, "USD").perMonth())))
                .contains("By the rounding of the stated digits, ±$0.005/month counts as equal.");
        language(JAPANESE);
        assertThat(told(ltv().stated(yen(60_000)))).contains("主張の桁の丸めにより、±0.5円まで一致とみなします。");
        assertThat(told(ratio().stated(times(2.55)))).contains("主張の桁の丸めにより、±0.005倍まで一致とみなします。");
        assertThat(told(dollars().stated(money(5.25, "USD").perMonth()))).contains("主張の桁の丸めにより、±$0.005/月まで一致とみなします。");
    }

    private static FormulaClaim<Money> ltv() {
        return claim("LTV")
                .of(ltvByChurn()
                        .revenuePerUser(yen(3_000).perMonth())
                        .churnRate(percent(5).perMonth()));
    }

    private static FormulaClaim<Multiple> ratio() {
        return claim("LTV/CAC")
                .of(unitEconomics().customerValue(yen(25_500), GROSS_PROFIT).acquisitionCost(yen(10_000)));
    }

    private static FormulaClaim<MoneyFlow> dollars() {
        return claim("ARPA")
                .of(revenuePerAccount().revenue(money(525, "USD").perMonth()).accounts(100));
    }

    @Test
    void a_plan_without_a_benefit_says_what_is_missing() {
        PaybackClaim open = claim("The plan").costing(yen(10_000_000).perYear());
        assertThat(open)
                .hasToString("The plan costs ¥10,000,000: say what it brings by .bringing(yen(30_000_000), years(3)).");
        assertThat(open.view().rows().get(0)).containsExactly(yen(10_000_000));
        assertThat(open.explain().paragraphs()).containsExactly(open.toString());
        language(JAPANESE);
        assertThat(open).hasToString("The planの費用は10,000,000円です。効果を.bringing(yen(30_000_000), years(3))で示してください。");
    }
}
