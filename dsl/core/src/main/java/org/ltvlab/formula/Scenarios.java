package org.ltvlab.formula;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Measured;
import org.ltvlab.view.BarView;
import org.ltvlab.view.Caption;
import org.ltvlab.view.Series;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TextView;

/**
 * Several states of a formula, or several formulas, side by side (シナリオ比較); the first one is what the others are
 * compared with. Immutable.
 *
 * @param <V> the type of the results
 */
public final class Scenarios<V extends Measured<V>> implements Shown {
    private final Map<String, Formula<V>> all;

    private Scenarios(Map<String, Formula<V>> all) {
        this.all = all;
    }

    static <V extends Measured<V>> Scenarios<V> of(String name, Formula<V> formula) {
        return new Scenarios<V>(Map.of()).and(name, formula);
    }

    /**
     * With one more scenario; a name used before replaces it.
     *
     * @throws org.ltvlab.problem.LtvProblem if it is on another basis or in another currency
     */
    public Scenarios<V> and(String name, Computed<V> formula) {
        Map<String, Formula<V>> more = new LinkedHashMap<>(all);
        more.put(name, formula.formula());
        more.values().stream()
                .findFirst()
                .filter(first -> first != formula.formula())
                .ifPresent(first -> formula.value().difference(first.value()));
        return new Scenarios<>(Collections.unmodifiableMap(more));
    }

    /** The result of a scenario. */
    public Figure<V> of(String name) {
        Formula<V> found = all.get(name);
        if (found == null) {
            throw LtvProblem.mustHold("The scenario (シナリオ) must be one of these")
                    .got("\"" + name + "\"")
                    .known(all.keySet(), name)
                    .problem();
        }
        return found.value();
    }

    private Figure<V> first() {
        return all.values().iterator().next().value();
    }

    /** One column per scenario: the quantities, the result and its change from the first. */
    public TableView table() {
        Language language = Language.current();
        List<TableView.Column> heads = new ArrayList<>();
        heads.add(TableView.Column.of("項目", "quantity"));
        all.keySet().forEach(name -> heads.add(TableView.Column.asWritten(name)));
        Map<String, Phrase> words = new LinkedHashMap<>();
        all.values().forEach(formula -> formula.tree()
                .quantities()
                .forEach((word, quantity) -> words.putIfAbsent(word, quantity.full())));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        words.forEach((word, name) ->
                rows.add(row(name.toString(), formula -> formula.given().get(word))));
        Formula<V> any = all.values().iterator().next();
        rows.add(row(any.head().name() + any.basis().map(Basis::inBrackets).orElse(""), formula -> formula.value()
                .amount()));
        rows.add(row(
                language.pick("最初のシナリオとの差", "change from the first"),
                formula -> Showing.signed(
                        formula.value().difference(first()), formula.value().amount())));
        return new TableView(Caption.of(toString()), heads, rows);
    }

    private List<@Nullable Object> row(String name, Function<Formula<V>, @Nullable Object> cell) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(name);
        all.values().forEach(formula -> cells.add(cell.apply(formula)));
        return cells;
    }

    /** The results as lying bars. */
    public BarView chart() {
        Formula<V> any = all.values().iterator().next();
        double[] values = all.values().stream()
                .mapToDouble(formula -> first().amount().number()
                        + formula.value().difference(first())
                                * Units.of(Map.of("first", first().amount()))
                                        .factor(formula.value().amount()))
                .toArray();
        return BarView.of(
                Caption.of(toString()),
                BarView.Orientation.HORIZONTAL,
                List.copyOf(all.keySet()),
                Showing.axis(any, first().amount()),
                List.of(Series.of(any.head().name().toString(), values)));
    }

    @Override
    public TableView view() {
        return table();
    }

    @Override
    public TextView explain() {
        List<String> told = new ArrayList<>();
        told.add(toString());
        all.forEach((name, formula) -> told.add(name + ": " + formula));
        return new TextView(told);
    }

    /** As {@code LTV: today ¥72,000, loyalty ¥90,000}. */
    @Override
    public String toString() {
        Language language = Language.current();
        Formula<V> any = all.values().iterator().next();
        return any.head().name()
                + any.basis().map(Basis::inBrackets).orElse("")
                + language.pick(":", ": ")
                + all.entrySet().stream()
                        .map(entry ->
                                entry.getKey() + " " + entry.getValue().value().amount())
                        .collect(joining(language.pick("、", ", ")));
    }
}
