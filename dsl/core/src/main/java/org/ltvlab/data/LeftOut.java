package org.ltvlab.data;

import org.ltvlab.unit.Language;
import org.ltvlab.view.Formats;

/**
 * Rows that were left out for one reason.
 *
 * @param reason why
 * @param rows how many
 * @param amount their sum in minor units of the currency; 0 for rows in another one
 */
public record LeftOut(Reason reason, long rows, long amount) {
    LeftOut plus(LeftOut more) {
        return new LeftOut(reason, rows + more.rows, Math.addExact(amount, more.amount));
    }

    /** As {@code refund: 12}. */
    @Override
    public String toString() {
        return reason.text(Language.current()) + ": " + Formats.current().whole(rows);
    }
}
