package org.ltvlab.cohort;

import org.ltvlab.unit.Language;

/** How a display shows the ages that a cohort has not reached. */
enum Unreached {
    EMPTY(" 空欄は未到達。", " Empty = not reached yet. "),
    HATCHED(" 斜線は未到達。", " Hatched = not reached yet. "),
    /** A line ends there, which needs no word. */
    ENDED(" ", " ");

    private final String japanese;
    private final String english;

    Unreached(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
    }

    /** The sentence that says so in a note. */
    String note() {
        return Language.current().pick(japanese, english);
    }
}
