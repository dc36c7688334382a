package org.ltvlab.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ltvlab.Words.excelTemplate;
import static org.ltvlab.Words.fromExcel;
import static org.ltvlab.Words.ltvByLifespan;
import static org.ltvlab.Words.perYear;
import static org.ltvlab.Words.workbook;
import static org.ltvlab.Words.years;
import static org.ltvlab.Words.yen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ltvlab.InLanguage;
import org.ltvlab.excel.internal.Cell;
import org.ltvlab.excel.internal.Cell.Content;
import org.ltvlab.excel.internal.Sheet;
import org.ltvlab.excel.internal.XlsxWriter;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Language;

/** A filled template is read back, and what is wrong in it is said with its cell, word for word. */
@ExtendWith(InLanguage.class)
class FilledTemplateInputChecksTest {
    @TempDir
    private Path folder;

    /** The samples are published examples: 5,000 × 50 % × 12 × 3 = 90,000 and 1,300,000 ÷ 100 = 13,000. */
    @Test
    void an_untouched_template_reads_back_as_its_samples() {
        String file = file("filled.xlsx");
        excelTemplate().write(file);
        FilledTemplate filled = fromExcel(file);
        assertThat(filled.retail())
                .hasToString("Retail: LTV/CAC 6.92x (gross profit) = LTV ¥90,000 ÷ CAC ¥13,000; payback 0.433 years ="
                        + " CAC ¥13,000 ÷ (AOV ¥5,000 × frequency 12/year × margin 50.0%)");
        assertThat(filled.subscription().ltv())
                .hasToString("LTV ¥36,000 (gross profit) = ARPU ¥3,000/month × margin 60.0% ÷ churn 5.0%/month");
        assertThat(filled.problems()).isEmpty();
        assertThat(filled).hasToString(file + ": Subscription is filled in, Retail is filled in");
        assertThat(filled.view().rows()).hasSize(11);
    }

    @Test
    void other_units_and_the_other_language_are_read() throws IOException {
        Language.choose(Language.JAPANESE);
        String file = edited(
                "サブスクリプション",
                Map.of("B3", text("usd"), "B6", number(120), "D6", text("/年"), "B8", number(0.2), "D8", text("/四半期")));
        Language.choose(Language.ENGLISH);
        // 120 ÷ 4 a quarter × 60 % ÷ 20 % a quarter = 90
        assertThat(fromExcel(file).subscription().ltv())
                .hasToString("LTV $90.00 (gross profit) = ARPU $120.00/year × margin 60.0% ÷ churn 20.0%/quarter");
    }

    @Test
    void one_wrong_cell_is_named() throws IOException {
        says(() -> fromExcel(edited("Subscription", Map.of("B8", number(0)))).subscription(), """
                churnRate (解約率) must lie above 0 % and not above 100 %: without churn 1 ÷ churn has no value, and\
                 nobody can leave twice.
                  where: FILE, sheet Subscription, cell B8
                  got:   0.0%/month""");
        says(() -> fromExcel(edited("Subscription", Map.of("B8", number(5)))).subscription(), """
                churnRate (解約率) must lie above 0 % and not above 100 %: without churn 1 ÷ churn has no value, and\
                 nobody can leave twice.
                  where: FILE, sheet Subscription, cell B8
                  got:   500.0%/month
                  fix:   type 5% or 0.05 for five percent""");
        says(() -> fromExcel(edited("Retail", Map.of("B6", text("5,000円")))).retail(), """
                averageOrderValue (平均購入単価) must be a number (数値).
                  where: FILE, sheet Retail, cell B6
                  got:   the text "5,000円"
                  fix:   type the number alone, such as 5000 or 5%; its unit stands beside it""");
        says(() -> fromExcel(edited("Retail", Map.of("B10", text("")))).retail(), """
                costs (新規獲得コスト合計) must be a number (数値).
                  where: FILE, sheet Retail, cell B10
                  got:   an empty cell
                  fix:   type a number, 0 if there is none""");
        says(() -> fromExcel(edited("Retail", Map.of("D9", text("yaers")))).retail(), """
                The period (期間) of lifespan (継続期間) must be one of the list.
                  where: FILE, sheet Retail, cell D9
                  got:   the text "yaers"
                  known: days, weeks, months, quarters, years; did you mean years?""");
        says(() -> fromExcel(edited("Retail", Map.of("B3", text("yen")))).retail(), """
                The currency (通貨) must be an ISO 4217 code.
                  where: FILE, sheet Retail, cell B3
                  got:   the text "yen"
                  fix:   JPY""");
    }

