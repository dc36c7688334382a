package org.ltvlab.app.command;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ltvlab.notebook.Notebooks;
import org.ltvlab.notebook.format.Notebook;
import org.ltvlab.notebook.run.RunResult;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ltv run}. */
@Command(
        name = "run",
        description =
                "Runs a notebook without Jupyter and writes it with its outputs; what ran is kept if a cell fails.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class RunCommand implements Callable<Integer> {
    @Mixin
    private Execution execution = new Execution();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "the notebook to write")
    @Nullable
    private Path output;

    @Spec
    @Nullable
    private CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        Path target = Objects.requireNonNull(output);
        Execution.requireWritable(target, line);
        Notebook notebook = Notebooks.read(execution.notebook());
        execution.requireNoInput(target, notebook, line);
        ConsoleProgress progress = new ConsoleProgress(line.getErr());
        RunResult result = execution
                .runner(notebook, progress, HeadStart.take())
                .run(execution.notebook(), target, execution.parameters(), progress);
        progress.finish();
        Execution.tell(result.outcome(), line.getErr());
        line.getOut().println(target);
        return result.exitCode().number();
    }
}
