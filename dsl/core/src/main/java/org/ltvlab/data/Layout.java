package org.ltvlab.data;

import java.util.List;
import java.util.Set;
import org.ltvlab.data.internal.Grammar;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.problem.Place;

/**
 * The shape of the data, seen from its beginning.
 *
 * @param grammar how records and fields are told apart
 * @param header whether the first record names the columns
 * @param columns their names
 * @param rows the first records
 * @param known the well-known data set whose layout this is
 */
record Layout(Grammar grammar, boolean header, List<String> columns, List<List<String>> rows, Known known) {
    /** Data sets that are known by their shape, because their columns or currency are not named in them. */
    enum Known {
        NONE,
        CDNOW,
        ONLINE_RETAIL
    }

    private static final String CDNOW_DATE_CDS_DOLLARS = "\\s+\\d{8}\\s+\\d+\\s+\\d+\\.\\d{2}\\s*";
    private static final String CDNOW_MASTER_LINE = "\\s*\\d{5}" + CDNOW_DATE_CDS_DOLLARS;
    private static final String CDNOW_SAMPLE_LINE = "\\s*\\d{5}\\s+\\d{4}" + CDNOW_DATE_CDS_DOLLARS;
    private static final List<String> CDNOW_SAMPLE = List.of("master_id", "sample_id", "date", "cds", "dollar_value");
    private static final List<String> CDNOW_MASTER = List.of("customer_id", "date", "number_of_cds", "dollar_value");
    private static final Set<String> ONLINE_RETAIL =
            Set.of("InvoiceNo", "StockCode", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID", "Country");

    /**
     * The layout of a text.
     *
     * @param sample its beginning
     * @param whole whether the sample is all there is; otherwise its last line is cut and does not count
     */
    static Layout of(String file, String sample, boolean whole) {
        int end = whole ? sample.length() : sample.lastIndexOf('\n') + 1;
        String text = sample.substring(0, end > 0 ? end : sample.length());
        checkText(file, text);
        Grammar grammar = Grammar.of(text);
        List<List<String>> records = grammar.records(text);
        if (records.isEmpty()) {
            throw FileOrigin.brokenRecord(file, "the first record does not end");
        }
        if (allLines(text, CDNOW_SAMPLE_LINE)) {
            return new Layout(grammar, false, CDNOW_SAMPLE, records, Known.CDNOW);
        }
        if (allLines(text, CDNOW_MASTER_LINE)) {
            return new Layout(grammar, false, CDNOW_MASTER, records, Known.CDNOW);
        }
        List<String> columns = records.get(0).stream().map(String::strip).toList();
        return new Layout(grammar, true, columns, records.subList(1, records.size()), known(columns));
    }

    private static boolean allLines(String text, String shape) {
        return text.lines().filter(line -> !line.isBlank()).limit(20).allMatch(line -> line.matches(shape));
    }

    /** The layout of a frame. */
    static Layout of(List<String> columns, List<List<String>> rows) {
        return new Layout(new Grammar(','), true, columns, rows, known(columns));
    }

    private static Known known(List<String> columns) {
        if (columns.equals(CDNOW_MASTER)) {
            return Known.CDNOW;
        }
        return columns.containsAll(ONLINE_RETAIL) ? Known.ONLINE_RETAIL : Known.NONE;
    }

    private static void checkText(String file, String text) {
        if (text.isBlank()) {
            throw LtvProblem.mustHold("The file must have a header and at least one row")
                    .at(Place.file(file))
                    .got("an empty file")
                    .problem();
        }
        if (text.indexOf('\0') >= 0) {
            throw FileOrigin.noText(file, "binary data");
        }
    }

    /** The first values of a column that are not empty. */
    List<String> values(int column) {
        return rows.stream()
                .filter(row -> column < row.size())
                .map(row -> row.get(column))
                .filter(value -> !value.isBlank())
                .toList();
    }
}
