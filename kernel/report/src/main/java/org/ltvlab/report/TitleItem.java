package org.ltvlab.report;

import java.util.List;

/** A line of the title block, in the order in which the lines stand. */
public enum TitleItem {
    CLIENT("客先", "Client", "client"),
    AS_OF("基準日", "As of", "asOf as_of"),
    AUTHOR("作成者", "Author", "author authors"),
    DATE("作成日", "Date", "date"),
    VERSION("版", "Version", "version"),
    CONFIDENTIALITY("取扱区分", "Confidentiality", "confidentiality");

    private final String japanese;
    private final String english;
    private final String keys;

    TitleItem(String japanese, String english, String keys) {
        this.japanese = japanese;
        this.english = english;
        this.keys = keys;
    }

    /** The word before the value. */
    public String label(ReportLanguage language) {
        return language.pick(japanese, english);
    }

    /** The names under which a notebook's metadata or parameters hold the value, first choice first. */
    public List<String> keys() {
        return List.of(keys.split(" ", -1));
    }
}
