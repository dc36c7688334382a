package org.ltvlab.formula;

import static org.ltvlab.problem.LtvProblem.mustHold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ltvlab.problem.Place;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Measured;
import org.ltvlab.view.BarView;
import org.ltvlab.view.Caption;
import org.ltvlab.view.NamedParts;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TextView;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A formula evaluated in every row of a frame: some quantities come from columns, the others keep their value. Rows with
 * a missing cell or a division by 0 have a missing result, and are counted. Immutable; the frame is left as it is.
 *
 * @param <V> the type of the results
 */
public final class OverTable<V extends Measured<V>> implements Shown, NamedParts {
    private static final int ROWS_SHOWN = 100;
    private static final int PROBLEMS_SHOWN = 10;

    private final Formula<V> formula;
    private final Table table;
    private final Map<String, String> columns;
    private final String name;

    private OverTable(Formula<V> formula, Table table, Map<String, String> columns, String name) {
        this.formula = formula;
        this.table = table;
        this.columns = columns;
        this.name = name;
    }

    static <V extends Measured<V>> OverTable<V> of(Formula<V> formula, Table table) {
        if (table.isEmpty()) {
            throw mustHold("The frame must have rows (空の表)")
                    .got("0 rows, columns " + String.join(", ", table.columnNames()))
                    .problem();
        }
        return new OverTable<>(formula, table, Map.of(), formula.head().name().toString());
    }

    /**
     * Takes a quantity from a column.
     *
     * @param quantity its word, such as {@code "churnRate"}
     * @param column a column of numbers
     * @param unit what a 1 in a cell means: {@code yen(1)}, {@code percent(1).perMonth()}, {@code months(1)}
     * @throws org.ltvlab.problem.LtvProblem if there is no such column, it holds no numbers, or cells lie outside the
     *     quantity's limits; all of them are named
     */
    public OverTable<V> column(String quantity, String column, Measured<?> unit) {
        Formula<V> with = formula.with(quantity, unit);
        check(formula.quantity(quantity), column, unit);
        Map<String, String> more = new LinkedHashMap<>(columns);
        more.put(quantity, column);
        return new OverTable<>(with, table, more, name);
    }

    /** Takes a quantity of your own from a column. */
    public <W extends Measured<W>> OverTable<V> column(Quantity<W> quantity, String column, W unit) {
        return column(quantity.word(), column, unit);
    }

    /** Calls the column of results so; at first it is called as the formula's result. */
    public OverTable<V> named(String other) {
        return new OverTable<>(formula, table, columns, other);
    }

    @Override
    public List<String> names() {
        return table.columnNames();
    }

    /** The results, in the currency and the period of the inputs. */
    public DoubleColumn result() {
        return DoubleColumn.create(name, results());
    }

    /**
     * The frame with the results as its last column.
     *
     * @throws org.ltvlab.problem.LtvProblem if the frame already has a column of that name
     */
    public Table table() {
        if (table.columnNames().stream().anyMatch(name::equalsIgnoreCase)) {
            throw mustHold("The results must have a column name of their own (列名)")
                    .got("\"" + name + "\"")
                    .known(String.join(", ", table.columnNames()))
                    .fix(".named(\"" + name + " 2\")")
                    .problem();
        }
        return Table.create(table.name(), table.columns()).addColumns(result());
    }

    /** How many rows have no result. */
    public long missing() {
        return Arrays.stream(results()).filter(Double::isNaN).count();
    }

    private double[] results() {
        Map<String, Measured<?>> values = formula.used();
        Units units = Units.of(formula.given());
        Columns reading = new Columns(quantity -> {
            String column = columns.get(quantity.word());
            if (column == null) {
                return new double[] {units.number(values, quantity)};
            }
            return scaled(numbers(column), units, quantity.word(), Objects.requireNonNull(values.get(quantity.word())));
        });
        double[] found = reading.guarded(formula.numbers());
        double[] results = new double[table.rowCount()];
        for (int i = 0; i < results.length; i++) {
            double result = found[found.length == 1 ? 0 : i];
            results[i] = Units.allows(formula.head().type(), result) ? result : Double.NaN;
        }
        return results;
    }

    private static double[] scaled(double[] cells, Units units, String word, Measured<?> unit) {
        DoubleUnaryOperator into = units.into(word, unit);
        double one = unit.number();
        Arrays.setAll(cells, i -> into.applyAsDouble(cells[i] * one));
        return cells;
    }

