package org.ltvlab.formula;

import static org.ltvlab.problem.LtvProblem.mustHold;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ltvlab.stat.Seed;
import org.ltvlab.stat.Trials;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Measured;
import org.ltvlab.view.Caption;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TextView;

/**
 * A formula some of whose quantities are uncertain (不確実性); immutable. Draw it with {@link #simulate}.
 *
 * @param <V> the type of the result
 */
public final class Uncertainty<V extends Measured<V>> implements Shown {
    private final Formula<V> formula;
    private final Map<String, Uncertain<?>> uncertain;
    private final Correlations correlations;

    private Uncertainty(Formula<V> formula, Map<String, Uncertain<?>> uncertain, Correlations correlations) {
        this.formula = formula;
        this.uncertain = uncertain;
        this.correlations = correlations;
    }

    static <V extends Measured<V>> Uncertainty<V> of(Formula<V> formula) {
        return new Uncertainty<>(formula, Map.of(), Correlations.NONE);
    }

    /**
     * One more uncertain quantity; the others keep their values.
     *
     * @throws org.ltvlab.problem.LtvProblem if the formula has no such quantity, or it cannot take the values
     */
    public <W extends Measured<W>> Uncertainty<V> uncertain(Quantity<W> quantity, Uncertain<W> values) {
        return add(quantity.word(), values);
    }

    private <W extends Measured<W>> Uncertainty<V> add(String word, Uncertain<W> values) {
        Quantity<?> known = formula.quantity(word);
        known.accept(values.unit());
        Map<String, Uncertain<?>> more = new LinkedHashMap<>(uncertain);
        more.put(word, values);
        return new Uncertainty<>(
                formula.with(word, values.median(known)), Collections.unmodifiableMap(more), correlations);
    }

    /**
     * Draws two uncertain quantities together, the one high where the other is high, or low if {@code rank} is negative
     * (順位相関); by a Gaussian copula, which keeps the distribution of each.
     *
     * @param rank Spearman's rank correlation, between -1 and 1
     * @throws org.ltvlab.problem.LtvProblem if one is not uncertain or already goes with another
     */
    public Uncertainty<V> correlated(Quantity<?> one, Quantity<?> other, double rank) {
        Correlations more = correlations.and(one.word(), other.word(), rank, uncertain.keySet());
        return new Uncertainty<>(formula, uncertain, more);
    }

    /**
     * Draws all uncertain quantities, independently of each other unless correlated, and computes the formula for every draw
     * (モンテカルロ・シミュレーション).
     *
     * @param seed the same seed gives the same draws; a quantity keeps its draws whatever else is uncertain
     */
    public Simulated<V> simulate(Trials trials, Seed seed) {
        return Simulated.of(formula, uncertain, correlations, trials, seed);
    }

    /** How far each uncertain quantity alone moves the result between its P10 and its P90 (トルネード図). */
    public Tornado<V> tornado() {
        Map<String, List<Measured<?>>> ends = new LinkedHashMap<>();
        uncertain.forEach((word, values) -> {
            Quantity<?> quantity = formula.quantity(word);
            ends.put(word, List.of(values.quantile(quantity, 0.1), values.quantile(quantity, 0.9)));
        });
        if (ends.isEmpty()) {
            throw mustHold("tornado (トルネード図) needs at least one uncertain quantity")
                    .got(formula)
                    .fix(".uncertain(CHURN_RATE, between(percent(4).perMonth(), percent(6).perMonth()))")
                    .problem();
        }
        return Tornado.between(formula, ends);
    }

    /** The uncertain quantities as a table. */
    @Override
    public TableView view() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        uncertain.forEach((word, values) ->
                rows.add(Showing.row(formula.quantity(word).full().toString(), values.toString())));
        return new TableView(
                Caption.of(toString()),
                List.of(TableView.Column.of("項目", "quantity"), TableView.Column.of("分布", "distribution")),
                rows);
    }

    @Override
    public TextView explain() {
        return TextView.of(
                toString(),
                Language.current()
                        .pick(
                                "ほかの項目は固定です。.simulate(trials(10_000), seed(42)) で試行します。",
                                "All other quantities are fixed. Draw them with .simulate(trials(10_000), seed(42))."));
    }

    /** The formula with its uncertain quantities. */
    @Override
    public String toString() {
        return formula.head().name() + " = "
                + Writing.of(formula.tree(), quantity -> {
                    Uncertain<?> values = uncertain.get(quantity.word());
                    return quantity.brief() + " "
                            + (values != null
                                    ? "[" + values + "]"
                                    : Objects.toString(formula.given().get(quantity.word()), "?"));
                })
                + together();
    }

    private String together() {
        String pairs = correlations.told(formula);
        return pairs.isEmpty() ? "" : Language.current().pick("、順位相関 ", "; rank correlation ") + pairs;
    }
}
