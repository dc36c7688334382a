package org.ltvlab.unit;

import java.util.Locale;
import java.util.Objects;

/** The language of labels, displays, charts and reports; messages of errors stay English with the Japanese term beside. */
public enum Language {
    /** 日本語. */
    JAPANESE("ja"),
    /** English. */
    ENGLISH("en");

    private static volatile Language current = ofTag(Locale.getDefault().getLanguage());

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The language that displays use now: the one chosen last, at first the system's (English unless Japanese). */
    public static Language current() {
        return current;
    }

    /** Makes {@code language} the one that displays use from now on. */
    public static void choose(Language language) {
        current = Objects.requireNonNull(language);
    }

    /** The language of a BCP 47 tag such as {@code ja}, {@code ja-JP} or {@code en}; English if it is neither. */
    public static Language ofTag(String tag) {
        return tag.toLowerCase(Locale.ROOT).startsWith("ja") ? JAPANESE : ENGLISH;
    }

    /** The BCP 47 tag: {@code ja} or {@code en}. */
    public String tag() {
        return tag;
    }

    /** The one of two texts that is in this language. */
    public String pick(String japanese, String english) {
        return this == JAPANESE ? japanese : english;
    }
}
