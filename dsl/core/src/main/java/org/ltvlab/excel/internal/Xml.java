package org.ltvlab.excel.internal;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text inside XML. */
final class Xml {
    static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private Xml() {}

    /** As the format writes text in a cell: characters that XML has no way to say become {@code _x000D_}. */
    static String cellText(String text) {
        StringBuilder out = new StringBuilder();
        String guarded = text.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_");
        guarded.codePoints().forEach(point -> {
            if ((point < ' ' && point != '\t' && point != '\n') || point == 0xFFFE || point == 0xFFFF) {
                out.append(String.format(Locale.ROOT, "_x%04X_", point));
            } else if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
                out.appendCodePoint(point);
            } else {
                out.append('\uFFFD');
            }
        });
        return escaped(out.toString());
    }

    /** The same read back. */
    static String fromCellText(String text) {
        StringBuilder out = new StringBuilder();
        int done = 0;
        Matcher found = Pattern.compile("_x([0-9A-Fa-f]{4})_").matcher(text);
        while (found.find()) {
            out.append(text, done, found.start()).append((char) Integer.parseInt(found.group(1), 16));
            done = found.end();
        }
        return out.append(text.substring(done)).toString();
    }

    /** With the signs of XML masked. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "&#10;")
                .replace("\t", "&#9;");
    }
}
