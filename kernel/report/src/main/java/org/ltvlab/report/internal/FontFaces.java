package org.ltvlab.report.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.ltvlab.report.ReportFont;

/** The carried font, cut down to the characters of the report. */
final class FontFaces {
    static final String FAMILY = "Report";
    private static final List<String> TABLES = List.of(
            "head", "hhea", "maxp", "OS/2", "name", "post", "cmap", "hmtx", "loca", "glyf", "cvt ", "fpgm", "prep",
            "gasp");

    // Fontbox warns of variants of Chinese characters that it does not read; a report that uses none need not hear it.
    private static final Logger FONTBOX = Logger.getLogger("org.apache.fontbox.ttf");

    static {
        FONTBOX.setLevel(Level.SEVERE);
    }

    private FontFaces() {}

    /** The style rules that bring the font along for this text. */
    static String css(ReportFont font, String text) {
        Set<Integer> characters = characters(text);
        return face(font.regular(), characters, 400) + face(font.bold(), characters, 700);
    }

    /** What the text uses, and ASCII, which the printed page adds as page numbers and addresses. */
    private static Set<Integer> characters(String text) {
        Set<Integer> characters = new TreeSet<>();
        IntStream.rangeClosed(' ', '~').forEach(characters::add);
        text.codePoints().filter(Character::isBmpCodePoint).forEach(characters::add);
        return characters;
    }

    private static String face(byte[] file, Set<Integer> characters, int weight) {
        return "@font-face{font-family:\"" + FAMILY + "\";font-weight:" + weight
                + ";src:url(data:font/ttf;base64," + Base64.getEncoder().encodeToString(subset(file, characters))
                + ") format(\"truetype\")}\n";
    }

    private static byte[] subset(byte[] file, Set<Integer> characters) {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
            subsetter.addAll(characters);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            subsetter.writeToStream(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The report's font must be a TrueType file with outlines", e);
        }
    }
}
