package org.ltvlab.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ltvlab.view.Caption;
import org.ltvlab.view.TableView;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Views of Tablesaw frames. */
public final class TableViews {
    /** What is numbered so often that the words are run together: {@code customerid}, {@code zipcode}. */
    private static final String OWNERS =
            "customer|client|user|member|account|order|invoice|product|item|stock|shop|store|post|zip|phone";

    /**
     * Whole numbers in such columns are names, which take no thousands separators: customer 17850, year 2011. A short
     * word must begin there, as in {@code customer_id}, {@code CustomerID} and {@code 顧客id}: what was {@code paid} is
     * an amount.
     */
    private static final Pattern NAMES = Pattern.compile(
            ".*(((?<![a-zA-Z])|(?i:" + OWNERS + "))(?i:id|code|number|no)|[a-z](ID|Id|Code|Number|No)|(?i:year)"
                    + "|番号|コード|年|郵便|電話)",
            Pattern.DOTALL);

    private static final int MOST_DIGITS = 4;

    private TableViews() {}

    /**
     * A frame as a table under the frame's own name; of a long one only the first 20 and last 5 rows are read.
     *
     * <p>Missing values are empty cells; decimals show as many digits as their shown values need, at most 4.
     */
    public static TableView of(Table frame) {
        boolean cut = frame.rowCount() > Grid.HEAD + Grid.TAIL + Grid.TAIL;
        List<Integer> shown = new ArrayList<>();
        for (int i = 0; i < frame.rowCount(); i++) {
            if (cut && i == Grid.HEAD) {
                i = frame.rowCount() - Grid.TAIL;
            }
            shown.add(i);
        }
        List<TableView.Column> columns = new ArrayList<>();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        shown.forEach(row -> rows.add(new ArrayList<>()));
        for (Column<?> column : frame.columns()) {
            int digits = digits(column, shown);
            columns.add(new TableView.Column(column.name(), digits));
            boolean name = digits == 0 && NAMES.matcher(column.name()).matches();
            for (int i = 0; i < shown.size(); i++) {
                rows.get(i).add(cell(column, shown.get(i), name));
            }
        }
        TableView.Gap gap =
                cut ? new TableView.Gap(Grid.HEAD, frame.rowCount() - (long) shown.size()) : TableView.Gap.NONE;
        return new TableView(Caption.of(frame.name() == null ? "" : frame.name()), columns, rows, gap);
    }

    private static @Nullable Object cell(Column<?> column, int row, boolean name) {
        if (column.isMissing(row)) {
            return null;
        }
        Object value = column.get(row);
        return name && value instanceof Number number ? plain(number) : value;
    }

    private static String plain(Number number) {
        return number instanceof Double || number instanceof Float
                ? new BigDecimal(Math.rint(number.doubleValue())).toPlainString()
                : String.valueOf(number);
    }

    /** The fewest digits with which every shown decimal reads as itself. */
    private static int digits(Column<?> column, List<Integer> rows) {
        if (!(column instanceof NumericColumn<?> numbers)) {
            return 0;
        }
        for (int digits = 0; digits < MOST_DIGITS; digits++) {
            double scale = Math.pow(10, digits);
            if (rows.stream().allMatch(row -> column.isMissing(row) || isWhole(numbers.getDouble(row) * scale))) {
                return digits;
            }
        }
        return MOST_DIGITS;
    }

    private static boolean isWhole(double value) {
        return Math.abs(value - Math.rint(value)) <= 1e-9 * Math.max(1, Math.abs(value));
    }
}
