package org.ltvlab.jupyter.comm;

/** The kernel's side of one comm. */
@FunctionalInterface
public interface CommHandler {
    /** The front end said something. */
    void received(CommMessage message);

    /** The front end closed the comm. */
    default void closed(CommMessage message) {}
}
