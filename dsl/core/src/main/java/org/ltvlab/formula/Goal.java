package org.ltvlab.formula;

import static org.ltvlab.problem.LtvProblem.mustHold;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Measured;
import org.ltvlab.unit.Multiple;
import org.ltvlab.view.Caption;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TextView;

/**
 * What one quantity must be for the result to reach a target (ゴールシーク), all other quantities staying.
 *
 * <p>Where no value reaches it, the display says so with the range that can be reached.
 *
 * @param <W> the type of the quantity
 */
public final class Goal<W extends Measured<W>> implements Shown {
    private final Formula<?> formula;
    private final Quantity<W> quantity;
    private final Measured<?> target;
    private final Optional<W> found;
    private final String range;

    private Goal(Formula<?> formula, Quantity<W> quantity, Measured<?> target, Optional<W> found, String range) {
        this.formula = formula;
        this.quantity = quantity;
        this.target = target;
        this.found = found;
        this.range = range;
    }

    /**
     * A goal that still needs its target.
     *
     * @param <V> the type of the result
     * @param <W> the type of the quantity
     * @param formula all other quantities given
     * @param quantity the one to change
     */
    public record Asked<V extends Measured<V>, W extends Measured<W>>(Formula<V> formula, Quantity<W> quantity) {
        /**
         * The value of the quantity at which the result is {@code target}; of several the one nearest to its value now.
         *
         * @throws org.ltvlab.problem.LtvProblem if another quantity is missing, or the target is in another currency
         */
        public Goal<W> reaching(V target) {
            return Goal.of(formula, quantity, target);
        }

        /** What is asked. */
        @Override
        public String toString() {
            return formula.head().name() + Language.current().pick(" ← ", " by ") + quantity.full();
        }
    }

    private static <V extends Measured<V>, W extends Measured<W>> Goal<W> of(
            Formula<V> formula, Quantity<W> quantity, V target) {
        formula.quantity(quantity.word());
        Map<String, Measured<?>> money = new LinkedHashMap<>(formula.given());
        money.put("target", target);
        Units units = Units.of(money);
        Optional<W> now =
                Optional.ofNullable(formula.given().get(quantity.word())).map(quantity.type()::cast);
        W like = now.orElseGet(() -> units.orYen().value(quantity.type(), 1));
        Formula<V> full = complete(formula, quantity, like);
        Evaluation numbers = full.numbers();
        double wanted = numbers.units().into("target", target).applyAsDouble(target.number());
        Search search = new Search(number -> {
            double own = numbers.units().into(quantity.word(), like).applyAsDouble(number);
            double result = numbers.with(quantity.word(), own);
            return Units.allows(formula.head().type(), result) ? result : Double.NaN;
        });
        double[] places = Search.places(quantity, now.map(Measured::number).orElse(1.0));
        double[] range = search.range(places);
        if (Double.isNaN(range[0])) {
            throw new Undefined(full, formula).problem();
        }
        Optional<W> found = search.nearest(places, wanted, like.number()).map(like::of);
        return new Goal<>(formula, quantity, target, found, range(full, range));
    }

    /** The formula with a value to begin the search at; whatever else is missing is asked for. */
    private static <V extends Measured<V>, W extends Measured<W>> Formula<V> complete(
            Formula<V> formula, Quantity<W> quantity, W like) {
        Formula<V> full = formula.with(quantity, like);
        if (!full.missing().isEmpty()) {
            throw new Incomplete(formula, full.missing()).problem();
        }
        return full;
    }

    private static <V extends Measured<V>> String range(Formula<V> formula, double[] range) {
        Language language = Language.current();
        Units units = Units.of(formula.given());
        Class<V> type = formula.head().type();
        boolean up = Double.isInfinite(range[1]);
        boolean down = Double.isInfinite(range[0]);
        if (up && down) {
            return language.pick("制限なし", "no limit");
        }
        if (up) {
            return language.pick(units.value(type, range[0]) + "以上", units.value(type, range[0]) + " or more");
        }
        return down
                ? language.pick(units.value(type, range[1]) + "以下", units.value(type, range[1]) + " or less")
                : units.value(type, range[0]) + " – " + units.value(type, range[1]);
    }

    /** Whether any value reaches the target. */
    public boolean isReached() {
        return found.isPresent();
    }

    /**
     * The value that reaches the target.
     *
     * @throws org.ltvlab.problem.LtvProblem if none does; the range that can be reached is named
     */
    public W amount() {
        return found.orElseThrow(() -> mustHold(
                        formula.head().name().english() + " must be able to reach the target by " + quantity + " alone")
                .got(target)
                .known("it can reach " + range)
                .fix("change another quantity as well, or ask for a target in that range")
                .problem());
    }

    /** What the result can be, whatever the quantity is, such as {@code 0.20x or more}. */
    public String reachable() {
        return range;
    }

    /** The value now, the value needed and the target as a table. */
    @Override
    public TableView view() {
        Language language = Language.current();
        Object needed = found.<Object>map(value -> value).orElse(language.pick("到達不能", "cannot be reached"));
        return new TableView(
                Caption.of(toString()),
                List.of(
                        TableView.Column.of("項目", "quantity"),
                        TableView.Column.asWritten("現在", "now"),
                        TableView.Column.asWritten("目標", "goal")),
                List.of(
                        Showing.row(quantity.full().toString(), formula.given().get(quantity.word()), needed),
                        Showing.row(formula.head().name().toString(), shown(), target)));
    }

    @Override
    public TextView explain() {
        return TextView.of(
                toString(),
                formula.toString(),
                Language.current()
                        .pick(
                                quantity.full() + "だけを変えたときに届く範囲:" + range + "。",
                                "What " + quantity.full() + " alone can reach: " + range + "."));
    }

    /** As {@code LTV/CAC 3.00x needs churn 5.0%/month (now 6.0%/month, 2.50x)}, or that it cannot be reached. */
    @Override
    public String toString() {
        Language language = Language.current();
        Phrase result = formula.head().name();
        if (found.isEmpty()) {
            return language.pick(
                    result + " " + target + " は" + quantity.full() + "だけでは到達できません(届く範囲:" + range + ")",
                    result + " " + target + " cannot be reached by " + quantity.full() + " alone (it can reach " + range
                            + ")");
        }
        return language.pick(
                result + " " + target + " には" + quantity.full() + " " + found.get() + " が必要(" + now(language) + ")",
                result + " " + target + " needs " + quantity.full() + " " + found.get() + " (" + now(language) + ")");
    }

    private String now(Language language) {
        String between = language.pick("、", ", ");
        Measured<?> value = formula.given().get(quantity.word());
        String nothing = quantity.full() + language.pick("は未指定", " not given so far");
        String result =
                formula.figure().isEmpty() ? "" : between + formula.head().name() + " " + shown();
        return value == null ? nothing + result : language.pick("現在 ", "now ") + value + between + shown();
    }

    /** The result now, with as many digits as it takes not to be printed as a target that it falls short of. */
    private Object shown() {
        return formula.shown() instanceof Multiple now && target instanceof Multiple limit
                ? Threshold.beside(List.of(new Threshold(limit.number())), now)
                : formula.shown();
    }
}
