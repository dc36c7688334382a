package org.ltvlab.excel.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ltvlab.unit.Language;

/** The styles that the cells of a workbook use, numbered in the order in which they are met. */
final class StyleList {
    /** Below are the formats that every spreadsheet knows by number. */
    private static final int FIRST_OWN_FORMAT = 164;

    private final Map<String, Integer> formats = new LinkedHashMap<>(Map.of(Cell.GENERAL, 0));
    private final Map<String, Integer> styles = new LinkedHashMap<>();
    private final List<String> looks = new ArrayList<>();

    StyleList() {
        styles.put(Face.PLAIN.xml(0, false), 0);
    }

    /** The number of a cell's style. */
    int of(Cell cell) {
        String xml = cell.face().xml(format(cell.format()), cell.looksLikeFormula());
        return styles.computeIfAbsent(xml, missing -> styles.size());
    }

    /** The number of a look that depends on a condition. */
    int look(Sheet.Look look) {
        String colour = look.colour().isEmpty() ? "" : "<font><color rgb=\"" + look.colour() + "\"/></font>";
        String format = look.format().isEmpty()
                ? ""
                : "<numFmt numFmtId=\"" + format(look.format()) + "\" formatCode=\"" + Xml.escaped(look.format())
                        + "\"/>";
        looks.add("<dxf>" + colour + format + "</dxf>");
        return looks.size() - 1;
    }

    private int format(String code) {
        return formats.computeIfAbsent(code, missing -> FIRST_OWN_FORMAT + formats.size());
    }

    String xml() {
        String own = formats.entrySet().stream()
                .filter(entry -> entry.getValue() >= FIRST_OWN_FORMAT)
                .map(entry -> "<numFmt numFmtId=\"" + entry.getValue() + "\" formatCode=\""
                        + Xml.escaped(entry.getKey()) + "\"/>")
                .collect(Collectors.joining());
        return Xml.HEAD + "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + counted("numFmts", formats.size() - 1, own)
                + fonts()
                + fills()
                + "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>" + thinBorder()
                + "</borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + counted("cellXfs", styles.size(), String.join("", styles.keySet()))
                + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
                + counted("dxfs", looks.size(), String.join("", looks))
                + "</styleSheet>";
    }

    private static String counted(String name, int count, String inside) {
        return count == 0 ? "" : "<" + name + " count=\"" + count + "\">" + inside + "</" + name + ">";
    }

    private static String fonts() {
        return "<fonts count=\"7\">"
                + font("", 11, "FF000000")
                + font("<b/>", 16, "FF1F3864")
                + font("<b/>", 11, "FFFFFFFF")
                + font("", 9, "FF595959")
                + font("", 10, "FF548235")
                + font("<b/>", 12, "FF000000")
                + font("", 11, "FF1F4E99")
                + "</fonts>";
    }

    private static String font(String weight, int size, String colour) {
        String name = Language.current().pick("Yu Gothic", "Calibri");
        return "<font>" + weight + "<sz val=\"" + size + "\"/><color rgb=\"" + colour + "\"/><name val=\"" + name
                + "\"/></font>";
    }

    private static String fills() {
        return "<fills count=\"6\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill>"
                + fill("FF1F3864") + fill("FFFFF2CC") + fill("FFE2EFDA") + fill("FFF2F2F2")
                + "</fills>";
    }

    private static String fill(String colour) {
        return "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"" + colour
                + "\"/><bgColor indexed=\"64\"/></patternFill></fill>";
    }

    private static String thinBorder() {
        StringBuilder all = new StringBuilder("<border>");
        for (String side : List.of("left", "right", "top", "bottom")) {
            all.append("<")
                    .append(side)
                    .append(" style=\"thin\"><color rgb=\"FFBFBFBF\"/></")
                    .append(side)
                    .append(">");
        }
        return all.append("<diagonal/></border>").toString();
    }
}
