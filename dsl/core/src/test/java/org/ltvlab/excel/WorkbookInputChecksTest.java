package org.ltvlab.excel;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ltvlab.Words.acquisitionCost;
import static org.ltvlab.Words.ltvByChurn;
import static org.ltvlab.Words.ltvByLifespan;
import static org.ltvlab.Words.money;
import static org.ltvlab.Words.perMonth;
import static org.ltvlab.Words.perYear;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.unitEconomics;
import static org.ltvlab.Words.workbook;
import static org.ltvlab.Words.years;
import static org.ltvlab.Words.yen;

import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ltvlab.InLanguage;
import org.ltvlab.formula.ready.LtvByLifespan;
import org.ltvlab.problem.LtvProblem;

/** What a workbook refuses, word for word. */
@ExtendWith(InLanguage.class)
class WorkbookInputChecksTest {
    private static final LtvByLifespan LTV = ltvByLifespan()
            .averageOrderValue(yen(10_000))
            .purchaseFrequency(perYear(2))
            .lifespan(years(3));

    @Test
    void every_quantity_is_given() {
        says(() -> workbook(ltvByLifespan().averageOrderValue(yen(10_000))), """
                ltvByLifespan needs purchaseFrequency (購入頻度), lifespan (継続期間).
                  given: averageOrderValue ¥10,000
                  fix:   add .purchaseFrequency(perMonth(1.2)).lifespan(years(3)) to the chain""");
    }

    @Test
    void a_quantity_has_one_value_on_a_sheet() {
        says(() -> workbook(LTV, LTV.averageOrderValue(yen(9_000))), """
                A quantity must have one value in all formulas of a worksheet (項目の値).
                  got:   averageOrderValue ¥10,000 and ¥9,000
                  fix:   give both formulas the same value, or write them to two worksheets""");
    }

    @Test
    void a_result_that_is_linked_is_the_value_that_was_given() {
        var cac = acquisitionCost().costs(yen(1_300_000)).newCustomers(100);
        says(() -> workbook(cac, unitEconomics().customerValue(LTV).acquisitionCost(yen(12_000))), """
                acquisitionCost must be the same in all formulas of a worksheet (項目の値).
                  got:   unitEconomics has ¥12,000, acquisitionCost gives ¥13,000
                  fix:   give it once, or write the formulas to two worksheets""");
    }

    @Test
    void a_sheet_has_one_currency() {
        says(
                () -> workbook(
                        LTV,
                        ltvByChurn()
                                .revenuePerUser(money(30, "USD").perMonth())
                                .churnRate(percent(5).perMonth())),
                """
                All amounts of one formula must be in one currency (通貨).
                  got:   averageOrderValue ¥10,000, revenuePerUser $30.00/month
                  fix:   bring them into one currency at a rate that you name""");
    }

    @Test
    void sheets_have_different_names() {
        says(
                () -> workbook(LTV)
                        .sheet("ltv", LTV.purchaseFrequency(perMonth(1)))
                        .bytes(),
                """
                Every worksheet must have its own name (シート名).
                  got:   "ltv" twice
                  fix:   .sheet("another name", ...)""");
    }

    @Test
    void the_file_is_named_as_excel_files_are(@TempDir Path folder) {
        says(() -> workbook(LTV).write("ltv.xls"), """
                write(file) needs a name that ends in .xlsx (ファイル名).
                  got:   "ltv.xls"
                  fix:   .write("ltv.xlsx")""");
        String nowhere = folder.resolve("none/ltv.xlsx").toString();
        says(() -> workbook(LTV).write(nowhere), """
                write(file) must be able to write the workbook (書き込み).
                  got:   FILE (java.nio.file.NoSuchFileException: FILE)
                  fix:   close the file where it is open, or name a folder that exists""".replace("FILE", nowhere));
    }

    private static void says(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(LtvProblem.class).hasMessage(message);
    }
}
