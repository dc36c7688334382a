package org.ltvlab.report;

/** A TrueType font that a report carries along, cut down to the characters it uses. */
public final class ReportFont {
    private final byte[] regular;
    private final byte[] bold;

    private ReportFont(byte[] regular, byte[] bold) {
        this.regular = regular.clone();
        this.bold = bold.clone();
    }

    /**
     * A font of two weights.
     *
     * @param regular the bytes of a TrueType file with glyph outlines (no CFF, no collection)
     * @param bold the same family in bold
     */
    public static ReportFont of(byte[] regular, byte[] bold) {
        return new ReportFont(regular, bold);
    }

    /** The bytes of the regular weight. */
    public byte[] regular() {
        return regular.clone();
    }

    /** The bytes of the bold weight. */
    public byte[] bold() {
        return bold.clone();
    }
}
