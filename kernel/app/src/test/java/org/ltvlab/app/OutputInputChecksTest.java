package org.ltvlab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ltvlab.app.command.Problems;
import picocli.CommandLine;

/** Places where an output must not or cannot be written: refused before anything runs, and nothing is lost. */
class OutputInputChecksTest {
    private static final String ORDERS = "customer,date,amount\nA,2024-01-05,1000\n";

    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private String notebook = "";

    @BeforeEach
    void a_notebook_beside_its_data() throws IOException {
        Files.writeString(folder.resolve("orders.csv"), ORDERS);
        notebook = Files.writeString(folder.resolve("n.ipynb"), """
                        {"cells": [{"cell_type": "code", "id": "a", "metadata": {"tags": ["parameters"]}, "outputs": [],
                        "execution_count": null, "source": "String file = \\"orders.csv\\";\\nint months = 6;"}],
                        "metadata": {"language": "en"}, "nbformat": 4, "nbformat_minor": 5}""").toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "run"})
    void data_that_a_parameter_names_is_not_written_over(String command) throws IOException {
        Path data = Files.writeString(folder.resolve("client.csv"), ORDERS);
        assertThat(call(command, notebook, "-p", "file=" + data, "-o", data.toString()))
                .isEqualTo(2);
        assertThat(err).hasToString("""
                        The output must not be written over a file that the notebook reads.
                          got:   -o %s, which the parameter file names
                          fix:   name another file
                          see:   ltv %s --help
                        """.formatted(data, command));
        assertThat(data).hasContent(ORDERS);
    }

    @Test
    void neither_is_data_that_the_notebook_names_from_its_folder() {
        Path data = folder.resolve("orders.csv");
        assertThat(call("report", notebook, "-o", data.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("which the parameter file names");
        assertThat(data).hasContent(ORDERS);
    }

    /** A superuser may write wherever files can be made at all; in /proc they cannot. */
    @ParameterizedTest
    @ValueSource(strings = {"report", "run", "template"})
    void a_folder_that_takes_no_files_is_noticed_before_the_work(String command) throws IOException {
        Path proc = Path.of("/proc/self");
        Path closed = Files.isDirectory(proc) ? proc : Files.createDirectory(folder.resolve("closed"));
        assertThat(closed.equals(proc) || closed.toFile().setWritable(false)).isTrue();
        String target = closed.resolve("report.html").toString();
        assertThat(command.equals("template") ? call(command, "-o", target) : call(command, notebook, "-o", target))
                .isEqualTo(2);
        assertThat(err).hasToString("""
                        The output must be a file in a folder that can be written to.
                          got:   %s: no file can be made in %s
                          fix:   name a file in another folder
                          see:   ltv %s --help
                        """.formatted(target, closed, command));
    }

    @Test
    void a_file_that_fails_says_how_and_not_its_path_alone() {
        CommandLine line = Ltv.commandLine().setErr(new PrintWriter(err, true));
        assertThat(Problems.report(new AccessDeniedException("/a/report.html"), line, line.parseArgs()))
                .isEqualTo(2);
        assertThat(err).hasToString("""
                        A file or folder cannot be read or written.
                          got:   AccessDeniedException: /a/report.html
                          fix:   check its permissions, and whether another program holds it
                        """);
    }

    private int call(String... arguments) {
        return Ltv.commandLine().setErr(new PrintWriter(err, true)).execute(arguments);
    }
}
