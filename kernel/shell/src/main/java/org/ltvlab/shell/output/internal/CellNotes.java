package org.ltvlab.shell.output.internal;

/** What is said under output that goes beyond a cell's limits. */
public interface CellNotes {
    /** Printed text ends here. */
    String textEnds();

    /** So many bytes of text were left out after that. */
    String textLeftOut(long bytes);

    /** Displays end here. */
    String displaysEnd();

    /** So many displays were left out after that. */
    String displaysLeftOut(long count);
}
