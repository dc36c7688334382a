package org.ltvlab.data;

import org.ltvlab.unit.Language;

/** Why a row of the data does not count; a row with several reasons counts under the first one in this order. */
public enum Reason {
    /** The row names no customer. */
    NO_CUSTOMER("顧客IDなし", "no customer"),
    /** The row is in another currency than the one asked for. */
    OTHER_CURRENCY("別の通貨", "another currency"),
    /** The order was placed after the last day that counts. */
    AFTER_LAST_DAY("対象期間より後", "after the last day"),
    /** The amount, the quantity or the price is negative: a cancellation, a return, a correction. */
    REFUND("取消・返品(マイナス)", "cancellation or refund (negative)"),
    /** The amount, the quantity or the price is zero. */
    ZERO("金額ゼロ", "zero amount"),
    /** A refund for which no earlier order of the customer is left. */
    REFUND_WITHOUT_ORDER("元の注文がない返品", "refund without an order");

    private final String japanese;
    private final String english;

    Reason(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
    }

    /** The reason in words. */
    public String text(Language language) {
        return language.pick(japanese, english);
    }
}
