package org.ltvlab.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.ltvlab.Words.CHURN_RATE;
import static org.ltvlab.Words.around;
import static org.ltvlab.Words.ltvByChurn;
import static org.ltvlab.Words.ltvByLifespan;
import static org.ltvlab.Words.ltvWithExpansion;
import static org.ltvlab.Words.perYear;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.seed;
import static org.ltvlab.Words.trials;
import static org.ltvlab.Words.years;
import static org.ltvlab.Words.yen;

import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ltvlab.InLanguage;
import org.ltvlab.chart.ChartPng;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Money;

/** Tornado and elasticities at the edges: ends without a result, cut distributions, negative results. */
@ExtendWith(InLanguage.class)
class TornadoCorrectnessTest {
    /** 30,000 × 80 % ÷ (3 % − 2 %) = 2,400,000; at 1.5 % churn or 3 % expansion the net churn is not above 0. */
    private final Tornado<Money> growing = ltvWithExpansion()
            .revenuePerAccount(yen(30_000).perMonth())
            .grossMargin(percent(80))
            .churnRate(percent(3).perMonth())
            .expansionRate(percent(2).perMonth())
            .tornado(percent(50));

    /** At 4.5 % churn 24,000 ÷ 2.5 % = 960,000; at 1 % expansion 24,000 ÷ 2 % = 1,200,000. */
    @Test
    void an_end_without_a_result_stays_empty_and_the_note_says_why() {
        assertThat(growing.swings().stream().map(Object::toString))
                .contains(
                        "churn rate 1.5%/month – 4.5%/month: undefined – ¥960,000",
                        "expansion rate 1.0%/month – 3.0%/month: ¥1,200,000 – undefined");
        List<Object> row = growing.table().rows().stream()
                .filter(cells -> "churn rate".equals(cells.get(0)))
                .findFirst()
                .orElseThrow()
                .subList(3, 5);
        assertThat(row.get(0)).isNull();
        assertThat(row.get(1)).hasToString("¥960,000");
        assertThat(growing.table().caption().note())
                .startsWith("No result at an end: ")
                .contains("Net revenue churn");
    }

    /** −20 % of 60,000: 10 % of it lower is −22 %, −13,200. */
    @Test
    void the_low_value_of_a_negative_quantity_is_the_lower_one() {
        Tornado<Money> losing = ltvByChurn()
                .revenuePerUser(yen(3_000).perMonth())
                .grossMargin(percent(-20))
                .churnRate(percent(5).perMonth())
                .tornado(percent(10));
        assertThat(losing.swings().stream().map(Object::toString))
                .contains("gross margin -22.0% – -18.0%: -¥13,200 – -¥10,800");
    }

    @Test
    void the_picture_shows_the_ends_that_there_are() {
        assertThat(growing.chart().rows().stream().mapToInt(one -> one.bars().size()))
                .containsExactly(2, 2, 1, 1);
        assertThat(ChartPng.draw(growing.chart()).bytes()).isNotEmpty();
    }

    @Test
    void the_result_at_an_end_without_one_is_refused_with_the_reason() {
        var churn = growing.swings().stream()
                .filter(swing -> swing.word().equals("churnRate"))
                .findFirst()
                .orElseThrow();
        assertThat(churn.ifLow()).isEmpty();
        assertThatExceptionOfType(LtvProblem.class)
                .isThrownBy(churn::atLow)
                .withMessageContaining("churn rate 1.5%/month: Net revenue churn");
    }

    /**
     * A normal churn of 5 % ± 5 % is cut at 0, below which lies Φ(−1) of it: its P10 is the quantile Φ(−1) + 0.1 · Φ(1) of
     * the whole, and so on.
     */
    @Test
    void the_ends_of_an_uncertain_quantity_are_those_that_it_can_take() {
        var churn = ltvByChurn()
                .revenuePerUser(yen(3_000).perMonth())
                .churnRate(percent(5).perMonth())
                .uncertain(CHURN_RATE, around(percent(5).perMonth(), percent(5).perMonth()));
        Tornado<Money> tornado = churn.tornado();
        Tornado.Swing<Money> swing = tornado.swings().get(0);
        assertThat(swing.low().number()).isCloseTo(cut(0.1), within(1e-6));
        assertThat(swing.high().number()).isCloseTo(cut(0.9), within(1e-6));
        assertThat(tornado.now().amount().number()).isCloseTo(3_000 / cut(0.5), within(1.0));
        double drawn = churn.simulate(trials(200_000), seed(1)).median().number();
        assertThat(drawn).isCloseTo(3_000 / cut(0.5), within(300.0));
    }

    private static double cut(double share) {
        NormalDistribution whole = NormalDistribution.of(0.05, 0.05);
        double below = whole.cumulativeProbability(0);
        return whole.inverseCumulativeProbability(below + share * (whole.cumulativeProbability(1) - below));
    }

    /** 10,000 × 20 % × 2 × 3 = 12,000 less 5,000 less 9,000 is −2,000: 12 ÷ 2 = +6, and −5 ÷ 2, −9 ÷ 2, (12 − 9) ÷ 2. */
    @Test
    void an_elasticity_of_a_negative_result_keeps_the_direction() {
        var levers = ltvByLifespan()
                .averageOrderValue(yen(10_000))
                .grossMargin(percent(20))
                .purchaseFrequency(perYear(2))
                .lifespan(years(3))
                .acquisitionCost(yen(5_000))
                .retentionCost(yen(3_000).perYear())
                .elasticities();
        assertThat(levers.of("averageOrderValue").orElseThrow()).isCloseTo(6, within(1e-9));
        assertThat(levers.of("acquisitionCost").orElseThrow()).isCloseTo(-2.5, within(1e-9));
        assertThat(levers.of("retentionCost").orElseThrow()).isCloseTo(-4.5, within(1e-9));
        assertThat(levers.of("lifespan").orElseThrow()).isCloseTo(1.5, within(1e-9));
        assertThat(levers.explain().paragraphs().get(1)).contains("plus means up, also where the result is negative");
    }

    @Test
    void a_broken_guard_is_told_in_the_language_of_the_displays() {
        Language.choose(Language.JAPANESE);
        var never = ltvWithExpansion()
                .revenuePerAccount(yen(30_000).perMonth())
                .churnRate(percent(3).perMonth())
                .expansionRate(percent(4).perMonth());
        assertThat(never.explain().paragraphs())
                .contains("純収益解約率(解約率 − 拡大率)が0以下(ネガティブチャーン)では顧客の売上が減らず、将来の合計に上限がありません。");
    }
}
