package org.ltvlab.formula.ready;

import org.ltvlab.formula.Basis;
import org.ltvlab.formula.Computed;
import org.ltvlab.formula.Formula;
import org.ltvlab.formula.Head;
import org.ltvlab.formula.Phrase;
import org.ltvlab.formula.Terms;
import org.ltvlab.unit.Count;
import org.ltvlab.unit.MoneyFlow;

/**
 * ARPA (アカウント平均売上): revenue of a period ÷ accounts; money per period.
 *
 * @param formula with what was given so far
 */
public record RevenuePerAccount(Formula<MoneyFlow> formula) implements Computed<MoneyFlow> {
    /** An empty chain. */
    public static RevenuePerAccount start() {
        return new RevenuePerAccount(Formula.ready(
                Head.of("revenuePerAccount", Phrase.both("ARPA"), MoneyFlow.class)
                        .on(Basis.REVENUE),
                Terms.REVENUE.dividedBy(Terms.ACCOUNTS)));
    }

    /**
     * Revenue of all accounts in a period (売上).
     *
     * @param flow 0 or more
     * @throws org.ltvlab.problem.LtvProblem if it is negative
     */
    public RevenuePerAccount revenue(MoneyFlow flow) {
        return new RevenuePerAccount(formula.with(Terms.REVENUE, flow));
    }

    /**
     * The accounts that it came from (アカウント数).
     *
     * @param number 0 or more; without any there is no value
     * @throws org.ltvlab.problem.LtvProblem if it is negative
     */
    public RevenuePerAccount accounts(long number) {
        return new RevenuePerAccount(formula.with(Terms.ACCOUNTS, new Count(number)));
    }

    @Override
    public String toString() {
        return formula.toString();
    }
}
