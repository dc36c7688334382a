package org.ltvlab.app.command;

import java.io.IOException;
import java.io.PrintWriter;
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

    @Option(names = "--kernel", description = "the kernels alone: start, latency, output, interrupt, end (also JJava)")
    private boolean kernel;

    @Option(
            names = "--starts",
            paramLabel = "N",
            defaultValue = "100",
            description = "with --kernel: starts beside two busy loops (default: 100)")
    private int starts;

    @Option(
            names = "--soak",
            paramLabel = "CELLS",
            description = "a long session alone: memory, threads and latency over so many cells")
    @Nullable
    private Integer soak;

    @Spec
    @Nullable
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("ltv-bench");
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Bench bench = Bench.prepare(Installation.home(), folder, runs, out);
        if (soak != null) {
            bench.soak(soak);
        } else if (kernel) {
            bench.kernels(starts);
        } else {
            bench.everything();
        }
        return 0;
    }
}
