package org.ltvlab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ltvlab.app.command.Problems;
import org.ltvlab.notebook.run.ExitCode;
import picocli.CommandLine;

/** What the command says about itself, read and agreed word by word. */
class CommandLineConsistencyTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void help_says_what_there_is_how_to_begin_and_what_the_exit_codes_mean() {
        assertThat(call("--help")).isZero();
        assertThat(out.toString()).isEqualTo("""
                        Usage: ltv [-hV] COMMAND
                        LTV Lab: notebooks in Java about customer lifetime value, and the reports made
                        from them.
                          -h, --help      Show this help message and exit.
                          -V, --version   Print version information and exit.
                        Commands:
                          report    Runs a notebook and makes a report of it: one HTML file that needs
                                      nothing else.
                          run       Runs a notebook without Jupyter and writes it with its outputs;
                                      what ran is kept if a cell fails.
                          params    Lists the parameters of a notebook: name, type, default, meaning.
                          template  Writes an Excel workbook to fill in: LTV, CAC, LTV/CAC and payback
                                      for subscription and retail; fromExcel(...) reads it back.
                          lab       Opens JupyterLab with the kernel.
                          install   Installs the kernel for Jupyter (JupyterLab, VS Code, nbclient,
                                      papermill).
                          doctor    Says what works here, what does not, and how to mend it: Java,
                                      fonts, Jupyter, kernels.
                          pack      Packs all of it into one file to hand on: a jar that installs
                                      itself, and a wheel for pip.
                          bench     Measures kernel start, analyses and report beside ipykernel, pandas
                                      and papermill, in one run.

                        Examples:
                          ltv report notebooks/ja/client-report.ipynb -o report.html
                          ltv report notebooks/en/client-report.ipynb -o cdnow.html \\
                              -p file=datasets/cdnow/cdnow-sample.txt
                          ltv lab

                        Exit codes:
                            0  done
                            1  a cell failed, also because its data file is missing or not readable
                            2  the call, a parameter, the notebook or the output is not as it must be
                            3  the doctor found a problem
                            4  time ran out
                            5  the session died
                            6  LTV Lab itself has a fault
                            7  a rule of reports is broken (such as a chart without caption)
                          130  stopped with Ctrl-C
                        """);
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ja.md"})
    void help_and_readme_name_the_same_exit_codes(String readme) throws IOException {
        call("--help");
        String text = Files.readString(Path.of(Objects.requireNonNull(System.getProperty("ltvlab.root")), readme));
        String line = text.lines()
                .filter(each -> each.startsWith("Exit codes: ") || each.startsWith("終了コード: "))
                .findFirst()
                .orElseThrow();
        assertThat(Pattern.compile("(?<=[ 、;,:])\\d+(?= )")
                        .matcher(line)
                        .results()
                        .map(MatchResult::group))
                .containsExactlyElementsOf(Pattern.compile("(?m)^ +(\\d+)  ")
                        .matcher(out.toString())
                        .results()
                        .map(found -> found.group(1))
                        .toList())
                .contains("0", "1", "130")
                .containsAll(Stream.of(ExitCode.values())
                        .map(code -> String.valueOf(code.number()))
                        .toList());
    }

    @Test
    void a_fault_of_ours_is_no_failed_cell() {
        CommandLine line = Ltv.commandLine().setErr(new PrintWriter(err, true));
        int code = Problems.report(new IllegalStateException("broken"), line, line.parseArgs());
        assertThat(code).isEqualTo(6);
        assertThat(err.toString()).startsWith("LTV Lab has a fault: java.lang.IllegalStateException: broken");
    }

    @Test
    void help_of_report_names_every_option() {
        assertThat(call("report", "--help")).isZero();
        assertThat(out.toString()).isEqualTo("""
                        Usage: ltv report [-hV] [--lenient] [--timings] [--cell-timeout=SECONDS]
                                          -o=FILE [-p=NAME=VALUE]... NOTEBOOK
                        Runs a notebook and makes a report of it: one HTML file that needs nothing else.
                              NOTEBOOK        the notebook (.ipynb)
                          -p, --parameter=NAME=VALUE
                                              sets a parameter; may be repeated ('ltv params NOTEBOOK'
                                                lists them)
                              --cell-timeout=SECONDS
                                              interrupts a cell after this time
                          -o, --output=FILE   the report to write (.html)
                              --lenient       lets charts without title or alt text through
                              --timings       says where the time went
                          -h, --help          Show this help message and exit.
                          -V, --version       Print version information and exit.
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "report", "run", "params", "lab", "install", "doctor", "pack", "bench"})
    void help_fits_a_terminal(String command) {
        assertThat(call((command + " --help").strip().split(" "))).isZero();
        assertThat(out.toString().lines()).isNotEmpty().allMatch(line -> line.length() <= 80);
    }

    @Test
    void a_call_without_a_command_shows_the_help_and_fails() {
        assertThat(call()).isEqualTo(2);
        assertThat(err.toString()).startsWith("Usage: ltv [-hV] COMMAND\n").contains("Examples:");
    }

    @Test
    void a_misspelt_command_brings_the_nearest_one() {
        assertThat(call("repot")).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("""
                        Unmatched argument at index 0: 'repot'
                        Did you mean: ltv report?
                          see:   ltv --help
                        """);
    }

    @Test
    void a_missing_option_is_named() {
        assertThat(call("report", "n.ipynb")).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("Missing required option: '--output=FILE'\n  see:   ltv report --help\n");
    }

    @Test
    void the_version_names_java_too() {
        assertThat(call("--version")).isZero();
        assertThat(out.toString()).matches("LTV Lab \\d+\\.\\d+\\.\\d+\nJava \\d+.*\n");
    }

    private int call(String... arguments) {
        CommandLine line = Ltv.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(80)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        return line.execute(arguments);
    }
}
