package org.ltvlab.data;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which column is what, decided.
 *
 * @param columns the names of the columns
 * @param roles the role of each column; null for a column that is not read
 * @param currency the currency of the amounts
 * @param currencyAssumed whether nothing but the first amounts speaks for it
 * @param currencyInRows whether the rows say their currency: there is a column for it, and not an empty one
 * @param recognition how this was found out
 */
record Plan(
        List<String> columns,
        List<@Nullable Role> roles,
        Currency currency,
        boolean currencyAssumed,
        boolean currencyInRows,
        Recognition recognition) {
    /** The same with something else that was found out about the source. */
    Plan and(Recognition.Part part) {
        List<Recognition.Part> parts = new ArrayList<>(recognition.parts());
        parts.add(part);
        Recognition all = new Recognition(recognition.source(), parts);
        return new Plan(columns, roles, currency, currencyAssumed, currencyInRows, all);
    }

    /** Whether a column has that role. */
    boolean has(Role role) {
        return roles.contains(role);
    }

    /** The name of the column with a role. */
    String name(Role role) {
        int column = roles.indexOf(role);
        return column < 0 ? role.word() : columns.get(column);
    }
}
