package org.ltvlab.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipException;
import org.ltvlab.data.internal.DataFile;
import org.ltvlab.data.internal.Encodings;
import org.ltvlab.data.internal.LatestDay;
import org.ltvlab.data.internal.PumpedBytes;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.problem.Place;
import org.ltvlab.progress.DataRead;
import org.ltvlab.unit.Language;

/** Rows of a text file: found, unpacked, decoded, understood and read in one pass. */
record FileOrigin(String typed) implements Origin {
    private static final int SAMPLE = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    /** The first bytes of a zip archive, which an .xlsx is, and of what Office wrote before. */
    private static final byte[] WORKBOOK = {'P', 'K', 3, 4};

    private static final byte[] OLD_WORKBOOK = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    @Override
    public String line() {
        return "transactions(\"" + typed + "\")";
    }

    /** What is done with the bytes of a file in an encoding that may turn out not to be theirs. */
    @FunctionalInterface
    private interface Reading<T> {
        T of(PumpedBytes bytes, Charset charset) throws IOException;
    }

    @Override
    public List<String> columns(Settings settings) {
        DataFile file = DataFile.find(typed);
        return read(file, "", settings, this::columns);
    }

    private List<String> columns(PumpedBytes bytes, Charset charset) throws IOException {
        try (PushbackReader text = new PushbackReader(Encodings.reader(bytes, charset), SAMPLE)) {
            return layout(text).columns();
        }
    }

    @Override
    public Loaded load(Settings settings) {
        DataFile file = DataFile.find(typed);
        LatestDay days = LatestDay.of(RowReader.days(settings));
        return read(file, task(file), settings, (bytes, charset) -> load(file, bytes, charset, settings, days));
    }

    private <T> T read(DataFile file, String task, Settings settings, Reading<T> reading) {
        try {
            return read(file, 0, task, settings, reading);
        } catch (CsvParseException e) {
            throw broken(e);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Reads the file in the encoding of that number; if it is not in that one, in the next. */
    private <T> T read(DataFile file, int attempt, String task, Settings settings, Reading<T> reading)
            throws IOException {
        try (PumpedBytes bytes = PumpedBytes.of(file, task)) {
            byte[] start = bytes.peek(WORKBOOK.length);
            refuseWorkbooks(start);
            List<Charset> charsets = Encodings.candidates(start, settings.encoding());
            if (attempt == charsets.size()) {
                throw Encodings.problem(file, charsets);
            }
            return reading.of(bytes, charsets.get(attempt));
        } catch (CharacterCodingException notInThisEncoding) {
            return read(file, attempt + 1, task, settings, reading);
        }
    }

    /** Before any decoding: their bytes are text of no encoding, and that is not what is wrong with them. */
    private void refuseWorkbooks(byte[] start) {
        if (Arrays.equals(start, WORKBOOK)) {
            throw noText(typed, "an Excel workbook or a zip archive");
        }
        if (Arrays.equals(start, OLD_WORKBOOK)) {
            throw noText(typed, "an Excel workbook of the old kind (.xls)");
        }
    }

    static LtvProblem noText(String file, String got) {
        return LtvProblem.mustHold("The file must be text (CSV)")
                .at(Place.file(file))
                .got(got)
                .fix("save it as \"CSV UTF-8\" and read that file")
                .problem();
    }

    private Loaded load(DataFile file, PumpedBytes bytes, Charset charset, Settings settings, LatestDay days)
            throws IOException {
        try (PushbackReader text = new PushbackReader(Encodings.reader(bytes, charset), SAMPLE)) {
            Layout layout = layout(text);
            Plan plan = Recogniser.plan(typed, layout, settings).and(encoding(charset, settings));
            RowReader rows = new RowReader(typed, plan, settings, days, layout.header());
            layout.grammar().read(text, rows);
            RowReader.Read read = rows.read();
            return new Loaded(
                    read,
                    new DataRead(
                            file.name(),
                            bytes.sha256(),
                            bytes.rawBytes(),
                            read.tally().rows(),
                            0),
                    days.latest());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Recognition.Part encoding(Charset charset, Settings settings) {
        Language language = Language.current();
        boolean named = !settings.encoding().isEmpty();
        return new Recognition.Part(
                language.pick("文字コード", "encoding"),
                Optional.empty(),
                charset.name(),
                named
                        ? language.pick("指定による", "named by you")
                        : language.pick("ファイルのバイト列から", "by the bytes of the file"),
                ".encoding(\"" + charset.name() + "\")");
    }

    private static String task(DataFile file) {
        return Language.current().pick("読み込み: ", "Reading ") + file.name();
    }

    private Layout layout(PushbackReader text) throws IOException {
        char[] sample = new char[SAMPLE];
        int length = fill(text, sample);
        int start = length > 0 && sample[0] == BYTE_ORDER_MARK ? 1 : 0;
        text.unread(sample, start, length - start);
        return Layout.of(typed, new String(sample, start, length - start), length < SAMPLE);
    }

    private static int fill(Reader text, char[] sample) throws IOException {
        int length = 0;
        for (int count = 0; count >= 0 && length < sample.length; length += Math.max(0, count)) {
            count = text.read(sample, length, sample.length - length);
        }
        return length;
    }

    /** What the grammar says, or what went wrong while a record was taken. */
    private RuntimeException broken(CsvParseException e) {
        return e.getCause() instanceof RuntimeException own ? own : brokenRecord(typed, String.valueOf(e.getMessage()));
    }

    static LtvProblem brokenRecord(String file, String got) {
        return LtvProblem.mustHold("The file must be CSV whose quotes are closed")
                .at(Place.file(file))
                .got(got)
                .fix("look at that line for a stray \"")
                .problem();
    }

    private RuntimeException unreadable(IOException e) {
        if (e instanceof InterruptedIOException) {
            return new CancellationException("reading was interrupted");
        }
        boolean packed = e instanceof ZipException || e instanceof EOFException;
        return LtvProblem.mustHold(packed ? "A gzip file must be whole" : "The file must be readable")
                .at(Place.file(typed))
                .got(e.getClass().getSimpleName() + (e.getMessage() == null || !packed ? "" : ": " + e.getMessage()))
                .fix(
                        packed
                                ? "fetch or pack the file again"
                                : "check its permissions, and whether another program holds it")
                .problem();
    }
}
