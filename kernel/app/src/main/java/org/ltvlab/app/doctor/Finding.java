package org.ltvlab.app.doctor;

/**
 * What was found about one thing.
 *
 * @param state how it is
 * @param topic what was looked at
 * @param text what was found there
 * @param fix a line that mends it; empty if there is nothing to mend
 */
public record Finding(State state, String topic, String text, String fix) {
    /** How a thing is. */
    public enum State {
        /** As it must be. */
        OK,
        /** It works, and could be better. */
        NOTE,
        /** Something does not work. */
        PROBLEM
    }

    static Finding ok(String topic, String text) {
        return new Finding(State.OK, topic, text, "");
    }

    static Finding note(String topic, String text, String fix) {
        return new Finding(State.NOTE, topic, text, fix);
    }

    static Finding problem(String topic, String text, String fix) {
        return new Finding(State.PROBLEM, topic, text, fix);
    }
}
