package org.ltvlab.data;

import static org.ltvlab.problem.LtvProblem.mustHold;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ltvlab.problem.Place;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Columns of a frame as plain arrays, checked: the column is there, it holds what is asked for, no cell is empty.
 *
 * @param table left as it is
 */
public record FrameColumns(Table table) {
    /**
     * Refuses an empty frame.
     *
     * @throws org.ltvlab.problem.LtvProblem if it has no rows
     */
    public FrameColumns {
        if (table.isEmpty()) {
            throw mustHold("The frame must have rows (空の表)")
                    .got("0 rows, columns " + String.join(", ", table.columnNames()))
                    .problem();
        }
    }

    /** What the columns are called. */
    public List<String> names() {
        return table.columnNames();
    }

    /** How many rows. */
    public int rows() {
        return table.rowCount();
    }

    /**
     * A column of numbers.
     *
     * @throws org.ltvlab.problem.LtvProblem if it is not there, holds no numbers or has empty cells
     */
    public double[] numbers(String name) {
        if (!(complete(name) instanceof NumericColumn<?> numeric)) {
            throw wrongKind(name, "numbers (数値の列)");
        }
        return numeric.asDoubleArray();
    }

    /**
     * A column of yes and no, or of 1 and 0.
     *
     * @throws org.ltvlab.problem.LtvProblem if it is not there, holds anything else or has empty cells
     */
    public boolean[] flags(String name) {
        Column<?> column = complete(name);
        boolean[] flags = new boolean[rows()];
        for (int i = 0; i < flags.length; i++) {
            if (column instanceof BooleanColumn booleans) {
                flags[i] = Boolean.TRUE.equals(booleans.get(i));
            } else {
                double number = column instanceof NumericColumn<?> numeric ? numeric.getDouble(i) : Double.NaN;
                if (number != 0 && number != 1) {
                    throw wrongKind(name, "true and false, or 1 and 0 (はい・いいえの列)");
                }
                flags[i] = number == 1;
            }
        }
        return flags;
    }

    /** How many different values a column holds. */
    public long distinct(String name) {
        Column<?> column = complete(name);
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < rows(); i++) {
            seen.add(column.get(i));
        }
        return seen.size();
    }

    private RuntimeException wrongKind(String name, String kind) {
        return mustHold("Column " + name + " must hold " + kind)
                .got(table.column(name).type().name() + ", such as \""
                        + table.column(name).getString(0) + "\"")
                .at(Place.cell("", 1, name))
                .problem();
    }

    private Column<?> complete(String name) {
        if (!table.columnNames().contains(name)) {
            throw mustHold("The frame must have the column that is named (列)")
                    .got("\"" + name + "\"")
                    .known(table.columnNames(), name)
                    .problem();
        }
        Column<?> column = table.column(name);
        for (int i = 0; i < rows(); i++) {
            if (column.isMissing(i)) {
                throw mustHold("Column " + name + " must have no empty cell (欠損)")
                        .got(column.countMissing() + " of " + rows() + " rows empty")
                        .at(Place.cell("", i + 1L, name))
                        .fix("keep the rows that have it: table.dropWhere(table.column(\"" + name + "\").isMissing())")
                        .problem();
            }
        }
        return column;
    }

    /** Its columns. */
    @Override
    public String toString() {
        return "columns " + String.join(", ", table.columnNames());
    }
}
