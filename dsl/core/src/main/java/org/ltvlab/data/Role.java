package org.ltvlab.data;

import org.ltvlab.unit.Language;

/** What a column of the data says. */
public enum Role {
    /** Who ordered. */
    CUSTOMER_ID("customerId", "顧客ID", "customer id"),
    /** On which day. */
    ORDER_DATE("orderDate", "注文日", "order date"),
    /** For how much. */
    AMOUNT("amount", "金額", "amount"),
    /** How many pieces; with {@link #UNIT_PRICE} in place of the amount. */
    QUANTITY("quantity", "数量", "quantity"),
    /** For how much a piece. */
    UNIT_PRICE("unitPrice", "単価", "unit price"),
    /** In which order; lines with the same one are one order. */
    ORDER_ID("orderId", "注文番号", "order id"),
    /** In which currency. */
    CURRENCY("currencyColumn", "通貨", "currency");

    private final String word;
    private final String japanese;
    private final String english;

    Role(String word, String japanese, String english) {
        this.word = word;
        this.japanese = japanese;
        this.english = english;
    }

    /** The word that names its column, such as {@code customerId}. */
    public String word() {
        return word;
    }

    /** What it is called. */
    public String text(Language language) {
        return language.pick(japanese, english);
    }

    /** The line that sets its column: {@code .customerId("顧客ID")}. */
    public String line(String column) {
        return "." + word + "(\"" + column + "\")";
    }

    /** The word with the Japanese term beside, for messages: {@code customerId (顧客ID)}. */
    String named() {
        return word + " (" + japanese + ")";
    }
}
