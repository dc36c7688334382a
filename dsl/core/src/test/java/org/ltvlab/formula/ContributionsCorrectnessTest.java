package org.ltvlab.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ltvlab.Words.formula;
import static org.ltvlab.Words.ltvByChurn;
import static org.ltvlab.Words.perMonth;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.quantity;
import static org.ltvlab.Words.unitEconomics;
import static org.ltvlab.Words.yen;

import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ltvlab.InLanguage;
import org.ltvlab.unit.Count;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Measured;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.Multiple;
import org.ltvlab.unit.Ratio;
import org.ltvlab.unit.Span;

/** Contributions as a reader adds them up again, and the words of their changes. */
@ExtendWith(InLanguage.class)
class ContributionsCorrectnessTest {
    private static final Quantity<Money> VALUE = quantity("LTV", yen(1));
    private static final Formula<Multiple> RATIO =
            formula("LTV/CAC", new Multiple(1), VALUE.dividedBy(quantity("CAC", yen(10_000))));
    private static final Quantity<Count> LOST = quantity("lost", new Count(1));
    private static final Quantity<Count> ALL = quantity("all", new Count(2));
    private static final Formula<Ratio> CHURN = formula("churn", percent(1), LOST.dividedBy(ALL));
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d[\\d,]*(\\.\\d+)?");

    /** By hand: 31,351 ÷ 10,000 is printed 3.14, 20,449 ÷ 10,000 is 2.04; between the two a reader counts 1.10. */
    @Test
    void the_printed_change_leads_from_one_printed_multiple_to_the_other() {
        assertThat(ratio(20_449).comparedTo(ratio(31_351))).hasToString("LTV/CAC 3.14x → 2.04x (-1.10x): LTV -1.10x");
    }

    private static Formula<Multiple> ratio(double value) {
        return RATIO.with(VALUE, yen(value));
    }

    @Test
    void printed_parts_of_ratios_spans_and_shares_add_up() {
        Random random = new Random(42);
        for (int i = 0; i < 300; i++) {
            Unit before = Unit.of(random);
            Unit after = Unit.of(random);
            add_up(after.ratio().comparedTo(before.ratio()));
            add_up(after.payback().comparedTo(before.payback()));
            add_up(churn(new Count(random.nextInt(90)), 97)
                    .comparedTo(churn(new Count(random.nextInt(90)), 100 + random.nextInt(9))));
        }
    }

    /** The sum of the parts is the change, and the result before with the change is the result after: all as printed. */
    private static void add_up(Contributions<?> parts) {
        String[] headAndParts = parts.toString().split("\\): ", 2);
        double change = number(headAndParts[0].substring(headAndParts[0].lastIndexOf('(')));
        double ends = number(parts.after().amount()) - number(parts.before().amount());
        double sum = headAndParts.length < 2
                ? 0
                : Stream.of(headAndParts[1].split(", "))
                        .mapToDouble(ContributionsCorrectnessTest::number)
                        .sum();
        assertThat(change).as(parts.toString()).isCloseTo(ends, within(1e-9));
        assertThat(sum).as(parts.toString()).isCloseTo(ends, within(1e-9));
    }

    private static double number(Measured<?> amount) {
        return number(amount.toString());
    }

    private static double number(String text) {
        Matcher found = NUMBER.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return Double.parseDouble(found.group().replace(",", ""));
    }

    /** A change of a share is in points: 1 of 5 % would be a fifth in percent, and 1 % of it a twentieth of a point. */
    @Test
    void a_difference_of_shares_is_in_points() {
        Contributions<Ratio> parts = churn(new Count(40), 1_000).comparedTo(churn(new Count(50), 1_000));
        assertThat(parts).hasToString("churn 5.0% → 4.0% (-1.0 points): lost -1.0 points");
        assertThat(parts.table().rows().get(0)).contains("-1.0 points");
        Language.choose(Language.JAPANESE);
        assertThat(parts.toString()).endsWith("(-1.0ポイント):lost -1.0ポイント");
    }

    /** 200 and 300 of 1,000 are 20 % and 30 %: 10 points apart, while 10 % more than 20 % were 22 %. */
    @Test
    void scenarios_of_a_share_differ_by_points() {
        Scenarios<Ratio> both =
                churn(new Count(200), 1_000).scenario("today").and("later", churn(new Count(300), 1_000));
        assertThat(both.table().rows().get(3)).containsExactly("change from the first", "0.0 points", "+10.0 points");
    }

    private static Formula<Ratio> churn(Count lost, double of) {
        return CHURN.with(LOST, lost).with(ALL, new Count(of));
    }

    /** Unit economics with every lever at random. */
    private record Unit(Formula<Multiple> ratio, Formula<Span> payback) {
        static Unit of(Random random) {
            var ltv = ltvByChurn()
                    .averageOrderValue(yen(1_000 + random.nextInt(20_000)))
                    .purchaseFrequency(perMonth(1 + random.nextInt(20)))
                    .grossMargin(percent(30 + random.nextInt(60)))
                    .churnRate(percent(1 + random.nextInt(20)).perMonth());
            Money cost = yen(5_000 + random.nextInt(30_000));
            var unit = unitEconomics().customerValue(ltv).acquisitionCost(cost);
            return new Unit(unit.formula(), unit.paybackFormula());
        }
    }
}
