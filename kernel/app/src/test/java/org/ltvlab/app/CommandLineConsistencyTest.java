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
        assertThat(out.toString())
                .isEqualTo(
                        """
                        HELP""");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void help_of_report_names_every_option() {
        assertThat(call("report", "--help")).isZero();
        assertThat(out.toString())
                .isEqualTo(
                        """
                        REPORTHELP""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "report", "run", "params", "lab", "install", "bench", "kernel"})
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
        assertThat(err.toString())
                .isEqualTo(
                        """
                        Unmatched argument at index 0: 'repot'
                        Did you mean: ltv report?
                          see:   ltv --help
                        """);
    }

    @Test
    void a_missing_option_is_named() {
        assertThat(call("report", "n.ipynb")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("Missing required option: '--output=FILE'\n  see:   ltv report --help\n");
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
