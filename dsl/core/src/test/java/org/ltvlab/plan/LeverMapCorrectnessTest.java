package org.ltvlab.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ltvlab.Words.ACQUISITION_COST;
import static org.ltvlab.Words.AVERAGE_ORDER_VALUE;
import static org.ltvlab.Words.CHURN_RATE;
import static org.ltvlab.Words.GROSS_MARGIN;
import static org.ltvlab.Words.PURCHASE_FREQUENCY;
import static org.ltvlab.Words.initiative;
import static org.ltvlab.Words.initiatives;
import static org.ltvlab.Words.ltvByChurn;
import static org.ltvlab.Words.ltvByLifespan;
import static org.ltvlab.Words.perMonth;
import static org.ltvlab.Words.perYear;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.unitEconomics;
import static org.ltvlab.Words.years;
import static org.ltvlab.Words.yen;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ltvlab.InLanguage;
import org.ltvlab.formula.ready.LtvByChurn;
import org.ltvlab.table.TextTable;
import org.ltvlab.unit.Language;

@ExtendWith(InLanguage.class)
class LeverMapCorrectnessTest {
    private final LtvByChurn ltv = ltvByChurn()
            .averageOrderValue(yen(5_000))
            .purchaseFrequency(perMonth(1.2))
            .grossMargin(percent(60))
            .churnRate(percent(5).perMonth());

    private final Initiatives some = initiatives(
            initiative("Onboarding").lever(CHURN_RATE).byPoints(-1).afterPurchase(),
            initiative("Bundle").lever(AVERAGE_ORDER_VALUE).by(percent(30)).atPurchase(),
            initiative("Ads").lever(ACQUISITION_COST).by(percent(-10)).beforePurchase(),
            initiative("Survey").lever(CHURN_RATE),
            initiative("Wonder").lever(GROSS_MARGIN).byPoints(50));

    /** Practice: LTV of 360,000円 = 10,000 × 12 × 3; a bundle lifts AOV by 30 %, a mail lifts frequency by a factor of 1.2. */
    @Test
    void an_effect_is_the_result_after_less_the_result_now() {
        var retail = ltvByLifespan()
                .averageOrderValue(yen(10_000))
                .purchaseFrequency(perYear(12))
                .lifespan(years(3));
        var map = initiatives(
                        initiative("Bundle").lever(AVERAGE_ORDER_VALUE).by(percent(30)),
                        initiative("Mail").lever(PURCHASE_FREQUENCY).by(percent(20)))
                .leverMap(retail);
        assertThat(map.effect("Bundle").amount().number()).isCloseTo(108_000, within(1e-6));
        assertThat(map.effect("Mail").amount().number()).isCloseTo(72_000, within(1e-6));
    }

    /** Practice: LTV/CAC 2.5 and churn less 1 point reach 3.0 exactly if churn falls from 6 % to 5 %. */
    @Test
    void one_point_of_churn_lifts_ltv_to_cac_from_2_5_to_3() {
        var unit = unitEconomics()
                .customerValue(ltv.churnRate(percent(6).perMonth())) // 3,600 ÷ 6 % = 60,000
                .acquisitionCost(yen(24_000));
        var map = some.leverMap(unit);
        assertThat(unit.value().amount().number()).isCloseTo(2.5, within(1e-12));
        assertThat(map.effect("Onboarding").amount().number()).isCloseTo(0.5, within(1e-12));
        assertThat(map.elsewhere()).isEmpty();
    }

    /** 3,600 ÷ 4 % − 3,600 ÷ 5 % = 18,000; 72,000 × 30 % = 21,600; a margin of 60 % has no 50 points to gain. */
    @Test
    void the_table_has_a_row_for_each_lever_and_a_column_for_each_initiative() {
        assertThat(TextTable.text(some.leverMap(ltv).table())).isEqualTo("""
                Levers without an initiative: purchase frequency
                lever                 value now  elasticity  Onboarding  Bundle    Ads  Survey                  Wonder
                -------------------  ----------  ----------  ----------  --------  ---  ----------------------  ------------
                average order value      ¥5,000        1.00              +¥21,600
                purchase frequency    1.2/month        1.00
                gross margin              60.0%        1.00                                                     out of range
                churn rate           5.0%/month       -1.00  +¥18,000                   yes, change not stated
                A cell is the change of the result by that initiative alone. On no lever of this formula: Ads""");
    }

    @Test
    void the_table_by_phase_shows_where_in_the_journey_nothing_happens() {
        Language.choose(Language.JAPANESE);
        assertThat(TextTable.text(some.leverMap(ltv).byPhase())).isEqualTo("""
                施策のないレバー:購入頻度
                レバー        現在の値  弾力性  購入前  購入時  購入後      時期の記載なし
                ------------  --------  ------  ------  ------  ----------  --------------
                平均購入単価   5,000円    1.00          Bundle
                購入頻度      1.2回/月    1.00
                粗利率           60.0%    1.00                              Wonder
                解約率         5.0%/月   -1.00                  Onboarding  Survey
                この式のレバー以外の施策:Ads""");
    }

    @Test
    void levers_without_an_initiative_and_initiatives_elsewhere_are_named() {
        var map = some.leverMap(ltv);
        assertThat(map.withoutInitiative()).hasToString("[purchaseFrequency (購入頻度)]");
        assertThat(map.elsewhere()).extracting(Initiative::name).containsExactly("Ads");
        assertThat(map).hasToString("LTV ¥72,000 (gross profit): Levers without an initiative: purchase frequency");
        assertThat(map.explain().paragraphs())
                .containsExactly(
                        "LTV ¥72,000 (gross profit): Levers without an initiative: purchase frequency",
                        "average order value: Bundle",
                        "purchase frequency: –",
                        "gross margin: Wonder",
                        "churn rate: Onboarding, Survey");
    }

    /** 18,000 ÷ 3,600 = 5 months; with 10 % less to win a customer 16,200 ÷ 3,600 = 4.5. */
    @Test
    void a_payback_that_becomes_shorter_is_an_effect_with_its_sign() {
        var payback =
                unitEconomics().customerValue(ltv).acquisitionCost(yen(18_000)).paybackFormula();
        var map = some.leverMap(payback);
        assertThat(map.effect("Ads").number()).isCloseTo(-0.5, within(1e-12));
        assertThat(map.effect("Ads")).hasToString("-0.5 months");
        assertThat(map.table().rows().stream()
                        .filter(row -> "acquisition cost".equals(row.get(0)))
                        .findFirst()
                        .orElseThrow())
                .contains("-0.5 months")
                .doesNotContain("out of range");
    }

    @Test
    void an_incomplete_formula_shows_the_changes_themselves() {
        var map = some.leverMap(ltvByChurn());
        assertThat(map).hasToString("LTV ?: Levers without an initiative: purchase frequency");
        assertThat(map.table().rows().get(2))
                .containsExactly("churn rate", null, null, "-1 pt", "", "", "yes, change not stated", "");
    }
}
