package org.ltvlab.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ltvlab.app.bench.Bench;
import org.ltvlab.app.install.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ltv bench}. */
@Command(
        name = "bench",
        description = {
            "Measures kernel start, analyses and report beside ipykernel, pandas and papermill, in one run.",
            "Makes a Python environment of its own (.venv-bench); takes a few minutes."
        },
        mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {
    @Option(names = "--runs", paramLabel = "N", defaultValue = "5", description = "runs of each (default: 5)")
    private int runs;

    @Spec
    @Nullable
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("ltv-bench");
        Bench.run(
                Installation.home(),
                folder,
                runs,
                Objects.requireNonNull(spec).commandLine().getOut());
        return 0;
    }
}
