package org.ltvlab.claim;

import java.util.List;
import org.ltvlab.formula.Computed;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Multiple;
import org.ltvlab.unit.Ratio;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TextView;

/**
 * A paragraph for executives (経営層への提案文): LTV/CAC now and then, cost, benefit, ROI and payback, every figure computed from
 * the plan, and the printed ones audited against each other.
 *
 * @param plan cost and benefit
 * @param now LTV/CAC today
 * @param then LTV/CAC with the plan
 */
public record Pitch(PaybackClaim plan, Computed<Multiple> now, Computed<Multiple> then) implements Shown {
    private static final double HUNDREDTHS = 100;
    private static final double TENTHS_OF_PERCENT = 1_000;

    private static Multiple printed(Computed<Multiple> ratio) {
        return new Multiple(Math.round(ratio.value().amount().number() * HUNDREDTHS) / HUNDREDTHS);
    }

    private Ratio change() {
        double exact = then.value().changeFrom(now.value()).number();
        return new Ratio(Math.round(exact * TENTHS_OF_PERCENT) / TENTHS_OF_PERCENT);
    }

    /** Whether the printed ratio now and the printed change give the printed ratio then (検算). */
    public Verdict<Multiple> check() {
        return new Claim("LTV/CAC " + printed(now) + " → " + printed(then))
                .from(printed(now))
                .changing(change())
                .stated(printed(then), new Multiple(1 / HUNDREDTHS));
    }

    /** The cumulative net of every year beside the payback, for an even and for a rising benefit. */
    @Override
    public TableView view() {
        return plan.view().titled(toString());
    }

    @Override
    public TextView explain() {
        return new TextView(List.of(
                toString(),
                check().toString(),
                now.formula().toString(),
                then.formula().toString(),
                plan.advice()));
    }

    /** The paragraph. */
    @Override
    public String toString() {
        Ratio change = change();
        String signed = (change.number() > 0 ? "+" : "") + change;
        return Language.current()
                        .pick(
                                "LTV/CACは現在" + printed(now) + "、施策後は" + printed(then) + "(" + signed + ")です。",
                                "LTV/CAC is " + printed(now) + " now and " + printed(then) + " with the plan (" + signed
                                        + "). ")
                + plan.inWords();
    }
}
