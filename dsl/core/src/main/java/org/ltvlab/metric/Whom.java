package org.ltvlab.metric;

import org.ltvlab.unit.Language;

/** Whom or what a share counts, with the Japanese counter and verb that suit people and things (数え方). */
enum Whom {
    /** Customers (顧客). */
    CUSTOMERS("顧客", "customers", "人", "いない"),
    /** Leads (リード). */
    LEADS("リード", "leads", "件", "ない"),
    /** Answers to a survey (回答). */
    ANSWERS("回答", "answers", "件", "ない"),
    /** Whatever else is counted, one by one (件数). */
    CASES("データ", "cases", "件", "ない");

    private final String japanese;
    private final String english;
    private final String counter;
    private final String isNot;

    Whom(String japanese, String english, String counter, String isNot) {
        this.japanese = japanese;
        this.english = english;
        this.counter = counter;
        this.isNot = isNot;
    }

    String english() {
        return english;
    }

    /** After a Japanese number: 人 or 件. */
    String counter() {
        return counter;
    }

    /** Why a share is undefined in Japanese: 対象の顧客がいない, 対象の回答がない. */
    String nobody() {
        return "対象の" + japanese + "が" + isNot;
    }

    @Override
    public String toString() {
        return Language.current().pick(japanese, english);
    }
}
