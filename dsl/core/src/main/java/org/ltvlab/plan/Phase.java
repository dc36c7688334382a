package org.ltvlab.plan;

import org.ltvlab.unit.Language;

/** When in a customer's journey an initiative works (購入前・購入時・購入後). */
public enum Phase {
    /** Before the purchase (購入前). */
    BEFORE_PURCHASE("購入前", "before purchase"),
    /** At the purchase (購入時). */
    AT_PURCHASE("購入時", "at purchase"),
    /** After the purchase (購入後). */
    AFTER_PURCHASE("購入後", "after purchase");

    private final String japanese;
    private final String english;

    Phase(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
    }

    /** In the language of the displays. */
    @Override
    public String toString() {
        return Language.current().pick(japanese, english);
    }
}
