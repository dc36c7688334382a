package org.ltvlab.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Span;
import org.ltvlab.view.Axis;
import org.ltvlab.view.Caption;
import org.ltvlab.view.Formats;
import org.ltvlab.view.HeatMapView;
import org.ltvlab.view.LineView;
import org.ltvlab.view.Series;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TableView.Column;
import org.ltvlab.view.TextView;
import org.ltvlab.view.ValueFormat;

/**
 * One measure by cohort and age (コホート表): retention, revenue per customer or cumulative LTV.
 *
 * <p>An age that a cohort has not reached is empty; a reached age without orders is 0. The average weighs every cohort
 * that reached the age by its customers; of cumulative revenue it is the running sum of the averages of each age, so
 * that it does not jump or fall where a cohort ends.
 */
public final class CohortGrid implements Shown {
    /** More lines than this are a tangle. */
    private static final int LINES = 4;

    private final Cohorts from;
    private final Measure measure;
    private final Cells cells;

    private CohortGrid(Cohorts from, Measure measure, Cells cells) {
        this.from = from;
        this.measure = measure;
        this.cells = cells;
    }

    static CohortGrid of(Cohorts from, Measure measure, Cells cells) {
        return new CohortGrid(from, measure, cells);
    }

    /**
     * The same up to and with an age.
     *
     * @param age a whole number of the cohorts' periods, such as {@code months(12)}
     * @throws LtvProblem if it is not
     */
    public CohortGrid upTo(Span age) {
        return new CohortGrid(from, measure, cells.upTo(Ages.of(age, from.grain(), "upTo")));
    }

    /**
     * Revenue per customer added up over the ages: the LTV to date (累積LTV), revenue basis.
     *
     * @throws LtvProblem for retention, whose shares do not add up, and if it is cumulative already
     */
    public CohortGrid cumulative() {
        if (measure != Measure.REVENUE) {
            throw LtvProblem.mustHold("cumulative (累積) adds up revenue per customer, once")
                    .got(measure == Measure.RETENTION ? "retention" : "cumulative revenue")
                    .fix("cohorts.revenuePerCustomer().cumulative()")
                    .problem();
        }
        return new CohortGrid(from, Measure.CUMULATIVE_REVENUE, cells.cumulative());
    }

    /** All cohorts taken together at every age, each weighed by its customers (加重平均). */
    public CohortCurve average() {
        List<Cells.Pooled> points = measure == Measure.CUMULATIVE_REVENUE
                ? cells.chained()
                : IntStream.range(0, cells.ages()).mapToObj(cells::pooled).toList();
        return new CohortCurve(this, Language.current().pick("加重平均", "Weighted average"), points);
    }

    /**
     * One cohort.
     *
     * @param name as the table writes it, such as {@code 1997-01}
     * @throws LtvProblem if there is no such cohort
     */
    public CohortCurve cohort(String name) {
        int row = cells.names().indexOf(name);
        if (row < 0) {
            throw LtvProblem.mustHold("cohort (コホート) must name one of the cohorts")
                    .got("\"" + name + "\"")
                    .known(cells.names(), name)
                    .fix(".cohort(\"" + cells.names().get(0) + "\")")
                    .problem();
        }
        List<Cells.Pooled> points = new ArrayList<>();
        for (long sum : cells.sum()[row]) {
            points.add(new Cells.Pooled(1, cells.size()[row], sum));
        }
        return new CohortCurve(this, name, points);
    }

    /** The cohorts' names, first to last. */
    public List<String> cohortNames() {
        return cells.names();
    }

    /** Cohorts down, ages across, the weighted average last; {@code n} is the size of the cohort. */
    public HeatMapView heatmap() {
        // Retention at age 0 is 100 % by definition; as a column it would only take the colours from all others.
        int first = measure == Measure.RETENTION && cells.ages() > 1 ? 1 : 0;
        List<String> ages =
                IntStream.range(first, cells.ages()).mapToObj(Integer::toString).toList();
        List<Series> rows = new ArrayList<>();
        for (int row = 0; row < cells.cohorts(); row++) {
            String name = Formats.fill("%s (n=%,d)", cells.names().get(row), cells.size()[row]);
            rows.add(cohort(cells.names().get(row)).series(name, first, cells.ages()));
        }
        CohortCurve average = average();
        rows.add(average.series(average.name(), first, cells.ages()));
        String alt = Formats.fill(
                Language.current()
                        .pick("ヒートマップ。行は%d個のコホート、列は%s。%s", "Heat map: rows are %d cohorts, columns are %s. %s"),
                cells.cohorts(),
                PeriodName.age(from.grain()),
                average.message());
        return new HeatMapView(
                caption(Unreached.HATCHED),
                alt,
                PeriodName.ageHead(from.grain()),
                ages,
                PeriodName.cohortHead(from.grain()),
                rows,
                measure.format(from.currency()));
    }