    @Test
    void all_problems_of_a_sheet_come_together_and_the_other_sheet_stays_usable() throws IOException {
        String file = edited(
                "Retail",
                Map.of("B6", text("five"), "B7", number(1.5), "B8", text(""), "D9", text("ages"), "B11", number(-1)));
        FilledTemplate filled = fromExcel(file);
        says(filled::retail, """
                The sheet Retail must be filled in without mistakes (記入の誤り), but 5 cells are wrong.
                  where: FILE
                  got:   B6 the text "five"; B7 150.0%; B8 an empty cell; D9 the text "ages"; B11 -1.0
                  fix:   fromExcel("FILE").problems() says more of each""");
        assertThat(filled.subscription().ltv().value().amount()).isEqualTo(yen(36_000));
        assertThat(filled.problems()).hasSize(5);
        assertThat(filled.view().rows()).hasSize(5);
        assertThat(filled).hasToString(file + ": Subscription is filled in, Retail has 5 problems");
    }

    @Test
    void a_sheet_that_was_deleted_is_missed_only_when_it_is_asked_for() throws IOException {
        String file = written(
                Template.sheets().subList(0, 1).stream().map(FormulaSheet::of).toList());
        FilledTemplate filled = fromExcel(file);
        assertThat(filled.problems()).isEmpty();
        assertThat(filled).hasToString(file + ": Subscription is filled in, Retail is not there");
        says(filled::retail, """
                The workbook must have the sheet Retail (シート) of the template.
                  where: FILE
                  got:   Subscription, Periods
                  known: Subscription, Periods
                  fix:   excelTemplate().write("ltv-template.xlsx") and fill in that sheet""");
    }

    @Test
    void a_file_that_is_no_filled_template_is_refused() throws IOException {
        String file = file("filled.xlsx");
        workbook(ltvByLifespan()
                        .averageOrderValue(yen(1))
                        .purchaseFrequency(perYear(1))
                        .lifespan(years(1)))
                .write(file);
        says(() -> fromExcel(file), """
                fromExcel(file) needs a workbook that excelTemplate() made (ひな形).
                  where: FILE
                  got:   the sheets LTV, Periods
                  fix:   excelTemplate().write("ltv-template.xlsx"), fill that in""");
        says(() -> fromExcel(file("filed.xlsx")), """
                fromExcel(file) needs a file that exists (ファイル).
                  got:   "%s"
                  known: filled.xlsx; did you mean filled.xlsx?
                  fix:   fromExcel("filled.xlsx")""".formatted(file("filed.xlsx")));
        Files.writeString(Path.of(file), "a,b\n1,2\n", StandardCharsets.UTF_8);
        says(() -> fromExcel(file), """
                fromExcel(file) needs an Excel workbook, .xlsx (Excelブック).
                  where: FILE
                  got:   a file of another kind
                  fix:   save it as an Excel workbook (.xlsx) without a password""");
        Files.write(Path.of(file), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3});
        says(() -> fromExcel(file), """
                fromExcel(file) needs an Excel workbook, .xlsx (Excelブック).
                  where: FILE
                  got:   an older or password-protected Excel file
                  fix:   save it as an Excel workbook (.xlsx) without a password""");
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private static Content text(String text) {
        return new Content.Text(text);
    }

    private static Content number(double number) {
        return new Content.Figure(number);
    }

    /** A template with other content in some cells of a sheet. */
    private String edited(String sheet, Map<String, Content> cells) throws IOException {
        return written(Template.sheets().stream()
                .map(FormulaSheet::of)
                .map(one -> one.name().equals(sheet) ? with(one, cells) : one)
                .toList());
    }

    private static Sheet with(Sheet sheet, Map<String, Content> cells) {
        assertThat(sheet.cells().stream().map(Cell::name).collect(Collectors.toSet()))
                .containsAll(cells.keySet());
        List<Cell> changed = sheet.cells().stream()
                .map(cell -> new Cell(
                        cell.row(),
                        cell.column(),
                        cell.face(),
                        cell.format(),
                        cells.getOrDefault(cell.name(), cell.content())))
                .toList();
        return new Sheet(
                sheet.name(), sheet.widths(), sheet.frozen(), changed, sheet.rules(), sheet.looks(), sheet.names());
    }

    private String written(List<Sheet> sheets) throws IOException {
        List<Sheet> all =
                Stream.concat(sheets.stream(), Stream.of(Periods.sheet())).toList();
        Files.write(Path.of(file("filled.xlsx")), XlsxWriter.bytes("test", all));
        return file("filled.xlsx");
    }

    private void says(ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .isInstanceOf(LtvProblem.class)
                .hasMessage(message.replace("FILE", file("filled.xlsx")));
    }
}
