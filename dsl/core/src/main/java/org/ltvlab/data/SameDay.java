package org.ltvlab.data;

import org.ltvlab.unit.Language;

/** What orders of one customer on one day are. */
enum SameDay {
    SEPARATE("同じ日の注文は別々に計上", "orders of one day are counted separately"),
    MERGED("同じ日の注文は1件に統合", "orders of one customer on one day are one order");

    private final String japanese;
    private final String english;

    SameDay(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
    }

    String text(Language language) {
        return language.pick(japanese, english);
    }
}
