package org.ltvlab.data;

import org.ltvlab.unit.Language;
import org.ltvlab.view.Formats;

/**
 * Rows that count and may be wrong for one reason (要確認).
 *
 * @param doubt why
 * @param rows how many
 * @param amount their sum in minor units of the currency: what would fall away without them
 * @param advice what to look at and the line that changes it, in the language of the display
 */
public record InDoubt(Doubt doubt, long rows, long amount, String advice) {
    /** As {@code same as an earlier row in all columns (12)}. */
    @Override
    public String toString() {
        Language language = Language.current();
        String number = Formats.current().whole(rows);
        return doubt.text(language) + language.pick("(" + number + "行)", " (" + number + ")");
    }
}
