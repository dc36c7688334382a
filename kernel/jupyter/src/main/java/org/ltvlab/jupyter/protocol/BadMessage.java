package org.ltvlab.jupyter.protocol;

/** Something arrived that is not a message of the protocol; it is logged and left out, never fatal. */
public final class BadMessage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A message that cannot be read, and why. */
    public BadMessage(String why) {
        super(why);
    }

    /** A message that cannot be read because reading it failed. */
    public BadMessage(String why, Throwable cause) {
        super(why + ": " + cause, cause);
    }
}
