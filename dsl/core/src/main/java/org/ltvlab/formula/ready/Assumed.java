package org.ltvlab.formula.ready;

import static org.ltvlab.problem.LtvProblem.mustHold;

import org.ltvlab.formula.Basis;
import org.ltvlab.formula.Computed;
import org.ltvlab.formula.Head;
import org.ltvlab.formula.Phrase;
import org.ltvlab.unit.Money;

/** What the LTV formulas share: their name, their basis, what they assume and how they take a cost. */
final class Assumed {
    static final Phrase CONSTANT_CHURN = new Phrase(
            "前提:解約率は顧客の年齢によらず一定です。実際は長く続くほど下がることが多く、そのとき 1 ÷ 解約率 は短すぎます。",
            "Assumes constant churn whatever a customer's age. Real churn often falls with age, and then 1 ÷ churn"
                    + " is too short.");
    static final Phrase CONSTANT_REVENUE_CHURN = new Phrase(
            "前提:解約率は収益の解約率(ダウングレード込み)で、拡大率とともに一定です。将来の金額は割り引きません。",
            "Assumes that churn is revenue churn, downgrades included, and stays constant like the expansion;"
                    + " nothing is discounted.");
    static final Phrase FALLING_CHURN = new Phrase(
            "前提:顧客ごとに解約しやすさが異なります(sBG)。残る顧客ほど解約しにくく、解約率は年齢とともに下がります。初回の支払いは今です。",
            "Assumes that customers differ in their churn (sBG): those who stay are those who leave less, so that"
                    + " churn falls with age. The first payment is now.");
    static final Phrase PAID_NOW =
            new Phrase("初回の支払いは今、全員から受け取ります(割引なし)。", "The first payment is now, by everybody, and is not discounted.");
    static final Phrase PAID_AT_END = new Phrase(
            "初回の支払いは最初の期の終わりに、残った顧客から受け取ります。",
            "The first payment is at the end of the first period, by those who have stayed.");

    private Assumed() {}

    /** An LTV formula of this word; revenue, until margin and costs make it another basis. */
    static Head<Money> ltv(String word) {
        return Head.of(word, Phrase.both("LTV"), Money.class).on(Basis.REVENUE);
    }

    /** The discounted LTV with its first payment at one of two times. */
    static Head<Money> discounted(Phrase firstPayment) {
        return ltv("ltvDiscounted").assuming(CONSTANT_CHURN).assuming(firstPayment);
    }

    /** The amount of a cost that comes by its formula; what a customer is worth has a basis and is no cost. */
    static Money cost(Computed<Money> cac) {
        if (cac.basis().isPresent()) {
            throw mustHold("acquisitionCost (獲得コスト) must be a cost, not what a customer is worth")
                    .got(cac)
                    .fix(".acquisitionCost(acquisitionCost().costs(yen(1_300_000)).newCustomers(100))")
                    .problem();
        }
        return cac.value().amount();
    }
}
