package org.ltvlab.shell.error.internal;

/**
 * A sentence in both languages.
 *
 * @param ja 日本語
 * @param en English
 */
public record Phrase(String ja, String en) {
    /** The sentence in the language of {@code speech}. */
    public String in(Speech speech) {
        return speech.pick(ja, en);
    }
}
