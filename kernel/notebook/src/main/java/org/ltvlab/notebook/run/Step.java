package org.ltvlab.notebook.run;

/**
 * A code cell that a run executes.
 *
 * @param number its execution count: 1 to {@code of}, cells that are skipped or empty not counted
 * @param of how many cells the run executes
 * @param cellId its id
 * @param heading the last heading of the prose above it; empty if there is none
 * @param line its first line that is not blank
 */
public record Step(int number, int of, String cellId, String heading, String line) {
    /** What to call it in a list of steps: the heading if there is one, else the line. */
    public String title() {
        return heading.isEmpty() ? line : heading;
    }
}