    /** The weighted average and up to four cohorts, spread evenly from the first to the latest with two ages. */
    public LineView chart() {
        List<String> drawable = IntStream.range(0, cells.cohorts())
                .filter(row -> cells.reached(row, Math.min(1, cells.ages() - 1)))
                .mapToObj(cells.names()::get)
                .toList();
        int lines = Math.min(LINES, drawable.size());
        String[] spread = IntStream.range(0, lines)
                .mapToObj(i -> drawable.get(lines == 1 ? 0 : i * (drawable.size() - 1) / (lines - 1)))
                .toArray(String[]::new);
        return chart(spread);
    }

    /**
     * The weighted average and the cohorts of these names.
     *
     * @throws LtvProblem if there is no such cohort
     */
    public LineView chart(String... names) {
        CohortCurve average = average();
        List<Series> series = new ArrayList<>();
        series.add(average.series(average.name(), 0, cells.ages()));
        for (String name : names) {
            series.add(cohort(name).series(name, 0, cells.ages()));
        }
        String alt = Formats.fill(
                Language.current().pick("折れ線グラフ。横軸は%s。線は%s。%s", "Line chart over %s. Lines: %s. %s"),
                PeriodName.age(from.grain()),
                String.join(
                        Language.current().pick("、", ", "),
                        series.stream().map(Series::name).toList()),
                average.message());
        return new LineView(caption(Unreached.ENDED), alt, ageAxis(), valueAxis(), positions(), series);
    }

    /** Cohorts down, their customers and the ages across, the weighted average last. */
    @Override
    public TableView view() {
        Language language = Language.current();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of(PeriodName.cohortHead(from.grain())));
        columns.add(Column.of(language.pick("顧客数", "Customers")));
        for (int age = 0; age < cells.ages(); age++) {
            columns.add(Column.of(Integer.toString(age)));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int row = 0; row < cells.cohorts(); row++) {
            rows.add(row(cohort(cells.names().get(row)), cells.size()[row]));
        }
        rows.add(row(average(), cells.customers()));
        return new TableView(caption(Unreached.EMPTY), columns, rows);
    }

    private List<@Nullable Object> row(CohortCurve curve, long customers) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(curve.name());
        row.add(customers);
        for (int age = 0; age < cells.ages(); age++) {
            row.add(curve.valueOrNull(age));
        }
        return row;
    }

    Cohorts from() {
        return from;
    }

    Measure measure() {
        return measure;
    }

    Axis ageAxis() {
        return new Axis(PeriodName.ageHead(from.grain()), ValueFormat.number(0));
    }

    Axis valueAxis() {
        return new Axis(measure.title(), measure.format(from.currency()));
    }

    List<Double> positions() {
        return IntStream.range(0, cells.ages()).mapToObj(age -> (double) age).toList();
    }

    Caption caption(Unreached unreached) {
        Language language = Language.current();
        String title =
                Formats.fill(language.pick("%s(%s別)", "%s by %s"), measure.title(), PeriodName.cohort(from.grain()));
        String rest = unreached.note() + measure.averaging();
        return Caption.of(title)
                .source(from.source())
                .n(cells.customers())
                .note(measure.definition(from.grain()) + " " + from.note() + rest);
    }

    @Override
    public TextView explain() {
        return TextView.of(
                toString(), measure.definition(from.grain()), measure.averaging(), from.note(), from.reservation());
    }

    @Override
    public String toString() {
        return Formats.fill(
                Language.current().pick("%s(%s別、コホート%d個、顧客%,d人): %s", "%s by %s (%d cohorts, %,d customers): %s"),
                measure.title(),
                PeriodName.cohort(from.grain()),
                cells.cohorts(),
                cells.customers(),
                average().message());
    }
}
