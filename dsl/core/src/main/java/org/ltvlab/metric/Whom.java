package org.ltvlab.metric;

import org.ltvlab.unit.Language;

/** Whom or what a share counts, with the Japanese counter that suits people or things (数え方). */
enum Whom {
    /** Customers (顧客). */
    CUSTOMERS("顧客", "customers", "人"),
    /** Leads (リード). */
    LEADS("リード", "leads", "件"),
    /** Answers to a survey (回答). */
    ANSWERS("回答", "answers", "件"),
    /** Whatever else is counted, one by one (件数). */
    CASES("データ", "cases", "件");

    private final String japanese;
    private final String english;
    private final String counter;

    Whom(String japanese, String english, String counter) {
        this.japanese = japanese;
        this.english = english;
        this.counter = counter;
    }

    String english() {
        return english;
    }

    /** After a Japanese number: 人 or 件. */
    String counter() {
        return counter;
    }

    /** Why a share is undefined in Japanese: 対象の顧客なし. */
    String nobody() {
        return "対象の" + japanese + "なし";
    }

    @Override
    public String toString() {
        return Language.current().pick(japanese, english);
    }
}