    private double[] numbers(String column) {
        if (!table.columnNames().contains(column)) {
            throw mustHold("The frame must have the column that is named (列)")
                    .got("\"" + column + "\"")
                    .known(table.columnNames(), column)
                    .problem();
        }
        Column<?> found = table.column(column);
        if (!(found instanceof NumericColumn<?> numeric)) {
            throw mustHold("Column " + column + " must hold numbers (数値の列)")
                    .got(found.type().name() + ", such as \"" + found.getString(0) + "\"")
                    .problem();
        }
        return numeric.asDoubleArray();
    }

    private void check(Quantity<?> quantity, String column, Measured<?> unit) {
        double[] cells = numbers(column);
        Limits limits = SheetReading.limits(quantity);
        List<Integer> bad = IntStream.range(0, cells.length)
                .filter(i -> !limits.allow(cells[i] * unit.number()))
                .boxed()
                .toList();
        if (!bad.isEmpty()) {
            List<String> told = bad.stream()
                    .limit(PROBLEMS_SHOWN)
                    .map(i -> "row " + (i + 1) + ": " + written(cells[i] * unit.number(), unit))
                    .toList();
            int more = bad.size() - told.size();
            throw mustHold(quantity + " must " + limits.must() + ", in every row")
                    .at(Place.cell("", bad.get(0) + 1L, column))
                    .got(String.join(", ", told) + (more > 0 ? " and " + more + " more" : ""))
                    .fix("keep only the rows that make sense with table.where(...), or empty those cells")
                    .problem();
        }
    }

    /** A cell in its unit; bare where the unit knows no such number, such as a negative span. */
    private static String written(double number, Measured<?> unit) {
        return Units.allows(unit.getClass(), number) ? unit.of(number).toString() : String.valueOf(number);
    }

    /** The frame's first rows with their results. */
    @Override
    public TableView view() {
        double[] results = results();
        Units units = Units.of(formula.given());
        List<TableView.Column> heads = new ArrayList<>();
        table.columnNames().forEach(column -> heads.add(TableView.Column.of(column)));
        heads.add(TableView.Column.of(
                name + formula.basis().map(Basis::inBrackets).orElse("")));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(results.length, ROWS_SHOWN); i++) {
            List<@Nullable Object> row = new ArrayList<>();
            for (Column<?> column : table.columns()) {
                row.add(column.isMissing(i) ? null : column.get(i));
            }
            row.add(Double.isNaN(results[i]) ? null : units.value(formula.head().type(), results[i]));
            rows.add(row);
        }
        return new TableView(
                Caption.of(toString()).n(results.length).note(RowResults.cut(results.length, ROWS_SHOWN)), heads, rows);
    }

    /** The results as lying bars, one a row, named by the frame's first column of text (行ごとの棒グラフ). */
    public BarView chart() {
        Optional<StringColumn> names = table.columns().stream()
                .filter(StringColumn.class::isInstance)
                .map(StringColumn.class::cast)
                .findFirst();
        return new RowResults<>(formula, results())
                .bars(toString(), row -> names.map(column -> column.get(row)).orElse(String.valueOf(row + 1)));
    }

    @Override
    public TextView explain() {
        List<String> told = new ArrayList<>();
        told.add(toString());
        formula.basis().map(Basis::sentence).ifPresent(told::add);
        formula.head().assumptions().forEach(phrase -> told.add(phrase.toString()));
        told.add(Language.current()
                .pick("セルが欠けている行と0で割る行の結果は欠損です。", "A row with an empty cell or a division by 0 has no result."));
        return new TextView(told);
    }

    /** The formula with its columns, the range of the results and how many are missing. */
    @Override
    public String toString() {
        Language language = Language.current();
        String rows = language.pick(table.rowCount() + "行", table.rowCount() + " rows");
        return name + formula.basis().map(Basis::inBrackets).orElse("") + " = " + inColumns() + language.pick("、", ", ")
                + rows + (formula.missing().isEmpty() ? new RowResults<>(formula, results()).range() : "");
    }

    private String inColumns() {
        return Writing.of(formula.tree(), quantity -> {
            String column = columns.get(quantity.word());
            Measured<?> value = formula.given().get(quantity.word());
            return quantity.brief() + " " + (column != null ? "[" + column + "]" : Objects.toString(value, "?"));
        });
    }
}
