package org.ltvlab.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ltvlab.unit.Language;

/**
 * A table as pure data.
 *
 * <p>A cell holds a value, not its text: {@code Money}, {@code Ratio}, {@code LocalDate}, a whole number, a decimal, a
 * text, or {@code null} for "empty". The renderer writes it by its type.
 *
 * @param columns left to right
 * @param rows each as long as {@code columns}
 * @param gap rows of the data that the view leaves out; every display says how many
 */
public record TableView(Caption caption, List<Column> columns, List<List<@Nullable Object>> rows, Gap gap)
        implements View {
    /**
     * Rows left out of a long table.
     *
     * @param after how many of the shown rows stand before the gap
     * @param rows how many rows are left out; 0 if the table is whole
     */
    public record Gap(int after, long rows) {
        /** Nothing is left out. */
        public static final Gap NONE = new Gap(0, 0);

        /** How many rows are left out. */
        @Override
        public String toString() {
            return rows + " rows left out";
        }
    }

    /**
     * A column.
     *
     * @param head what it holds, with the unit where the cells do not carry one
     * @param digits digits after the decimal point for decimals and shares in it, or {@link #AS_WRITTEN}
     */
    public record Column(String head, int digits) {
        /** In place of digits: every value with a unit is written in its own way, as one who typed it expects. */
        public static final int AS_WRITTEN = -1;

        /** A column of different quantities, such as the inputs of a formula, each written as it was typed. */
        public static Column asWritten(String head) {
            return new Column(head, AS_WRITTEN);
        }

        /** A column whose decimals show one digit. */
        public static Column of(String head) {
            return new Column(head, 1);
        }

        /** The same with its head in the language of displays. */
        public static Column asWritten(String japanese, String english) {
            return asWritten(Language.current().pick(japanese, english));
        }

        /** A column with its head in the language of displays whose decimals show one digit. */
        public static Column of(String japanese, String english) {
            return of(Language.current().pick(japanese, english));
        }

        /** The head. */
        @Override
        public String toString() {
            return head;
        }
    }

    /** A whole table. */
    public TableView(Caption caption, List<Column> columns, List<List<@Nullable Object>> rows) {
        this(caption, columns, rows, Gap.NONE);
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
        return new TableView(caption.title(title), columns, rows, gap);
    }

    /** How many rows the data has: the shown ones and those in the gap. */
    public long rowsInAll() {
        return rows.size() + gap.rows();
    }

    /** The first {@code head} and the last {@code tail} rows with the gap between; itself if it is not longer or has a gap. */
    public TableView cut(int head, int tail) {
        if (gap.rows() > 0 || rows.size() <= head + tail) {
            return this;
        }
        List<List<@Nullable Object>> kept = new ArrayList<>(rows.subList(0, head));
        kept.addAll(rows.subList(rows.size() - tail, rows.size()));
        return new TableView(caption, columns, kept, new Gap(head, rows.size() - head - (long) tail));
    }

    @Override
    public TextView explain() {
        return TextView.of(caption.title(), caption.note());
    }

    @Override
    public String toString() {
        return caption.title() + " (" + rowsInAll() + " × " + columns.size() + ")";
    }
}
