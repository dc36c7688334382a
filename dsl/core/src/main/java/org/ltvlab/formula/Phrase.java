package org.ltvlab.formula;

import org.ltvlab.unit.Language;

/**
 * The same words in both languages.
 *
 * @param japanese 日本語
 * @param english English
 */
public record Phrase(String japanese, String english) {
    /** Words that are the same in both languages, such as LTV. */
    public static Phrase both(String text) {
        return new Phrase(text, text);
    }

    /** In the language that displays use now. */
    @Override
    public String toString() {
        return Language.current().pick(japanese, english);
    }
}
