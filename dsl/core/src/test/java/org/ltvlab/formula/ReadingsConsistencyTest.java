package org.ltvlab.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ltvlab.Words.AVERAGE_ORDER_VALUE;
import static org.ltvlab.Words.CHURN_RATE;
import static org.ltvlab.Words.GROSS_MARGIN;
import static org.ltvlab.Words.PURCHASE_FREQUENCY;
import static org.ltvlab.Words.ltvByChurn;
import static org.ltvlab.Words.ltvByLifespan;
import static org.ltvlab.Words.ltvDiscounted;
import static org.ltvlab.Words.ltvWithExpansion;
import static org.ltvlab.Words.months;
import static org.ltvlab.Words.perMonth;
import static org.ltvlab.Words.perYear;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.years;
import static org.ltvlab.Words.yen;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ltvlab.InLanguage;
import org.ltvlab.unit.Money;

/** Laws of every reading, on many random formulas with a fixed seed. */
@ExtendWith(InLanguage.class)
class ReadingsConsistencyTest {
    private static final int CASES = 200;

    @Test
    void contributions_add_up_to_the_change_and_no_order_is_preferred() {
        forRandom(random -> {
            List<Formula<Money>> before = family(random);
            List<Formula<Money>> after = family(random);
            for (int i = 0; i < before.size(); i++) {
                Contributions<Money> forth = after.get(i).comparedTo(before.get(i));
                Contributions<Money> back = before.get(i).comparedTo(after.get(i));
                double whole = forth.change().amount().number();
                double size = Math.abs(after.get(i).value().amount().number())
                        + Math.abs(before.get(i).value().amount().number());
                assertThat(forth.parts().stream()
                                .mapToDouble(Contributions.Part::change)
                                .sum())
                        .isCloseTo(whole, within(1e-10 * size));
                forth.parts().forEach(part -> assertThat(back.of(part.word()).number())
                        .isCloseTo(-part.change(), within(1e-10 * size)));
            }
        });
    }

    /** What a client adds up on the slide: the amounts as they are shown, to the yen. */
    @Test
    void contributions_as_shown_add_up_to_the_yen() {
        forRandom(random -> {
            Formula<Money> before = family(random).get(0);
            Formula<Money> after = family(random).get(0);
            Contributions<Money> parts = after.comparedTo(before);
            double shown = parts.parts().stream()
                    .mapToDouble(Contributions.Part::shown)
                    .sum();
            assertThat(shown).isEqualTo(written(after) - written(before));
            parts.parts().forEach(part -> assertThat(part.shown()).isCloseTo(part.change(), within(1.5)));
        });
    }

    /** 100.5 is shown as ¥101, half up, so that the change that one reads is 100 and not 101. */
    @Test
    void contributions_add_up_to_the_yen_also_from_half_a_yen() {
        Formula<Money> before = ltvByLifespan()
                .averageOrderValue(yen(100.5))
                .purchaseFrequency(perYear(1))
                .lifespan(years(1))
                .formula();
        Contributions<Money> parts = before.with(PURCHASE_FREQUENCY, perYear(2)).comparedTo(before);
        assertThat(parts).hasToString("LTV ¥101 → ¥201 (revenue) (+¥100): purchase frequency +¥100");
        assertThat(parts.parts().get(0).shown()).isEqualTo(written(parts.after()) - written(parts.before()));
    }

    private static double written(Formula<Money> formula) {
        return written(formula.value());
    }

    /** The yen that a display shows. */
    private static double written(Figure<Money> figure) {
        return Double.parseDouble(figure.amount().toString().replaceAll("[¥,]", ""));
    }

    /** For a product of two factors the Shapley value is the change of one at the mean of the other. */
    @Test
    void contributions_of_a_product_of_two_are_at_the_mean_of_the_other() {
        Formula<Money> before = ltvByLifespan()
                .averageOrderValue(yen(100))
                .purchaseFrequency(perYear(2))
                .lifespan(years(1))
                .formula();
        Contributions<Money> parts = before.with(AVERAGE_ORDER_VALUE, yen(150))
                .with(PURCHASE_FREQUENCY, perYear(4))
                .comparedTo(before);
        assertThat(parts.of("averageOrderValue").number()).isCloseTo(50 * 3, within(1e-9));
        assertThat(parts.of("purchaseFrequency").number()).isCloseTo(2 * 125, within(1e-9));
        assertThat(parts.of("lifespan").number()).isZero();
    }

