package org.ltvlab.formula.ready;

import static org.ltvlab.formula.Expr.number;

import org.ltvlab.formula.Computed;
import org.ltvlab.formula.Formula;
import org.ltvlab.formula.Guard;
import org.ltvlab.formula.Head;
import org.ltvlab.formula.Phrase;
import org.ltvlab.formula.Terms;
import org.ltvlab.unit.Count;
import org.ltvlab.unit.Ratio;

/**
 * Customer churn (顧客解約率): customers lost in a period ÷ customers at its start. The share belongs to the period that
 * you counted in: make it a rate with {@code .value().amount().perMonth()}.
 *
 * @param formula with what was given so far
 */
public record CustomerChurn(Formula<Ratio> formula) implements Computed<Ratio> {
    private static final Phrase START = new Phrase(
            "分母は期首の顧客数です。期中に増えた顧客は分子にも分母にも入れません。",
            "The denominator is the customers at the start; those won in the period are in neither count.");

    /** Customers come whole: at most all of them is less than one more. */
    private static final Guard AT_MOST_ALL = new Guard(
            Terms.AT_START.plus(number(1)).minus(Terms.LOST),
            new Phrase(
                    "解約率は100%を超えません。解約数には期首にいた顧客だけを数えます",
                    "customerChurn (顧客解約率) must not be above 100 %:"
                            + " lost (解約数) counts only customers who were there at the start"),
            "count those who came and left within the period in neither");

    /** An empty chain. */
    public static CustomerChurn start() {
        return new CustomerChurn(Formula.ready(
                Head.of("customerChurn", new Phrase("解約率", "churn"), Ratio.class)
                        .guarded(AT_MOST_ALL)
                        .assuming(START),
                Terms.LOST.dividedBy(Terms.AT_START)));
    }

    /** Customers at the start who were gone at the end (解約数). */
    public CustomerChurn lost(long customers) {
        return new CustomerChurn(formula.with(Terms.LOST, new Count(customers)));
    }

    /** Customers at the start of the period (期首の顧客数). */
    public CustomerChurn atStart(long customers) {
        return new CustomerChurn(formula.with(Terms.AT_START, new Count(customers)));
    }

    @Override
    public String toString() {
        return formula.toString();
    }
}
