package org.ltvlab.formula;

import static org.ltvlab.formula.Expr.oneOf;
import static org.ltvlab.formula.Expr.optional;
import static org.ltvlab.formula.Terms.ACQUISITION_COST;
import static org.ltvlab.formula.Terms.AVERAGE_ORDER_VALUE;
import static org.ltvlab.formula.Terms.CHURN_RATE;
import static org.ltvlab.formula.Terms.GROSS_MARGIN;
import static org.ltvlab.formula.Terms.PURCHASE_FREQUENCY;
import static org.ltvlab.formula.Terms.RETENTION_COST;
import static org.ltvlab.formula.Terms.REVENUE_PER_ACCOUNT;
import static org.ltvlab.formula.Terms.REVENUE_PER_USER;

import java.util.List;
import java.util.Optional;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.MoneyFlow;
import org.ltvlab.unit.PeriodicRate;

/**
 * LTV from revenue per period and churn (顧客生涯価値): (order value × frequency, or ARPA, or ARPU) × [margin] ÷ churn −
 * [acquisition cost] − [retention cost ÷ churn]; money per customer. 1 ÷ churn is a number of churn's own periods.
 */
public record LtvByChurn(Formula<Money> formula) implements LtvChain<LtvByChurn> {
    private static final Expr TREE = oneOf(
                    AVERAGE_ORDER_VALUE.times(PURCHASE_FREQUENCY), REVENUE_PER_ACCOUNT, REVENUE_PER_USER)
            .times(optional(GROSS_MARGIN))
            .dividedBy(CHURN_RATE)
            .minus(optional(ACQUISITION_COST))
            .minus(optional(RETENTION_COST, RETENTION_COST.dividedBy(CHURN_RATE)));

    private static final List<Phrase> ASSUMPTIONS = List.of(
            new Phrase(
                    "前提:解約率は顧客の年齢によらず一定です。実際は長く続くほど下がることが多く、そのとき 1 ÷ 解約率 は短すぎます。",
                    "Assumes constant churn whatever a customer's age. Real churn often falls with age, and then 1 ÷ churn"
                            + " is too short."),
            new Phrase(
                    "前提:最初の期の支払いは解約より先に全員から受け取り(1 ÷ 解約率 回)、将来の金額は割り引きません。",
                    "Assumes that everybody pays the first period before anybody leaves (1 ÷ churn payments); nothing is"
                            + " discounted."));

    /** An empty chain. */
    public static LtvByChurn start() {
        return new LtvByChurn(Formula.ready(
                new Formula.Head<>(
                        "ltvByChurn", Phrase.both("LTV"), Money.class, Optional.of(Basis.REVENUE), ASSUMPTIONS),
                TREE));
    }

    /** Share of customers lost each period, above 0 % and at most 100 % (解約率). */
    public LtvByChurn churnRate(PeriodicRate rate) {
        return of(formula.with(CHURN_RATE, rate));
    }

    /** Share of customers kept each period (継続率); the same as the churn rate of what is left to 100 %. */
    public LtvByChurn retentionRate(PeriodicRate rate) {
        return churnRate(rate.complement());
    }

    /** ARPA, instead of order value and frequency (アカウント平均売上). */
    public LtvByChurn revenuePerAccount(MoneyFlow flow) {
        return of(formula.with(REVENUE_PER_ACCOUNT, flow));
    }

    /** ARPU, instead of order value and frequency (ユーザー平均売上). */
    public LtvByChurn revenuePerUser(MoneyFlow flow) {
        return of(formula.with(REVENUE_PER_USER, flow));
    }

    @Override
    public LtvByChurn of(Formula<Money> other) {
        return new LtvByChurn(other);
    }

    @Override
    public String toString() {
        return formula.toString();
    }
}
