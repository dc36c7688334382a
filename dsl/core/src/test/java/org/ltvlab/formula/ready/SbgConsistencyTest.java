package org.ltvlab.formula.ready;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.ltvlab.Words.ltvBySbg;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.unitEconomics;
import static org.ltvlab.Words.years;
import static org.ltvlab.Words.yen;

import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ltvlab.InLanguage;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Language;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/** Every reading of an sBG chain speaks of the same model: the last one that was given. */
@ExtendWith(InLanguage.class)
class SbgConsistencyTest {
    private static final String NO_LIMIT =
            "The expected lifetime (期待継続期間) of sBG(alpha 0.7, beta 1.2) has no limit where alpha is 1 or less";

    private final LtvBySbg fresh = ltvBySbg().revenuePerAccount(yen(1_000).perYear());

    /** (2 + 3 − 1) ÷ (2 − 1) = 4 years. */
    private final LtvBySbg four = fresh.survival(2, 3, years(1));

    @Test
    void a_model_without_a_limit_leaves_nothing_of_the_one_before() {
        assertThat(four.value().amount().number()).isCloseTo(4_000, within(1e-9));
        assertThat(four.survival(0.7, 1.2, years(1)))
                .hasToString("LTV undefined (revenue) = ARPA ¥1,000/year × expected lifetime ?");
        assertThat(four.discountRate(percent(10).perYear()).survival(0.7, 1.2, years(1)))
                .hasToString(fresh.discountRate(percent(10).perYear())
                        .survival(0.7, 1.2, years(1))
                        .toString());
    }

    @Test
    void every_reading_says_that_there_is_no_limit() {
        LtvBySbg endless = fresh.survival(0.7, 1.2, years(1));
        Table frame = Table.create("plans", DoubleColumn.create("arpa", 1, 2));
        Stream.<ThrowingCallable>of(
                        endless::value,
                        endless::elasticities,
                        () -> endless.tornado(percent(10)),
                        () -> endless.over(frame)
                                .column("revenuePerAccount", "arpa", yen(1).perYear())
                                .result(),
                        () -> endless.comparedTo(four),
                        endless::besideConstantChurn,
                        () -> unitEconomics()
                                .customerValue(endless)
                                .acquisitionCost(yen(500))
                                .ltvToCac())
                .forEach(reading -> assertThatExceptionOfType(LtvProblem.class)
                        .isThrownBy(reading)
                        .withMessageStartingWith(NO_LIMIT)
                        .withMessageContaining(".discountRate(percent(10).perYear())"));
    }

    @Test
    void the_explanation_says_it_in_both_languages() {
        LtvBySbg endless = fresh.survival(0.7, 1.2, years(1));
        assertThat(endless.explain().paragraphs())
                .startsWith("LTV is undefined (revenue).")
                .anyMatch(line -> line.startsWith(NO_LIMIT));
        assertThat(endless.sentence()).startsWith(NO_LIMIT);
        Language.choose(Language.JAPANESE);
        assertThat(endless.explain().paragraphs())
                .contains("sBG(alpha 0.7, beta 1.2) の期待継続期間には上限がありません。alpha が1以下では、離れない顧客が多すぎるためです。");
    }

    @Test
    void a_discount_brings_the_limit_back() {
        assertThat(fresh.survival(0.7, 1.2, years(1))
                        .discountRate(percent(10).perYear())
                        .value())
                .isEqualTo(fresh.discountRate(percent(10).perYear())
                        .survival(0.7, 1.2, years(1))
                        .value());
    }

    @Test
    void a_comparison_needs_a_model_and_a_discount_is_not_negative() {
        assertThatExceptionOfType(LtvProblem.class)
                .isThrownBy(fresh::besideConstantChurn)
                .withMessage("""
                        besideConstantChurn (1 ÷ 解約率 との比較) needs a survival model.
                          got:   LTV without survival (継続モデル)
                          fix:   .survival(0.704, 1.182, years(1))""");
        assertThatExceptionOfType(LtvProblem.class)
                .isThrownBy(() -> four.discountRate(percent(-5).perYear()))
                .withMessage("""
                        discountRate (割引率) must not be negative.
                          got:   -5.0%/year
                          fix:   .discountRate(percent(10).perYear())""");
    }
}
