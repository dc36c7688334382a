package org.ltvlab.formula.ready;

import static org.ltvlab.formula.Terms.ACQUISITION_COST;
import static org.ltvlab.formula.Terms.CUSTOMER_VALUE;
import static org.ltvlab.formula.Terms.GROSS_MARGIN;
import static org.ltvlab.problem.LtvProblem.mustHold;

import java.util.ArrayList;
import java.util.List;
import org.ltvlab.formula.Basis;
import org.ltvlab.formula.Computed;
import org.ltvlab.formula.Expr;
import org.ltvlab.formula.Figure;
import org.ltvlab.formula.Formula;
import org.ltvlab.formula.Head;
import org.ltvlab.formula.Phrase;
import org.ltvlab.formula.Terms;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Measured;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.MoneyFlow;
import org.ltvlab.unit.Multiple;
import org.ltvlab.unit.Ratio;
import org.ltvlab.unit.Span;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TextView;

/**
 * Unit economics (ユニットエコノミクス): LTV/CAC and the time until the acquisition cost is earned back.
 *
 * <p>The customer value is taken before acquisition cost; otherwise LTV/CAC would count that cost twice. What the
 * payback needs (sales, margin, retention cost) is taken from the customer value's formula unless it is given here.
 */
public final class UnitEconomics implements Computed<Multiple> {
    private static final Formula<Money> UNVALUED =
            Formula.ready(Head.of("unitEconomics", Phrase.both("LTV"), Money.class), CUSTOMER_VALUE);

    private final Formula<Money> worth;
    private final Formula<Span> payback;

    private UnitEconomics(Formula<Money> worth, Formula<Span> payback) {
        this.worth = worth;
        this.payback = payback;
        refuseMixedMoney();
    }

    /** An empty chain. */
    public static UnitEconomics start() {
        return new UnitEconomics(UNVALUED, Payback.EMPTY);
    }

    /** Amounts of different currencies are refused at the step that brings the second one. */
    private void refuseMixedMoney() {
        formula();
        paybackFormula();
    }

    /**
     * What a customer is worth, by its formula (顧客生涯価値).
     *
     * @throws org.ltvlab.problem.LtvProblem if the formula already takes the acquisition cost off, or was stated to be net of
     *     costs
     */
    public UnitEconomics customerValue(Computed<Money> ltv) {
        Formula<Money> formula = ltv.formula();
        if (formula.tree().quantities().containsKey(ACQUISITION_COST.word())) {
            throw countedTwice(formula.toString(), "leave .acquisitionCost(...) out of the LTV and keep it here");
        }
        if (formula.head().basis().filter(Basis.NET_OF_COSTS::equals).isPresent()) {
            throw countedTwice(
                    formula.toString(), "leave the acquisition cost out of the formula and say .on(GROSS_PROFIT)");
        }
        return new UnitEconomics(formula, payback);
    }

    /**
     * What a customer is worth and on which basis, where it was computed elsewhere.
     *
     * @throws org.ltvlab.problem.LtvProblem on the basis net of costs, where the acquisition cost may be off already
     */
    public UnitEconomics customerValue(Money money, Basis basis) {
        Formula<Money> value = UNVALUED.with(CUSTOMER_VALUE, money).on(basis);
        if (basis == Basis.NET_OF_COSTS) {
            throw countedTwice(
                    new Figure<>(money, value.basis()).toString(),
                    "customerValue(money, GROSS_PROFIT) with the LTV before acquisition cost");
        }
        return new UnitEconomics(value, payback);
    }

    private static RuntimeException countedTwice(String got, String fix) {
        return mustHold("customerValue (顧客生涯価値) must be before acquisition cost:"
                        + " LTV net of CAC divided by CAC counts CAC twice (二重計上)")
                .got(got)
                .fix(fix)
                .problem();
    }

    /** The cost to win one customer (CAC, 獲得コスト). */
    public UnitEconomics acquisitionCost(Money perCustomer) {
        return new UnitEconomics(worth, payback.with(ACQUISITION_COST, perCustomer));
    }

    /**
     * The cost to win one customer, by its formula (CAC, 獲得コスト).
     *
     * @throws org.ltvlab.problem.LtvProblem if it is incomplete, or if it is the value of a customer
     */
    public UnitEconomics acquisitionCost(Computed<Money> cac) {
        return acquisitionCost(Assumed.cost(cac));
    }

    /** ARPU, for the payback (ユーザー平均売上). */
    public UnitEconomics revenuePerUser(MoneyFlow flow) {
        return new UnitEconomics(worth, payback.with(Terms.REVENUE_PER_USER, flow));
    }

