package org.ltvlab.data.internal;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.dates.PackedLocalDate;
import tech.tablesaw.columns.strings.DictionaryMap;
import tech.tablesaw.columns.strings.IntDictionaryMap;

/** The one place that knows how Tablesaw keeps its columns. */
public final class Frames {
    private static final byte FIELD_END = 0x1f;

    /** Every decimal of so many digits survives its way through a double unchanged. */
    private static final int DIGITS_WRITTEN = 15;

    private Frames() {}

    /** What was read of a frame. */
    public record Fingerprinted(String sha256, long bytes) {}

    /** The first rows of a frame as texts. */
    public static List<List<String>> rows(Table frame, int most) {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < Math.min(most, frame.rowCount()); row++) {
            List<String> texts = new ArrayList<>();
            for (Column<?> column : frame.columns()) {
                texts.add(text(column, row));
            }
            rows.add(texts);
        }
        return rows;
    }

    /** Hands all cells on, row by row, counted from 1; some columns make up the fingerprint. */
    public static Fingerprinted read(Table frame, int[] columns, Fields fields) {
        MessageDigest digest = Fingerprint.digest();
        long bytes = 0;
        for (int row = 0; row < frame.rowCount(); row++) {
            fields.begin(row + 1L);
            int next = 0;
            for (int column = 0; column < frame.columnCount(); column++) {
                boolean wanted = next < columns.length && columns[next] == column;
                String text = text(frame.column(column), row);
                fields.field(column, text.toCharArray(), 0, text.length());
                if (wanted) {
                    byte[] cell = text.getBytes(StandardCharsets.UTF_8);
                    digest.update(cell);
                    digest.update(FIELD_END);
                    bytes += cell.length + 1;
                    next++;
                }
            }
            fields.end();
        }
        return new Fingerprinted(Fingerprint.text(digest.digest()), bytes);
    }

    /** A cell as a text; empty if it is missing. Decimals are written by their shortest digits, without an exponent. */
    private static String text(Column<?> column, int row) {
        if (column.isMissing(row)) {
            return "";
        }
        if (column instanceof DoubleColumn decimals && Double.isFinite(decimals.getDouble(row))) {
            return decimal(shortest(BigDecimal.valueOf(decimals.getDouble(row))));
        }
        if (column instanceof FloatColumn decimals && Float.isFinite(decimals.getFloat(row))) {
            return decimal(new BigDecimal(Float.toString(decimals.getFloat(row))));
        }
        if (column instanceof DateColumn || column instanceof DateTimeColumn || column instanceof InstantColumn) {
            return String.valueOf(column.get(row));
        }
        return column.getUnformattedString(row);
    }

    /**
     * The number that was meant: 3 × 1.1 is 3.3000000000000003, which has more digits than anybody writes and lies
     * within a billionth (and a millionth of one) of 3.3.
     */
    private static BigDecimal shortest(BigDecimal value) {
        if (value.precision() <= DIGITS_WRITTEN) {
            return value;
        }
        BigDecimal near = value.abs().movePointLeft(9).min(new BigDecimal("0.000001"));
        BigDecimal rounded = value.setScale(0, RoundingMode.HALF_EVEN);
        for (int decimals = 1; rounded.subtract(value).abs().compareTo(near) > 0; decimals++) {
            rounded = value.setScale(decimals, RoundingMode.HALF_EVEN);
        }
        return rounded;
    }

    private static String decimal(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.setScale(Math.max(0, plain.scale())).toPlainString();
    }

    /** A frame of orders: customer_id, order_date and amount in major units. */
    public static Table frame(String name, List<String> ids, int[] customer, int[] day, long[] amount, int digits) {
        int[] dates = new int[day.length];
        double[] amounts = new double[amount.length];
        for (int i = 0; i < customer.length; i++) {
            dates[i] = PackedLocalDate.pack(LocalDate.ofEpochDay(day[i]));
            amounts[i] = BigDecimal.valueOf(amount[i], digits).doubleValue();
        }
        return Table.create(
                name,
                texts("customer_id", ids, customer),
                DateColumn.createInternal("order_date", dates),
                DoubleColumn.create("amount", amounts));
    }

    /**
     * A text column made of codes. Appending texts one by one would turn it, beyond 65,534 distinct ones, into a kind
     * of column that Tablesaw itself cannot group.
     */
    private static StringColumn texts(String name, List<String> texts, int[] codes) {
        Int2ObjectOpenHashMap<String> textOf = new Int2ObjectOpenHashMap<>(texts.size());
        Object2IntOpenHashMap<String> codeOf = new Object2IntOpenHashMap<>(texts.size());
        codeOf.defaultReturnValue(Integer.MIN_VALUE);
        Int2IntOpenHashMap counts = new Int2IntOpenHashMap(texts.size());
        for (int code = 0; code < texts.size(); code++) {
            textOf.put(code, texts.get(code));
            codeOf.put(texts.get(code), code);
        }
        for (int code : codes) {
            counts.addTo(code, 1);
        }
        DictionaryMap dictionary = new IntDictionaryMap.IntDictionaryBuilder()
                .setNextIndex(texts.size() - 1)
                .setKeyToValue(textOf)
                .setValueToKey(codeOf)
                .setKeyToCount(counts)
                .setValues(codes.clone())
                .build();
        return StringColumn.createInternal(name, dictionary);
    }
}
