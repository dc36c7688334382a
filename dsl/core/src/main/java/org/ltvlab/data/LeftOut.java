package org.ltvlab.data;

/**
 * Rows that were left out for one reason.
 *
 * @param reason why
 * @param rows how many
 * @param amount their sum in minor units of the currency
 */
public record LeftOut(Reason reason, long rows, long amount) {
    LeftOut plus(LeftOut more) {
        return new LeftOut(reason, rows + more.rows, Math.addExact(amount, more.amount));
    }
}
