package org.ltvlab.excel;

import static org.ltvlab.problem.LtvProblem.mustHold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ltvlab.excel.internal.Sheet;
import org.ltvlab.excel.internal.XlsxWriter;
import org.ltvlab.formula.Computed;
import org.ltvlab.formula.Phrase;
import org.ltvlab.unit.Language;
import org.ltvlab.view.Caption;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TextView;

/**
 * An Excel workbook whose formulas are live (Excelブック): every input is a cell with its unit, every result the formula
 * over those cells, so that it recomputes in Excel or LibreOffice.
 *
 * <pre>{@code
 * workbook(ltv).write("ltv.xlsx")
 * }</pre>
 */
public final class Workbook implements Shown {
    private final List<SheetPlan> plans;

    private Workbook(List<SheetPlan> plans) {
        this.plans = plans;
    }

    /** The workbook to fill in: subscription and retail, with sample values. */
    public static Workbook template() {
        return new Workbook(Template.sheets());
    }

    /**
     * One worksheet with these results; a result that is an input of a later one, such as CAC of LTV/CAC, is linked.
     *
     * @throws org.ltvlab.problem.LtvProblem if a quantity is not given, or given with different values
     */
    public static Workbook of(Computed<?> first, Computed<?>... more) {
        List<Computed<?>> all = new ArrayList<>(List.of(first));
        all.addAll(Arrays.asList(more));
        return new Workbook(List.of()).with(first.formula().head().name(), all);
    }

    /** The same workbook with one more worksheet of this name. */
    public Workbook sheet(String name, Computed<?> first, Computed<?>... more) {
        List<Computed<?>> all = new ArrayList<>(List.of(first));
        all.addAll(Arrays.asList(more));
        return with(Phrase.both(name), all);
    }

    private Workbook with(Phrase name, List<Computed<?>> results) {
        SheetPlan plan = new SheetPlan(
                "",
                name,
                results.stream().map(result -> Result.of(result.formula())).toList());
        plan.reading();
        return new Workbook(Stream.concat(plans.stream(), Stream.of(plan)).toList());
    }

    /** The bytes of the .xlsx file, in the language of the displays; the same workbook is the same bytes at any time. */
    public byte[] bytes() {
        List<Sheet> sheets =
                new ArrayList<>(plans.stream().map(FormulaSheet::of).toList());
        sheets.add(Periods.sheet());
        Set<String> names = new HashSet<>();
        for (Sheet sheet : sheets) {
            if (!names.add(sheet.name().toLowerCase(Locale.ROOT))) {
                throw mustHold("Every worksheet must have its own name (シート名)")
                        .got("\"" + sheet.name() + "\" twice")
                        .fix(".sheet(\"another name\", ...)")
                        .problem();
            }
        }
        return XlsxWriter.bytes(title(), sheets);
    }

    private String title() {
        return plans.stream().map(plan -> plan.name().toString()).collect(Collectors.joining(", "));
    }

    /**
     * Writes the workbook; a file of that name is replaced.
     *
     * @param file its name, ending in .xlsx, relative to the working directory
     * @throws org.ltvlab.problem.LtvProblem if the name does not end so, or the file cannot be written
     */
    public Workbook write(String file) {
        Path path = path(file);
        byte[] bytes = bytes();
        try {
            Files.write(path, bytes);
        } catch (IOException e) {
            throw mustHold("write(file) must be able to write the workbook (書き込み)")
                    .got(file + " (" + e + ")")
                    .fix("close the file where it is open, or name a folder that exists")
                    .problem();
        }
        return this;
    }

    private static Path path(String file) {
        if (!file.endsWith(".xlsx")) {
            throw mustHold("write(file) needs a name that ends in .xlsx (ファイル名)")
                    .got("\"" + file + "\"")
                    .fix(".write(\"ltv.xlsx\")")
                    .problem();
        }
        try {
            return Path.of(file);
        } catch (InvalidPathException e) {
            throw mustHold("write(file) needs the name of a file (ファイル名)")
                    .got("\"" + file + "\" (" + e.getReason() + ")")
                    .fix(".write(\"ltv.xlsx\")")
                    .problem();
        }
    }

    /** The results of every worksheet. */
    @Override
    public TableView view() {
        Language language = Language.current();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (SheetPlan plan : plans) {
            for (Result result : plan.results()) {
                rows.add(Arrays.asList(
                        plan.name().toString(),
                        result.formula().head().name().toString(),
                        result.formula().shown(),
                        result.formula().tree().toString()));
            }
        }
        return new TableView(
                Caption.of(toString()),
                List.of(
                        TableView.Column.of(language.pick("シート", "sheet")),
                        TableView.Column.of(language.pick("結果", "result")),
                        TableView.Column.asWritten(language.pick("値", "value")),
                        TableView.Column.of(language.pick("計算式", "formula"))),
                rows);
    }

    @Override
    public TextView explain() {
        return TextView.of(
                toString(),
                Language.current()
                        .pick(
                                "黄色のセルの値・期間・通貨を変えると、結果がExcelで再計算されます。式はこのノートブックの式そのものです。",
                                "Change the numbers, periods and currency in the yellow cells, and Excel computes the"
                                        + " results anew; its formulas are read from those of this notebook."));
    }

    /** As {@code Excel workbook: Subscription (LTV, CAC, LTV/CAC, payback)}. */
    @Override
    public String toString() {
        return Language.current().pick("Excelブック:", "Excel workbook: ")
                + plans.stream().map(SheetPlan::toString).collect(Collectors.joining(", "));
    }
}
