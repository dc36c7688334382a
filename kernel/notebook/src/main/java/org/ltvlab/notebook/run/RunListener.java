package org.ltvlab.notebook.run;

/** Hears how a run goes; calls come from the thread that runs the notebook. */
public interface RunListener {
    /** A cell begins. */
    default void began(Step step) {}

    /** A cell has ended; {@code failed} also where its tag {@code raises-exception} lets it. */
    default void ended(Step step, boolean failed) {}

    /** A listener that does nothing. */
    static RunListener none() {
        return new RunListener() {};
    }
}
