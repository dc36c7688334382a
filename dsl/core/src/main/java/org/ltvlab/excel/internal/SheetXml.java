package org.ltvlab.excel.internal;

import java.util.List;

/** One worksheet in XML; the order of the parts is the one that the format prescribes. */
record SheetXml(Sheet sheet, StyleList styles) {
    private static final int LONGEST_TEXT = 32_767;

    String text(boolean first) {
        StringBuilder xml = new StringBuilder(Xml.HEAD)
                .append("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">")
                .append("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView showGridLines=\"0\"")
                .append(first ? " tabSelected=\"1\"" : "")
                .append(" workbookViewId=\"0\">")
                .append(pane())
                .append("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"18\"/>");
        columns(xml);
        rows(xml);
        looks(xml);
        rules(xml);
        return xml.append("<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\""
                        + " footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>"
                        + "</worksheet>")
                .toString();
    }

    private String pane() {
        int rows = sheet.frozen();
        return rows == 0
                ? ""
                : "<pane ySplit=\"" + rows + "\" topLeftCell=\"A" + (rows + 1)
                        + "\" activePane=\"bottomLeft\" state=\"frozen\"/>";
    }

    private void columns(StringBuilder xml) {
        xml.append("<cols>");
        for (int i = 1; i <= sheet.widths().size(); i++) {
            xml.append("<col min=\"" + i + "\" max=\"" + i + "\" width=\""
                    + sheet.widths().get(i - 1) + "\" customWidth=\"1\"/>");
        }
        xml.append("</cols>");
    }

    private void rows(StringBuilder xml) {
        xml.append("<sheetData>");
        int open = 0;
        for (Cell cell : sheet.cells()) {
            if (cell.row() != open) {
                xml.append(open == 0 ? "" : "</row>").append("<row r=\"" + cell.row() + "\">");
                open = cell.row();
            }
            cell(xml, cell);
        }
        xml.append(open == 0 ? "" : "</row>").append("</sheetData>");
    }

    private void cell(StringBuilder xml, Cell cell) {
        String head = "<c r=\"" + cell.name() + "\" s=\"" + styles.of(cell) + "\"";
        if (cell.content() instanceof Cell.Content.Text words) {
            xml.append(head + " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + text(words.text()) + "</t></is></c>");
        } else if (cell.content() instanceof Cell.Content.Figure value) {
            xml.append(head + "><v>" + value.number() + "</v></c>");
        } else if (cell.content() instanceof Cell.Content.Live live) {
            boolean number = live.now() instanceof Double;
            xml.append(head + (number ? ">" : " t=\"str\">") + "<f>" + Xml.escaped(live.formula()) + "</f><v>"
                    + (number ? live.now() : text(String.valueOf(live.now()))) + "</v></c>");
        }
    }

    private static String text(String text) {
        return Xml.cellText(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
    }

    private void looks(StringBuilder xml) {
        List<Sheet.Look> looks = sheet.looks();
        for (int i = 0; i < looks.size(); i++) {
            Sheet.Look look = looks.get(i);
            xml.append("<conditionalFormatting sqref=\"" + look.cells() + "\"><cfRule type=\"expression\" dxfId=\""
                    + styles.look(look) + "\" priority=\"" + (i + 1) + "\"><formula>"
                    + Xml.escaped(look.condition()) + "</formula></cfRule></conditionalFormatting>");
        }
    }

    private void rules(StringBuilder xml) {
        if (sheet.rules().isEmpty()) {
            return;
        }
        xml.append("<dataValidations count=\"" + sheet.rules().size() + "\">");
        for (Sheet.Rule rule : sheet.rules()) {
            String hint = Xml.escaped(rule.hint());
            xml.append("<dataValidation type=\"" + (rule.list() ? "list" : "custom") + "\""
                    + (rule.strict() ? "" : " errorStyle=\"warning\"")
                    + " allowBlank=\"1\" showInputMessage=\"1\" showErrorMessage=\"1\" error=\"" + hint
                    + "\" prompt=\"" + hint + "\" sqref=\"" + rule.cell() + "\"><formula1>"
                    + Xml.escaped(rule.formula()) + "</formula1></dataValidation>");
        }
        xml.append("</dataValidations>");
    }
}
