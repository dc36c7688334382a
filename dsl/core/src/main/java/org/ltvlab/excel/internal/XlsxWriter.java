package org.ltvlab.excel.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes worksheets as the bytes of an .xlsx file; the same sheets are the same bytes at any time and on any machine, so
 * it holds no date, and its parts are stored as they are because packers differ.
 */
public final class XlsxWriter {
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private XlsxWriter() {}

    /** The bytes of a workbook of these sheets under this title. */
    public static byte[] bytes(String title, List<Sheet> sheets) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", contentTypes(sheets.size()));
        parts.put("_rels/.rels", rootRelations());
        parts.put(
                "docProps/app.xml",
                Xml.HEAD + "<Properties xmlns=\"" + OFFICE
                        + "extended-properties\"><Application>LTV Lab</Application></Properties>");
        parts.put(
                "docProps/core.xml",
                Xml.HEAD + "<cp:coreProperties xmlns:cp=\"" + PACKAGE
                        + "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
                        + Xml.escaped(title) + "</dc:title></cp:coreProperties>");
        parts.put("xl/workbook.xml", workbook(sheets));
        parts.put("xl/_rels/workbook.xml.rels", workbookRelations(sheets.size()));
        StyleList styles = new StyleList();
        for (int i = 0; i < sheets.size(); i++) {
            parts.put("xl/worksheets/sheet" + (i + 1) + ".xml", new SheetXml(sheets.get(i), styles).text(i == 0));
        }
        parts.put("xl/styles.xml", styles.xml());
        return zip(parts);
    }

    private static String contentTypes(int sheets) {
        StringBuilder xml = new StringBuilder(Xml.HEAD + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + type("xl/workbook.xml", TYPES + "sheet.main+xml")
                + type("xl/styles.xml", TYPES + "styles+xml")
                + type("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
                + type("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"));
        for (int i = 1; i <= sheets; i++) {
            xml.append(type("xl/worksheets/sheet" + i + ".xml", TYPES + "worksheet+xml"));
        }
        return xml.append("</Types>").toString();
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>";
    }

    private static String rootRelations() {
        return relations(relation(1, OFFICE + "relationships/officeDocument", "xl/workbook.xml")
                + relation(2, PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml")
                + relation(3, OFFICE + "relationships/extended-properties", "docProps/app.xml"));
    }

    private static String workbookRelations(int sheets) {
        StringBuilder xml = new StringBuilder();
        for (int i = 1; i <= sheets; i++) {
            xml.append(relation(i, OFFICE + "relationships/worksheet", "worksheets/sheet" + i + ".xml"));
        }
        return relations(xml.append(relation(sheets + 1, OFFICE + "relationships/styles", "styles.xml"))
                .toString());
    }

    private static String relations(String inside) {
        return Xml.HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + inside + "</Relationships>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String workbook(List<Sheet> sheets) {
        StringBuilder xml = new StringBuilder(Xml.HEAD
                + "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" + OFFICE
                + "relationships\"><bookViews><workbookView/></bookViews><sheets>");
        StringBuilder names = new StringBuilder();
        for (int i = 1; i <= sheets.size(); i++) {
            Sheet sheet = sheets.get(i - 1);
            xml.append(
                    "<sheet name=\"" + Xml.escaped(sheet.name()) + "\" sheetId=\"" + i + "\" r:id=\"rId" + i + "\"/>");
            sheet.names()
                    .forEach((name, cell) -> names.append("<definedName name=\"" + Xml.escaped(name) + "\">"
                            + Xml.escaped(Sheet.reference(sheet.name()) + cell) + "</definedName>"));
        }
        return xml.append("</sheets>")
                .append(names.isEmpty() ? "" : "<definedNames>" + names + "</definedNames>")
                .append("<calcPr fullCalcOnLoad=\"1\"/></workbook>")
                .toString();
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, String> part : parts.entrySet()) {
                byte[] content = part.getValue().getBytes(StandardCharsets.UTF_8);
                CRC32 sum = new CRC32();
                sum.update(content);
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                entry.setSize(content.length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
