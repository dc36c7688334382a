package org.ltvlab.formula;

import static java.util.stream.Collectors.joining;
import static org.ltvlab.problem.LtvProblem.mustHold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Measured;
import org.ltvlab.unit.Ratio;
import org.ltvlab.view.Axis;
import org.ltvlab.view.Caption;
import org.ltvlab.view.RangeBarView;
import org.ltvlab.view.RangeBarView.Bar;
import org.ltvlab.view.RangeBarView.Row;
import org.ltvlab.view.RangeBarView.Tone;
import org.ltvlab.view.TableView;

/**
 * How far each quantity alone can move a result between a low and a high value (トルネード図), widest first.
 *
 * @param <V> the type of the result
 * @param result the result, as displays write it
 * @param now the result now
 * @param swings one per quantity, the widest first
 */
public record Tornado<V extends Measured<V>>(String result, Figure<V> now, List<Swing<V>> swings) implements Finding {
    /**
     * How far one quantity moves the result.
     *
     * @param word the quantity, as it is typed
     * @param name as displays write it
     * @param low its low value
     * @param high its high value
     * @param ifLow the result at the low value; empty where the formula has none
     * @param ifHigh the result at the high value; empty where the formula has none
     * @param why the formula has no result at an end, in the language of the displays; empty if it has both
     */
    public record Swing<V extends Measured<V>>(
            String word,
            String name,
            Measured<?> low,
            Measured<?> high,
            Optional<V> ifLow,
            Optional<V> ifHigh,
            String why) {
        /**
         * The result at the low value.
         *
         * @throws org.ltvlab.problem.LtvProblem if the formula has none there
         */
        public V atLow() {
            return ifLow.orElseThrow(() -> undefined(low));
        }

        /**
         * The result at the high value.
         *
         * @throws org.ltvlab.problem.LtvProblem if the formula has none there
         */
        public V atHigh() {
            return ifHigh.orElseThrow(() -> undefined(high));
        }

        private RuntimeException undefined(Measured<?> end) {
            return mustHold("A swing of the tornado (トルネード図) must have a result at its end")
                    .got(name + " " + end + ": " + why)
                    .fix("a smaller change, such as .tornado(percent(10)), or ifLow() and ifHigh()")
                    .problem();
        }

        /** Between the two results, or between the only one and the result now. */
        private double width(double now) {
            double from = ifLow.map(Measured::number).orElse(now);
            double to = ifHigh.map(Measured::number).orElse(now);
            return Math.abs(to - from);
        }

        /** As {@code churn rate 4.5%/month – 5.5%/month: ¥80,000 – ¥65,455}. */
        @Override
        public String toString() {
            return name + " " + low + " – " + high + ": " + written(ifLow) + " – " + written(ifHigh);
        }

        private static String written(Optional<? extends Measured<?>> end) {
            return end.map(Object::toString).orElseGet(() -> Language.current().pick("計算不能", "undefined"));
        }
    }

    public Tornado {
        swings = List.copyOf(swings);
    }

    /** Every quantity lowered and raised by the same share of itself, as far as its limits let it. */
    static <V extends Measured<V>> Tornado<V> of(Formula<V> formula, Ratio change) {
        if (!(change.number() > 0 && change.number() <= 1)) {
            throw mustHold("tornado (トルネード図) needs a change above 0 % and up to 100 %")
                    .got(change)
                    .fix(".tornado(percent(10))")
                    .problem();
        }
        Map<String, List<Measured<?>>> ends = new LinkedHashMap<>();
        formula.used().forEach((word, value) -> {
            double step = Math.abs(value.number()) * change.number();
            Measured<?> low = value.of(value.number() - step);
            Measured<?> high = value.of(value.number() + step);
            Quantity<?> quantity = formula.quantity(word);
            ends.put(word, List.of(within(quantity, low, value), within(quantity, high, value)));
        });
        return between(formula, ends);
    }

