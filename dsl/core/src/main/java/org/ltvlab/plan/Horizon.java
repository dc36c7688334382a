package org.ltvlab.plan;

import org.ltvlab.unit.Language;

/** How soon an initiative shows in the numbers (短期・中長期). */
public enum Horizon {
    /** Soon (短期). */
    SHORT("短期", "short term"),
    /** Later (中長期). */
    LONG("中長期", "long term");

    private final String japanese;
    private final String english;

    Horizon(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
    }

    /** In the language of the displays. */
    @Override
    public String toString() {
        return Language.current().pick(japanese, english);
    }
}
