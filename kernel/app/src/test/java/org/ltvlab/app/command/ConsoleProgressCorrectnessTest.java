package org.ltvlab.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ltvlab.notebook.run.Step;

class ConsoleProgressCorrectnessTest {
    private final StringWriter shown = new StringWriter();

    @BeforeEach
    void before_a_terminal() {
        System.setProperty("ltvlab.terminal", "true");
    }

    @AfterEach
    void no_longer() {
        System.clearProperty("ltvlab.terminal");
    }

    /** A line that wraps cannot be rewritten: 78 columns are "[3/9] " and 36 characters of two columns. */
    @Test
    void a_japanese_title_is_cut_at_the_columns_of_the_terminal() {
        new ConsoleProgress(new PrintWriter(shown)).began(new Step(3, 9, "c", "## " + "顧".repeat(60), ""));
        assertThat(shown).hasToString("\r\u001b[K[3/9] " + "顧".repeat(36));
    }
}
