package org.ltvlab.formula.ready;

import org.ltvlab.formula.Phrase;

/** Assumptions that several ready formulas share. */
final class Assumed {
    static final Phrase CONSTANT_CHURN = new Phrase(
            "前提:解約率は顧客の年齢によらず一定です。実際は長く続くほど下がることが多く、そのとき 1 ÷ 解約率 は短すぎます。",
            "Assumes constant churn whatever a customer's age. Real churn often falls with age, and then 1 ÷ churn"
                    + " is too short.");

    private Assumed() {}
}