    @Test
    void a_swing_of_the_tornado_is_the_what_if_at_its_ends() {
        forRandom(random -> {
            for (Formula<Money> formula : family(random)) {
                Tornado<Money> tornado = formula.tornado(percent(10));
                assertThat(tornado.swings()).hasSameSizeAs(formula.used().keySet());
                for (Tornado.Swing<Money> swing : tornado.swings()) {
                    assertThat(swing.atLow())
                            .isEqualTo(formula.with(swing.word(), swing.low())
                                    .value()
                                    .amount());
                    assertThat(swing.atHigh())
                            .isEqualTo(formula.with(swing.word(), swing.high())
                                    .value()
                                    .amount());
                }
            }
        });
    }

    @Test
    void a_cell_of_the_two_way_grid_is_the_what_if_of_its_row_and_column() {
        Formula<Money> ltv = family(new Random(3)).get(0);
        TwoWay<Money> grid = ltv.twoWay()
                .across(GROSS_MARGIN, percent(40), percent(60))
                .down(
                        CHURN_RATE,
                        percent(2).perMonth(),
                        percent(4).perMonth(),
                        percent(8).perMonth());
        assertThat(grid.at(2, 1).orElseThrow())
                .isEqualTo(ltv.with(GROSS_MARGIN, percent(60))
                        .with(CHURN_RATE, percent(8).perMonth())
                        .value());
        assertThat(grid.chart().rows()).hasSize(3);
        assertThat(grid.chart().rows().get(2).values().get(1))
                .isEqualTo(grid.at(2, 1).orElseThrow().amount().number());
        assertThat(grid.table().rows().get(2).get(2))
                .isEqualTo(grid.at(2, 1).orElseThrow().amount());
    }

    /** Four ready formulas with every optional step, on random values; all in months except where periods may differ. */
    private static List<Formula<Money>> family(Random random) {
        double churn = 1 + 20 * random.nextDouble();
        return List.of(
                ltvByChurn()
                        .averageOrderValue(yen(1_000 + random.nextInt(20_000)))
                        .purchaseFrequency(perYear(1 + 20 * random.nextDouble()))
                        .grossMargin(percent(30 + random.nextInt(60)))
                        .churnRate(percent(churn).perMonth())
                        .acquisitionCost(yen(random.nextInt(5_000) + 1))
                        .retentionCost(yen(random.nextInt(90) + 1).perMonth())
                        .formula(),
                ltvByLifespan()
                        .averageOrderValue(yen(1_000 + random.nextInt(20_000)))
                        .purchaseFrequency(perMonth(0.1 + random.nextDouble()))
                        .grossMargin(percent(30 + random.nextInt(60)))
                        .lifespan(months(6 + random.nextInt(60)))
                        .acquisitionCost(yen(random.nextInt(500) + 1))
                        .retentionCost(yen(random.nextInt(300) + 1).perYear())
                        .formula(),
                ltvDiscounted()
                        .revenuePerUser(yen(1_000 + random.nextInt(9_000)).perMonth())
                        .grossMargin(percent(30 + random.nextInt(60)))
                        .churnRate(percent(churn).perMonth())
                        .discountRate(percent(1 + random.nextInt(20)).perYear())
                        .formula(),
                ltvWithExpansion()
                        .revenuePerAccount(yen(1_000 + random.nextInt(9_000)).perMonth())
                        .grossMargin(percent(30 + random.nextInt(60)))
                        .churnRate(percent(churn).perMonth())
                        .expansionRate(percent(0.1 + 0.8 * random.nextDouble()).perMonth())
                        .formula());
    }

    private static void forRandom(Consumer<Random> law) {
        for (int seed = 0; seed < CASES; seed++) {
            law.accept(new Random(seed));
        }
    }
}
