package org.ltvlab.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ltvlab.notebook.format.Notebook;
import org.ltvlab.notebook.format.NotebookLanguage;
import org.ltvlab.notebook.parameters.ParameterTable;
import org.ltvlab.notebook.problem.NotebookProblem;
import org.ltvlab.notebook.run.Outcome;
import org.ltvlab.notebook.run.Runner;
import org.ltvlab.unit.Language;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code run} and {@code report} have in common: a notebook, its parameters, its limits of time. */
final class Execution {
    @Parameters(paramLabel = "NOTEBOOK", description = "the notebook (.ipynb)")
    @Nullable
    private Path notebook;

    @Option(
            names = {"-p", "--parameter"},
            paramLabel = "NAME=VALUE",
            description = "sets a parameter; may be repeated ('ltv params NOTEBOOK' lists them)")
    private List<String> parameters = new ArrayList<>();

    @Option(names = "--cell-timeout", paramLabel = "SECONDS", description = "interrupts a cell after this time")
    @Nullable
    private Integer cellTimeout;

    Path notebook() {
        return Objects.requireNonNull(notebook);
    }

    Map<String, String> parameters() {
        return org.ltvlab.notebook.parameters.Parameters.given(parameters);
    }

    /** A runner whose session speaks the language of {@code read} and tells {@code progress} how far it is. */
    Runner runner(Notebook read, ConsoleProgress progress, HeadStart start) {
        Language.choose(Language.ofTag(NotebookLanguage.of(read).tag()));
        start.await();
        Runner runner = Runner.of(() -> start.session(progress)).in(folder());
        return cellTimeout == null ? runner : runner.cellTimeout(Duration.ofSeconds(cellTimeout));
    }

    /** Refuses a target that could not be written after all the work. */
    static void requireWritable(Path target, CommandLine line) {
        Path folder = Objects.requireNonNull(target.toAbsolutePath().getParent(), "a file has a folder");
        if (!Files.isDirectory(folder) || Files.isDirectory(target)) {
            throw new CommandLine.ParameterException(
                    line,
                    "The output must be a file in a folder that exists.\n  got:   " + target + "\n  fix:   "
                            + (Files.isDirectory(target) ? "name a file in it" : "mkdir -p " + target.getParent()));
        }
        if (!takesFiles(folder)) {
            throw new CommandLine.ParameterException(
                    line,
                    "The output must be a file in a folder that can be written to.\n  got:   " + target
                            + ": no file can be made in " + folder + "\n  fix:   name a file in another folder");
        }
    }

    /** Tries it: rights, read-only disks and full ones look alike from outside. */
    private static boolean takesFiles(Path folder) {
        try {
            Files.delete(Files.createTempFile(folder, ".ltv-", ".part"));
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    /** Refuses a report in the place of the notebook that it is made from. */
    void requireApart(Path target, CommandLine line) {
        if (sameFile(notebook(), target)) {
            throw new CommandLine.ParameterException(
                    line,
                    "The report must not be written over its notebook.\n  got:   -o " + target
                            + "\n  fix:   -o report.html");
        }
    }

    /** Refuses an output in the place of a file that a parameter names, such as the data. */
    void requireNoInput(Path target, Notebook read, CommandLine line) {
        Map<String, String> values = new LinkedHashMap<>(declared(read));
        values.putAll(parameters());
        values.forEach((name, value) -> {
            if (named(value).anyMatch(file -> sameFile(file, target))) {
                throw new CommandLine.ParameterException(
                        line,
                        "The output must not be written over a file that the notebook reads.\n  got:   -o " + target
                                + ", which the parameter " + name + " names\n  fix:   name another file");
            }
        });
    }

    private Map<String, String> declared(Notebook read) {
        try {
            return ParameterTable.of(read).values();
        } catch (NotebookProblem problem) {
            throw problem.in(notebook());
        }
    }

    /** The files that a value may mean: as it stands, or from the folder of the notebook; none if it cannot be a name. */
    private Stream<Path> named(String value) {
        try {
            return value.isBlank() ? Stream.empty() : Stream.of(Path.of(value), folder().resolve(value));
        } catch (InvalidPathException noFile) {
            return Stream.empty();
        }
    }

    private static boolean sameFile(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException oneIsMissing) {
            return false;
        }
    }

    /** Says how a run ended if it did not end well. */
    static void tell(Outcome outcome, PrintWriter err) {
        if (outcome instanceof Outcome.CellFailed failed) {
            boolean colours = ConsoleProgress.terminal();
            failed.traceback().forEach(text -> err.println(colours ? text : text.replaceAll("\u001b\\[[0-9;]*m", "")));
            err.println();
        }
        if (!outcome.message().isEmpty()) {
            err.println(outcome.message());
        }
    }

    private Path folder() {
        return Objects.requireNonNull(notebook().toAbsolutePath().getParent(), "a file has a folder");
    }
}
