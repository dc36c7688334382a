package org.ltvlab.formula;

import static java.util.stream.Collectors.joining;
import static org.ltvlab.problem.LtvProblem.mustHold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
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
 * How much each quantity contributed to a change of the result (要因分解): the mean over every order in which the
 * quantities could have changed, so that no order is preferred and the parts add up to the whole.
 *
 * <p>Source: L. S. Shapley (1953), A value for n-person games; for decompositions J. Albrecht, D. François and K. Schoors
 * (2002), A Shapley decomposition of carbon emissions without residuals.
 *
 * @param <V> the type of the result
 * @param name the result, as displays write it
 * @param before the result before
 * @param after the result after
 * @param parts one for each quantity that changed, in the order of the formula
 */
public record Contributions<V extends Measured<V>>(String name, Figure<V> before, Figure<V> after, List<Part<V>> parts)
        implements Finding {
    private static final int MOST = 16;

    /**
     * The contribution of one quantity.
     *
     * @param word the quantity, as it is typed
     * @param name as displays write it
     * @param from its value before
     * @param to its value after
     * @param change what it contributed, in the unit of the result
     * @param shown the same as displays write it: rounded so that the parts add up to the rounded whole
     * @param like a result in whose unit it is
     */
    public record Part<V extends Measured<V>>(
            String word, String name, Measured<?> from, Measured<?> to, double change, double shown, V like) {
        /**
         * What it contributed.
         *
         * @throws org.ltvlab.problem.LtvProblem if it is negative and the result, such as a span of time, cannot be
         */
        public V amount() {
            return like.of(change);
        }

        /** As {@code churn rate +¥18,000}. */
        @Override
        public String toString() {
            return name + " " + written();
        }

        private String written() {
            return (shown < 0 ? "-" : "+") + like.difference(shown);
        }
    }

    public Contributions {
        parts = List.copyOf(parts);
    }

    static <V extends Measured<V>> Contributions<V> of(Formula<V> before, Formula<V> after) {
        Map<String, Measured<?>> old = before.used();
        Map<String, Measured<?>> now = after.used();
        List<Quantity<?>> changed = changed(before, after);
        Figure<V> first = before.value();
        Figure<V> last = after.value();
        last.difference(first);
        double[] shares = Shapley.shares(changed.size(), set -> mixed(before, after, changed, set));
        double[] shown = foot(shares, first, last);
        List<Part<V>> parts = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            Quantity<?> quantity = changed.get(i);
            Measured<?> from = Objects.requireNonNull(old.get(quantity.word()));
            Measured<?> to = Objects.requireNonNull(now.get(quantity.word()));
            String name = quantity.full().toString();
            parts.add(new Part<>(quantity.word(), name, from, to, shares[i], shown[i], last.amount()));
        }
        return new Contributions<>(after.head().name().toString(), first, last, parts);
    }

    /** The quantities that differ between two states of one formula. */
    private static List<Quantity<?>> changed(Formula<?> before, Formula<?> after) {
        if (!before.tree().equals(after.tree())) {
            throw mustHold("Only two states of one formula (同じ式の2つの状態) can be compared")
                    .got(before + " and " + after)
                    .fix("give both the same steps; where a cost was not there, give it as yen(0)")
                    .problem();
        }
        List<Quantity<?>> changed = after.tree().quantities().values().stream()
                .filter(quantity -> !Objects.equals(
                        before.given().get(quantity.word()), after.given().get(quantity.word())))
                .toList();
        if (changed.size() > MOST) {
            throw mustHold("At most " + MOST + " quantities can be told apart in one comparison (要因分解)")
                    .got(changed.size() + " changed")
                    .fix("compare in two steps")
                    .problem();
        }
        return changed;
    }

    /** The parts, rounded as the results are printed, so that they add up to the difference of the printed results. */
    private static <V extends Measured<V>> double[] foot(double[] shares, Figure<V> first, Figure<V> last) {
        V unit = last.amount();
        double before = first.amount().number() * Units.of(Map.of("a", unit)).factor(first.amount());
        return Printed.of(unit).foot(shares, Printed.of(unit.of(before)));
    }

    /** The result if the quantities in the set had already changed, in the unit of the result after. */
    private static <V extends Measured<V>> double mixed(
            Formula<V> before, Formula<V> after, List<Quantity<?>> changed, int set) {
        Map<String, Measured<?>> values = new LinkedHashMap<>(before.given());
        for (int i = 0; i < changed.size(); i++) {
            String word = changed.get(i).word();
            if (((set >> i) & 1) == 1) {
                values.put(word, Objects.requireNonNull(after.given().get(word)));
            }
        }
        Units units = Units.of(values);
        Evaluation numbers = new Evaluation(after, values, units);
        double result = numbers.of(after.tree());
        if (!Units.allows(after.head().type(), result)) {
            throw mustHold("Every mixture of the two states must have a result (要因分解)")
                    .got(values.toString())
                    .fix("compare in two steps, each with a result all the way")
                    .problem();
        }
        V value = units.value(after.head().type(), result);
        Units mine = Units.of(after.given());
        return value.number() * mine.factor(value);
    }

    /** The contribution of one quantity; 0 of the result if it did not change. */
    public V of(String word) {
        return parts.stream()
                .filter(part -> part.word().equals(word))
                .map(Part::amount)
                .findFirst()
                .orElseGet(() -> after.amount().of(0));
    }

    /** The whole change. */
    public Figure<V> change() {
        return after.minus(before);
    }

    /** One row per quantity: before, after, contribution and its share of the change. */
    @Override
    public TableView table() {
        double whole = after.difference(before);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Part<V> part : parts) {
            Ratio share = whole == 0 ? null : new Ratio(part.change() / whole);
            rows.add(Showing.row(part.name(), part.from(), part.to(), part.written(), share));
        }
        Ratio all = whole == 0 ? null : new Ratio(1);
        rows.add(Showing.row(name, before.amount(), after.amount(), sum(), all));
        return new TableView(
                Caption.of(toString()),
                List.of(
                        TableView.Column.of("項目", "quantity"),
                        TableView.Column.asWritten("前", "before"),
                        TableView.Column.asWritten("後", "after"),
                        TableView.Column.of("寄与", "contribution"),
                        TableView.Column.of("割合", "share")),
                rows);
    }

    /** The waterfall from the result before to the result after (ウォーターフォール図). */
    @Override
    public RangeBarView chart() {
        Language language = Language.current();
        List<Row> rows = new ArrayList<>();
        double at =
                before.amount().number() * Units.of(Map.of("a", after.amount())).factor(before.amount());
        rows.add(Row.of(
                language.pick("前", "before"), new Bar(0, at, before.amount().toString(), Tone.WHOLE)));
        for (Part<V> part : parts) {
            Tone tone = part.change() < 0 ? Tone.LESS : Tone.MORE;
            rows.add(Row.of(part.name(), new Bar(at, at + part.change(), part.written(), tone)));
            at += part.change();
        }
        double end = after.amount().number();
        rows.add(Row.of(
                language.pick("後", "after"), new Bar(0, end, after.amount().toString(), Tone.WHOLE)));
        Axis axis = new Axis(name, Showing.format(after.amount()));
        return new RangeBarView(Caption.of(toString()), toString(), axis, rows, OptionalDouble.empty());
    }

    @Override
    public Phrase howToRead() {
        return new Phrase(
                "寄与は、項目が変わりうるすべての順序での平均(シャープレイ値)です。順序によらず、合計は全体の変化に一致します。",
                "A contribution is the mean over every order in which the quantities could have changed (Shapley value):"
                        + " no order is preferred, and the parts add up to the whole.");
    }

    /** The whole change with its sign, as what the shown parts add up to. */
    private String sum() {
        double whole = parts.stream().mapToDouble(Part::shown).sum();
        return (whole < 0 ? "-" : "+") + after.amount().difference(whole);
    }

    /** As {@code LTV ¥72,000 → ¥90,000 (+¥18,000): churn rate +¥18,000}. */
    @Override
    public String toString() {
        Language language = Language.current();
        String sum = sum();
        String list = parts.stream().map(Part::toString).collect(joining(language.pick("、", ", ")));
        return name + " " + before.amount() + " → " + after + language.pick("(", " (") + sum + ")"
                + (list.isEmpty() ? "" : language.pick(":", ": ") + list);
    }
}
