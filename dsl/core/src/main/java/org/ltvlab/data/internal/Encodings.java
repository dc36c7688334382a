package org.ltvlab.data.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.problem.Place;
import org.ltvlab.view.Formats;

/** Which characters bytes are: by their mark, else strictly UTF-8, else windows-31j (Excel's CSV in Japan). */
public final class Encodings {
    /** What Windows and Excel write in Japan: it holds ①, 髙 and ㈱, which the JDK's Shift_JIS breaks. */
    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    private static final Set<String> NAMES_OF_WINDOWS_31J = Set.of("shift_jis", "shift-jis", "sjis", "cp932", "ms932");

    private Encodings() {}

    /** What to try, in this order, for bytes that begin so. */
    public static List<Charset> candidates(byte[] start, String wanted) {
        if (!wanted.isEmpty()) {
            return List.of(named(wanted));
        }
        int first = start.length > 1 ? ((start[0] & 0xff) << 8) | (start[1] & 0xff) : 0;
        if (first == 0xfeff || first == 0xfffe) {
            return List.of(StandardCharsets.UTF_16);
        }
        return first == 0xefbb ? List.of(StandardCharsets.UTF_8) : List.of(StandardCharsets.UTF_8, WINDOWS_31J);
    }

    private static Charset named(String name) {
        if (NAMES_OF_WINDOWS_31J.contains(name.toLowerCase(Locale.ROOT))) {
            return WINDOWS_31J;
        }
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw LtvProblem.mustHold("encoding (文字コード) must be one that Java knows")
                    .got("\"" + name + "\"")
                    .known(List.of("UTF-8", "windows-31j", "EUC-JP", "UTF-16", "windows-1252"), name)
                    .fix(".encoding(\"windows-31j\")")
                    .problem();
        }
    }

    /** A reader that fails where bytes are no text of the charset, instead of putting replacement characters. */
    public static Reader reader(InputStream bytes, Charset charset) {
        return new InputStreamReader(bytes, strict(charset));
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The problem of a file whose bytes are no text of the charsets tried; says where the first one breaks. */
    public static LtvProblem problem(DataFile file, List<Charset> tried) throws IOException {
        String names = tried.stream().map(Charset::name).collect(Collectors.joining(" nor ", "", ""));
        try (PumpedBytes bytes = PumpedBytes.of(file, "")) {
            ByteBuffer all = ByteBuffer.wrap(bytes.readAllBytes());
            CharsetDecoder decoder = strict(tried.get(0));
            CharBuffer sink = CharBuffer.allocate(1 << 16);
            CoderResult result = decoder.decode(all, sink, true);
            while (result.isOverflow()) {
                sink.clear();
                result = decoder.decode(all, sink, true);
            }
            long row = 1;
            for (int i = 0; i < all.position(); i++) {
                row += all.get(i) == '\n' ? 1 : 0;
            }
            String got =
                    all.hasRemaining() ? Formats.fill("byte 0x%02X at offset %,d", all.get(), all.position() - 1) : "";
            return LtvProblem.mustHold("The file must be text in one encoding (文字コード); it is not " + names)
                    .at(Place.row(file.typed(), row))
                    .got(got)
                    .fix(".encoding(\"EUC-JP\")   // or whatever wrote it; or save it as \"CSV UTF-8\"")
                    .problem();
        }
    }
}
