package org.ltvlab.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ltvlab.Words.GROSS_PROFIT;
import static org.ltvlab.Words.JAPANESE;
import static org.ltvlab.Words.claim;
import static org.ltvlab.Words.language;
import static org.ltvlab.Words.unitEconomics;
import static org.ltvlab.Words.years;
import static org.ltvlab.Words.yen;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ltvlab.InLanguage;

/** Row B22: the template for executives with the numbers of B06 put right (25,000 and 30,000 ÷ 10,000) and of B07. */
@ExtendWith(InLanguage.class)
class ClaimPitchCorrectnessTest {
    private static Pitch pitch() {
        var now = unitEconomics().customerValue(yen(25_000), GROSS_PROFIT).acquisitionCost(yen(10_000));
        return claim("The CS team")
                .costing(yen(10_000_000).perYear())
                .bringing(yen(50_000_000), years(3))
                .pitch(now, now.customerValue(yen(30_000), GROSS_PROFIT));
    }

    @Test
    void every_figure_of_the_paragraph_is_computed() {
        assertThat(pitch())
                .hasToString("LTV/CAC is 2.50x now and 3.00x with the plan (+20.0%). The CS team costs ¥10,000,000/year"
                        + " and brings ¥50,000,000 in 3 years. Payback with benefit even: 1 year (so far ¥6,666,667 /"
                        + " ¥13,333,333 / ¥20,000,000). Payback with benefit rising in a line: 2 years (so far"
                        + " -¥1,666,667 / ¥5,000,000 / ¥20,000,000). With cost every year, 3 years bring ¥20,000,000"
                        + " net, ROI 66.7%. After the payback ¥10,000,000 a year still run: what follows is not pure"
                        + " profit.");
        assertThat(pitch().check().outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(pitch().view().rows()).hasSize(2);
        language(JAPANESE);
        assertThat(pitch())
                .hasToString("LTV/CACは現在2.50倍、施策後は3.00倍(+20.0%)です。The CS teamの費用は10,000,000円/年、"
                        + "効果は3年で50,000,000円です。効果は均等なら回収は1年、累計 6,666,667円 / 13,333,333円 / 20,000,000円。"
                        + "効果は直線的に増加なら回収は2年、累計 -1,666,667円 / 5,000,000円 / 20,000,000円。"
                        + "費用は毎年なら、3年で差引20,000,000円、ROI 66.7%です。"
                        + "回収後も毎年10,000,000円の費用が続くので、「純粋な利益」ではありません。");
    }
}
