package org.ltvlab.formula.ready;

import java.util.ArrayList;
import java.util.List;
import org.ltvlab.formula.Expr;
import org.ltvlab.formula.Formula;
import org.ltvlab.formula.Guard;
import org.ltvlab.formula.Head;
import org.ltvlab.formula.Phrase;
import org.ltvlab.formula.Quantity;
import org.ltvlab.formula.Terms;
import org.ltvlab.unit.Measured;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.Span;

/** The simple payback (回収期間): CAC ÷ (sales × [margin] − [retention cost]); for a customer who stays. */
final class Payback {
    static final Guard EARNING = new Guard(
            PeriodRevenue.CONTRIBUTION,
            new Phrase(
                    "期間あたりの利益が0以下では、獲得コストをいつまでも回収できません",
                    "payback (回収期間) needs a profit above 0 each period:"
                            + " this customer never earns the acquisition cost back"),
            "a margin above 0 and a retention cost below it");

    private static final List<Quantity<?>> SALES = List.of(
            Terms.AVERAGE_ORDER_VALUE, Terms.PURCHASE_FREQUENCY, Terms.REVENUE_PER_ACCOUNT, Terms.REVENUE_PER_USER);

    static final Expr TREE = Terms.ACQUISITION_COST.dividedBy(PeriodRevenue.CONTRIBUTION);

    /** Without values. */
    static final Formula<Span> EMPTY = Formula.ready(
            Head.of("payback", new Phrase("回収期間", "payback"), Span.class).guarded(EARNING), TREE);

    private Payback() {}

    /** With what it does not say itself taken over from the customer value's formula. */
    static Formula<Span> of(Formula<Span> own, Formula<Money> worth) {
        Formula<Span> all = own;
        boolean ownSales = SALES.stream().anyMatch(one -> own.given().containsKey(one.word()));
        List<Quantity<?>> taken = new ArrayList<>(ownSales ? List.of() : SALES);
        taken.addAll(List.of(Terms.RETENTION_COST, Terms.GROSS_MARGIN));
        for (Quantity<?> quantity : taken) {
            Measured<?> value = worth.given().get(quantity.word());
            boolean used = worth.tree().quantities().containsKey(quantity.word());
            if (value != null && used && !all.given().containsKey(quantity.word())) {
                all = all.with(quantity.word(), value);
            }
        }
        return all;
    }
}
