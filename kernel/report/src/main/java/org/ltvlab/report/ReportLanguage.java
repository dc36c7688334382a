package org.ltvlab.report;

/** The language of a report's fixed words. */
public enum ReportLanguage {
    JAPANESE("ja"),
    ENGLISH("en");

    private final String code;

    ReportLanguage(String code) {
        this.code = code;
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
