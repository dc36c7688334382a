package org.ltvlab.notebook.run;

/** What the command of a run ends with; the numbers are stable. */
public enum ExitCode {
    /** 0: every cell ran to its end. */
    OK(0),
    /** 1: a cell failed; what ran until then was kept. */
    CELL_FAILED(1),
    /** 2: the command, a parameter or the notebook file is not as it must be; nothing ran, nothing was written. */
    USAGE(2),
    /** 4: a cell or the whole run took longer than allowed; what ran until then was kept. */
    TIMED_OUT(4),
    /** 5: the Java session broke down; what ran until then was kept. */
    SHELL_DIED(5),
    /** 130: somebody stopped the run; what ran until then was kept. */
    CANCELLED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The number that the process ends with. */
    public int number() {
        return number;
    }
}
