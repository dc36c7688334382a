package org.ltvlab.shell.engine;

/**
 * Whether code could be run as it is.
 *
 * @param status the verdict
 * @param indent what the next line should begin with, if more is needed
 */
public record Completeness(Status status, String indent) {
    /** The verdicts of the Jupyter protocol. */
    public enum Status {
        COMPLETE,
        INCOMPLETE,
        INVALID,
        UNKNOWN
    }
}
