package org.ltvlab.plan;

import static org.ltvlab.problem.LtvProblem.mustHold;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.ltvlab.formula.Basis;
import org.ltvlab.formula.Figure;
import org.ltvlab.formula.Formula;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Measured;
import org.ltvlab.unit.Ratio;
import org.ltvlab.view.Axis;
import org.ltvlab.view.Caption;
import org.ltvlab.view.RangeBarView;
import org.ltvlab.view.RangeBarView.Bar;
import org.ltvlab.view.RangeBarView.Row;
import org.ltvlab.view.RangeBarView.Tone;
import org.ltvlab.view.ValueFormat;

/**
 * The result now, what each target alone makes of it, and the result with every target reached, as bars.
 *
 * @param formula as it is now
 * @param targets of its quantities
 */
record TargetBars<V extends Measured<V>>(Formula<V> formula, Map<String, Measured<?>> targets) {
    RangeBarView chart(Formula<V> atTarget, Caption caption) {
        if (targets.isEmpty()) {
            throw mustHold("targetBars (目標ごとの効果) needs a target for a quantity of the formula")
                    .known(String.join(", ", formula.tree().quantities().keySet()))
                    .fix(".target(CHURN_RATE, percent(4).perMonth()).targetBars()")
                    .problem();
        }
        Language language = Language.current();
        Figure<V> now = formula.value();
        List<Row> rows = new ArrayList<>();
        rows.add(whole(language.pick("現在", "now"), now, now));
        targets.forEach((word, target) -> rows.add(alone(word, target, now)));
        rows.add(whole(language.pick("すべて達成", "every target reached"), atTarget.value(), now));
        StringBuilder told = new StringBuilder(caption.title());
        rows.forEach(row -> told.append(language.pick("。", "; "))
                .append(row.name())
                .append(' ')
                .append(row.bars().get(0).label()));
        Axis axis = new Axis(
                formula.head().name() + formula.basis().map(Basis::inBrackets).orElse(""), format(now.amount()));
        return new RangeBarView(
                caption,
                told.toString(),
                axis,
                rows,
                OptionalDouble.of(now.amount().number()));
    }

    /** Every bar is in the unit of the result now. */
    private Row whole(String name, Figure<V> figure, Figure<V> now) {
        return Row.of(name, new Bar(0, now.numberOf(figure), figure.amount().toString(), Tone.WHOLE));
    }

    private Row alone(String word, Measured<?> target, Figure<V> now) {
        Figure<V> then = formula.with(word, target).value();
        String name = formula.quantity(word).full() + " " + formula.given().get(word) + " → " + target;
        double from = now.amount().number();
        double to = now.numberOf(then);
        Tone tone = to < from ? Tone.LESS : Tone.MORE;
        return Row.of(name, new Bar(from, to, then.amount().toString(), tone));
    }

    private static ValueFormat format(Measured<?> like) {
        return like.money()
                .map(ValueFormat::money)
                .orElse(like instanceof Ratio ? ValueFormat.percent(1) : ValueFormat.number(2));
    }
}
