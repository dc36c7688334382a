package org.ltvlab.formula;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Measured;
import org.ltvlab.view.Axis;
import org.ltvlab.view.BarView;
import org.ltvlab.view.Caption;
import org.ltvlab.view.Series;
import org.ltvlab.view.TableView;
import org.ltvlab.view.ValueFormat;

/**
 * How strongly each quantity moves a result (弾力性), strongest first: {@code (∂y/∂x) · x / |y|}, the percentage by which
 * the result changes if the quantity alone rises by 1 %. It is a percentage of the size of the result, so that plus means
 * up also where the result is negative. Undefined where the result is 0.
 *
 * @param result the result and its value, as displays write it
 * @param levers one per quantity
 */
public record Elasticities(String result, List<Lever> levers) implements Finding {
    /**
     * A quantity and its elasticity.
     *
     * @param word the quantity, as it is typed
     * @param name as displays write it
     * @param now its value now
     * @param elasticity percent of change of the result for +1 %; empty if the result is 0
     */
    public record Lever(String word, String name, Measured<?> now, OptionalDouble elasticity) {
        private @Nullable Double orNull() {
            return elasticity.isPresent() ? elasticity.getAsDouble() : null;
        }

        /** As {@code churn rate -1.00}. */
        @Override
        public String toString() {
            return name + " " + written();
        }

        private String written() {
            return elasticity.isPresent()
                    ? String.format(Locale.ROOT, "%+.2f", elasticity.getAsDouble())
                    : Language.current().pick("定義できません", "undefined");
        }
    }

    public Elasticities {
        levers = List.copyOf(levers);
    }

    static Elasticities of(Formula<?> formula) {
        Map<String, Measured<?>> values = formula.used();
        Units units = Units.of(formula.given());
        Slopes.Slope slope = formula.tree().read(new Slopes(quantity -> units.number(values, quantity)));
        String result = formula.head().name() + " " + formula.value();
        List<Lever> levers = formula.tree().quantities().values().stream()
                .map(quantity -> lever(quantity, values, units, slope))
                .sorted(Comparator.comparingLong(Elasticities::weight).reversed())
                .toList();
        return new Elasticities(result, levers);
    }

    private static Lever lever(Quantity<?> quantity, Map<String, Measured<?>> values, Units units, Slopes.Slope slope) {
        double slopeByIt = slope.by().getOrDefault(quantity.word(), 0.0);
        Measured<?> now = Objects.requireNonNull(values.get(quantity.word()));
        double elasticity = slopeByIt * units.slope(quantity.word(), now) * now.number() / Math.abs(slope.value());
        return new Lever(
                quantity.word(),
                quantity.full().toString(),
                now,
                Double.isFinite(elasticity) ? OptionalDouble.of(elasticity) : OptionalDouble.empty());
    }

    /** By absolute value; what differs only in rounding is a tie and keeps the order of the formula. */
    private static long weight(Lever lever) {
        return Math.round(Math.abs(lever.elasticity().orElse(0)) * 1e9);
    }

    /** The elasticity of one quantity; empty if the result is 0 or the formula does not use it. */
    public OptionalDouble of(String word) {
        return levers.stream()
                .filter(lever -> lever.word().equals(word))
                .flatMapToDouble(lever -> lever.elasticity().isPresent()
                        ? DoubleStream.of(lever.elasticity().getAsDouble())
                        : DoubleStream.empty())
                .findFirst();
    }

    /** The levers as a table. */
    @Override
    public TableView table() {
        Language language = Language.current();
        return new TableView(
                caption(),
                List.of(
                        new TableView.Column(language.pick("項目", "quantity"), 0),
                        TableView.Column.asWritten("現在の値", "value now"),
                        new TableView.Column(language.pick("1%増やしたときの変化(%)", "change in % for +1%"), 2)),
                levers.stream()
                        .map(lever -> Telling.row(lever.name(), lever.now(), lever.orNull()))
                        .toList());
    }

    /** The levers as lying bars, strongest on top. */
    @Override
    public BarView chart() {
        Language language = Language.current();
        Series bars = new Series(
                language.pick("弾力性", "elasticity"),
                levers.stream().map(Lever::orNull).toList());
        return new BarView(
                caption(),
                toString(),
                BarView.Orientation.HORIZONTAL,
                levers.stream().map(Lever::name).toList(),
                new Axis(language.pick("1%増やしたときの変化(%)", "change in % for +1%"), ValueFormat.number(1)),
                List.of(bars));
    }

    private Caption caption() {
        return Caption.of(Language.current().pick("何が最も効くか:", "What moves it most: ") + result);
    }

    @Override
    public Phrase howToRead() {
        return new Phrase(
                "弾力性は、その項目だけを1%増やしたとき結果が何%変わるかです。結果がマイナスのときも、プラスは結果が増えることを表します。小さな変化について正確で、大きな変化では目安です。",
                "An elasticity is the percentage by which the result changes if that quantity alone rises by 1%; plus means"
                        + " up, also where the result is negative. It is exact for small changes and a guide for large"
                        + " ones.");
    }

    @Override
    public String toString() {
        return Finding.line(caption().title(), levers, new Phrase("、", ", "));
    }
}
