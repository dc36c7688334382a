package org.ltvlab.notebook.run;

import org.ltvlab.notebook.format.Notebook;

/**
 * What came of a run.
 *
 * @param notebook the notebook with the outputs of every cell that ran
 * @param outcome how it ended
 */
public record RunResult(Notebook notebook, Outcome outcome) {
    /** What the command ends with. */
    public ExitCode exitCode() {
        return outcome.exitCode();
    }
}
