package org.ltvlab.excel.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the values of an .xlsx file, whichever program wrote it. */
public final class XlsxReader implements AutoCloseable {
    /** A part that is larger when unpacked is no workbook that people fill in. */
    private static final int LARGEST_PART = 64 << 20;

    private final ZipFile zip;
    private final List<String> shared = new ArrayList<>();

    private XlsxReader(ZipFile zip) {
        this.zip = zip;
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it is no such file
     */
    public static OpenedWorkbook read(Path path) throws IOException {
        try (XlsxReader reader = new XlsxReader(new ZipFile(path.toFile()))) {
            return reader.workbook();
        } catch (XMLStreamException | NumberFormatException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private OpenedWorkbook workbook() throws IOException, XMLStreamException {
        Map<String, String> targets = targets();
        sharedTexts();
        Map<String, Map<String, OpenedWorkbook.Value>> sheets = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        XMLStreamReader xml = part("xl/workbook.xml");
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("sheet")) {
                String name = xml.getAttributeValue(null, "name");
                String target = targets.get(attributeEnding(xml, "id"));
                sheets.put(name, target == null || !target.contains("worksheets/") ? Map.of() : cells(target));
            } else if (xml.isStartElement() && xml.getLocalName().equals("definedName")) {
                names.put(xml.getAttributeValue(null, "name"), xml.getElementText());
            }
        }
        return new OpenedWorkbook(sheets, names);
    }

    /** The {@code r:id}, whatever prefix the program chose. */
    private static String attributeEnding(XMLStreamReader xml, String local) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(local) && xml.getAttributeNamespace(i) != null) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private Map<String, String> targets() throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        XMLStreamReader xml = part("xl/_rels/workbook.xml.rels");
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")) {
                String target = xml.getAttributeValue(null, "Target");
                targets.put(
                        xml.getAttributeValue(null, "Id"),
                        target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
        return targets;
    }

    private void sharedTexts() throws IOException, XMLStreamException {
        if (zip.getEntry("xl/sharedStrings.xml") == null) {
            return;
        }
        XMLStreamReader xml = part("xl/sharedStrings.xml");
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                shared.add(text(xml, "si"));
            }
        }
    }

    /** The text inside an element, without the reading aid (furigana) that Japanese programs keep beside it. */
    private static String text(XMLStreamReader xml, String end) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean aid = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals(end)) {
                break;
            }
            if (xml.hasName() && xml.getLocalName().equals("rPh")) {
                aid = event == XMLStreamReader.START_ELEMENT;
            } else if (event == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("t")
                    && !aid) {
                text.append(xml.getElementText());
            }
        }
        return Xml.fromCellText(text.toString());
    }

    private Map<String, OpenedWorkbook.Value> cells(String part) throws IOException, XMLStreamException {
        Map<String, OpenedWorkbook.Value> cells = new LinkedHashMap<>();
        XMLStreamReader xml = part(part);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("c")) {
                String name = String.valueOf(xml.getAttributeValue(null, "r"));
                String type = String.valueOf(xml.getAttributeValue(null, "t"));
                OpenedWorkbook.Value value = value(xml, type);
                if (!value.equals(OpenedWorkbook.Value.EMPTY)) {
                    cells.put(name, value);
                }
            }
        }
        return cells;
    }

    private OpenedWorkbook.Value value(XMLStreamReader xml, String type) throws XMLStreamException {
        OpenedWorkbook.Value value = OpenedWorkbook.Value.EMPTY;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("is")) {
                value = OpenedWorkbook.Value.text(text(xml, "is"));
            } else if (event == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("v")) {
                value = valueOf(xml.getElementText(), type);
            }
        }
        return value;
    }

    private OpenedWorkbook.Value valueOf(String text, String type) {
        return switch (type) {
            case "s" -> OpenedWorkbook.Value.text(sharedText(Integer.parseInt(text)));
            case "str" -> OpenedWorkbook.Value.text(Xml.fromCellText(text));
            case "e" -> new OpenedWorkbook.Value(OpenedWorkbook.Kind.ERROR, text, 0);
            case "b" -> new OpenedWorkbook.Value(OpenedWorkbook.Kind.TEXT, text.equals("1") ? "TRUE" : "FALSE", 0);
            default ->
                text.isEmpty()
                        ? OpenedWorkbook.Value.EMPTY
                        : new OpenedWorkbook.Value(OpenedWorkbook.Kind.NUMBER, text, Double.parseDouble(text));
        };
    }

    private String sharedText(int number) {
        if (number < 0 || number >= shared.size()) {
            throw new NumberFormatException("no text " + number);
        }
        return shared.get(number);
    }

    private XMLStreamReader part(String name) throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("it has no part " + name);
        }
        byte[] bytes = zip.getInputStream(entry).readNBytes(LARGEST_PART + 1);
        if (bytes.length > LARGEST_PART) {
            throw new IOException("its part " + name + " is larger than 64 MB");
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** The file. */
    @Override
    public String toString() {
        return zip.getName();
    }
}
