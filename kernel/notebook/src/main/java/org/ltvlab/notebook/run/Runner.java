package org.ltvlab.notebook.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ltvlab.notebook.Notebooks;
import org.ltvlab.notebook.format.Notebook;
import org.ltvlab.notebook.format.internal.NotebookFiles;
import org.ltvlab.notebook.problem.NotebookProblem;
import org.ltvlab.notebook.run.internal.Limits;
import org.ltvlab.notebook.run.internal.NotebookFolder;
import org.ltvlab.notebook.run.internal.Plan;
import org.ltvlab.notebook.run.internal.Run;
import org.ltvlab.notebook.run.internal.SparingSaver;
import org.ltvlab.shell.engine.Shell;

/**
 * Runs notebooks without Jupyter, each in a fresh session, with the rules of nbclient: the tag {@code skip-execution}
 * leaves a cell as it is, {@code raises-exception} lets it fail, empty cells are left, updates of a display reach every
 * cell that shows it. The same notebook gives the same bytes each time.
 *
 * <pre>{@code
 * RunResult result = Runner.of(shells)
 *         .cellTimeout(Duration.ofMinutes(10))
 *         .run(Path.of("in.ipynb"), Path.of("out.ipynb"), Map.of("months", "24"), RunListener.none());
 * }</pre>
 */
public final class Runner {
    private static final Duration SAVE_PAUSE = Duration.ofSeconds(5);

    private final Supplier<? extends Shell> shells;
    private final Optional<Duration> cellTimeout;
    private final Optional<Duration> runTimeout;
    private final Path folder;

    private Runner(
            Supplier<? extends Shell> shells,
            Optional<Duration> cellTimeout,
            Optional<Duration> runTimeout,
            Path folder) {
        this.shells = shells;
        this.cellTimeout = cellTimeout;
        this.runTimeout = runTimeout;
        this.folder = folder;
    }

    /** A runner that asks {@code shells} for a session for each run and closes it; no limits of time. */
    public static Runner of(Supplier<? extends Shell> shells) {
        return new Runner(shells, Optional.empty(), Optional.empty(), Path.of(""));
    }

    /** The same runner that interrupts a cell after {@code limit} and ends there. */
    public Runner cellTimeout(Duration limit) {
        return new Runner(shells, Optional.of(limit), runTimeout, folder);
    }

    /** The same runner that interrupts the run after {@code limit}. */
    public Runner runTimeout(Duration limit) {
        return new Runner(shells, cellTimeout, Optional.of(limit), folder);
    }

    /** The same runner for a notebook that stands in {@code directory}, against which it names its data. */
    public Runner in(Path directory) {
        return new Runner(shells, cellTimeout, runTimeout, directory);
    }

    /**
     * Runs {@code notebook} with {@code values} for its parameters.
     *
     * @param values texts by parameter name, as {@link org.ltvlab.notebook.parameters.Parameters#given} reads them
     * @throws NotebookProblem if a parameter is not as it must be; then nothing has run
     */
    public RunResult run(Notebook notebook, Map<String, String> values, RunListener listener) {
        return run(notebook, values, listener, soFar -> {});
    }

    /**
     * Runs the notebook in {@code in} with {@code values} for its parameters, and writes it with its outputs to
     * {@code out}, also if it fails; meanwhile the cells that have ended are saved now and then.
     *
     * @throws NotebookProblem if a file or a parameter is not as it must be; then nothing has run, nothing is written
     */
    public RunResult run(Path in, Path out, Map<String, String> values, RunListener listener) {
        Notebook notebook = Notebooks.read(in);
        NotebookFiles.requireWritable(out);
        SparingSaver saver = new SparingSaver(soFar -> Notebooks.write(soFar, out), SAVE_PAUSE);
        Path parent = in.toAbsolutePath().getParent();
        try {
            RunResult result = in(parent == null ? folder : parent).run(notebook, values, listener, saver);
            Notebooks.write(result.notebook(), out);
            return result;
        } catch (NotebookProblem problem) {
            throw problem.in(in);
        }
    }

    private RunResult run(
            Notebook notebook, Map<String, String> values, RunListener listener, Consumer<Notebook> saver) {
        Plan plan = Plan.of(notebook, values);
        return NotebookFolder.in(
                folder, () -> Run.execute(plan, shells, new Limits(cellTimeout, runTimeout), listener, saver));
    }
}
