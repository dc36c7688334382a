package org.ltvlab.notebook.run;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.ltvlab.notebook.problem.NotebookProblem;

/** How a run ended. */
public sealed interface Outcome {
    /** What the command ends with. */
    ExitCode exitCode();

    /** What happened and where, in a few lines; empty if all is well. */
    String message();

    /** Every cell ran to its end, or failed where its tag lets it. */
    record Completed() implements Outcome {
        @Override
        public ExitCode exitCode() {
            return ExitCode.OK;
        }

        @Override
        public String message() {
            return "";
        }
    }

    /**
     * A cell failed.
     *
     * @param step the cell
     * @param line the line in the cell, from 1, where it is known
     * @param name the simple class name of the exception, or {@code CompileError}
     * @param text the message of the exception
     * @param traceback lines to show, ANSI coloured
     * @param fix the options of the command that mend it; empty if no parameter of the notebook does
     */
    record CellFailed(Step step, OptionalInt line, String name, String text, List<String> traceback, String fix)
            implements Outcome {
        public CellFailed {
            traceback = List.copyOf(traceback);
        }

        @Override
        public ExitCode exitCode() {
            return ExitCode.CELL_FAILED;
        }

        @Override
        public String message() {
            String place = line.isPresent() ? ", line " + line.getAsInt() : "";
            return told(step, "Every cell must run to its end", place, name + ": " + text, fix);
        }
    }

    /**
     * A cell, or the whole run, took longer than allowed and was interrupted.
     *
     * @param step the cell that ran
     * @param limit how long it may take
     * @param wholeRun whether the limit is that of the whole run
     */
    record TimedOut(Step step, Duration limit, boolean wholeRun) implements Outcome {
        @Override
        public ExitCode exitCode() {
            return ExitCode.TIMED_OUT;
        }

        @Override
        public String message() {
            String seconds = limit.toMillis() / 1000.0 + " s";
            return told(
                    step,
                    wholeRun ? "The run must end within " + seconds : "A cell must end within " + seconds,
                    "",
                    "it was still running and was interrupted",
                    wholeRun ? "allow the run more time" : "allow a cell more time");
        }
    }

    /**
     * The Java session broke down.
     *
     * @param step the cell that ran
     * @param text what is known about it
     */
    record ShellDied(Step step, String text) implements Outcome {
        @Override
        public ExitCode exitCode() {
            return ExitCode.SHELL_DIED;
        }

        @Override
        public String message() {
            return told(step, "The Java session must last to the end of the run", "", text, "run it again");
        }
    }

    /**
     * Somebody stopped the run.
     *
     * @param step the cell that ran
     */
    record Cancelled(Step step) implements Outcome {
        @Override
        public ExitCode exitCode() {
            return ExitCode.CANCELLED;
        }

        @Override
        public String message() {
            return told(step, "The run must not be stopped", "", "it was stopped", "run it again");
        }
    }

    private static String told(Step step, String mustHold, String line, String got, String fix) {
        String place =
                String.format(Locale.ROOT, "cell [%d] of %d%s (%s)", step.number(), step.of(), line, step.title());
        return String.valueOf(NotebookProblem.mustHold(mustHold)
                .at(place)
                .got(got)
                .fix(fix)
                .problem()
                .getMessage());
    }
}
