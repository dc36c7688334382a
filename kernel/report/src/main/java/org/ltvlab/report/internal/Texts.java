package org.ltvlab.report.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Small jobs on text. */
final class Texts {
    private static final Pattern ANSI = Pattern.compile("\u001B\\[[0-?]*[ -/]*[@-~]");
    private static final Pattern OVERWRITTEN = Pattern.compile("[^\n]*\r(?!\n)");
    private static final String WIDE = "[\\u3000-\\u30FF\\u3400-\\u9FFF\\uF900-\\uFAFF\\uFF00-\\uFFEF]";
    private static final Pattern BREAK_BETWEEN_WIDE =
            Pattern.compile("(?<=" + WIDE + ")[ \\t]*\\n[ \\t]*(?=" + WIDE + ")");

    private Texts() {}

    /** Printed text as it stands on a terminal at the end: no colours, lines overwritten by a progress bar gone. */
    static String printed(String text) {
        String plain = ANSI.matcher(text).replaceAll("").replace("\r\n", "\n");
        return OVERWRITTEN.matcher(plain).replaceAll("").stripTrailing();
    }

    /** A line break between two Japanese characters is no space. */
    static String joinWideLines(String text) {
        return BREAK_BETWEEN_WIDE.matcher(text).replaceAll("");
    }

    /** How wide a text stands, counting full-width characters as two. */
    static int width(String text) {
        return text.codePoints()
                .map(c -> Character.isIdeographic(c) || wide(c) ? 2 : 1)
                .sum();
    }

    private static boolean wide(int codePoint) {
        return (codePoint >= 0x2E80 && codePoint <= 0xA4CF)
                || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
                || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
                || (codePoint >= 0xFE30 && codePoint <= 0xFE6F)
                || (codePoint >= 0xFF00 && codePoint <= 0xFF60)
                || (codePoint >= 0xFFE0 && codePoint <= 0xFFE6);
    }

    /** A whole number with its thousands apart: 12,345. */
    static String grouped(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** A literal of Java or JSON without its quotation marks. */
    static String unquoted(String literal) {
        String text = literal.strip();
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).replace("\\\"", "\"") : text;
    }

    static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
