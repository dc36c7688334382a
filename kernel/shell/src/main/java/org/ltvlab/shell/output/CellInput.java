package org.ltvlab.shell.output;

/** Where a cell's questions are answered. */
@FunctionalInterface
public interface CellInput {
    /**
     * The line that the user answers with, without its end.
     *
     * @throws InterruptedException if the cell is interrupted while it waits
     * @throws IllegalStateException if this front end takes no input
     */
    String readLine(String prompt, boolean password) throws InterruptedException;

    /** A front end without input. */
    static CellInput none() {
        return (prompt, password) -> {
            throw new IllegalStateException("this notebook runs without a keyboard: input is not available");
        };
    }
}
