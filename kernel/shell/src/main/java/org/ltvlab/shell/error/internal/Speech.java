package org.ltvlab.shell.error.internal;

/** The language that messages are in at the moment. */
@FunctionalInterface
public interface Speech {
    /** Messages in English. */
    Speech ENGLISH = () -> false;

    /** Whether messages are in Japanese; in English otherwise. */
    boolean isJapanese();

    /** The one of two texts that is in this language. */
    default String pick(String japanese, String english) {
        return isJapanese() ? japanese : english;
    }
}
