package org.ltvlab.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ltvlab.app.glue.Timings;
import org.ltvlab.app.report.Reports;
import org.ltvlab.notebook.Notebooks;
import org.ltvlab.notebook.format.Notebook;
import org.ltvlab.notebook.parameters.Assignment;
import org.ltvlab.notebook.parameters.ParameterTable;
import org.ltvlab.notebook.run.ExitCode;
import org.ltvlab.notebook.run.RunResult;
import org.ltvlab.report.FileNames;
import org.ltvlab.report.HtmlReport;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ltv report}. */
@Command(
        name = "report",
        description = "Runs a notebook and makes a report of it: one HTML file that needs nothing else.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class ReportCommand implements Callable<Integer> {
    @Mixin
    private Execution execution = new Execution();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "the report to write (.html)")
    @Nullable
    private Path output;

    @Option(names = "--lenient", description = "lets charts without title or alt text through")
    private boolean lenient;

    @Option(names = "--timings", description = "says where the time went")
    private boolean showTimings;

    @Spec
    @Nullable
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        Path target = Objects.requireNonNull(output);
        Execution.requireWritable(target, line);
        execution.requireApart(target, line);
        HeadStart start = HeadStart.take();
        Timings timings = start.timings();
        Notebook notebook = Notebooks.read(execution.notebook());
        execution.requireNoInput(target, notebook, line);
        ConsoleProgress progress = new ConsoleProgress(line.getErr());
        Map<String, String> parameters = execution.parameters();
        RunResult result = timings.of(
                Timings.Phase.RUN,
                () -> execution.runner(notebook, progress, start).run(notebook, parameters, progress));
        progress.finish();
        if (result.exitCode() != ExitCode.OK) {
            Execution.tell(result.outcome(), line.getErr());
            return result.exitCode().number();
        }
        HtmlReport report = timings.of(
                Timings.Phase.REPORT,
                () -> Reports.html(result.notebook(), notebook, command(result.notebook()), lenient));
        Reports.write(report, target);
        tell(target + ": " + inShort(report), timings, line.getOut());
        return 0;
    }

    private void tell(String done, Timings timings, PrintWriter out) {
        out.println(done);
        if (showTimings) {
            timings.lines().forEach(out::println);
        }
    }

    private static String inShort(HtmlReport report) {
        return String.format(
                Locale.ROOT,
                "%d figures, %d tables, %,d KB",
                report.figures(),
                report.tables(),
                report.bytes().length / 1024);
    }

    /** The line that makes the report again: a client reads it, so it holds no secret and no folder of the analyst. */
    private String command(Notebook executed) {
        Map<String, String> shown = ParameterTable.of(executed).values();
        StringBuilder text = new StringBuilder("./ltv report "
                + Assignment.quoted(String.valueOf(execution.notebook().getFileName())));
        text.append(" -o report.html");
        execution.parameters().forEach((name, value) -> text.append(' ')
                .append(Assignment.option(name, FileNames.withoutFolders(shown.getOrDefault(name, "")))));
        return text.toString();
    }
}
