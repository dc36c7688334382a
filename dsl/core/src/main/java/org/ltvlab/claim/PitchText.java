package org.ltvlab.claim;

import java.util.ArrayList;
import java.util.List;
import org.ltvlab.formula.Phrase;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.Ratio;
import org.ltvlab.unit.Span;

/** The sentences of a pitch about money: cost, benefit, net, ROI, payback, and what goes on after it. */
final class PitchText {
    private static final double TENTHS_OF_PERCENT = 1_000;
    private static final Phrase NEVER = new Phrase("期間内は未回収", "not within the plan");

    private PitchText() {}

    static List<Sentence> of(PaybackClaim claim) {
        Payback plan = claim.plan();
        List<Sentence> told = new ArrayList<>();
        plan.costs().forEach(when -> told.add(cost(claim, when)));
        told.add(payback(plan));
        if (plan.costs().contains(Payback.Cost.YEARLY)) {
            told.add(claim.goesOn());
        }
        return told;
    }

    /** A share as the paragraph prints it, to a tenth of a percent. */
    static Ratio printed(Ratio share) {
        return new Ratio(Math.round(share.number() * TENTHS_OF_PERCENT) / TENTHS_OF_PERCENT);
    }

    private static Sentence cost(PaybackClaim claim, Payback.Cost when) {
        Payback plan = claim.plan();
        Money whole = plan.spent(when, plan.years());
        Money net = plan.benefit().minus(whole);
        Object roi = plan.roi(when).<Object>map(PitchText::printed).orElse("?");
        return when == Payback.Cost.YEARLY
                ? Sentence.of(
                        "{}の費用は毎年{}。{}間に{}をかけて{}の効果があり、差引{}(ROI {})です。",
                        "{} costs {} a year: over {}, {} bring {}, a net {} (ROI {}).",
                        claim.claim(),
                        plan.cost(),
                        Span.years(plan.years()),
                        whole,
                        plan.benefit(),
                        net,
                        roi)
                : Sentence.of(
                        "{}の費用は一度だけ{}。{}間に{}の効果があり、差引{}(ROI {})です。",
                        "{} costs {} once: over {} it brings {}, a net {} (ROI {}).",
                        claim.claim(),
                        plan.cost(),
                        Span.years(plan.years()),
                        plan.benefit(),
                        net,
                        roi);
    }

    /** When the cost is earned back, for an even and for a rising benefit. */
    static Sentence payback(Payback plan) {
        List<Object> spans = new ArrayList<>();
        StringBuilder japanese = new StringBuilder("回収は、");
        StringBuilder english = new StringBuilder("Payback: ");
        String comma = "";
        for (Payback.Ramp ramp : Payback.Ramp.values()) {
            for (Payback.Cost when : plan.costs()) {
                boolean one = plan.costs().size() == 1;
                japanese.append(comma.isEmpty() ? "" : "、")
                        .append(subject(ramp.phrase()))
                        .append(one ? "" : "・" + subject(when.phrase()))
                        .append("なら{}");
                english.append(comma)
                        .append(ramp.phrase().english())
                        .append(one ? "" : ", " + when.phrase().english())
                        .append(" {}");
                spans.add(plan.back(when, ramp).<Object>map(Span::toString).orElse(NEVER));
                comma = "; ";
            }
        }
        return new Sentence(new Phrase(japanese + "です。", english + "."), spans);
    }

    /** As a condition: the benefit is even, 効果は均等, makes 効果が均等なら. */
    private static String subject(Phrase phrase) {
        return phrase.japanese().replace("は", "が");
    }
}
