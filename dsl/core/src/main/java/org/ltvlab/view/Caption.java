package org.ltvlab.view;

import java.util.OptionalLong;

/**
 * What stands around a table or chart.
 *
 * @param title what it shows, as a message where there is one
 * @param source where the data came from; empty if that is not known
 * @param n how many observations stand behind it
 * @param note choices and reservations, such as "quintiles, as of 1998-06-30"; empty if there are none
 */
public record Caption(String title, String source, OptionalLong n, String note) {
    /** A caption with a title only. */
    public static Caption of(String title) {
        return new Caption(title, "", OptionalLong.empty(), "");
    }

    /** The same caption with another title: the message that the analyst wants to tell. */
    public Caption title(String title) {
        return new Caption(title, source, n, note);
    }

    /** The same caption with a source. */
    public Caption source(String source) {
        return new Caption(title, source, n, note);
    }

    /** The same caption with the number of observations. */
    public Caption n(long n) {
        return new Caption(title, source, OptionalLong.of(n), note);
    }

    /** The same caption with a note. */
    public Caption note(String note) {
        return new Caption(title, source, n, note);
    }

    /** The title. */
    @Override
    public String toString() {
        return title;
    }
}
