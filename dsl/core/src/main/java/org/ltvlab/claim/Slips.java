package org.ltvlab.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ltvlab.formula.Expr;
import org.ltvlab.formula.Formula;
import org.ltvlab.formula.Operation;
import org.ltvlab.formula.Phrase;
import org.ltvlab.formula.Quantity;
import org.ltvlab.formula.Terms;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Frequency;
import org.ltvlab.unit.Grain;
import org.ltvlab.unit.Measured;
import org.ltvlab.unit.MoneyFlow;
import org.ltvlab.unit.PeriodicRate;
import org.ltvlab.unit.Span;

/** What people do to a formula without saying so: leave a step out, take a month for a year, divide the wrong way. */
final class Slips {
    /** A step left out: the quantity, the number with which it does nothing, and what to say. */
    private record LeftOut(Quantity<?> quantity, double nothing, Phrase reading, Sentence advice) {}

    private static final List<LeftOut> LEFT_OUT = List.of(
            new LeftOut(
                    Terms.GROSS_MARGIN,
                    1,
                    new Phrase("売上ベース", "on revenue"),
                    Sentence.of("粗利率を掛けていません。売上ベースと明記してください。", "The margin is left out: call it revenue, not profit.")),
            new LeftOut(
                    Terms.ACQUISITION_COST,
                    0,
                    new Phrase("獲得コストを引かない", "before acquisition cost"),
                    Sentence.of("獲得コストを差し引いていません。", "The acquisition cost is not taken off.")),
            new LeftOut(
                    Terms.RETENTION_COST,
                    0,
                    new Phrase("維持コストを引かない", "before retention cost"),
                    Sentence.of("維持コストを差し引いていません。", "The retention cost is not taken off.")),
            new LeftOut(Terms.PURCHASE_FREQUENCY, 1, Mixup.AOV_AS_ARPU.reading(), Mixup.AOV_AS_ARPU.advice()));

    private static final Sentence ONCE = Sentence.of(
            "維持コストは毎期かかります。継続期間を掛けて差し引いてください。", "Retention cost comes every period: multiply it by the lifespan.");

    private Slips() {}

    /** Every slip that the formula gives room for. */
    static <V extends Measured<V>> List<Version<V>> of(Formula<V> formula) {
        List<Version<V>> all = new ArrayList<>();
        if (!formula.missing().isEmpty()) {
            return all;
        }
        for (LeftOut slip : LEFT_OUT) {
            Measured<?> value = formula.given().get(slip.quantity().word());
            if (value != null && formula.knows(slip.quantity().word())) {
                Formula<V> without = formula.with(slip.quantity().word(), value.of(slip.nothing()));
                all.add(Version.slip(slip.reading(), without, slip.advice()));
            }
        }
        retentionOnce(formula, all);
        formula.given().forEach((word, value) -> otherPeriod(formula, word, value, all));
        return all;
    }

    /** A quotient whose parts are swapped, as a way without a formula of its own dimension. */
    static <V extends Measured<V>> List<Way<V>> upsideDown(Formula<V> formula) {
        boolean quotient = formula.tree() instanceof Expr.Both both && both.operation() == Operation.DIVIDED_BY;
        return formula
                .figure()
                .filter(figure -> quotient && figure.amount().number() != 0)
                .map(figure -> new Way<>(
                        Mixup.UPSIDE_DOWN.reading(),
                        false,
                        Optional.of(figure.amount().of(1 / figure.amount().number())),
                        "1 ÷ (" + formula.inNumbers() + ")",
                        Mixup.UPSIDE_DOWN.advice()))
                .stream()
                .toList();
    }

    /** The cost to keep a customer for one period, taken off once for the whole lifespan. */
    private static <V extends Measured<V>> void retentionOnce(Formula<V> formula, List<Version<V>> all) {
        Map<String, Measured<?>> given = formula.given();
        if (given.get(Terms.RETENTION_COST.word()) instanceof MoneyFlow cost
                && given.get(Terms.LIFESPAN.word()) instanceof Span span
                && span.number() > 0) {
            double periods = span.in(cost.grain()).number();
            Formula<V> once = formula.with(Terms.RETENTION_COST.word(), cost.times(1 / periods));
            all.add(Version.slip(new Phrase("維持コストを1期分だけ引く", "with one period of retention cost"), once, ONCE));
        }
    }

    /** The number of a quantity taken per month where it is per year, and the other way round. */
    private static <V extends Measured<V>> void otherPeriod(
            Formula<V> formula, String word, Measured<?> value, List<Version<V>> all) {
        Grain grain = value.period().orElse(Grain.DAY);
        if (!formula.knows(word) || (grain != Grain.MONTH && grain != Grain.YEAR)) {
            return;
        }
        Grain other = grain == Grain.MONTH ? Grain.YEAR : Grain.MONTH;
        Measured<?> taken = in(value, other);
        Phrase name = formula.quantity(word).brief();
        String japanese = other == Grain.MONTH ? "月" : "年";
        String english = other == Grain.MONTH ? "month" : "year";
        taking(formula, word, taken)
                .ifPresent(slip -> all.add(Version.slip(
                        new Phrase(
                                name.japanese() + "の期間を" + japanese + "単位",
                                "with " + name.english() + " counted by the " + english),
                        slip,
                        Sentence.of(
                                "{}の単位は{}です。期間の単位をそろえてください。",
                                "{} is {}: bring the periods together first.",
                                name,
                                value))));
    }

    /** A slip that the formula refuses, such as two rates of different periods, is none that anybody makes. */
    private static <V extends Measured<V>> Optional<Formula<V>> taking(
            Formula<V> formula, String word, Measured<?> taken) {
        try {
            Formula<V> slip = formula.with(word, taken);
            return slip.figure().map(figure -> slip);
        } catch (LtvProblem refused) {
            return Optional.empty();
        }
    }

    private static Measured<?> in(Measured<?> value, Grain grain) {
        if (value instanceof PeriodicRate rate) {
            return new PeriodicRate(rate.ratio(), grain);
        }
        if (value instanceof Frequency frequency) {
            return new Frequency(frequency.number(), grain);
        }
        if (value instanceof MoneyFlow flow) {
            return new MoneyFlow(flow.amount(), grain);
        }
        return value instanceof Span span ? new Span(span.number(), grain) : value;
    }
}
