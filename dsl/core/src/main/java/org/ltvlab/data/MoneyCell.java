package org.ltvlab.data;

import java.math.BigDecimal;
import java.util.Currency;
import org.ltvlab.data.internal.Decimals;

/**
 * The money of one row in minor units: an amount, exactly, or a quantity times a unit price, rounded half up (away from
 * zero) once per row.
 */
final class MoneyCell {
    private static final long[] POWERS = new long[19];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    private final Decimals decimals = new Decimals();
    private final Currency currency;
    private final int digits;
    private final boolean rounding;
    private boolean hasAmount;
    private long amount;
    private int amountScale;
    private boolean hasQuantity;
    private long quantity;
    private int quantityScale;
    private boolean negative;
    private boolean zero;

    /**
     * Empty.
     *
     * @param rounding whether a product may have more decimals than the currency, which it may not if the currency is
     *     only assumed: then they speak against it
     */
    MoneyCell(Currency currency, boolean rounding) {
        this.currency = currency;
        this.rounding = rounding;
        this.digits = Amounts.digits(currency);
    }

    void clear() {
        hasAmount = false;
        hasQuantity = false;
        negative = false;
        zero = false;
    }

    /** Takes an amount or a unit price; what is wrong with it, or an empty text. */
    String amount(char[] text, int offset, int length) {
        if (!decimals.read(text, offset, length)) {
            return "not an amount";
        }
        if (!Currencies.fits(decimals.sign(), currency)) {
            return "not in " + currency.getCurrencyCode();
        }
        hasAmount = true;
        amount = decimals.digits();
        amountScale = decimals.scale();
        note(amount);
        return "";
    }

    /** Takes a quantity; what is wrong with it, or an empty text. */
    String quantity(char[] text, int offset, int length) {
        if (!decimals.read(text, offset, length) || decimals.sign() != Decimals.NO_SIGN) {
            return "not a quantity";
        }
        hasQuantity = true;
        quantity = decimals.digits();
        quantityScale = decimals.scale();
        note(quantity);
        return "";
    }

    private void note(long value) {
        negative |= value < 0;
        zero |= value == 0;
    }

    boolean hasAmount() {
        return hasAmount;
    }

    boolean hasQuantity() {
        return hasQuantity;
    }

    /** What was read, for messages. */
    String text() {
        String money = BigDecimal.valueOf(amount, amountScale).toPlainString();
        return hasQuantity ? BigDecimal.valueOf(quantity, quantityScale).toPlainString() + " × " + money : money;
    }

    /** Whether the amount, the quantity or the price is below zero. */
    boolean negative() {
        return negative;
    }

    /** Whether quantity and price are both below zero: their product would be money that was taken in. */
    boolean twiceNegative() {
        return hasQuantity && hasAmount && quantity < 0 && amount < 0;
    }

    /** Whether the amount, the quantity or the price is exactly zero, before any rounding. */
    boolean zero() {
        return zero;
    }

    /** The amount in minor units; {@code ArithmeticException} if it does not fit or has too many decimals. */
    long minor() {
        return scaled(amount, amountScale, false);
    }

    /** Quantity times price in minor units; {@code ArithmeticException} if it does not fit, or has too many decimals. */
    long product() {
        return scaled(Math.multiplyExact(quantity, amount), quantityScale + amountScale, rounding);
    }

    private long scaled(long value, int scale, boolean rounded) {
        if (scale <= digits) {
            return Math.multiplyExact(value, POWERS[digits - scale]);
        }
        if (scale - digits >= POWERS.length) {
            throw new ArithmeticException("too many decimals");
        }
        long unit = POWERS[scale - digits];
        long whole = value / unit;
        long rest = Math.abs(value % unit);
        if (rest != 0 && !rounded) {
            throw new ArithmeticException("more decimals than " + currency.getCurrencyCode() + " has");
        }
        return rest >= unit - rest ? whole + Long.signum(value) : whole;
    }
}
