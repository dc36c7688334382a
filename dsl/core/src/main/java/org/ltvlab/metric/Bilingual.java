package org.ltvlab.metric;

import org.ltvlab.unit.Language;

/** A text in both languages, read in the current one. */
record Bilingual(String japanese, String english) {
    @Override
    public String toString() {
        return Language.current().pick(japanese, english);
    }
}
