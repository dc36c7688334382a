package org.ltvlab.notebook.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.ltvlab.notebook.Notebooks;
import org.ltvlab.notebook.Sample;
import org.ltvlab.notebook.format.Notebook;
import org.ltvlab.notebook.format.Output;
import org.ltvlab.shell.display.MimeBundle;
import org.ltvlab.shell.output.CellOutput;
import org.ltvlab.shell.output.CellOutput.StreamName;

/** What is expected here is what nbclient does (nbclient/client.py), unless a comment says otherwise. */
class OutputsRunsTest {
    private final ScriptedShell shell = new ScriptedShell();

    private RunResult run(Notebook notebook) {
        return Runner.of(() -> shell).run(notebook, Map.of(), RunListener.none());
    }

    @Test
    void streams_next_to_each_other_become_one_and_stdout_comes_first() {
        shell.prints("print", output -> {
            output.stream(StreamName.STDERR, "e1\n");
            output.stream(StreamName.STDOUT, "a");
            output.stream(StreamName.STDERR, "e2\n");
            output.stream(StreamName.STDOUT, "b\n");
            output.display(MimeBundle.plain("picture"), Optional.empty());
            output.stream(StreamName.STDOUT, "after\n");
            output.stream(StreamName.STDOUT, "");
        });

        // nbclient (coalesce_streams) would move "after" before the picture; JupyterLab and we do not.
        assertThat(Cells.outputs(run(Sample.notebook().code("print").done()), 0))
                .containsExactly(
                        new Output.Stream("stdout", "ab\n"),
                        new Output.Stream("stderr", "e1\ne2\n"),
                        Cells.shown("picture"),
                        new Output.Stream("stdout", "after\n"));
    }

    @Test
    void what_a_screen_would_overwrite_is_not_kept() {
        shell.prints("progress", output -> {
            output.stream(StreamName.STDOUT, "10 %\r50 %");
            output.stream(StreamName.STDOUT, "\r100 %\r\nab\b\bxy\nend\r");
        });

        assertThat(Cells.outputs(run(Sample.notebook().code("progress").done()), 0))
                .containsExactly(new Output.Stream("stdout", "100 %\r\nxy\nend\r"));
    }

    @Test
    void an_update_reaches_every_cell_that_shows_the_display_and_the_id_is_not_written() {
        shell.prints("show", output -> {
                    output.display(MimeBundle.plain("old"), Optional.of("id-7"));
                    output.display(MimeBundle.plain("other"), Optional.of("id-8"));
                })
                .prints("again", output -> output.display(MimeBundle.plain("newer"), Optional.of("id-7")))
                .prints(
                        "update",
                        output -> output.updateDisplay(
                                MimeBundle.plain("newest").withMetadata("ltv", Map.of("n", 3)), "id-7"));

        RunResult first = run(Sample.notebook().code("show").code("again").done());
        assertThat(Cells.outputs(first, 0)).containsExactly(Cells.shown("newer"), Cells.shown("other"));

        RunResult second =
                run(Sample.notebook().code("show").code("again").code("update").done());
        JsonObject data = JsonParser.parseString("{\"text/plain\": \"newest\"}").getAsJsonObject();
        JsonObject metadata = JsonParser.parseString("{\"ltv\": {\"n\": 3}}").getAsJsonObject();
        Output newest = new Output.Content(data, metadata, OptionalInt.empty(), false);
        assertThat(Cells.outputs(second, 0)).containsExactly(newest, Cells.shown("other"));
        assertThat(Cells.outputs(second, 1)).containsExactly(newest);
        assertThat(Cells.outputs(second, 2)).isEmpty();
        assertThat(Notebooks.text(second.notebook())).doesNotContain("id-7");
    }

    @Test
    void clearing_waits_for_the_next_output_if_it_is_told_to() {
        shell.prints("now", output -> {
                    output.stream(StreamName.STDOUT, "gone");
                    output.clearOutput(false);
                })
                .prints("later", output -> {
                    output.stream(StreamName.STDOUT, "gone");
                    output.clearOutput(true);
                    output.stream(StreamName.STDOUT, "stays");
                })
                .prints("never", output -> {
                    output.stream(StreamName.STDOUT, "stays");
                    output.clearOutput(true);
                });

        RunResult result =
                run(Sample.notebook().code("now").code("later").code("never").done());

        assertThat(Cells.outputs(result, 0)).isEmpty();
        assertThat(Cells.outputs(result, 1)).containsExactly(new Output.Stream("stdout", "stays"));
        assertThat(Cells.outputs(result, 2)).containsExactly(new Output.Stream("stdout", "stays"));
    }

    @Test
    void a_display_that_was_cleared_is_not_updated() {
        shell.prints("cell", output -> {
            output.display(MimeBundle.plain("a"), Optional.of("x"));
            output.clearOutput(false);
            output.display(MimeBundle.plain("b"), Optional.empty());
            output.updateDisplay(MimeBundle.plain("c"), "x");
        });

        assertThat(Cells.outputs(run(Sample.notebook().code("cell").done()), 0)).containsExactly(Cells.shown("b"));
    }

    @Test
    void output_of_a_thread_that_outlives_its_cell_goes_to_that_cell() {
        List<CellOutput> kept = new ArrayList<>();
        shell.prints("start", kept::add).prints("next", output -> kept.get(0).stream(StreamName.STDOUT, "late"));

        RunResult result = run(Sample.notebook().code("start").code("next").done());

        assertThat(Cells.outputs(result, 0)).containsExactly(new Output.Stream("stdout", "late"));
        assertThat(Cells.outputs(result, 1)).isEmpty();
    }
}