    /** ARPA, for the payback (アカウント平均売上). */
    public UnitEconomics revenuePerAccount(MoneyFlow flow) {
        return new UnitEconomics(worth, payback.with(Terms.REVENUE_PER_ACCOUNT, flow));
    }

    /** The share of revenue left after the cost of goods, for the payback (粗利率). */
    public UnitEconomics grossMargin(Ratio share) {
        return new UnitEconomics(worth, payback.with(GROSS_MARGIN, share));
    }

    /** LTV ÷ CAC (LTV/CAC比). */
    public Multiple ltvToCac() {
        return value().amount();
    }

    /** Whether LTV/CAC is healthy by the published rules of thumb, with their sources (健全性の目安). */
    public Health health() {
        return new Health(inShort());
    }

    /**
     * CAC ÷ (sales × margin − retention cost): the time until a customer who stays has earned back the acquisition cost
     * (回収期間); not adjusted for customers who leave before.
     *
     * @throws org.ltvlab.problem.LtvProblem if a period brings nothing, so that nothing is ever earned back
     */
    public Span payback() {
        return paybackFormula().value().amount();
    }

    /**
     * The payback with the customers who leave before: the first whole period by whose payment the customers won have
     * together earned back their acquisition cost, the first payment being now; what those who stay add by expansion
     * counts (解約を考慮した回収期間).
     *
     * @throws org.ltvlab.problem.LtvProblem if churn is not given, if the payments of the value do not begin now or do not
     *     shrink by one share, or if the cost is never earned back
     */
    public SurvivalPayback paybackWithChurn() {
        RevenueLoss loss = RevenueLoss.of(worth);
        return SurvivalPayback.of(payback(), loss);
    }

    /**
     * The same as a formula, exact between two payments: over a frame, under uncertainty, solved for a quantity, in Excel.
     *
     * @throws org.ltvlab.problem.LtvProblem if churn is not given, or if the payments of the value do not begin now or do not
     *     shrink by one share
     */
    public Formula<Span> paybackWithChurnFormula() {
        RevenueLoss loss = RevenueLoss.of(worth);
        return PaybackWithChurn.of(paybackFormula(), loss);
    }

    /** The payback as a formula, with what it takes over from the customer value. */
    public Formula<Span> paybackFormula() {
        return Payback.of(payback, worth);
    }

    /** LTV/CAC over every lever of the customer value's formula and the acquisition cost. */
    @Override
    public Formula<Multiple> formula() {
        return over(worth.tree(), worth);
    }

    private Formula<Multiple> over(Expr value, Formula<Money> values) {
        Head<Multiple> head = new Head<>(
                "unitEconomics",
                Phrase.both("LTV/CAC"),
                Multiple.class,
                worth.basis(),
                List.of(),
                values.head().guards());
        Formula<Multiple> ratio = Formula.ready(head, value.dividedBy(ACQUISITION_COST));
        for (String word : value.quantities().keySet()) {
            Measured<?> given = values.given().get(word);
            ratio = given == null ? ratio : ratio.with(word, given);
        }
        Measured<?> cost = payback.given().get(ACQUISITION_COST.word());
        return cost == null ? ratio : ratio.with(ACQUISITION_COST.word(), cost);
    }

    /** LTV ÷ CAC with the customer value as one number. */
    public Formula<Multiple> inShort() {
        return over(
                CUSTOMER_VALUE,
                worth.figure()
                        .map(figure -> UNVALUED.with(CUSTOMER_VALUE, figure.amount()))
                        .orElse(UNVALUED));
    }

    /** LTV, CAC, LTV/CAC and payback as a table. */
    @Override
    public TableView view() {
        return UnitTable.of(worth, inShort(), paybackFormula());
    }

    @Override
    public TextView explain() {
        List<String> told = new ArrayList<>(Benchmark.told(inShort()));
        told.addAll(Benchmark.explain(inShort()));
        if (paybackFormula().missing().isEmpty()) {
            told.add(paybackFormula().toString());
            told.add(Language.current()
                    .pick(
                            "回収期間は、解約しない顧客についての単純な値です。",
                            "The payback is simple: for a customer who stays, not adjusted for those who leave."));
        }
        told.addAll(worth.explain().paragraphs());
        return new TextView(told);
    }

    /** As {@code LTV/CAC 4.00x (gross profit) = LTV ¥72,000 ÷ CAC ¥18,000; payback 5 months}. */
    @Override
    public String toString() {
        Formula<Span> back = paybackFormula();
        String ratio = inShort().toString();
        return back.missing().isEmpty() ? ratio + Language.current().pick("、", "; ") + back : ratio;
    }
}
