package org.ltvlab.notebook.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ltvlab.notebook.run.ScriptedShell.NOTHING;
import static org.ltvlab.notebook.run.ScriptedShell.failed;
import static org.ltvlab.notebook.run.ScriptedShell.value;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.ltvlab.notebook.Notebooks;
import org.ltvlab.notebook.Said;
import org.ltvlab.notebook.Sample;
import org.ltvlab.notebook.format.Cell;
import org.ltvlab.notebook.format.Notebook;
import org.ltvlab.notebook.format.Output;
import org.ltvlab.notebook.run.internal.SparingSaver;
import org.ltvlab.shell.display.MimeBundle;
import org.ltvlab.shell.engine.CellResult;
import org.ltvlab.shell.output.CellOutput;
import org.ltvlab.shell.output.CellOutput.StreamName;

/** What is expected here is what nbclient does (nbclient/client.py), unless a comment says otherwise. */
class RunnerRunsTest {
    private final ScriptedShell shell = new ScriptedShell();

    private RunResult run(Notebook notebook) {
        return Runner.of(() -> shell).run(notebook, Map.of(), RunListener.none());
    }

    private static List<Output> outputs(RunResult result, int cell) {
        return ((Cell.Code) result.notebook().cells().get(cell)).outputs();
    }

    private static Output shown(String text) {
        JsonObject data = new JsonObject();
        data.addProperty("text/plain", text);
        return new Output.Content(data, new JsonObject(), OptionalInt.empty(), false);
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
        assertThat(outputs(run(Sample.notebook().code("print").done()), 0))
                .containsExactly(
                        new Output.Stream("stdout", "ab\n"),
                        new Output.Stream("stderr", "e1\ne2\n"),
                        shown("picture"),
                        new Output.Stream("stdout", "after\n"));
    }

    @Test
    void what_a_screen_would_overwrite_is_not_kept() {
        shell.prints("progress", output -> {
            output.stream(StreamName.STDOUT, "10 %\r50 %");
            output.stream(StreamName.STDOUT, "\r100 %\r\nab\b\bxy\nend\r");
        });

        assertThat(outputs(run(Sample.notebook().code("progress").done()), 0))
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
        assertThat(outputs(first, 0)).containsExactly(shown("newer"), shown("other"));

        RunResult second =
                run(Sample.notebook().code("show").code("again").code("update").done());
        JsonObject data = JsonParser.parseString("{\"text/plain\": \"newest\"}").getAsJsonObject();
        JsonObject metadata = JsonParser.parseString("{\"ltv\": {\"n\": 3}}").getAsJsonObject();
        Output newest = new Output.Content(data, metadata, OptionalInt.empty(), false);
        assertThat(outputs(second, 0)).containsExactly(newest, shown("other"));
        assertThat(outputs(second, 1)).containsExactly(newest);
        assertThat(outputs(second, 2)).isEmpty();
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

        assertThat(outputs(result, 0)).isEmpty();
        assertThat(outputs(result, 1)).containsExactly(new Output.Stream("stdout", "stays"));
        assertThat(outputs(result, 2)).containsExactly(new Output.Stream("stdout", "stays"));
    }

    @Test
    void a_display_that_was_cleared_is_not_updated() {
        shell.prints("cell", output -> {
            output.display(MimeBundle.plain("a"), Optional.of("x"));
            output.clearOutput(false);
            output.display(MimeBundle.plain("b"), Optional.empty());
            output.updateDisplay(MimeBundle.plain("c"), "x");
        });

        assertThat(outputs(run(Sample.notebook().code("cell").done()), 0)).containsExactly(shown("b"));
    }

    @Test
    void a_failure_ends_the_run_and_keeps_what_ran() {
        shell.prints("print", output -> output.stream(StreamName.STDOUT, "kept"))
                .on(
                        "fail",
                        output -> failed(
                                CellResult.Kind.EXCEPTION,
                                "ArithmeticException",
                                "/ by zero",
                                "\u001b[31mArithmeticException\u001b[0m: / by zero",
                                "  \u001b[1mcell 2, line 3\u001b[0m: 1 / 0",
                                "  cell 1, line 9"));
        Notebook notebook = Sample.notebook()
                .code("print")
                .prose("## 売上\ntext\n```\n# no heading\n```")
                .code("\n// divide\nfail")
                .code("never")
                .done();
        shell.on(
                "\n// divide\nfail",
                output -> failed(
                        CellResult.Kind.EXCEPTION,
                        "ArithmeticException",
                        "/ by zero",
                        "\u001b[31mArithmeticException\u001b[0m: / by zero",
                        "  \u001b[1mcell 2, line 3\u001b[0m: 1 / 0"));

        RunResult result = run(notebook);

        assertThat(result.exitCode()).isEqualTo(ExitCode.CELL_FAILED);
        assertThat(shell.ran).containsExactly("print", "\n// divide\nfail");
        assertThat(outputs(result, 0)).containsExactly(new Output.Stream("stdout", "kept"));
        assertThat(((Output.Failure) outputs(result, 2).get(0)).name()).isEqualTo("ArithmeticException");
        assertThat(((Cell.Code) result.notebook().cells().get(3)).executionCount())
                .isEmpty();
        assertThat(result.outcome().message()).isEqualTo("""
                Every cell must run to its end.
                  where: cell [2] of 3, line 3 (売上)
                  got:   ArithmeticException: / by zero""");
    }

