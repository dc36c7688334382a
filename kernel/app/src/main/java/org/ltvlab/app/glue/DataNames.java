package org.ltvlab.app.glue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ltvlab.data.Transactions;
import org.ltvlab.data.TransactionsSource;
import org.ltvlab.formula.Computed;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.shell.extension.Shape;
import org.ltvlab.view.NamedParts;
import org.ltvlab.view.TableView;
import tech.tablesaw.api.Table;

/** What the shell may tell about data and results of the DSL: rows, columns, and what texts may name of them. */
final class DataNames {
    /** The columns of orders as a frame. */
    private static final List<String> ORDERS = List.of("customer_id", "order_date", "amount");

    private static final Pattern DATA = Pattern.compile("(?i).*\\.(?:csv|tsv|txt)(?:\\.gz)?");

    private DataNames() {}

    static Optional<Shape> shape(Object value) {
        if (value instanceof Table frame) {
            return Optional.of(new Shape(frame.rowCount(), frame.columnNames()));
        }
        if (value instanceof Transactions orders) {
            return Optional.of(new Shape(orders.orders(), ORDERS));
        }
        if (value instanceof TableView table) {
            List<String> heads =
                    table.columns().stream().map(TableView.Column::head).toList();
            return Optional.of(new Shape(table.rows().size() + table.gap().rows(), heads));
        }
        return Optional.empty();
    }

    /** Columns of what holds a frame or will read one, segments, quantities of a formula. */
    static List<String> of(Object value) {
        try {
            if (value instanceof NamedParts parts) {
                return parts.names();
            }
        } catch (LtvProblem e) {
            // The chain itself will say what is wrong with the file.
            return List.of();
        }
        return value instanceof Computed<?> computed
                ? List.copyOf(computed.formula().tree().quantities().keySet())
                : List.of();
    }

    static List<String> ofFile(String file) {
        return DATA.matcher(file).matches() ? of(TransactionsSource.of(file)) : List.of();
    }
}
