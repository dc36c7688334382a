package org.ltvlab.report.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.Locale;
import org.ltvlab.report.ReportLanguage;

/** Dates as a reader expects them. */
final class Dates {
    private Dates() {}

    /** 2025年12月31日 or 31 December 2025 for 2025-12-31; any other text as it is. */
    static String spelled(String text, ReportLanguage language) {
        try {
            LocalDate date = LocalDate.parse(text);
            String month = date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            return language.pick(
                    date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日",
                    date.getDayOfMonth() + " " + month + " " + date.getYear());
        } catch (DateTimeParseException e) {
            return text;
        }
    }
}
