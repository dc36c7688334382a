package org.ltvlab.formula;

import static org.ltvlab.problem.LtvProblem.mustHold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Measured;
import org.ltvlab.view.Caption;
import org.ltvlab.view.HeatMapView;
import org.ltvlab.view.Series;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TextView;
import org.ltvlab.view.ValueFormat;
import org.ltvlab.view.View;

/**
 * A result over two quantities at once (2変数の感応度表): one across, one down; a table and a heat map. Immutable.
 *
 * @param <V> the type of the results
 */
public final class TwoWay<V extends Measured<V>> implements Shown {
    private final Formula<V> formula;
    private final Side across;
    private final Side down;

    private record Side(String word, List<Measured<?>> values) {
        static final Side NONE = new Side("", List.of());
    }

    private TwoWay(Formula<V> formula, Side across, Side down) {
        this.formula = formula;
        this.across = across;
        this.down = down;
    }

    static <V extends Measured<V>> TwoWay<V> of(Formula<V> formula) {
        return new TwoWay<>(formula, Side.NONE, Side.NONE);
    }

    /** The values of one quantity, left to right. */
    @SafeVarargs
    public final <W extends Measured<W>> TwoWay<V> across(Quantity<W> quantity, W... values) {
        List<W> all = new ArrayList<>();
        for (W value : values) {
            all.add(value);
        }
        return new TwoWay<>(formula, side(quantity, all, down), down);
    }

    /** The values of the other quantity, top to bottom. */
    @SafeVarargs
    public final <W extends Measured<W>> TwoWay<V> down(Quantity<W> quantity, W... values) {
        List<W> all = new ArrayList<>();
        for (W value : values) {
            all.add(value);
        }
        return new TwoWay<>(formula, across, side(quantity, all, across));
    }

    private Side side(Quantity<?> quantity, List<? extends Measured<?>> values, Side other) {
        Quantity<?> known = formula.quantity(quantity.word());
        Optional<Measured<?>> now = Optional.ofNullable(formula.given().get(known.word()));
        values.forEach(value -> known.accept(value, now.or(() -> Optional.of(values.get(0)))));
        if (known.word().equals(other.word())) {
            throw mustHold("twoWay (2変数の表) needs two different quantities across and down")
                    .got(known + " twice")
                    .fix("another quantity on one side, or .down(...) left out: one quantity alone is a scenario")
                    .problem();
        }
        return new Side(known.word(), List.copyOf(values));
    }

    /**
     * The result at a place, counted from 0; empty where it is undefined.
     *
     * @throws org.ltvlab.problem.LtvProblem if there is no such place
     */
    public Optional<Figure<V>> at(int row, int column) {
        int rows = down.values().size();
        int columns = across.values().size();
        if (row < 0 || row >= rows || column < 0 || column >= columns) {
            throw mustHold("twoWay (2変数の表) needs a place in the table, counted from 0")
                    .got("row " + row + ", column " + column)
                    .known(rows + " rows, " + columns + " columns")
                    .problem();
        }
        return formula.with(down.word(), down.values().get(row))
                .with(across.word(), across.values().get(column))
                .figure();
    }

    private List<List<Optional<Figure<V>>>> cells() {
        if (!isWhole()) {
            throw mustHold("twoWay (2変数の表) needs values across and down")
                    .got(across.values().size() + " across, " + down.values().size() + " down")
                    .fix("twoWay().across(GROSS_MARGIN, percent(50), percent(60))"
                            + ".down(CHURN_RATE, percent(4).perMonth(), percent(5).perMonth())")
                    .problem();
        }
        formula.with(down.word(), down.values().get(0))
                .with(across.word(), across.values().get(0))
                .used();
        List<List<Optional<Figure<V>>>> rows = new ArrayList<>();
        for (int row = 0; row < down.values().size(); row++) {
            List<Optional<Figure<V>>> cells = new ArrayList<>();
            for (int column = 0; column < across.values().size(); column++) {
                cells.add(at(row, column));
            }
            rows.add(cells);
        }
        return rows;
    }

    private String name(Side side) {
        return formula.quantity(side.word()).full().toString();
    }

    /** The results as a table; an empty cell is undefined. */
    public TableView table() {
        List<List<Optional<Figure<V>>>> cells = cells();
        List<TableView.Column> heads = new ArrayList<>();
        heads.add(TableView.Column.asWritten(name(down) + " \\ " + name(across)));
        across.values().forEach(value -> heads.add(TableView.Column.asWritten(value.toString())));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int row = 0; row < cells.size(); row++) {
            List<@Nullable Object> line = new ArrayList<>();
            line.add(down.values().get(row));
            cells.get(row).forEach(cell -> line.add(cell.map(Figure::amount).orElse(null)));
            rows.add(line);
        }
        return new TableView(Caption.of(toString()), heads, rows);
    }

    /** The results as a heat map (ヒートマップ). */
    public HeatMapView chart() {
        List<Series> rows = new ArrayList<>();
        List<List<Optional<Figure<V>>>> cells = cells();
        Optional<Figure<V>> like = Optional.empty();
        for (int row = 0; row < cells.size(); row++) {
            List<@Nullable Double> numbers = new ArrayList<>();
            for (Optional<Figure<V>> cell : cells.get(row)) {
                like = like.or(() -> cell);
                Figure<V> unit = like.orElse(null);
                numbers.add(unit == null ? null : cell.map(unit::numberOf).orElse(null));
            }
            rows.add(new Series(down.values().get(row).toString(), numbers));
        }
        List<String> columns = across.values().stream().map(Object::toString).toList();
        ValueFormat format = like.map(figure -> Showing.format(figure.amount())).orElse(ValueFormat.number(1));
        return HeatMapView.of(Caption.of(toString()), name(across), columns, name(down), rows, format);
    }

    @Override
    public View view() {
        return isWhole() ? chart() : TextView.of(toString());
    }

    private boolean isWhole() {
        return !across.values().isEmpty() && !down.values().isEmpty();
    }

    @Override
    public TextView explain() {
        return TextView.of(
                toString(),
                formula.toString(),
                Language.current().pick("ほかの項目は現在の値のままです。", "All other quantities keep their values."));
    }

    /** As {@code LTV (gross profit) by churn rate and gross margin}. */
    @Override
    public String toString() {
        String result =
                formula.head().name() + formula.basis().map(Basis::inBrackets).orElse("");
        if (!isWhole()) {
            return result + Language.current().pick(":表の2つの項目が未指定", ": two quantities to vary are still missing");
        }
        return Language.current()
                .pick(
                        name(down) + "と" + name(across) + "による" + result,
                        result + " by " + name(down) + " and " + name(across));
    }
}
