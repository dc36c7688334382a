package org.ltvlab.report;

import java.util.Locale;
import org.ltvlab.notebook.format.NotebookLanguage;

/** The language of a report's fixed words. */
public enum ReportLanguage {
    JAPANESE("ja"),
    ENGLISH("en");

    private final String code;

    ReportLanguage(String code) {
        this.code = code;
    }

    /** The one in which a report of such a notebook speaks: Japanese, or English for every other language. */
    public static ReportLanguage of(NotebookLanguage language) {
        return language.tag().toLowerCase(Locale.ROOT).startsWith(JAPANESE.code) ? JAPANESE : ENGLISH;
    }

    /** The code for the {@code lang} attribute, such as {@code ja}. */
    public String code() {
        return code;
    }

    /** The first text in Japanese reports, the second in English ones. */
    public String pick(String japanese, String english) {
        return this == JAPANESE ? japanese : english;
    }
}
