package org.ltvlab.jupyter.kernel;

/** Answers one type of request. */
@FunctionalInterface
interface Handler {
    Answer handle(Request request) throws InterruptedException;
}
