package org.ltvlab.data;

import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.ltvlab.unit.Language;

/**
 * What the user said about the data.
 *
 * @param columns the columns named
 * @param datePattern how dates are written; empty for the usual ways
 * @param currency the currency named
 * @param until the last day that counts
 * @param zerosKept whether rows with an amount of zero count; empty: they do, unless rows are quantity times price
 * @param encoding the file's encoding; empty to find it out
 * @param repeatsNoted whether rows that repeat an earlier one in all columns are looked for
 */
record Settings(
        Map<Role, String> columns,
        String datePattern,
        Optional<Currency> currency,
        Optional<LocalDate> until,
        SameDay sameDay,
        boolean refundsNetted,
        Optional<Boolean> zerosKept,
        String encoding,
        boolean repeatsNoted) {
    static final Settings NONE = new Settings(
            Map.of(), "", Optional.empty(), Optional.empty(), SameDay.SEPARATE, false, Optional.empty(), "", false);

    Settings column(Role role, String column) {
        Map<Role, String> more = new EnumMap<>(Role.class);
        more.putAll(columns);
        if (column.isEmpty()) {
            more.remove(role);
        } else {
            more.put(role, column);
        }
        return new Settings(
                Map.copyOf(more),
                datePattern,
                currency,
                until,
                sameDay,
                refundsNetted,
                zerosKept,
                encoding,
                repeatsNoted);
    }

    Settings datePattern(String pattern) {
        return new Settings(
                columns, pattern, currency, until, sameDay, refundsNetted, zerosKept, encoding, repeatsNoted);
    }

    Settings currency(Optional<Currency> only) {
        return new Settings(
                columns, datePattern, only, until, sameDay, refundsNetted, zerosKept, encoding, repeatsNoted);
    }

    Settings until(Optional<LocalDate> day) {
        return new Settings(
                columns, datePattern, currency, day, sameDay, refundsNetted, zerosKept, encoding, repeatsNoted);
    }

    Settings sameDay(SameDay choice) {
        return new Settings(
                columns, datePattern, currency, until, choice, refundsNetted, zerosKept, encoding, repeatsNoted);
    }

    Settings refundsNetted(boolean netted) {
        return new Settings(columns, datePattern, currency, until, sameDay, netted, zerosKept, encoding, repeatsNoted);
    }

    Settings zerosKept(boolean kept) {
        return new Settings(
                columns,
                datePattern,
                currency,
                until,
                sameDay,
                refundsNetted,
                Optional.of(kept),
                encoding,
                repeatsNoted);
    }

    Settings encoding(String name) {
        return new Settings(
                columns, datePattern, currency, until, sameDay, refundsNetted, zerosKept, name, repeatsNoted);
    }

    Settings repeatsNoted(boolean noted) {
        return new Settings(columns, datePattern, currency, until, sameDay, refundsNetted, zerosKept, encoding, noted);
    }

    /** With the default for zero amounts made explicit: a line without a price is no purchase, an order for 0 is one. */
    Settings decided(Plan plan) {
        return zerosKept.isPresent() ? this : zerosKept(!plan.has(Role.QUANTITY));
    }

    boolean keepsZeros() {
        return zerosKept.orElse(true);
    }

    /** The policies in words. */
    String choices() {
        Language language = Language.current();
        String refunds = refundsNetted
                ? language.pick("返品は直前の注文から差し引き", "refunds reduce the orders before them")
                : language.pick("取消・返品は除外", "refunds are left out");
        String zeros = keepsZeros()
                ? language.pick("金額ゼロも計上", "zero amounts count")
                : language.pick("金額ゼロは除外", "zero amounts are left out");
        return String.join(language.pick("、", "; "), sameDay.text(language), refunds, zeros);
    }
}
