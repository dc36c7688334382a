package org.ltvlab.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ltvlab.Words.ltvWithExpansion;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.unitEconomics;
import static org.ltvlab.Words.yen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.ltvlab.excel.Workbook;
import org.ltvlab.excel.internal.OpenedWorkbook;
import org.ltvlab.formula.Computed;
import org.ltvlab.formula.Formula;
import org.ltvlab.unit.Language;

/** Excel equals Java: what LibreOffice computes from our workbooks is what the library computes, to the yen and beyond. */
class ExcelConsistencyTest {
    private static final int FILLED = 20;
    private static final int ROUNDS = 4;

    @TempDir
    private static Path folder;

    @TestFactory
    Stream<DynamicTest> libreoffice_computes_what_the_library_computes() throws IOException {
        int tests = FILLED + ROUNDS + 4;
        if (LibreOffice.missing().isPresent()) {
            NotRun.note(tests, LibreOffice.missing().get());
            return Stream.empty();
        }
        Language before = Language.current();
        try {
            List<DynamicTest> all = new ArrayList<>(written());
            assertThat(all).hasSize(tests);
            return all.stream();
        } finally {
            Language.choose(before);
        }
    }

    /** Writes every file, has all of them computed at one start of the program, and then looks at each. */
    private static List<DynamicTest> written() throws IOException {
        List<FilledTemplates.Case> filled = FilledTemplates.write(folder, FILLED);
        Map<Path, List<Computed<?>>> families = families();
        Path wrong = wrong();
        Path guarded = guarded();
        Path texts = texts();
        Path sample = folder.resolve("sample.xlsx");
        Language.choose(Language.JAPANESE);
        Workbook.template().write(sample.toString());
        Path saved = Files.createDirectories(folder.resolve("saved"));
        List<Path> files = new ArrayList<>(List.of(wrong, guarded, texts));
        filled.forEach(one -> files.add(one.file()));
        files.addAll(families.keySet());
        LibreOffice.save(files, "xlsx", saved);
        LibreOffice.save(
                List.of(sample),
                "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,true,false,false,-1",
                saved);
        List<DynamicTest> tests = new ArrayList<>();
        filled.forEach(one -> tests.add(test(one.file(), () -> one.check(saved))));
        families.forEach(
                (file, formulas) -> tests.add(test(file, () -> agree(saved.resolve(file.getFileName()), formulas))));
        tests.add(test(wrong, () -> plainSentences(saved.resolve("wrong.xlsx"))));
        tests.add(test(guarded, () -> reasons(saved.resolve("guarded.xlsx"))));
        tests.add(test(texts, () -> sameTexts(saved.resolve("texts.xlsx"))));
        tests.add(test(sample, () -> shownAsAnAnalystReads(saved)));
        return tests;
    }

    private static DynamicTest test(Path file, Executable check) {
        return DynamicTest.dynamicTest(String.valueOf(file.getFileName()), check);
    }

    /** A workbook each round with a sheet for every ready formula and one of our own. */
    private static Map<Path, List<Computed<?>>> families() throws IOException {
        Map<Path, List<Computed<?>>> families = new LinkedHashMap<>();
        Random random = new Random(20261123);
        for (int round = 0; round < ROUNDS; round++) {
            Language.choose(round % 2 == 0 ? Language.ENGLISH : Language.JAPANESE);
            List<Computed<?>> formulas = ReadyFormulas.draw(random);
            Workbook workbook = Workbook.of(formulas.get(0));
            for (int i = 1; i < formulas.size(); i++) {
                workbook = workbook.sheet("f" + i, formulas.get(i));
            }
            Path file = folder.resolve("family-" + round + ".xlsx");
            workbook.write(file.toString());
            for (int i = 1; i <= formulas.size(); i++) {
                LibreOffice.type(file, i, Map.of());
            }
            families.put(file, formulas);
        }
        return families;
    }

    private static void agree(Path file, List<Computed<?>> formulas) throws IOException {
        OpenedWorkbook opened = LibreOffice.open(file);
        List<String> sheets = List.copyOf(opened.sheets().keySet());
        assertThat(formulas).hasSizeGreaterThanOrEqualTo(12);
        for (int i = 0; i < formulas.size(); i++) {
            Formula<?> formula = formulas.get(i).formula();
            int row = 5 + formula.tree().quantities().size() + 3;
            OpenedWorkbook.Value computed = opened.at(sheets.get(i), "B" + row);
            assertThat(computed.kind()).as("%s: %s", formula, computed).isEqualTo(OpenedWorkbook.Kind.NUMBER);
            double expected = formula.value().amount().number();
            double period = ReadyFormulas.period(
                    formula, opened.at(sheets.get(i), "D" + row).text());
            assertThat(computed.number() * period)
                    .as(formula.toString())
                    .isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
        }
    }

