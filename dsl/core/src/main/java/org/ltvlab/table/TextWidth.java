package org.ltvlab.table;

/** How many columns a text takes where every character is as wide as one or two half-width ones (全角は2桁). */
public final class TextWidth {
    /**
     * Code points that take two columns: first and last of each range, ascending. East Asian Wide and Fullwidth of
     * Unicode Standard Annex 11, and of its Ambiguous ones the circled numbers, squares and marks that only Japanese
     * fonts draw.
     */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x203B, 0x203B, 0x231A, 0x231B, 0x2460, 0x24FF, 0x25A0, 0x25A1, 0x25B2, 0x25B3, 0x25BC, 0x25BD,
        0x25C6, 0x25C7, 0x25CB, 0x25CB, 0x25CE, 0x25CF, 0x2605, 0x2606, 0x2E80, 0x303E, 0x3041, 0x33FF, 0x3400, 0x4DBF,
        0x4E00, 0x9FFF, 0xA000, 0xA4CF, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6,
        0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F900, 0x1F9FF, 0x20000, 0x3FFFD
    };

    private TextWidth() {}

    /** The columns of a text. */
    static int of(String text) {
        return text.codePoints().map(TextWidth::of).sum();
    }

    /**
     * The longest beginning of a text that takes at most so many columns: {@code cut("顧客の数", 5)} is 顧客.
     *
     * @param columns 0 or more
     */
    public static String cut(String text, int columns) {
        int width = 0;
        for (int end = 0; end < text.length(); end += Character.charCount(text.codePointAt(end))) {
            width += of(text.codePointAt(end));
            if (width > columns) {
                return text.substring(0, end);
            }
        }
        return text;
    }

    private static int of(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (int i = 0; i < WIDE.length && WIDE[i] <= codePoint; i += 2) {
            if (codePoint <= WIDE[i + 1]) {
                return 2;
            }
        }
        return 1;
    }
}
