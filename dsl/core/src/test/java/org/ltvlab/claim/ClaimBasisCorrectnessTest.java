package org.ltvlab.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ltvlab.Words.ARPU_AS_ARPA;
import static org.ltvlab.Words.CHURN_RATE;
import static org.ltvlab.Words.GROSS_PROFIT;
import static org.ltvlab.Words.JAPANESE;
import static org.ltvlab.Words.NET_OF_COSTS;
import static org.ltvlab.Words.REVENUE;
import static org.ltvlab.Words.claim;
import static org.ltvlab.Words.formula;
import static org.ltvlab.Words.kpi;
import static org.ltvlab.Words.language;
import static org.ltvlab.Words.ltvByChurn;
import static org.ltvlab.Words.ltvByLifespan;
import static org.ltvlab.Words.perMonth;
import static org.ltvlab.Words.perYear;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.quantity;
import static org.ltvlab.Words.revenuePerAccount;
import static org.ltvlab.Words.times;
import static org.ltvlab.Words.years;
import static org.ltvlab.Words.yen;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ltvlab.InLanguage;
import org.ltvlab.formula.Formula;
import org.ltvlab.formula.ready.LtvByLifespan;
import org.ltvlab.unit.Money;

/** Which basis a ratio and an own formula are on, effects in points with their interval, measures taken for one another. */
@ExtendWith(InLanguage.class)
class ClaimBasisCorrectnessTest {
    /** 10,000 × 4 × 3 = 120,000 of revenue, 24,000 at 20 %. */
    private static final LtvByLifespan SALES = ltvByLifespan()
            .averageOrderValue(yen(10_000))
            .purchaseFrequency(perYear(4))
            .lifespan(years(3));

    @Test
    void a_ratio_is_on_the_basis_of_its_ltv() {
        Verdict<?> wrong = claim("LTV/CAC on profit is 10")
                .ltvToCac(SALES, yen(12_000))
                .saidToBe(GROSS_PROFIT)
                .stated(times(10));
        assertThat(wrong)
                .hasToString("\"LTV/CAC on profit is 10\" holds only if read on revenue: 10.00x; stated 10.00x.");
        assertThat(claim("on profit")
                        .ltvToCac(SALES.grossMargin(percent(20)), yen(12_000))
                        .saidToBe(GROSS_PROFIT)
                        .stated(times(2))
                        .outcome())
                .isEqualTo(Outcome.HOLDS);
        assertThat(claim("on revenue")
                        .ltvToCac(SALES, yen(12_000))
                        .saidToBe(REVENUE)
                        .stated(times(10))
                        .outcome())
                .isEqualTo(Outcome.HOLDS);
    }

    /** 24,000 − 12,000 ÷ 12,000; put right it is 24,000 ÷ 12,000 on gross profit. */
    @Test
    void an_ltv_put_right_is_on_the_basis_before_acquisition_cost() {
        var net = SALES.grossMargin(percent(20)).acquisitionCost(yen(12_000));
        assertThat(claim("2")
                        .ltvToCac(net, yen(12_000))
                        .saidToBe(GROSS_PROFIT)
                        .stated(times(2))
                        .outcome())
                .isEqualTo(Outcome.HOLDS);
        assertThat(claim("1").ltvToCac(net, yen(12_000)).stated(times(1)).readings())
                .containsExactly("with LTV net of CAC");
    }

    private static Formula<Money> own() {
        var spend = quantity("spend", yen(3_000));
        return formula("Store LTV", spend.times(quantity("visits", times(10))));
    }

    @Test
    void a_formula_without_a_basis_decides_nothing_about_one() {
        Verdict<?> open =
                claim("profit 30,000").of(own()).saidToBe(GROSS_PROFIT).stated(yen(30_000));
        assertThat(open.outcome()).isEqualTo(Outcome.AMBIGUOUS);
        assertThat(open.advice())
                .isEqualTo(
                        "Ask which meaning is meant. The formula names no basis, so that nobody can tell whether it is"
                                + " gross profit: name it with on(...).");
        assertThat(claim("profit")
                        .of(own().on(GROSS_PROFIT))
                        .saidToBe(GROSS_PROFIT)
                        .stated(yen(30_000))
                        .outcome())
                .isEqualTo(Outcome.HOLDS);
    }

