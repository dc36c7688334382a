package org.ltvlab.excel.internal;

/** How a kind of cell looks; the fonts, fills and borders are numbered as in {@code styles.xml}. */
public enum Face {
    /** As a spreadsheet has it. */
    PLAIN(0, 0, 0, ""),
    /** The name of the sheet. */
    TITLE(1, 0, 0, ""),
    /** What to do, in small. */
    NOTE(3, 0, 0, "<alignment horizontal=\"left\" vertical=\"center\" wrapText=\"1\" indent=\"1\"/>"),
    /** One line that may run over the cells beside it. */
    GUIDE(3, 0, 0, "<alignment vertical=\"center\"/>"),
    /** The head of a column. */
    HEAD(2, 2, 1, "<alignment horizontal=\"center\" vertical=\"center\" wrapText=\"1\"/>"),
    /** The name of a quantity. */
    LABEL(0, 0, 1, "<alignment horizontal=\"left\" vertical=\"center\" wrapText=\"1\" indent=\"1\"/>"),
    /** A number to fill in. */
    INPUT(6, 3, 1, "<alignment horizontal=\"right\" vertical=\"center\"/>"),
    /** A choice to make. */
    CHOICE(6, 3, 1, "<alignment horizontal=\"center\" vertical=\"center\"/>"),
    /** A unit that follows from what is filled in. */
    UNIT(0, 0, 1, "<alignment horizontal=\"center\" vertical=\"center\"/>"),
    /** A number on the way to a result. */
    STEP(3, 5, 1, "<alignment horizontal=\"right\" vertical=\"center\"/>"),
    /** What is wrong with an input. */
    CHECK(4, 0, 1, "<alignment horizontal=\"left\" vertical=\"center\" wrapText=\"1\" indent=\"1\"/>"),
    /** A result. */
    RESULT(5, 4, 1, "<alignment horizontal=\"right\" vertical=\"center\" wrapText=\"1\"/>"),
    /** A value of a table. */
    VALUE(0, 0, 1, "<alignment vertical=\"center\"/>");

    private final int font;
    private final int fill;
    private final int border;
    private final String alignment;

    Face(int font, int fill, int border, String alignment) {
        this.font = font;
        this.fill = fill;
        this.border = border;
        this.alignment = alignment;
    }

    /** The style of a cell with this face, in the file's words. */
    String xml(int format, boolean asText) {
        String head = "<xf numFmtId=\"" + format + "\" fontId=\"" + font + "\" fillId=\"" + fill + "\" borderId=\""
                + border + "\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\""
                + (asText ? " quotePrefix=\"1\"" : "");
        return alignment.isEmpty() ? head + "/>" : head + " applyAlignment=\"1\">" + alignment + "</xf>";
    }
}