    private static Measured<?> within(Quantity<?> quantity, Measured<?> wanted, Measured<?> now) {
        if (quantity.limits().allow(wanted.number())) {
            return wanted;
        }
        double most = quantity.limits().most();
        return wanted.number() > most ? now.of(most) : now;
    }

    /** The quantities between two values each. */
    static <V extends Measured<V>> Tornado<V> between(Formula<V> formula, Map<String, List<Measured<?>>> ends) {
        Figure<V> now = formula.value();
        List<Swing<V>> swings = new ArrayList<>();
        ends.forEach((word, two) -> {
            Formula<V> low = formula.with(word, two.get(0));
            Formula<V> high = formula.with(word, two.get(1));
            String name = formula.quantity(word).full().toString();
            swings.add(new Swing<>(
                    word, name, two.get(0), two.get(1), amount(low), amount(high), why(List.of(low, high))));
        });
        double middle = now.amount().number();
        swings.sort(Comparator.comparingDouble((Swing<V> swing) -> Math.rint(swing.width(middle) / scale(now) * 1e9))
                .reversed());
        return new Tornado<>(formula.head().name().toString(), now, swings);
    }

    private static <V extends Measured<V>> Optional<V> amount(Formula<V> formula) {
        return formula.figure().map(Figure::amount);
    }

    private static String why(List<? extends Formula<?>> ends) {
        return ends.stream()
                .filter(end -> end.figure().isEmpty())
                .map(end -> Undefined.of(end).sentence())
                .distinct()
                .collect(joining(" "));
    }

    private static double scale(Figure<?> now) {
        double size = Math.abs(now.amount().number());
        return size == 0 ? 1 : size;
    }

    /** The swings as a table. */
    @Override
    public TableView table() {
        return new TableView(
                caption(),
                List.of(
                        TableView.Column.of("項目", "quantity"),
                        TableView.Column.asWritten("低", "low"),
                        TableView.Column.asWritten("高", "high"),
                        TableView.Column.asWritten("低のときの結果", "result at low"),
                        TableView.Column.asWritten("高のときの結果", "result at high")),
                swings.stream()
                        .map(swing -> Showing.row(
                                swing.name(),
                                swing.low(),
                                swing.high(),
                                swing.ifLow().orElse(null),
                                swing.ifHigh().orElse(null)))
                        .toList());
    }

    /** The swings as bars from the result at the low to the result at the high value, around the result now. */
    @Override
    public RangeBarView chart() {
        double middle = now.amount().number();
        List<Row> rows = swings.stream()
                .map(swing -> new Row(
                        swing.name() + " (" + swing.low() + " – " + swing.high() + ")",
                        Stream.of(swing.ifLow(), swing.ifHigh())
                                .flatMap(end -> end.map(amount -> bar(middle, amount)).stream())
                                .toList()))
                .toList();
        Axis axis = new Axis(result, Showing.format(now.amount()));
        return new RangeBarView(caption(), toString(), axis, rows, OptionalDouble.of(middle));
    }

    /** The title; where an end has no result, the note says why. */
    private Caption caption() {
        String gaps = swings.stream()
                .filter(swing -> !swing.why().isEmpty())
                .map(swing -> swing.name() + ": " + swing.why())
                .collect(joining(" "));
        return Caption.of(title())
                .note(gaps.isEmpty() ? "" : Language.current().pick("結果のない端:", "No result at an end: ") + gaps);
    }

    private static Bar bar(double middle, Measured<?> end) {
        return new Bar(middle, end.number(), end.toString(), end.number() < middle ? Tone.LESS : Tone.MORE);
    }

    private String title() {
        return Language.current().pick("最も影響の大きい項目:", "What moves it most: ") + result + " " + now;
    }

    @Override
    public Phrase howToRead() {
        return new Phrase(
                "各項目だけを低い値と高い値に変え、ほかは現在の値のままにしたときの結果です。幅の広い順に並びます。",
                "The result if each quantity alone takes its low and its high value, the others staying; widest first.");
    }

    @Override
    public String toString() {
        return Finding.line(title(), swings, new Phrase("、", "; "));
    }
}
