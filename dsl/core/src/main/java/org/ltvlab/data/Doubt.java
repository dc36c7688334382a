package org.ltvlab.data;

import org.ltvlab.unit.Language;

/** Why a row that counts may be wrong; the data alone cannot decide it, so it counts and is told. */
public enum Doubt {
    /** The row repeats an earlier one in all columns: an export that was appended twice, or an honest repetition. */
    REPEATED_ROW("全列が同じ重複行", "same as an earlier row in all columns"),
    /** The row repeats the amount of its order, as all rows of all orders do: a total that stands on every line. */
    REPEATED_AMOUNT("注文内で同じ金額の繰り返し", "repeats the amount of its order"),
    /** The row is dated more than five years from all others: a typing error or a placeholder such as 9999-12-31. */
    FAR_DAY("他の注文と5年を超えて離れた日付", "more than 5 years from all other orders"),
    /** The row is of one customer among a hundred or more who has over 5 % of all rows: a number that stands for guests. */
    ONE_CUSTOMER("全行の5%を超える1人の顧客", "of one customer with more than 5 % of all rows");

    private final String japanese;
    private final String english;

    Doubt(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
    }

    /** The doubt in words. */
    public String text(Language language) {
        return language.pick(japanese, english);
    }
}
