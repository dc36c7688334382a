package org.ltvlab.cohort;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Grain;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Span;
import org.ltvlab.view.Caption;
import org.ltvlab.view.Formats;
import org.ltvlab.view.LineView;
import org.ltvlab.view.Series;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TableView.Column;
import org.ltvlab.view.TextView;

/** One line of a cohort table over the ages: a cohort, or the weighted average of all. */
public final class CohortCurve implements Shown {
    private final CohortGrid grid;
    private final String name;
    private final List<Cells.Pooled> points;

    CohortCurve(CohortGrid grid, String name, List<Cells.Pooled> points) {
        this.grid = grid;
        this.name = name;
        this.points = List.copyOf(points);
    }

    /**
     * The value at one age.
     *
     * @param age a whole number of the cohorts' periods, such as {@code months(6)}
     * @throws LtvProblem if it is not, or if the age is not reached
     */
    public CohortNumber at(Span age) {
        int at = Ages.of(age, grain(), "at");
        if (at >= points.size()) {
            int last = points.size() - 1;
            throw LtvProblem.mustHold("at (経過期間) must be an age that is reached")
                    .got(age)
                    .known("0 to " + grain().count(Integer.toString(last), Language.ENGLISH))
                    .fix(
                            grain() == Grain.QUARTER
                                    ? Formats.fill(".at(months(%d))", 3 * last)
                                    : Formats.fill(".at(%ss(%d))", grain().name(Language.ENGLISH), last))
                    .problem();
        }
        return new CohortNumber(grid, name, at, points.get(at));
    }

    /** The value at the last age that is reached, or up to which the table was cut: with a short history an early one. */
    public CohortNumber last() {
        int at = points.size() - 1;
        return new CohortNumber(grid, name, at, points.get(at));
    }

    /** The name of the cohort, or what the average is called. */
    public String name() {
        return name;
    }

    /** The line alone. */
    public LineView chart() {
        Caption caption = grid.caption(Unreached.ENDED);
        int ages = points.size();
        return new LineView(
                caption.title(caption.title() + ": " + name),
                Formats.fill(
                        Language.current().pick("折れ線グラフ。横軸は%s。%s", "Line chart over %s. %s"),
                        PeriodName.age(grain()),
                        message()),
                grid.ageAxis(),
                grid.valueAxis(),
                grid.positions().subList(0, ages),
                List.of(series(name, 0, ages)));
    }

    /** One row per age: the value, and how many cohorts and customers stand behind it. */
    @Override
    public TableView view() {
        Language language = Language.current();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int age = 0; age < points.size(); age++) {
            Cells.Pooled point = points.get(age);
            List<@Nullable Object> row = new ArrayList<>();
            row.add((long) age);
            row.add(valueOrNull(age));
            row.add((long) point.cohorts());
            row.add(point.customers());
            rows.add(row);
        }
        Caption caption = grid.caption(Unreached.EMPTY);
        return new TableView(
                caption.title(caption.title() + ": " + name),
                List.of(
                        Column.of(PeriodName.ageHead(grain())),
                        Column.of(grid.measure().title()),
                        Column.of(language.pick("コホート数", "Cohorts")),
                        Column.of(language.pick("顧客数", "Customers"))),
                rows);
    }

    /** From the first meaningful age to the last: what the curve says in a sentence. */
    String message() {
        int last = points.size() - 1;
        int first = grid.measure() == Measure.RETENTION && last > 0 ? 1 : 0;
        Language language = Language.current();
        String start = PeriodName.span(grain(), first);
        if (first == last) {
            return Formats.fill(language.pick("%sは経過%sで%s。", "%s: %3$s at %2$s."), name, start, text(first));
        }
        String end = PeriodName.span(grain(), last);
        return Formats.fill(
                language.pick("%sは経過%sで%s、%sで%s。", "%s: %3$s at %2$s, %5$s at %4$s."),
                name,
                start,
                text(first),
                end,
                text(last));
    }

    @Nullable
    Object valueOrNull(int age) {
        if (age >= points.size()) {
            return null;
        }
        return grid.measure().value(points.get(age), currency());
    }

    Series series(String legend, int from, int to) {
        List<@Nullable Double> values = new ArrayList<>();
        for (int age = from; age < to; age++) {
            boolean reached = age < points.size();
            values.add(reached ? (Double) number(age) : null);
        }
        return new Series(legend, values);
    }

    private double number(int age) {
        return grid.measure().number(points.get(age), currency());
    }

    private String text(int age) {
        return Formats.current().text(valueOrNull(age));
    }

    private Grain grain() {
        return grid.from().grain();
    }

    private Currency currency() {
        return grid.from().currency();
    }

    @Override
    public TextView explain() {
        return TextView.of(
                toString(),
                grid.measure().definition(grain()),
                grid.from().note(),
                grid.measure().averaging(),
                changing());
    }

    private static String changing() {
        return Language.current()
                .pick(
                        "平均の対象となるコホートは経過ごとに変わります(経過が長いほど古いコホートだけになります)。",
                        "The cohorts behind an average change with the age: the older, the fewer.");
    }

    @Override
    public String toString() {
        return grid.measure().title() + ": " + message();
    }
}
