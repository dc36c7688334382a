package org.ltvlab.formula.ready;

import org.ltvlab.formula.Computed;
import org.ltvlab.formula.Formula;
import org.ltvlab.formula.Head;
import org.ltvlab.formula.Phrase;
import org.ltvlab.formula.Terms;
import org.ltvlab.unit.Count;
import org.ltvlab.unit.Ratio;

/**
 * Customer churn (顧客解約率): customers lost in a period ÷ customers at its start. The share belongs to the period that
 * you counted in: make it a rate with {@code .value().amount().perMonth()}.
 */
public record CustomerChurn(Formula<Ratio> formula) implements Computed<Ratio> {
    private static final Phrase START = new Phrase(
            "分母は期首の顧客数です。期中に増えた顧客は分子にも分母にも入れません。",
            "The denominator is the customers at the start; those won in the period are in neither count.");

    /** An empty chain. */
    public static CustomerChurn start() {
        return new CustomerChurn(Formula.ready(
                Head.of("customerChurn", new Phrase("解約率", "churn"), Ratio.class)
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
