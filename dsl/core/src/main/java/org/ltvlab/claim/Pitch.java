package org.ltvlab.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ltvlab.formula.Computed;
import org.ltvlab.formula.Threshold;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Multiple;
import org.ltvlab.view.Axis;
import org.ltvlab.view.Caption;
import org.ltvlab.view.LineView;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TableView.Column;
import org.ltvlab.view.TextView;
import org.ltvlab.view.ValueFormat;

/**
 * A paragraph for executives (経営層への提案文): LTV/CAC now and then, the target, cost, benefit, ROI and payback, every figure
 * computed from the plan, with the sums of every year beside it.
 *
 * <pre>{@code
 * claim("The CS team").costing(yen(10_000_000).perYear()).bringing(yen(50_000_000), years(3))
 *     .pitch(now, now.formula().with(CHURN_RATE, percent(5).perMonth()))
 *     .target(times(3))
 * }</pre>
 *
 * @param plan cost and benefit
 * @param now LTV/CAC today
 * @param then LTV/CAC with the plan
 * @param goal what LTV/CAC is to reach, if it was named
 */
public record Pitch(PaybackClaim plan, Computed<Multiple> now, Computed<Multiple> then, Optional<Multiple> goal)
        implements Shown {
    private static final int DIGITS = 2;

    /** @throws org.ltvlab.problem.LtvProblem if nobody said what the plan brings */
    public Pitch {
        plan.plan();
    }

    /** With the LTV/CAC that the plan is to reach (目標). */
    public Pitch target(Multiple ratio) {
        return new Pitch(plan, now, then, Optional.of(ratio));
    }

    /** Whether the plan reaches the target; true without one (目標達成). */
    public boolean reachesTarget() {
        return goal.filter(ratio -> !new Threshold(ratio.number()).isReachedBy(amount(then)))
                .isEmpty();
    }

    private static Multiple amount(Computed<Multiple> ratio) {
        return ratio.value().amount();
    }

    /** The digits of a printed ratio, such that it lies on its own side of the target. */
    int digits(Computed<Multiple> ratio) {
        return goal.map(target -> new Threshold(target.number()).digits(amount(ratio)))
                .orElse(DIGITS);
    }

    private String written(Computed<Multiple> ratio) {
        return Threshold.written(amount(ratio), digits(ratio));
    }

    /** The ratio as the paragraph prints it. */
    Multiple printed(Computed<Multiple> ratio) {
        return Threshold.rounded(amount(ratio), digits(ratio));
    }

    /** How the ratio moves. */
    PitchMove move() {
        return PitchMove.of(this);
    }

    /**
     * Every figure of the paragraph recomputed: the ratios and their change, and of each way to spend the cost in all, what
     * is left, ROI and payback (検算).
     */
    public Audit check() {
        return PitchCheck.of(this);
    }

    /** One row a year: cost and benefit so far, and what is left, for an even and for a rising benefit (年ごとの累計). */
    @Override
    public TableView view() {
        List<PitchLine> lines = PitchLine.of(plan.plan());
        List<Column> heads = new ArrayList<>();
        heads.add(Column.of(Language.current().pick("年", "year")));
        lines.forEach(line -> heads.add(Column.asWritten(line.name().toString())));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int year = 1; year <= plan.plan().years(); year++) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(year);
            for (PitchLine line : lines) {
                cells.add(line.sums().get(year - 1));
            }
            rows.add(cells);
        }
        return new TableView(Caption.of(title()).note(money()), heads, rows);
    }

    /** What is left of the benefit after the cost, year by year; where a line crosses zero the cost is earned back. */
    public LineView chart() {
        Language language = Language.current();
        Payback money = plan.plan();
        return LineView.of(
                Caption.of(title()).note(PitchText.payback(money).toString()),
                new Axis(language.pick("年", "Year"), ValueFormat.number(0)),
                new Axis(
                        language.pick("累計の差引", "Net so far"),
                        ValueFormat.money(money.cost().currency())),
                IntStream.rangeClosed(1, money.years())
                        .mapToObj(Double::valueOf)
                        .toList(),
                PitchLine.of(money).stream()
                        .filter(PitchLine::net)
                        .map(PitchLine::series)
                        .toList());
    }

    private String title() {
        return headline().replaceAll("[.。]$", "");
    }

    /** LTV/CAC now and then, and whether that reaches the target. */
    private String headline() {
        Language language = Language.current();
        String moves = move().to(written(then), goal.isPresent());
        String reached = goal.map(ratio -> reachesTarget()
                        ? language.pick("、目標の" + ratio + "に届きます", " and reaches the target of " + ratio)
                        : language.pick("、目標の" + ratio + "には届きません", " and falls short of the target of " + ratio))
                .orElse("");
        return language.pick(
                "LTV/CACは現在" + written(now) + "、" + moves + reached + "。",
                "LTV/CAC is " + written(now) + " now" + (goal.isPresent() ? ", " : " and ") + moves + reached + ".");
    }

    private String money() {
        return String.join(
                Language.current().pick("", " "),
                PitchText.of(plan).stream().map(Sentence::toString).toList());
    }

    /** The paragraph, the check of its printed figures one by one, and both formulas. */
    @Override
    public TextView explain() {
        List<String> told = new ArrayList<>(List.of(toString()));
        check().verdicts().forEach(verdict -> told.add(verdict.toString()));
        told.add(now.formula().toString());
        told.add(then.formula().toString());
        return new TextView(told);
    }

    /** The paragraph. */
    @Override
    public String toString() {
        return headline() + Language.current().pick("", " ") + money();
    }
}
