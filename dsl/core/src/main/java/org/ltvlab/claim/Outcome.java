package org.ltvlab.claim;

import org.ltvlab.unit.Language;

/** What an audit of a claim comes to (判定). */
public enum Outcome {
    /** Every reading of the words gives the stated number (成立). */
    HOLDS("成立", "holds"),
    /** The stated number comes out of one reading only, which the words do not say or do not say alone (条件付きで成立). */
    HOLDS_IF("条件付きで成立", "holds only if"),
    /** No reading gives the stated number (不成立). */
    DOES_NOT_HOLD("不成立", "does not hold"),
    /** The words allow several readings and nothing decides between them (あいまい). */
    AMBIGUOUS("あいまい", "ambiguous"),
    /** The words state no number and give exactly one (数字の主張なし). */
    COMPUTED("計算のみ", "computed");

    private final String japanese;
    private final String english;

    Outcome(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
    }

    /** In the language that displays use now. */
    @Override
    public String toString() {
        return Language.current().pick(japanese, english);
    }
}
