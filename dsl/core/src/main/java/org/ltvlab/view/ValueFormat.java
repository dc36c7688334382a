package org.ltvlab.view;

import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.ltvlab.unit.Money;

/**
 * How the bare numbers of an axis or of heat-map cells are written.
 *
 * @param kind what the numbers are
 * @param digits digits after the decimal point
 * @param currency the currency of {@link Kind#MONEY}
 */
public record ValueFormat(Kind kind, int digits, Optional<Currency> currency) {
    /** What a number is. */
    public enum Kind {
        /** A plain number. */
        NUMBER,
        /** A share: 0.25 is written 25 %. */
        PERCENT,
        /** An amount in major units of a currency. */
        MONEY
    }

    /** Plain numbers. */
    public static ValueFormat number(int digits) {
        return new ValueFormat(Kind.NUMBER, digits, Optional.empty());
    }

    /** Shares, written as percent. */
    public static ValueFormat percent(int digits) {
        return new ValueFormat(Kind.PERCENT, digits, Optional.empty());
    }

    /** Amounts in major units, with the currency's own digits. */
    public static ValueFormat money(Currency currency) {
        return new ValueFormat(Kind.MONEY, Money.digits(currency), Optional.of(currency));
    }

    /** As {@code percent, digits: 1}. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + ", digits: " + digits;
    }
}
