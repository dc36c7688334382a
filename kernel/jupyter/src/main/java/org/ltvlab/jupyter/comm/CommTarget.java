package org.ltvlab.jupyter.comm;

/** Answers comms that a front end opens under a name. */
@FunctionalInterface
public interface CommTarget {
    /** A comm is opened; the handler given back is told of everything that comes through it. */
    CommHandler opened(Comm comm, CommMessage message);
}
