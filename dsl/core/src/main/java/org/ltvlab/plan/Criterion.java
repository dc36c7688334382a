package org.ltvlab.plan;

import java.util.Locale;
import org.ltvlab.unit.Language;

/** The three questions of an ICE score (ICEスコア), each answered from 1 to 10. */
public enum Criterion {
    /** How much it moves the result if it works (影響度). */
    IMPACT("影響度", "impact"),
    /** How sure that is (確信度). */
    CONFIDENCE("確信度", "confidence"),
    /** How little effort it takes; 10 is the least (容易さ). */
    EASE("容易さ", "ease");

    /** The lowest score. */
    static final int LEAST = 1;

    /** The highest score. */
    static final int MOST = 10;

    private final String japanese;
    private final String english;

    Criterion(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
    }

    /** As it is typed: {@code impact}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As errors name it: {@code impact (影響度)}. */
    String term() {
        return word() + " (" + japanese + ")";
    }

    /** In the language of the displays. */
    @Override
    public String toString() {
        return Language.current().pick(japanese, english);
    }
}
