package org.ltvlab.formula;

import org.ltvlab.unit.Language;

/** What an amount per customer is counted in (基準); figures of different bases are never mixed. */
public enum Basis {
    /** What customers pay (売上). */
    REVENUE(
            "売上", "revenue",
            "売上ベース。原価も費用も差し引いていません。", "Basis: revenue. Neither the cost of goods nor any other cost is taken off."),
    /** What is left after the cost of goods (粗利). */
    GROSS_PROFIT(
            "粗利", "gross profit",
            "粗利ベース。原価を差し引き、獲得・維持コストは差し引いていません。",
                    "Basis: gross profit. The cost of goods is taken off, acquisition and retention cost are not."),
    /** What is left after costs named in the formula (費用控除後). */
    NET_OF_COSTS(
            "費用控除後", "net of costs",
            "費用控除後。式にある費用を差し引いています。", "Basis: net of costs. The costs named in the formula are taken off.");

    private final String japanese;
    private final String english;
    private final String japaneseSentence;
    private final String englishSentence;

    Basis(String japanese, String english, String japaneseSentence, String englishSentence) {
        this.japanese = japanese;
        this.english = english;
        this.japaneseSentence = japaneseSentence;
        this.englishSentence = englishSentence;
    }

    /** The basis in a sentence. */
    public String sentence() {
        return Language.current().pick(japaneseSentence, englishSentence);
    }

    /** In brackets behind an amount: {@code  (gross profit)} or (粗利). */
    public String inBrackets() {
        return Language.current().pick("(" + japanese + ")", " (" + english + ")");
    }

    /** Revenue (売上), gross profit (粗利) or net of costs (費用控除後). */
    @Override
    public String toString() {
        return Language.current().pick(japanese, english);
    }
}
