package org.ltvlab.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ltvlab.formula.Computed;
import org.ltvlab.formula.Expr;
import org.ltvlab.formula.Formula;
import org.ltvlab.formula.Quantity;
import org.ltvlab.formula.Threshold;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.Multiple;
import org.ltvlab.unit.Ratio;
import org.ltvlab.unit.Span;

/** The figures that a pitch prints, each a claim that is recomputed from the numbers of the plan. */
final class PitchCheck {
    private final Pitch pitch;
    private final Payback plan;
    private final List<Verdict<?>> verdicts = new ArrayList<>();

    private PitchCheck(Pitch pitch) {
        this.pitch = pitch;
        this.plan = pitch.plan().plan();
    }

    static Audit of(Pitch pitch) {
        PitchCheck check = new PitchCheck(pitch);
        check.ratios();
        for (Payback.Cost when : check.plan.costs()) {
            check.money(when);
            for (Payback.Ramp ramp : Payback.Ramp.values()) {
                check.payback(when, ramp);
            }
        }
        return new Audit(check.verdicts);
    }

    private Claim claim(String text) {
        return new Claim(text).source(pitch.plan().claim().source());
    }

    private void ratios() {
        ratio("LTV/CAC now", pitch.now());
        ratio("LTV/CAC then", pitch.then());
        Multiple before = printed(pitch.now());
        Multiple after = printed(pitch.then());
        verdicts.add(claim("LTV/CAC " + before + " → " + after)
                .from(before)
                .changing(pitch.change())
                .stated(after, step(pitch.then())));
    }

    private void ratio(String text, Computed<Multiple> ratio) {
        verdicts.add(claim(text).of(ratio).stated(printed(ratio), step(ratio)));
    }

    private Multiple printed(Computed<Multiple> ratio) {
        return Threshold.rounded(ratio.value().amount(), pitch.digits(ratio));
    }

    private Multiple step(Computed<Multiple> ratio) {
        return new Multiple(Math.pow(10, -pitch.digits(ratio)));
    }

    private void money(Payback.Cost when) {
        Quantity<Money> cost = Quantity.named("cost", plan.cost());
        Quantity<Multiple> times = Quantity.named("times", new Multiple(when.times(plan.years())));
        Quantity<Money> benefit = Quantity.named("benefit", plan.benefit());
        Expr whole = cost.times(times);
        String mode = when.phrase().toString();
        Money spent = plan.spent(when, plan.years());
        amount(mode + ": cost in all", whole, spent);
        amount(mode + ": net", benefit.minus(whole), plan.benefit().minus(spent));
        plan.roi(when)
                .map(PitchText::printed)
                .ifPresent(roi -> verdicts.add(claim(mode + ": ROI")
                        .of(Formula.of("ROI", new Ratio(0), benefit.minus(whole).dividedBy(whole)))
                        .stated(roi, Ratio.percent(0.1))));
    }

    private void amount(String text, Expr tree, Money computed) {
        double step = Math.pow(10, -Money.digits(computed.currency()));
        Money printed = computed.of(Math.rint(computed.number() / step) * step);
        verdicts.add(claim(text).of(Formula.of(text, tree)).stated(printed, computed.of(step)));
    }

    /** The year of the paragraph: the first by whose end what came in, year by year, covers what went out. */
    private void payback(Payback.Cost when, Payback.Ramp ramp) {
        plan.back(when, ramp).ifPresent(stated -> {
            List<Money> sums = sums(when, ramp);
            Optional<Span> year = sums.stream()
                    .filter(net ->
                            net.number() >= -Payback.ROUNDING * plan.cost().number())
                    .findFirst()
                    .map(net -> Span.years(sums.indexOf(net) + 1.0));
            String gaps = String.join(" / ", sums.stream().map(sum -> "{}").toList());
            Way<Span> way = new Way<>(Way.AS_SAID, true, year, Sentence.of(gaps, gaps, sums.toArray()), Sentence.NONE);
            verdicts.add(Verdict.of(
                    claim(when.phrase() + ", " + ramp.phrase()),
                    Optional.of(new Stated<>(stated, 0)),
                    List.of(way),
                    List.of(),
                    List.of()));
        });
    }

    /** Added up year by year, with 1, 2, 3 … parts of the benefit where it rises in a line. */
    private List<Money> sums(Payback.Cost when, Payback.Ramp ramp) {
        boolean even = ramp == Payback.Ramp.EVEN;
        double parts = IntStream.rangeClosed(1, plan.years())
                .map(year -> even ? 1 : year)
                .sum();
        List<Money> sums = new ArrayList<>();
        Money sum = plan.cost().times(0);
        for (int year = 1; year <= plan.years(); year++) {
            boolean paid = when == Payback.Cost.YEARLY || year == 1;
            sum = sum.plus(plan.benefit().times((even ? 1 : year) / parts));
            sum = paid ? sum.minus(plan.cost()) : sum;
            sums.add(sum);
        }
        return sums;
    }
}
