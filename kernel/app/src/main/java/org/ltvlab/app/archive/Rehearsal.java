package org.ltvlab.app.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ltvlab.app.glue.LtvExtension;
import org.ltvlab.app.glue.Timings;
import org.ltvlab.app.report.Reports;
import org.ltvlab.jupyter.kernel.KernelInfo;
import org.ltvlab.jupyter.kernel.KernelRehearsal;
import org.ltvlab.notebook.Notebooks;
import org.ltvlab.notebook.format.Notebook;
import org.ltvlab.notebook.run.ExitCode;
import org.ltvlab.notebook.run.RunListener;
import org.ltvlab.notebook.run.RunResult;
import org.ltvlab.notebook.run.Runner;
import org.ltvlab.progress.Progress;
import org.ltvlab.shell.engine.Shells;

/** What an archive is trained with: a session in a notebook and a client report, both from real orders. */
public final class Rehearsal {
    private static final List<String> CELLS = List.of(
            "1 + 1",
            "var orders = List.of(1, 2, 3);\norders.stream().mapToInt(x -> x).sum()",
            """
            var ltv = ltvByChurn()
                .averageOrderValue(yen(5_000))
                .purchaseFrequency(perMonth(1.2))
                .grossMargin(percent(60))
                .churnRate(percent(5).perMonth());
            ltv""",
            "ltv.elasticities().chart()",
            "System.out.println(\"line\");",
            "undeclared + 1",
            "1 / 0");

    private Rehearsal() {}

    /** Runs all of it; leaves nothing behind. */
    public static void run(KernelInfo info) throws IOException {
        KernelRehearsal.run(info, () -> Shells.start(List.of(LtvExtension.inNotebook())), CELLS);
        Path folder = Files.createTempDirectory("ltv-rehearsal");
        Path orders = copy("cdnow-sample.txt", folder);
        Path notebook = copy("client-report.ipynb", folder);
        Path report = folder.resolve("report.html");
        try {
            Reports.write(Reports.html(executed(notebook, orders), Notebooks.read(notebook), "", false), report);
        } finally {
            for (Path file : List.of(orders, notebook, report, folder)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static Notebook executed(Path notebook, Path orders) throws IOException {
        Progress.Listener nobody = new Progress.Listener() {};
        Runner runner = Runner.of(() -> Shells.start(List.of(LtvExtension.headless(nobody, Timings.begin()))));
        RunResult result = runner.run(Notebooks.read(notebook), Map.of("file", orders.toString()), RunListener.none());
        if (result.exitCode() != ExitCode.OK) {
            throw new IOException(
                    "the rehearsed report failed: " + result.outcome().message());
        }
        return result.notebook();
    }

    private static Path copy(String name, Path folder) throws IOException {
        try (InputStream in = Objects.requireNonNull(Rehearsal.class.getResourceAsStream(name), name)) {
            Path copy = folder.resolve(name);
            Files.copy(in, copy);
            return copy;
        }
    }
}
