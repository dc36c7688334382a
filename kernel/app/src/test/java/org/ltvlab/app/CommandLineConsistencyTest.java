package org.ltvlab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
                          1  a cell failed
                          2  the call, a parameter or the notebook is not as it must be
                          3  the doctor found a problem
                          4  time ran out
                          5  the session died
                          7  a rule of reports is broken (such as a chart without caption)
                        """);
        assertThat(err.toString()).isEmpty();
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
