package org.ltvlab.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.ltvlab.formula.Phrase;
import org.ltvlab.unit.Money;
import org.ltvlab.view.Series;

/**
 * One column of a plan's yearly table.
 *
 * @param net whether it is benefit less cost
 * @param sums so far, one for each year
 */
record PitchLine(Phrase name, boolean net, List<Money> sums) {
    /** Costs, benefits and what is left, under every reading of the plan. */
    static List<PitchLine> of(Payback plan) {
        List<PitchLine> lines = new ArrayList<>();
        for (Payback.Cost when : plan.costs()) {
            Phrase name = plan.costs().size() == 1 ? new Phrase("累計の費用", "cost so far") : when.phrase();
            lines.add(line(plan, name, false, year -> plan.spent(when, year)));
        }
        for (Payback.Ramp ramp : Payback.Ramp.values()) {
            lines.add(line(plan, ramp.phrase(), false, year -> plan.brought(ramp, year)));
            for (Payback.Cost when : plan.costs()) {
                lines.add(line(plan, left(plan, when, ramp), true, year -> plan.net(when, ramp, year)));
            }
        }
        return lines;
    }

    private static Phrase left(Payback plan, Payback.Cost when, Payback.Ramp ramp) {
        Phrase how = ramp.phrase();
        return plan.costs().size() == 1
                ? new Phrase("差引(" + how.japanese() + ")", "net, " + how.english())
                : new Phrase(
                        "差引(" + how.japanese() + "・" + when.phrase().japanese() + ")",
                        "net, " + how.english() + ", " + when.phrase().english());
    }

    private static PitchLine line(Payback plan, Phrase name, boolean net, IntFunction<Money> sum) {
        return new PitchLine(
                name, net, IntStream.rangeClosed(1, plan.years()).mapToObj(sum).toList());
    }

    Series series() {
        return Series.of(
                name.toString(), sums.stream().mapToDouble(Money::number).toArray());
    }

    @Override
    public String toString() {
        return name + ": " + sums;
    }
}
