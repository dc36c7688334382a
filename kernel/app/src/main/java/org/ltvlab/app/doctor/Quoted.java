package org.ltvlab.app.doctor;

/** Words of a line to paste. */
final class Quoted {
    private Quoted() {}

    /** A path or name as one word, in the shells of every system. */
    static String word(Object text) {
        String word = text.toString();
        return word.matches("[\\p{L}\\p{N}_./:\\\\+,@%=~-]+") ? word : '"' + word + '"';
    }
}
