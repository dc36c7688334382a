package org.ltvlab.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ltvlab.Words.ACQUISITION_COST;
import static org.ltvlab.Words.acquisitionCost;
import static org.ltvlab.Words.excelTemplate;
import static org.ltvlab.Words.formula;
import static org.ltvlab.Words.ltvByLifespan;
import static org.ltvlab.Words.perYear;
import static org.ltvlab.Words.quantity;
import static org.ltvlab.Words.unitEconomics;
import static org.ltvlab.Words.workbook;
import static org.ltvlab.Words.years;
import static org.ltvlab.Words.yen;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ltvlab.InLanguage;
import org.ltvlab.excel.internal.OpenedWorkbook;
import org.ltvlab.excel.internal.XlsxReader;
import org.ltvlab.formula.ready.LtvByLifespan;
import org.ltvlab.unit.Language;
import org.xml.sax.InputSource;

/** What is written is what the library computes; that a spreadsheet computes the same is tested with LibreOffice. */
@ExtendWith(InLanguage.class)
class WorkbookConsistencyTest {
    private static final LtvByLifespan LTV = ltvByLifespan()
            .averageOrderValue(yen(10_000))
            .purchaseFrequency(perYear(2))
            .lifespan(years(3));

    @TempDir
    private Path folder;

    @Test
    void the_same_workbook_is_the_same_bytes_and_knows_no_date() throws IOException {
        byte[] bytes = excelTemplate().bytes();
        assertThat(excelTemplate().bytes()).isEqualTo(bytes);
        Map<String, String> parts = parts(bytes);
        assertThat(parts.get("docProps/core.xml")).doesNotContain("created").doesNotContain("modified");
        Language.choose(Language.JAPANESE);
        assertThat(excelTemplate().bytes()).isNotEqualTo(bytes);
    }

    @Test
    void the_bytes_are_the_same_in_every_time_zone() {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            byte[] tokyo = excelTemplate().bytes();
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            assertThat(excelTemplate().bytes()).isEqualTo(tokyo);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void every_part_is_well_formed() throws Exception {
        for (String xml : parts(excelTemplate().bytes()).values()) {
            DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)));
        }
    }

    /** 5,000 × 50 % × 12 × 3 = 90,000; 1,300,000 ÷ 100 = 13,000; 90 ÷ 13 = 6.923; 3,000 × 60 % ÷ 5 % = 36,000. */
    @Test
    void results_stand_in_the_file_for_readers_that_do_not_compute() throws IOException {
        OpenedWorkbook opened = opened(excelTemplate());
        assertThat(opened).hasToString("Subscription, Retail, Periods");
        assertThat(opened.at("Retail", "B14").number()).isEqualTo(90_000);
        assertThat(opened.at("Retail", "B15").number()).isEqualTo(13_000);
        assertThat(opened.at("Retail", "B16").number()).isCloseTo(90 / 13.0, within(1e-12));
        assertThat(opened.at("Subscription", "B13").number()).isCloseTo(36_000, within(1e-9));
        assertThat(opened.at("Subscription", "B16").number()).isCloseTo(13_000 / 1_800.0, within(1e-12));
        assertThat(opened.at("Subscription", "D16").text()).isEqualTo("months");
    }

    /** The tree is the only copy of the formula: the cell holds its spreadsheet reading. */
    @Test
    void the_cell_of_a_result_holds_the_formulas_own_reading() throws IOException {
        String sheet = parts(workbook(LTV).bytes()).get("xl/worksheets/sheet1.xml");
        String reading = LTV.excel(Map.of("averageOrderValue", "E6", "purchaseFrequency", "E7", "lifespan", "E8"));
        assertThat(reading).isEqualTo("=E6*E7*E8");
        assertThat(sheet).contains("IFERROR(" + reading.substring(1) + ",");
    }

    @Test
    void a_result_that_a_later_one_needs_is_linked() throws IOException {
        var cac = acquisitionCost().costs(yen(800_000), yen(500_000)).newCustomers(100);
        var unit = unitEconomics().customerValue(LTV).acquisitionCost(cac);
        Map<String, String> parts = parts(workbook(cac, unit).bytes());
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("IFERROR(E8*E9*E10/B13,")
                .doesNotContain(">" + ACQUISITION_COST.full().english() + "<");
    }

    @Test
    void text_that_begins_like_a_formula_is_text_and_stays_so_when_it_is_typed_again() throws IOException {
        var risky = formula("risk", quantity("=HYPERLINK(\"http://x\")", yen(1)).plus(quantity("-1", yen(2))));
        Map<String, String> parts = parts(workbook(risky).bytes());
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("t=\"inlineStr\"><is><t xml:space=\"preserve\">=HYPERLINK(&quot;http://x&quot;)</t>")
                .doesNotContain("<f>=")
                .doesNotContain("<f>HYPERLINK");
        assertThat(parts.get("xl/styles.xml")).contains("quotePrefix=\"1\"");
        List<String> texts = List.of("=HYPERLINK(\"http://x\")", "-1");
        OpenedWorkbook opened = opened(workbook(risky));
        assertThat(List.of(
                        opened.at("risk", "A6").text(), opened.at("risk", "A7").text()))
                .isEqualTo(texts);
    }

    @Test
    void it_says_what_it_is() {
        assertThat(excelTemplate())
                .hasToString("Excel workbook: Subscription (LTV, CAC, LTV/CAC, payback), Retail (LTV, CAC, LTV/CAC,"
                        + " payback)");
        assertThat(workbook(LTV).view().rows().get(0))
                .extracting(String::valueOf)
                .containsExactly("LTV", "LTV", "¥60,000", "average order value × purchase frequency × lifespan");
        Language.choose(Language.JAPANESE);
        assertThat(excelTemplate())
                .hasToString("Excelブック:サブスクリプション (LTV, CAC, LTV/CAC, 回収期間), 小売・EC (LTV, CAC," + " LTV/CAC, 回収期間)");
    }

    private OpenedWorkbook opened(Workbook workbook) throws IOException {
        return XlsxReader.read(Files.write(folder.resolve("any.xlsx"), workbook.bytes()));
    }

    private static Map<String, String> parts(byte[] bytes) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
