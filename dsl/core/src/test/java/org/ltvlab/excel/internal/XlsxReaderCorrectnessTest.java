package org.ltvlab.excel.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ltvlab.excel.internal.OpenedWorkbook.Kind;
import org.ltvlab.excel.internal.OpenedWorkbook.Spot;

/** Files as other programs write them: the parts are written out here by hand, after ECMA-376. */
class XlsxReaderCorrectnessTest {
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    @TempDir
    private Path folder;

    /** Excel keeps how a word is read beside it (rPh), and a rich text in runs; a strict reader takes the word alone. */
    @Test
    void shared_texts_are_read_without_their_furigana() throws IOException {
        OpenedWorkbook opened = read("""
                <sst %s><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>
                <si><r><t xml:space="preserve">rich </t></r><r><t>text</t></r></si><si><t>_x000D_a_x005F_x000D_</t></si></sst>
                """, """
                <c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>
                """);
        assertThat(List.of("A1", "B1", "C1"))
                .extracting(cell -> opened.at("売上 '24", cell).text())
                .containsExactly("東京", "rich text", "\ra_x000D_");
    }

    @Test
    void every_kind_of_cell_is_read() throws IOException {
        OpenedWorkbook opened = read("<sst %s/>", """
                <c r="A1"><v>1.5E3</v></c><c r="B1" t="str"><f>A2</f><v>a</v></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c>
                <c r="D1" t="b"><v>1</v></c><c r="E1" s="3"/><c r="F1" t="inlineStr"><is><t>=1</t></is></c><c r="G1"><f>B9</f></c>
                """);
        assertThat(opened.at("売上 '24", "A1").number()).isEqualTo(1_500);
        assertThat(List.of("B1", "C1", "D1", "E1", "F1", "G1"))
                .extracting(cell -> opened.at("売上 '24", cell).text())
                .containsExactly("a", "#DIV/0!", "TRUE", "", "=1", "");
        assertThat(opened.at("売上 '24", "C1").kind()).isEqualTo(Kind.ERROR);
        assertThat(opened.at("売上 '24", "E1").kind()).isEqualTo(Kind.EMPTY);
    }

    @Test
    void names_lead_to_their_cell_unless_it_was_deleted() throws IOException {
        OpenedWorkbook opened = read("<sst %s/>", "");
        assertThat(opened.named("here")).contains(new Spot("売上 '24", "AB", 12));
        assertThat(opened.named("gone")).isEmpty();
        assertThat(opened.named("other")).isEmpty();
        assertThat(opened.named("never")).isEmpty();
    }

    /** An entity that would read a file of this machine is refused, and so is a text that is not there. */
    @Test
    void nothing_outside_of_the_file_is_read() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret", StandardCharsets.UTF_8);
        String attack =
                "<!DOCTYPE sst [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><sst %s><si><t>&e;</t></si></sst>";
        assertThatIOException()
                .isThrownBy(() -> read(attack, "<c r=\"A1\" t=\"s\"><v>0</v></c>"))
                .withMessageContaining("entity");
        assertThatIOException().isThrownBy(() -> read("<sst %s/>", "<c r=\"A1\" t=\"s\"><v>7</v></c>"));
    }

    private OpenedWorkbook read(String shared, String cells) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("xl/sharedStrings.xml", shared.formatted(MAIN).strip());
        parts.put("xl/workbook.xml", """
                <workbook %s xmlns:rel="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                <sheets><sheet name="売上 '24" sheetId="4" rel:id="rId9"/></sheets>
                <definedNames><definedName name="here">'売上 ''24'!$AB$12</definedName>
                <definedName name="gone">'売上 ''24'!#REF!</definedName>
                <definedName name="other">Elsewhere!$A$1</definedName></definedNames></workbook>
                """.formatted(MAIN));
        parts.put("xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId9" Type="worksheet" Target="/xl/worksheets/one.xml"/></Relationships>
                """);
        parts.put("xl/worksheets/one.xml", """
                <worksheet %s><sheetData><row r="1">%s</row></sheetData></worksheet>
                """.formatted(MAIN, cells));
        Path file = folder.resolve("other.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return XlsxReader.read(file);
    }
}
