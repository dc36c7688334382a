package org.ltvlab.data.internal;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/**
 * How records and fields are told apart.
 *
 * @param separator the character between fields; {@link #BLANKS} for columns aligned with blanks
 */
public record Grammar(char separator) {
    /** Columns are aligned with blanks, as in both CDNOW files. */
    public static final char BLANKS = ' ';

    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final int LINES_JUDGED = 50;

    /** The grammar of a text, judged by its beginning. */
    public static Grammar of(String sample) {
        List<String> lines = sample.lines()
                .filter(line -> !line.isBlank())
                .limit(LINES_JUDGED)
                .toList();
        if (lines.isEmpty()) {
            return new Grammar(',');
        }
        char best = ',';
        for (char separator : SEPARATORS) {
            best = count(lines.get(0), separator) > count(lines.get(0), best) ? separator : best;
        }
        boolean aligned = count(lines.get(0), best) == 0
                && lines.stream()
                                .mapToInt(line -> words(line).size())
                                .distinct()
                                .count()
                        == 1
                && words(lines.get(0)).size() > 2;
        return new Grammar(aligned ? BLANKS : best);
    }

    /** How often a separator occurs outside quotes. */
    private static int count(String line, char separator) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            count += !quoted && line.charAt(i) == separator ? 1 : 0;
        }
        return count;
    }

    /** The words of a line between blanks. */
    public static List<String> words(String line) {
        return List.of(line.strip().split("\\s+", -1));
    }

    /** The records of the beginning of a text, as texts; where it is broken or cut, they end. */
    public List<List<String>> records(String sample) {
        List<List<String>> records = new ArrayList<>();
        try {
            read(new StringReader(sample), new Collector(records));
        } catch (IOException | CsvParseException cut) {
            return records;
        }
        return records;
    }

    /**
     * Reads a whole text; empty lines are no records.
     *
     * @throws CsvParseException if quotes are not closed or text follows a closing quote
     */
    public void read(Reader text, Fields fields) throws IOException {
        if (separator == BLANKS) {
            readAligned(new BufferedReader(text), fields);
            return;
        }
        CsvReader<Boolean> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(new Handler(fields), text);
        reader.forEach(record -> {});
    }

    private static void readAligned(BufferedReader text, Fields fields) throws IOException {
        long number = 0;
        for (String line = text.readLine(); line != null; line = text.readLine()) {
            number++;
            if (!line.isBlank()) {
                fields.begin(number);
                split(line.toCharArray(), fields);
                fields.end();
            }
        }
    }

    private static void split(char[] line, Fields fields) {
        int column = 0;
        int start = -1;
        for (int i = 0; i <= line.length; i++) {
            boolean blank = i == line.length || Slice.blank(line[i]);
            if (!blank && start < 0) {
                start = i;
            } else if (blank && start >= 0) {
                fields.field(column++, line, start, i - start);
                start = -1;
            }
        }
    }

    /** Keeps complete records. */
    private static final class Collector implements Fields {
        private final List<List<String>> records;
        private List<String> record = new ArrayList<>();

        Collector(List<List<String>> records) {
            this.records = records;
        }

        @Override
        public void begin(long line) {
            record = new ArrayList<>();
        }

        @Override
        public void field(int column, char[] text, int offset, int length) {
            record.add(new String(text, offset, length));
        }

        @Override
        public void end() {
            records.add(record);
        }
    }

    /** Hands the fields on without making texts of them. */
    private static final class Handler extends AbstractBaseCsvCallbackHandler<Boolean> {
        private final Fields fields;

        Handler(Fields fields) {
            this.fields = fields;
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            fields.begin(startingLineNumber);
        }

        @Override
        protected void handleField(int column, char[] text, int offset, int length, boolean quoted) {
            fields.field(column, text, offset, length);
        }

        @Override
        protected Boolean buildRecord() {
            fields.end();
            return Boolean.TRUE;
        }
    }
}