    @Test
    void outputs_of_an_earlier_run_do_not_stay_below_a_failure() {
        Notebook notebook = Sample.notebook().code("fail").code("never").done();
        List<Cell> cells = new ArrayList<>(notebook.cells());
        cells.set(
                1,
                ((Cell.Code) cells.get(1))
                        .withOutputs(List.of(new Output.Stream("stdout", "stale")), OptionalInt.of(5)));
        shell.on("fail", output -> failed(CellResult.Kind.COMPILE, "CompileError", "missing"));

        // nbclient would keep them; papermill clears them, as we do.
        assertThat(outputs(run(notebook.withCells(cells)), 1)).isEmpty();
    }

    @Test
    void a_cell_tagged_raises_exception_may_fail() {
        shell.on("fail", output -> failed(CellResult.Kind.EXCEPTION, "IllegalStateException", "no"));

        RunResult result = run(
                Sample.notebook().code("fail", "raises-exception").code("next").done());

        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(shell.ran).containsExactly("fail", "next");
        assertThat(outputs(result, 0)).containsExactly(new Output.Failure("IllegalStateException", "no", List.of()));
    }

    @Test
    void a_cell_that_takes_too_long_is_interrupted() {
        shell.on("long", output -> {
            output.stream(StreamName.STDOUT, "begun");
            shell.interrupted.await();
            return failed(CellResult.Kind.INTERRUPTED, "Interrupted", "interrupted");
        });

        RunResult result = Runner.of(() -> shell)
                .cellTimeout(Duration.ofMillis(200))
                .run(Sample.notebook().code("long").code("never").done(), Map.of(), RunListener.none());

        assertThat(result.exitCode()).isEqualTo(ExitCode.TIMED_OUT);
        assertThat(result.outcome().message()).isEqualTo("""
                A cell must end within 0.2 s.
                  where: cell [1] of 2 (long)
                  got:   it was still running and was interrupted
                  fix:   allow a cell more time""");
        assertThat(outputs(result, 0).get(0)).isEqualTo(new Output.Stream("stdout", "begun"));
        assertThat(((Output.Failure) outputs(result, 0).get(1)).name()).isEqualTo("TimedOut");
        assertThat(shell.ran).containsExactly("long");
    }

    @Test
    void a_run_that_takes_too_long_is_interrupted() {
        shell.on("long", output -> {
            shell.interrupted.await();
            return NOTHING;
        });

        RunResult result = Runner.of(() -> shell)
                .runTimeout(Duration.ofMillis(300))
                .cellTimeout(Duration.ofHours(1))
                .run(Sample.notebook().code("short").code("long").done(), Map.of(), RunListener.none());

        assertThat(result.outcome().message()).isEqualTo("""
                The run must end within 0.3 s.
                  where: cell [2] of 2 (long)
                  got:   it was still running and was interrupted
                  fix:   allow the run more time""");
    }

    @Test
    void a_shell_that_breaks_down_ends_the_run() {
        shell.on("break", output -> {
            throw new IllegalStateException("the session is closed");
        });

        RunResult result = run(Sample.notebook().code("break").done());

        assertThat(result.exitCode()).isEqualTo(ExitCode.SHELL_DIED);
        assertThat(result.outcome().message()).isEqualTo("""
                The Java session must last to the end of the run.
                  where: cell [1] of 1 (break)
                  got:   java.lang.IllegalStateException: the session is closed
                  fix:   run it again""");
    }

    @Test
    void a_shell_that_does_not_start_ends_the_run() {
        RunResult result = Runner.of(() -> {
                    throw new IllegalStateException("no JDK");
                })
                .run(Sample.notebook().code("a").done(), Map.of(), RunListener.none());

        assertThat(result.exitCode()).isEqualTo(ExitCode.SHELL_DIED);
    }

    @Test
    void stopping_the_waiting_thread_stops_the_run() {
        Thread caller = Thread.currentThread();
        shell.on("long", output -> {
            caller.interrupt();
            shell.interrupted.await();
            return NOTHING;
        });

        RunResult result = run(Sample.notebook().code("long").code("never").done());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.exitCode()).isEqualTo(ExitCode.CANCELLED);
        assertThat(shell.ran).containsExactly("long");
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
    void output_of_a_thread_that_outlives_its_cell_goes_to_that_cell() {
        List<CellOutput> kept = new ArrayList<>();
        shell.prints("start", kept::add).prints("next", output -> kept.get(0).stream(StreamName.STDOUT, "late"));

        RunResult result = run(Sample.notebook().code("start").code("next").done());

        assertThat(outputs(result, 0)).containsExactly(new Output.Stream("stdout", "late"));
        assertThat(outputs(result, 1)).isEmpty();
    }

    @Test
    void a_cell_that_does_not_even_stop_when_interrupted_is_left_behind() {
        shell.on("deaf", output -> {
            new CountDownLatch(1).await();
            return NOTHING;
        });

        RunResult result = Runner.of(() -> shell)
                .cellTimeout(Duration.ofMillis(100))
                .run(Sample.notebook().code("deaf").code("never").done(), Map.of(), RunListener.none());

        assertThat(result.exitCode()).isEqualTo(ExitCode.TIMED_OUT);
        assertThat(shell.ran).containsExactly("deaf");
        assertThat(shell.closed).isTrue();
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
