package org.ltvlab.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as pure data.
 *
 * <p>A cell holds a value, not its text: {@code Money}, {@code Ratio}, {@code LocalDate}, a whole number, a decimal, a
 * text, or {@code null} for "empty". The renderer writes it by its type.
 *
 * @param columns left to right
 * @param rows each as long as {@code columns}
 */
public record TableView(Caption caption, List<Column> columns, List<List<@Nullable Object>> rows) implements View {
    /**
     * A column.
     *
     * @param head what it holds, with the unit where the cells do not carry one
     * @param digits digits after the decimal point for decimals in it
     */
    public record Column(String head, int digits) {
        /** A column whose decimals show one digit. */
        public static Column of(String head) {
            return new Column(head, 1);
        }
    }

    public TableView {
        columns = List.copyOf(columns);
        List<List<@Nullable Object>> copy = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            copy.add(Collections.unmodifiableList(new ArrayList<>(row)));
        }
        rows = Collections.unmodifiableList(copy);
    }

    /** The same table under another title. */
    public TableView titled(String title) {
        return new TableView(caption.title(title), columns, rows);
    }

    @Override
    public TextView explain() {
        return TextView.of(caption.title(), caption.note());
    }

    @Override
    public String toString() {
        return caption.title() + " (" + rows.size() + " × " + columns.size() + ")";
    }
}
