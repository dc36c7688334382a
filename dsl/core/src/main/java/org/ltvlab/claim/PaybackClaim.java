package org.ltvlab.claim;

import static org.ltvlab.problem.LtvProblem.mustHold;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ltvlab.formula.Computed;
import org.ltvlab.formula.Phrase;
import org.ltvlab.unit.Grain;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.Multiple;
import org.ltvlab.unit.Span;
import org.ltvlab.view.Caption;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TextView;

/**
 * A claim about when a plan has earned back its cost (回収期間): the first year at whose end the benefit so far covers the cost
 * so far. The yearly sums stand beside each reading.
 */
public final class PaybackClaim extends Audited<Span> {
    private static final int MOST_YEARS = 50;

    private static final String BRINGING = ".bringing(yen(30_000_000), years(3))";

    private final Claim claim;
    private final Money cost;
    private final List<Payback.Cost> costs;
    private final Optional<Payback> whole;

    private PaybackClaim(Claim claim, Money cost, List<Payback.Cost> costs, Optional<Payback> whole) {
        this.claim = claim;
        this.cost = cost;
        this.costs = List.copyOf(costs);
        this.whole = whole;
    }

    /** What it costs; what it brings comes later. */
    static PaybackClaim of(Claim claim, Money cost, List<Payback.Cost> costs) {
        return new PaybackClaim(claim, cost, costs, Optional.empty());
    }

    /**
     * What the plan brings in all, over whole years (効果の合計).
     *
     * @throws org.ltvlab.problem.LtvProblem if the span is not 1 to 50 whole years, or the currencies differ
     */
    public PaybackClaim bringing(Money total, Span over) {
        double years = over.in(Grain.YEAR).number();
        if (years != Math.rint(years) || years < 1 || years > MOST_YEARS) {
            throw mustHold("bringing (効果) is counted over 1 to " + MOST_YEARS + " whole years")
                    .got(over)
                    .fix(".bringing(yen(50_000_000), years(3))")
                    .problem();
        }
        cost.plus(total);
        return new PaybackClaim(claim, cost, costs, Optional.of(new Payback(cost, costs, total, (int) years)));
    }

    /**
     * The plan as a paragraph for executives, between LTV/CAC now and then (提案文).
     *
     * @throws org.ltvlab.problem.LtvProblem if nobody said what the plan brings
     */
    public Pitch pitch(Computed<Multiple> now, Computed<Multiple> then) {
        return new Pitch(this, now, then, Optional.empty());
    }

    Claim claim() {
        return claim;
    }

    /** The plan; without a benefit there is none. */
    Payback plan() {
        return whole.orElseThrow(() -> mustHold("costing (費用) needs what the plan brings (効果)")
                .got(claim + ": " + cost)
                .fix(BRINGING)
                .problem());
    }

    private Way<Span> way(Payback.Cost when, Payback.Ramp ramp) {
        Payback plan = plan();
        Phrase cost = when.phrase();
        Phrase benefit = ramp.phrase();
        Phrase name = plan.costs().size() == 1
                ? benefit
                : new Phrase(benefit.japanese() + "・" + cost.japanese(), benefit.english() + ", " + cost.english());
        List<Object> sums = new ArrayList<>();
        IntStream.rangeClosed(1, plan.years()).forEach(year -> sums.add(plan.net(when, ramp, year)));
        String gaps = String.join(" / ", Collections.nCopies(plan.years(), "{}"));
        Sentence how = new Sentence(new Phrase("累計 " + gaps, "so far " + gaps), sums);
        return new Way<>(name, true, plan.back(when, ramp), how, Sentence.NONE);
    }

    /** Net and ROI of each cost, and that a yearly cost goes on after the payback. */
    private List<Sentence> remarks() {
        Payback plan = plan();
        List<Sentence> told = new ArrayList<>();
        for (Payback.Cost when : costs) {
            Money net = plan.benefit().minus(plan.spent(when, plan.years()));
            plan.roi(when)
                    .ifPresent(roi -> told.add(new Sentence(
                            new Phrase(
                                    when.phrase().japanese() + "なら、{}で差引{}、ROI {}です。",
                                    "With " + when.phrase().english() + ", {} bring {} net, ROI {}."),
                            List.of(Span.years(plan.years()), net, roi))));
            if (when == Payback.Cost.YEARLY) {
                told.add(goesOn());
            }
        }
        return told;
    }

    /** What articles forget: a yearly cost does not end with the payback. */
    Sentence goesOn() {
        return Sentence.of(
                "回収後も毎年{}の費用が続くので、「純粋な利益」ではありません。",
                "After the payback {} a year still run: what follows is not pure profit.",
                cost);
    }

    private List<Way<Span>> ways() {
        List<Way<Span>> ways = new ArrayList<>();
        for (Payback.Ramp ramp : Payback.Ramp.values()) {
            costs.forEach(when -> ways.add(way(when, ramp)));
        }
        return ways;
    }

    @Override
    Verdict<Span> against(Optional<Stated<Span>> number) {
        return Verdict.of(claim, number, ways(), List.of(), remarks());
    }

    /** The cost alone, as long as nobody said what it brings. */
    @Override
    public TableView view() {
        return whole.isPresent()
                ? super.view()
                : new TableView(
                        Caption.of(toString()),
                        List.of(TableView.Column.asWritten("費用", "cost")),
                        List.of(List.of(cost)));
    }

    @Override
    public TextView explain() {
        return whole.isPresent() ? super.explain() : TextView.of(toString());
    }

    /** What the words alone give; what is missing as long as nobody said what it brings. */
    @Override
    public String toString() {
        return whole.isPresent()
                ? audit().toString()
                : Sentence.of(
                                "{}の費用は{}です。効果を{}で示してください。",
                                "{} costs {}: say what it brings by {}.",
                                claim,
                                cost,
                                BRINGING)
                        .toString();
    }
}
