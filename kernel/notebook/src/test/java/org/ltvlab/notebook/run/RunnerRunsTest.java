package org.ltvlab.notebook.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ltvlab.notebook.run.ScriptedShell.failed;
import static org.ltvlab.notebook.run.ScriptedShell.value;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.ltvlab.notebook.Said;
import org.ltvlab.notebook.Sample;
import org.ltvlab.notebook.format.Cell;
import org.ltvlab.notebook.format.Notebook;
import org.ltvlab.notebook.format.Output;
import org.ltvlab.notebook.run.internal.SparingSaver;
import org.ltvlab.shell.engine.CellResult;

/** Order, counts, listener and record of a run; as nbclient does where it does the same. */
class RunnerRunsTest {
    private final ScriptedShell shell = new ScriptedShell();

    private RunResult run(Notebook notebook) {
        return Runner.of(() -> shell).run(notebook, Map.of(), RunListener.none());
    }

    @Test
    void cells_run_top_to_bottom_and_are_counted_from_1() {
        shell.on("1 + 1", output -> value("2"));

        RunResult result =
                run(Sample.notebook().code("int a;").prose("text").code("1 + 1").done());

        assertThat(shell.ran).containsExactly("int a;", "1 + 1");
        assertThat(shell.numbers).containsExactly(1, 2);
        assertThat(shell.closed).isTrue();
        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        Cell.Code last = (Cell.Code) result.notebook().cells().get(2);
        assertThat(last.executionCount()).hasValue(2);
        Output.Content content = (Output.Content) last.outputs().get(0);
        assertThat(content.result()).isTrue();
        assertThat(content.executionCount()).hasValue(2);
        assertThat(content.data()).isEqualTo(JsonParser.parseString("{\"text/plain\": \"2\"}"));
    }

    @Test
    void skipped_and_empty_cells_are_left_as_they_are_and_not_counted() {
        Cell.Code skipped = Cell.Code.fresh("s", "boom", "skip-execution")
                .withOutputs(List.of(new Output.Stream("stdout", "old")), OptionalInt.of(9));
        Notebook notebook = Sample.notebook().code(" \n").code("last").done();
        List<Cell> cells = new ArrayList<>(notebook.cells());
        cells.add(0, skipped);

        RunResult result = run(notebook.withCells(cells));

        assertThat(shell.ran).containsExactly("last");
        assertThat(result.notebook().cells().get(0)).isEqualTo(skipped);
        assertThat(((Cell.Code) result.notebook().cells().get(1)).executionCount())
                .isEmpty();
        assertThat(((Cell.Code) result.notebook().cells().get(2)).executionCount())
                .hasValue(1);
    }

    @Test
    void the_listener_hears_each_cell_with_its_heading_or_first_line() {
        List<String> heard = new ArrayList<>();
        shell.on("boom", output -> failed(CellResult.Kind.EXCEPTION, "X", "x"));
        RunListener listener = new RunListener() {
            @Override
            public void began(Step step) {
                heard.add("%d/%d %s".formatted(step.number(), step.of(), step.title()));
            }

            @Override
            public void ended(Step step, boolean failed) {
                heard.add(failed ? "failed" : "ok");
            }
        };

        Runner.of(() -> shell)
                .run(
                        Sample.notebook()
                                .code("// read the orders\nint a;")
                                .prose("# LTV ##\n\n## コホート")
                                .code("boom", "raises-exception")
                                .done(),
                        Map.of(),
                        listener);

        assertThat(heard).containsExactly("1/2 read the orders", "ok", "2/2 コホート", "failed");
    }

    @Test
    void the_record_of_the_run_stands_in_the_metadata() {
        JsonObject metadata = JsonParser.parseString(
                        "{\"papermill\": {\"start_time\": \"x\"}, \"ltv\": {\"lang\": \"ja\"}, \"kept\": 1}")
                .getAsJsonObject();
        shell.knows(Map.of(
                "ltvlab", Map.of("version", "0.1.0", "data", List.of(Map.of("name", "orders.csv", "rows", 12L)))));

        RunResult result = run(
                Sample.notebook().code("int months = 12;", "parameters").done().withMetadata(metadata));

        assertThat(result.notebook().metadata())
                .isEqualTo(JsonParser.parseString("""
                {"kept": 1, "ltv": {"lang": "ja", "parameters": {"months": "12"},
                 "facts": {"ltvlab": {"version": "0.1.0", "data": [{"name": "orders.csv", "rows": 12}]}},
                 "versions": {"java": "VERSION", "ltvlab": "0.1.0"}},
                 "language_info": {"name": "java", "version": "VERSION", "mimetype": "text/x-java-source",
                 "file_extension": ".java", "pygments_lexer": "java", "codemirror_mode": "text/x-java"}}""".replace("VERSION", System.getProperty("java.version"))));
    }

    @Test
    void traces_of_papermill_and_of_clocks_are_removed() {
        Cell.Code cell = Cell.Code.fresh("a", "1", "keep");
        JsonObject metadata = cell.metadata();
        metadata.add("papermill", new JsonObject());
        metadata.add("execution", new JsonObject());
        Cell banner = new Cell.Markdown(
                "b",
                JsonParser.parseString("{\"tags\": [\"papermill-error-cell-tag\"]}")
                        .getAsJsonObject(),
                "An exception",
                new JsonObject());

        RunResult result = run(new Notebook(List.of(banner, cell.withMetadata(metadata)), new JsonObject()));

        assertThat(result.notebook().cells()).hasSize(1);
        assertThat(result.notebook().cells().get(0).metadata()).isEqualTo(cell.metadata());
    }

    @Test
    void the_folder_of_the_notebook_is_known_while_it_runs() {
        List<String> seen = new ArrayList<>();
        shell.prints("look", output -> seen.add(System.getProperty("ltvlab.notebook.dir")));

        Runner.of(() -> shell)
                .in(Path.of("some/../folder"))
                .run(Sample.notebook().code("look").done(), Map.of(), RunListener.none());

        assertThat(seen).containsExactly(Path.of("folder").toAbsolutePath().toString());
        assertThat(System.getProperty("ltvlab.notebook.dir")).isNull();
    }

    @Test
    void a_notebook_of_another_language_is_refused() {
        JsonObject metadata = JsonParser.parseString(
                        "{\"kernelspec\": {\"name\": \"python3\", \"language\": \"python\"}}")
                .getAsJsonObject();

        assertThat(Said.by(() -> run(Sample.notebook().code("1").done().withMetadata(metadata))))
                .isEqualTo("""
                The notebook must be a Java notebook.
                  got:   its kernel speaks python
                  fix:   choose the kernel `ltv` in JupyterLab and save, or run it with its own kernel""");
        assertThat(shell.ran).isEmpty();
    }

    @Test
    void cells_that_have_ended_are_saved_after_a_pause_only() {
        List<Notebook> saved = new ArrayList<>();
        Notebook notebook = Sample.notebook().done();

        new SparingSaver(saved::add, Duration.ofHours(1)).accept(notebook);
        assertThat(saved).isEmpty();
        new SparingSaver(saved::add, Duration.ZERO).accept(notebook);
        assertThat(saved).containsExactly(notebook);
    }
}
