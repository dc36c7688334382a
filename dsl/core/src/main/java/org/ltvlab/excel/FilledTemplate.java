package org.ltvlab.excel;

import static org.ltvlab.problem.LtvProblem.mustHold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ltvlab.excel.internal.OpenedWorkbook;
import org.ltvlab.formula.ready.AcquisitionCost;
import org.ltvlab.formula.ready.LtvByChurn;
import org.ltvlab.formula.ready.LtvByLifespan;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.problem.Place;
import org.ltvlab.unit.Language;
import org.ltvlab.view.Caption;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TextView;

/**
 * A template that somebody filled in (記入済みのひな形): the formulas of its two sheets, and everything that is wrong in the
 * file at once.
 *
 * <pre>{@code
 * fromExcel("filled.xlsx").retail().ltv()
 * }</pre>
 */
public final class FilledTemplate implements Shown {
    private final String file;
    private final OpenedWorkbook workbook;
    private final Map<String, SheetForm> forms;

    private FilledTemplate(String file, OpenedWorkbook workbook, Map<String, SheetForm> forms) {
        this.file = file;
        this.workbook = workbook;
        this.forms = forms;
    }

    /**
     * Reads a file that was made by {@link Workbook#template}, whichever program saved it last.
     *
     * @param file its name, relative to the working directory or to the notebook's folder
     * @throws LtvProblem if there is no such file, or if it is no such workbook
     */
    public static FilledTemplate read(String file) {
        OpenedWorkbook workbook = TemplateFile.open(file);
        Map<String, SheetForm> forms = Stream.of(Template.SUBSCRIPTION, Template.RETAIL)
                .collect(Collectors.toUnmodifiableMap(key -> key, key -> SheetForm.of(file, workbook, key)));
        if (forms.values().stream().noneMatch(SheetForm::isThere)) {
            throw TemplateFile.notOurs(file, "the sheets " + workbook);
        }
        return new FilledTemplate(file, workbook, forms);
    }

    /**
     * The subscription sheet (サブスクリプション): ARPU × margin ÷ churn, and CAC.
     *
     * @throws LtvProblem if the sheet is missing or a cell of it is wrong
     */
    public FilledSheet<LtvByChurn> subscription() {
        SheetForm form = right(Template.SUBSCRIPTION);
        LtvByChurn ltv =
                LtvByChurn.start().of(form.filled(Template.subscription().formula()));
        return new FilledSheet<>(form.sheet(), ltv, cac(form));
    }

    /**
     * The retail sheet (小売・EC): order value × margin × frequency × lifespan, and CAC.
     *
     * @throws LtvProblem if the sheet is missing or a cell of it is wrong
     */
    public FilledSheet<LtvByLifespan> retail() {
        SheetForm form = right(Template.RETAIL);
        LtvByLifespan ltv =
                LtvByLifespan.start().of(form.filled(Template.retail().formula()));
        return new FilledSheet<>(form.sheet(), ltv, cac(form));
    }

    private static AcquisitionCost cac(SheetForm form) {
        return new AcquisitionCost(form.filled(Template.cac().formula()));
    }

    /** Everything that is wrong, each with its file, sheet and cell; nothing if both sheets are right or left out. */
    public List<LtvProblem> problems() {
        return Stream.of(Template.SUBSCRIPTION, Template.RETAIL)
                .flatMap(key -> form(key).problems().stream())
                .toList();
    }

    private SheetForm form(String key) {
        return Objects.requireNonNull(forms.get(key), key);
    }

    private SheetForm right(String key) {
        SheetForm form = form(key);
        if (!form.isThere()) {
            throw mustHold("The workbook must have the sheet " + Template.name(key) + " (シート) of the template")
                    .got(workbook)
                    .known(workbook.sheets().keySet(), Template.name(key).toString())
                    .fix("excelTemplate().write(\"ltv-template.xlsx\") and fill in that sheet")
                    .at(Place.file(file))
                    .problem();
        }
        List<LtvProblem> wrong = form.problems();
        if (wrong.size() == 1) {
            throw wrong.get(0);
        }
        if (!wrong.isEmpty()) {
            throw mustHold("The sheet " + form.sheet() + " must be filled in without mistakes (記入の誤り), but "
                            + wrong.size() + " cells are wrong")
                    .got(wrong.stream().map(SheetForm::brief).collect(Collectors.joining("; ")))
                    .fix("fromExcel(\"" + file + "\").problems() says more of each")
                    .at(Place.file(file))
                    .problem();
        }
        return form;
    }

    /** What is wrong, cell by cell, or the values of every sheet. */
    @Override
    public TableView view() {
        Language language = Language.current();
        List<LtvProblem> problems = problems();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (LtvProblem problem : problems) {
            LtvProblem.Parts parts = problem.parts();
            rows.add(Arrays.asList(parts.place().toString(), parts.got(), parts.mustHold()));
        }
        for (SheetForm form : problems.isEmpty() ? forms.values() : List.<SheetForm>of()) {
            form.values().forEach((word, value) -> rows.add(Arrays.asList(form.sheet(), word, value)));
        }
        List<String> heads = problems.isEmpty()
                ? List.of(language.pick("シート", "sheet"), language.pick("項目", "quantity"), language.pick("値", "value"))
                : List.of(
                        language.pick("場所", "place"),
                        language.pick("記入された値", "got"),
                        language.pick("満たすべきこと", "what must hold"));
        return new TableView(
                Caption.of(toString()),
                heads.stream().map(TableView.Column::asWritten).toList(),
                rows);
    }

    @Override
    public TextView explain() {
        List<String> told = new ArrayList<>(List.of(toString()));
        problems().forEach(problem -> told.add(String.valueOf(problem.getMessage())));
        return new TextView(told);
    }

    /** As {@code filled.xlsx: Subscription is right, Retail has 2 problems}. */
    @Override
    public String toString() {
        Language language = Language.current();
        return file
                + language.pick(":", ": ")
                + Stream.of(Template.SUBSCRIPTION, Template.RETAIL)
                        .map(this::form)
                        .map(SheetForm::toString)
                        .collect(Collectors.joining(language.pick("、", ", ")));
    }
}