    /** Churn of 0, of more than all, no number, no customers, a period that is none: a sentence, never #DIV/0!. */
    private static Path wrong() throws IOException {
        Path file = folder.resolve("wrong.xlsx");
        Language.choose(Language.ENGLISH);
        Workbook.template().write(file.toString());
        LibreOffice.type(file, 1, Map.of("B8", 0, "B10", 0));
        LibreOffice.type(file, 2, Map.of("B6", "five", "D9", "yaers", "B7", 1.2));
        return file;
    }

    private static void plainSentences(Path file) throws IOException {
        OpenedWorkbook opened = LibreOffice.open(file);
        String see = "see the check of the inputs";
        assertThat(opened.at("Subscription", "B13").text()).isEqualTo(see);
        assertThat(opened.at("Subscription", "B14").text()).isEqualTo("undefined (division by 0)");
        assertThat(opened.at("Subscription", "B15").text()).isEqualTo(see);
        assertThat(opened.at("Subscription", "F8").text()).isEqualTo("← a number above 0% and at most 100%");
        assertThat(opened.at("Retail", "B14").text()).isEqualTo(see);
        assertThat(opened.at("Retail", "B15").number()).isEqualTo(13_000);
        assertThat(opened.at("Retail", "F6").text()).isEqualTo("← a number, 0 or more");
        assertThat(opened.at("Retail", "F7").text()).isEqualTo("← a number at most 100%");
        assertThat(opened.at("Retail", "F9").text()).isEqualTo("← choose a period from the list");
        assertThat(List.of("B13", "B14", "B15", "B16", "F15", "D16"))
                .allSatisfy(cell ->
                        assertThat(opened.at("Subscription", cell).kind()).isNotEqualTo(OpenedWorkbook.Kind.ERROR));
    }

    /** Expansion above churn, rates of two periods, a margin that retention eats up: undefined, with the reason. */
    private static Path guarded() throws IOException {
        Path file = folder.resolve("guarded.xlsx");
        Language.choose(Language.ENGLISH);
        var growing = ltvWithExpansion()
                .revenuePerAccount(yen(30_000).perMonth())
                .churnRate(percent(3).perMonth())
                .expansionRate(percent(1).perMonth());
        var payback = unitEconomics()
                .customerValue(growing.retentionCost(yen(1_000).perMonth()))
                .acquisitionCost(yen(18_000))
                .paybackFormula();
        Workbook.of(growing).sheet("rates", growing).sheet("payback", payback).write(file.toString());
        LibreOffice.type(file, 1, Map.of("B8", 0.03));
        LibreOffice.type(file, 2, Map.of("D8", "/year"));
        LibreOffice.type(file, 3, Map.of("B8", 40_000));
        return file;
    }

    private static void reasons(Path file) throws IOException {
        OpenedWorkbook opened = LibreOffice.open(file);
        assertThat(opened.at("LTV", "B11").text())
                .isEqualTo("undefined (must be above 0: churn rate − expansion rate)");
        assertThat(opened.at("rates", "F8").text()).isEqualTo("← rates must have one period");
        assertThat(opened.at("rates", "B11").text()).isEqualTo("see the check of the inputs");
        assertThat(opened.at("payback", "B11").text())
                .isEqualTo("undefined (must be above 0: revenue per account − retention cost)");
    }

    private static Path texts() {
        Language.choose(Language.ENGLISH);
        Path file = folder.resolve("texts.xlsx");
        ReadyFormulas.named(ReadyFormulas.DANGEROUS).write(file.toString());
        return file;
    }

    private static void sameTexts(Path file) throws IOException {
        OpenedWorkbook opened = LibreOffice.open(file);
        String sheet = opened.sheets().keySet().iterator().next();
        for (int i = 0; i < ReadyFormulas.DANGEROUS.size(); i++) {
            assertThat(opened.at(sheet, "A" + (6 + i)).text()).isEqualTo(ReadyFormulas.DANGEROUS.get(i));
        }
    }

    /** The samples of the published examples, formatted by LibreOffice: 90,000, 13,000 and 6.92; percent, yen, months. */
    private static void shownAsAnAnalystReads(Path saved) throws IOException {
        String retail = Files.readString(saved.resolve("sample-小売・EC.csv"), StandardCharsets.UTF_8);
        assertThat(retail)
                .contains("平均購入単価,\"5,000\",JPY,,\"5,000\",✓")
                .contains("粗利率,50.0%,%,,50.0%,✓")
                .contains("継続期間,3,,年,3,✓")
                .contains("LTV(粗利),\"90,000\",JPY")
                .contains("CAC,\"13,000\",JPY")
                .contains("LTV/CAC(粗利),6.92,倍");
        String subscription = Files.readString(saved.resolve("sample-サブスクリプション.csv"), StandardCharsets.UTF_8);
        assertThat(subscription)
                .contains("解約率,5.0%,%,/月,5.0%,✓")
                .contains("LTV(粗利),\"36,000\",JPY")
                .contains("回収期間,7.22,,か月");
    }
}