    @Test
    void an_ltv_that_hides_its_costs_is_refused() {
        assertThatThrownBy(() -> claim("LTV/CAC").ltvToCac(own().on(NET_OF_COSTS), yen(5_000)))
                .hasMessage("""
                ltvToCac needs an LTV before acquisition cost: LTV net of CAC divided by CAC counts CAC twice (二重計上).
                  got:   Store LTV ¥30,000 (net of costs) = spend ¥3,000 × visits 10.00x
                  fix:   an LTV with .acquisitionCost(...), which is put right here, or one on(GROSS_PROFIT)""");
        assertThat(claim("retention cost alone")
                        .ltvToCac(SALES.retentionCost(yen(1_000).perYear()), yen(11_700))
                        .stated(times(10))
                        .outcome())
                .isEqualTo(Outcome.HOLDS);
    }

    /** 57 − 50 less 52 − 50 = 5 points; √(.2475 + .2494) ÷ 1,000 …: (0.25 + 0.2451) ÷ 1,000 + (0.25 + 0.2496) ÷ 500. */
    @Test
    void the_interval_is_that_of_the_effect_in_points() {
        UpliftClaim effect = claim("+5 points")
                .moved(percent(50), percent(57))
                .control(percent(50), percent(52))
                .inPoints();
        double half = 1.959964 * Math.sqrt((0.25 + 0.57 * 0.43) / 1_000 + (0.25 + 0.52 * 0.48) / 500);
        assertThat(Math.round((0.05 - half) * 1_000) / 10.0).isEqualTo(-2.6);
        assertThat(Math.round((0.05 + half) * 1_000) / 10.0).isEqualTo(12.6);
        assertThat(effect.customers(1_000, 500).stated(percent(5)))
                .hasToString("\"+5 points\" holds: as points 5.0 points; stated 5.0 points.");
        assertThat(effect.customers(1_000, 500).audit().advice())
                .isEqualTo(
                        "The 95% interval of the effect, the difference in differences (n = 1,000 treated, 500 control,"
                                + " normal), is -2.6 to 12.6 points.");
        language(JAPANESE);
        assertThat(effect.customers(1_000, 500).audit().advice())
                .isEqualTo("効果(差の差)の95%区間(施策群 n = 1,000、対照群 n = 500、正規近似)は-2.6から12.6ポイントです。");
        assertThat(effect.stated(percent(5))).hasToString("「+5 points」は成立:ポイント 5.0ポイント、主張は5.0ポイント。");
        assertThat(effect.stated(percent(5)).explain().paragraphs()).contains("主張の桁の丸めにより、±0.5ポイントまで一致とみなします。");
        assertThatThrownBy(() -> effect.customers(0)).hasMessageStartingWith("customers (人数) must be 1 or more");
    }

    /** 100,000 ÷ 500 accounts = 200, ÷ 800 users = 125; 5,000 without its 1.2 orders a month ÷ 5 %. */
    @Test
    void measures_taken_for_one_another_are_found() {
        assertThat(claim("ARPA is 125")
                        .of(revenuePerAccount().revenue(yen(100_000).perMonth()).accounts(500))
                        .or(ARPU_AS_ARPA, kpi().revenuePerUser(yen(100_000).perMonth(), 800))
                        .stated(yen(125).perMonth())
                        .readings())
                .containsExactly("as ARPU, per user");
        assertThat(claim("AOV ÷ churn is 100,000")
                        .of(ltvByChurn()
                                .averageOrderValue(yen(5_000))
                                .purchaseFrequency(perMonth(1.2))
                                .churnRate(percent(5).perMonth()))
                        .stated(yen(100_000))
                        .readings())
                .containsExactly("as AOV, per order");
    }

    /** 5 % less 10 points: the message of the formula is English, the display of the reading is not. */
    @Test
    void an_impossible_step_says_so_in_the_language_of_the_display() {
        var falls = claim("churn")
                .of(ltvByChurn()
                        .revenuePerUser(yen(3_000).perMonth())
                        .churnRate(percent(5).perMonth()))
                .changing(CHURN_RATE, percent(-10));
        assertThat(falls.view().rows().get(1).get(4).toString()).startsWith("A share (割合・率) that lies between");
        language(JAPANESE);
        assertThat(falls.view().rows().get(1).get(4)).isEqualTo("「解約率の-10.0はポイント」という読み方では値がありえない範囲になり、計算できません。");
    }
}
