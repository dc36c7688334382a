package org.ltvlab.rfm;

import java.util.Currency;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Money;
import org.ltvlab.view.Formats;

/** The three things that RFM scores. */
enum RfmAxis {
    RECENCY(0, "R", "recency", "最終購買日からの日数", "Days since last order"),
    FREQUENCY(1, "F", "frequency", "注文回数", "Orders"),
    MONETARY(2, "M", "monetary", "購入金額", "Revenue");

    private final int column;
    private final String letter;
    private final String word;
    private final String japanese;
    private final String english;

    RfmAxis(int column, String letter, String word, String japanese, String english) {
        this.column = column;
        this.letter = letter;
        this.word = word;
        this.japanese = japanese;
        this.english = english;
    }

    /** Where its values lie among the columns. */
    int column() {
        return column;
    }

    /** R, F or M. */
    String letter() {
        return letter;
    }

    /** The word that the user types. */
    String word() {
        return word;
    }

    /** What is measured, with its unit. */
    String label() {
        return Language.current().pick(japanese, english);
    }

    /** The value on a scale where more is better: few days since the last order are good. */
    long goodness(long value) {
        return this == RECENCY ? -value : value;
    }

    /** A value as it is shown. */
    String text(long value, Currency currency) {
        return this == MONETARY ? Money.ofMinor(value, currency).toString() : Formats.fill("%,d", value);
    }
}
