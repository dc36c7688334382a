package org.ltvlab.formula.ready;

import static org.ltvlab.formula.Terms.CHURN_RATE;
import static org.ltvlab.formula.Terms.EXPANSION_RATE;
import static org.ltvlab.formula.Terms.RETENTION_COST;
import static org.ltvlab.problem.LtvProblem.mustHold;

import java.util.Optional;
import org.ltvlab.formula.Formula;
import org.ltvlab.formula.Quantity;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.PeriodicRate;

/**
 * What the revenue of the customers won loses each period, as the formula of their value says it.
 *
 * @param churn the share of customers, or of revenue, that leaves
 * @param expansion what those who stay add
 */
record RevenueLoss(PeriodicRate churn, Optional<PeriodicRate> expansion) {
    private static final String NEEDS = "paybackWithChurn (解約を考慮した回収期間) needs an LTV formula ";

    /** Refuses a value whose payments do not begin now and shrink by one share each period. */
    static RevenueLoss of(Formula<Money> worth) {
        PeriodicRate churn = given(CHURN_RATE, worth)
                .orElseThrow(() -> refused(
                        worth,
                        "with a churnRate (解約率)",
                        "unitEconomics().customerValue(ltvByChurn()...churnRate(percent(5).perMonth()))"));
        if (worth.head().assumptions().contains(Assumed.PAID_AT_END)) {
            throw refused(worth, "whose first payment is now", "ltvDiscounted()...firstPaymentNow()");
        }
        RevenueLoss loss = new RevenueLoss(churn, given(EXPANSION_RATE, worth));
        if (loss.expansion.isPresent() && worth.given().containsKey(RETENTION_COST.word())) {
            throw refused(
                    worth,
                    "without a retentionCost (維持費) where there is expansion: the cost shrinks with the customers,"
                            + " the revenue does not",
                    "take the retention cost off the margin");
        }
        if (loss.net().number() <= 0) {
            worth.value(); // says why there is none
        }
        return loss;
    }

    private static Optional<PeriodicRate> given(Quantity<PeriodicRate> rate, Formula<Money> worth) {
        return Optional.ofNullable(worth.given().get(rate.word())).map(PeriodicRate.class::cast);
    }

    private static LtvProblem refused(Formula<Money> worth, String must, String fix) {
        return mustHold(NEEDS + must).got(worth).fix(fix).problem();
    }

    /** Churn less expansion. */
    PeriodicRate net() {
        return expansion.map(added -> churn.of(churn.number() - added.number())).orElse(churn);
    }

    /** As {@code churn 5.0%/month less expansion 4.0%/month}. */
    @Override
    public String toString() {
        Language language = Language.current();
        return language.pick("解約率 ", "churn ")
                + churn
                + expansion
                        .map(added -> language.pick(" − 拡大率 ", " less expansion ") + added)
                        .orElse("");
    }
}
