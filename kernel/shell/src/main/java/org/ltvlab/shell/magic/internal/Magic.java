package org.ltvlab.shell.magic.internal;

import java.util.List;

/** The magics there are. */
public enum Magic {
    /** Forgets a variable, a method or a type. */
    DEL("del"),
    /** Forgets everything that was declared. */
    RESET("reset"),
    /** Runs code and says how long it took. */
    TIME("time"),
    /** Lists the variables. */
    WHO("who");

    private final String word;

    Magic(String word) {
        this.word = word;
    }

    /** The word after the sign. */
    public String word() {
        return word;
    }

    /** All words, with their sign. */
    public static List<String> words() {
        return List.of(values()).stream().map(magic -> "%" + magic.word).toList();
    }

    static boolean takesCode(String word) {
        return word.equals(TIME.word);
    }
}
