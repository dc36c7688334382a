package org.ltvlab.formula;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.ltvlab.unit.Language;
import org.ltvlab.view.Axis;
import org.ltvlab.view.BarView;
import org.ltvlab.view.Caption;
import org.ltvlab.view.Series;
import org.ltvlab.view.TableView;
import org.ltvlab.view.ValueFormat;

/**
 * What moves an uncertain result most (順位相関トルネード): Spearman's rank correlation of each uncertain quantity with
 * it, strongest first; between -1 and 1.
 *
 * @param result the result, as displays write it
 * @param levers one per uncertain quantity
 * @param note how it was drawn
 */
public record RankTornado(String result, List<Lever> levers, String note) implements Finding {
    /**
     * A quantity and its rank correlation.
     *
     * @param word the quantity, as it is typed
     * @param name as displays write it
     * @param correlation with the result
     */
    public record Lever(String word, String name, double correlation) {
        /** As {@code churn rate -0.95}. */
        @Override
        public String toString() {
            return name + String.format(Locale.ROOT, " %+.2f", correlation);
        }
    }

    public RankTornado {
        levers = List.copyOf(levers);
    }

    static RankTornado of(Formula<?> formula, Map<String, Double> correlations, String note) {
        List<Lever> levers = correlations.entrySet().stream()
                .map(entry -> new Lever(
                        entry.getKey(), formula.quantity(entry.getKey()).full().toString(), entry.getValue()))
                .sorted(Comparator.comparingDouble((Lever lever) -> Math.abs(lever.correlation()))
                        .reversed())
                .toList();
        return new RankTornado(formula.head().name().toString(), levers, note);
    }

    /** The rank correlation of one quantity; empty if it is not uncertain. */
    public OptionalDouble of(String word) {
        return levers.stream()
                .filter(lever -> lever.word().equals(word))
                .mapToDouble(Lever::correlation)
                .findFirst();
    }

    /** The correlations as lying bars, strongest on top. */
    @Override
    public BarView chart() {
        String axis = Language.current().pick("順位相関", "rank correlation");
        double[] values = levers.stream().mapToDouble(Lever::correlation).toArray();
        return new BarView(
                Caption.of(title()).note(note),
                toString(),
                BarView.Orientation.HORIZONTAL,
                levers.stream().map(Lever::name).toList(),
                new Axis(axis, ValueFormat.number(2)),
                List.of(Series.of(axis, values)));
    }

    /** The correlations as a table. */
    @Override
    public TableView table() {
        Language language = Language.current();
        return new TableView(
                Caption.of(title()).note(note),
                List.of(
                        TableView.Column.of("項目", "quantity"),
                        new TableView.Column(language.pick("順位相関", "rank correlation"), 2)),
                levers.stream()
                        .map(lever -> Showing.row(lever.name(), lever.correlation()))
                        .toList());
    }

    private String title() {
        return Language.current().pick("不確かさの主因:", "What its uncertainty comes from: ") + result;
    }

    @Override
    public Phrase howToRead() {
        return new Phrase(
                "順位相関は-1から1までで、0に近い項目の不確かさは結果をほとんど動かしません。" + note + "。",
                "A rank correlation lies between -1 and 1; the uncertainty of a quantity near 0 hardly moves the result. "
                        + note + ".");
    }

    @Override
    public String toString() {
        return Finding.line(title(), levers, new Phrase("、", ", "));
    }
}
