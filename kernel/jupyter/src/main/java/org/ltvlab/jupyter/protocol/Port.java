package org.ltvlab.jupyter.protocol;

/** The five sockets of a kernel. */
public enum Port {
    /** Requests of the notebook. */
    SHELL,
    /** Requests that must not wait for a running cell. */
    CONTROL,
    /** Questions of a running cell to its user. */
    STDIN,
    /** Output and state, to everybody who listens. */
    IOPUB,
    /** Sends back whatever it gets, to show that the process lives. */
    HEARTBEAT
}
