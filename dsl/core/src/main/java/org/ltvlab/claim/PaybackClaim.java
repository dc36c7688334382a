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
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.Multiple;
import org.ltvlab.unit.Ratio;
import org.ltvlab.unit.Span;

/**
 * A claim about when a plan has earned back its cost (回収期間): the first year at whose end the benefit so far covers the cost
 * so far. The yearly sums stand beside each reading.
 */
public final class PaybackClaim extends Audited<Span> {
    private static final int MOST_YEARS = 50;
    private static final double ROUNDING = 1e-9;

    /** When the cost is spent. */
    enum Cost {
        /** Every year. */
        YEARLY("費用は毎年", "cost every year"),
        /** In the first year only. */
        ONCE("費用は初年度のみ", "cost once");

        private final String japanese;
        private final String english;

        Cost(String japanese, String english) {
            this.japanese = japanese;
            this.english = english;
        }

        private int times(int year) {
            return this == YEARLY ? year : 1;
        }
    }

    /** How the benefit comes in. */
    private enum Ramp {
        EVEN("効果は均等", "benefit even"),
        RISING("効果は直線的に増加", "benefit rising in a line");

        private final String japanese;
        private final String english;

        Ramp(String japanese, String english) {
            this.japanese = japanese;
            this.english = english;
        }

        /** The share of the whole benefit that has come in by the end of a year. */
        private double share(int year, int years) {
            return this == EVEN ? (double) year / years : year * (year + 1.0) / (years * (years + 1.0));
        }
    }

    private final String text;
    private final Money cost;
    private final List<Cost> costs;
    private final Money benefit;
    private final int years;

    private PaybackClaim(String text, Money cost, List<Cost> costs, Money benefit, int years) {
        this.text = text;
        this.cost = cost;
        this.costs = costs;
        this.benefit = benefit;
        this.years = years;
    }

    static PaybackClaim of(String text, Money cost, List<Cost> costs) {
        return new PaybackClaim(text, cost, costs, cost.times(0), 1);
    }

    /**
     * What the plan brings in all, over whole years (効果の合計).
     *
     * @throws org.ltvlab.problem.LtvProblem if the span is not 1 to 50 whole years, or the currencies differ
     */
    public PaybackClaim bringing(Money total, Span over) {
        double whole = over.in(Grain.YEAR).number();
        if (whole != Math.rint(whole) || whole < 1 || whole > MOST_YEARS) {
            throw mustHold("bringing (効果) is counted over 1 to " + MOST_YEARS + " whole years")
                    .got(over)
                    .fix(".bringing(yen(50_000_000), years(3))")
                    .problem();
        }
        cost.plus(total);
        return new PaybackClaim(text, cost, costs, total, (int) whole);
    }

    /** The plan as a paragraph for executives, between LTV/CAC now and then (提案文). */
    public Pitch pitch(Computed<Multiple> now, Computed<Multiple> then) {
        return new Pitch(this, now, then);
    }

    /** Cost, benefit, net, ROI and the payback under each reading. */
    String inWords() {
        Language language = Language.current();
        StringBuilder told = new StringBuilder();
        told.append(language.pick(
                text + "の費用は" + spent() + "、効果は" + Span.years(years) + "で" + benefit + "です。",
                text + " costs " + spent() + " and brings " + benefit + " in " + Span.years(years) + ". "));
        for (Way<Span> way : ways()) {
            String back = way.value().map(Object::toString).orElse(language.pick("期間内は未回収", "not within the plan"));
            told.append(language.pick(
                    way.name() + "なら回収は" + back + "、" + way.how() + "。",
                    "Payback with " + way.name() + ": " + back + " (" + way.how() + "). "));
        }
        return told.append(advice()).toString();
    }

    private Object spent() {
        return costs.equals(List.of(Cost.YEARLY)) ? cost.perYear() : cost;
    }

    /** Net, ROI and what goes on after the payback. */
    String advice() {
        return String.join(
                Language.current().pick("", " "),
                remarks().stream().map(Sentence::toString).toList());
    }

    private Money net(Cost spent, Ramp ramp, int year) {
        return benefit.times(ramp.share(year, years)).minus(cost.times(spent.times(year)));
    }

    private Way<Span> way(Cost spent, Ramp ramp) {
        Phrase name = costs.size() == 1
                ? new Phrase(ramp.japanese, ramp.english)
                : new Phrase(ramp.japanese + "・" + spent.japanese, ramp.english + ", " + spent.english);
        Optional<Span> back = IntStream.rangeClosed(1, years)
                .filter(year -> net(spent, ramp, year).number() >= -ROUNDING * cost.number())
                .boxed()
                .findFirst()
                .map(year -> Span.years(year));
        List<Object> sums = new ArrayList<>();
        IntStream.rangeClosed(1, years).forEach(year -> sums.add(net(spent, ramp, year)));
        String gaps = String.join(" / ", Collections.nCopies(years, "{}"));
        return new Way<>(
                name, true, back, new Sentence(new Phrase("累計 " + gaps, "so far " + gaps), sums), Sentence.NONE);
    }

    /** Net and ROI of each cost, and that a yearly cost goes on after the payback. */
    private List<Sentence> remarks() {
        List<Sentence> told = new ArrayList<>();
        for (Cost spent : costs) {
            Money whole = cost.times(spent.times(years));
            Money net = benefit.minus(whole);
            if (whole.number() > 0) {
                told.add(new Sentence(
                        new Phrase(
                                spent.japanese + "なら、{}で差引{}、ROI {}です。",
                                "With " + spent.english + ", {} bring {} net, ROI {}."),
                        List.of(Span.years(years), net, Ratio.of(net.number(), whole.number()))));
            }
            if (spent == Cost.YEARLY) {
                told.add(Sentence.of(
                        "回収後も毎年{}の費用が続くので、「純粋な利益」ではありません。",
                        "After the payback {} a year still run: what follows is not pure profit.",
                        cost));
            }
        }
        return told;
    }

    private List<Way<Span>> ways() {
        List<Way<Span>> ways = new ArrayList<>();
        for (Ramp ramp : Ramp.values()) {
            costs.forEach(spent -> ways.add(way(spent, ramp)));
        }
        return ways;
    }

    @Override
    Verdict<Span> against(Optional<Stated<Span>> number) {
        return Verdict.of(text, number, ways(), List.of(), remarks());
    }

    /** What the words alone give. */
    @Override
    public String toString() {
        return audit().toString();
    }
}
