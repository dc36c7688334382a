package org.ltvlab.notebook.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ltvlab.notebook.run.ScriptedShell.NOTHING;
import static org.ltvlab.notebook.run.ScriptedShell.failed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.ltvlab.notebook.Sample;
import org.ltvlab.notebook.format.Cell;
import org.ltvlab.notebook.format.Notebook;
import org.ltvlab.notebook.format.Output;
import org.ltvlab.shell.engine.CellResult;
import org.ltvlab.shell.output.CellOutput.StreamName;

/** What is expected here is what nbclient does (nbclient/client.py), unless a comment says otherwise. */
class FailuresRunsTest {
    private static final CellResult DIVIDED_BY_ZERO = failed(
            OptionalInt.of(3),
            CellResult.Kind.EXCEPTION,
            "ArithmeticException",
            "/ by zero",
            "\u001b[31mArithmeticException\u001b[0m: / by zero",
            "  \u001b[1mセル 2、3 行目\u001b[0m",
            "  セル 1、9 行目");

    private final ScriptedShell shell = new ScriptedShell();

    private RunResult run(Notebook notebook) {
        return Runner.of(() -> shell).run(notebook, Map.of(), RunListener.none());
    }

    @Test
    void a_failure_ends_the_run_and_keeps_what_ran() {
        shell.prints("print", output -> output.stream(StreamName.STDOUT, "kept"));
        Notebook notebook = Sample.notebook()
                .code("print")
                .prose("## 売上\ntext\n```\n# no heading\n```")
                .code("\n// divide\nfail")
                .code("never")
                .done();
        shell.on(notebook.cells().get(2).source(), output -> DIVIDED_BY_ZERO);

        RunResult result = run(notebook);

        assertThat(result.exitCode()).isEqualTo(ExitCode.CELL_FAILED);
        assertThat(shell.ran).containsExactly("print", "\n// divide\nfail");
        assertThat(Cells.outputs(result, 0)).containsExactly(new Output.Stream("stdout", "kept"));
        assertThat(((Output.Failure) Cells.outputs(result, 2).get(0)).name()).isEqualTo("ArithmeticException");
        assertThat(((Cell.Code) result.notebook().cells().get(3)).executionCount())
                .isEmpty();
        assertThat(result.outcome().message()).isEqualTo("""
                Every cell must run to its end.
                  where: cell [2] of 3, line 3 (売上)
                  got:   ArithmeticException: / by zero""");
    }

    @Test
    void a_fix_is_said_for_the_command_where_the_cell_takes_it_from_parameters() {
        assertThat(fixFor(".until(\"2011-12-09\")")).isEqualTo("-p asOf=2011-12-09");
        assertThat(fixFor(".orderDate(\"order date\", \"d/M/yyyy\")"))
                .isEqualTo("-p 'orderDate=order date' -p pattern=d/M/yyyy");
        assertThat(fixFor(".orderDate(\"日付\")")).isEqualTo("-p orderDate=日付");
        assertThat(fixFor(".amount(\"b\")")).isEmpty(); // the cell names the column itself
        assertThat(fixFor(".encoding(\"EUC-JP\")")).isEmpty(); // the cell does not call it
        assertThat(fixFor(".until(\"2011-12-09\")   // or later")).isEqualTo("-p asOf=2011-12-09");
        assertThat(fixFor("correct these cells in the file")).isEmpty();
    }

    @Test
    void a_choice_is_left_to_the_user() {
        assertThat(fixFor(".orderDate(\"d\", \"M/d/yyyy\") or .orderDate(\"d\", \"d/M/yyyy\")"))
                .isEqualTo("-p orderDate=d -p pattern=M/d/yyyy or -p orderDate=d -p pattern=d/M/yyyy");
        assertThat(fixFor(".until(\"...\"), naming one of them")).isEqualTo("-p asOf=...");
        assertThat(fixFor(".until(\"2011-12-09\") or whatever is right")).isEmpty();
    }

    private String fixFor(String fix) {
        String code = "transactions(file)\n.until(asOf)\n.orderDate(orderDate, pattern).amount(\"a\").load();";
        shell.on(
                code,
                output -> failed(
                        CellResult.Kind.EXCEPTION,
                        "LtvProblem",
                        "It must hold.",
                        "\u001b[1mLtvProblem\u001b[0m: It must hold.",
                        "  got:   something",
                        "  fix:   " + fix));
        RunResult result = run(Sample.notebook()
                .code(
                        "String file = \"\";\nString asOf = \"\";\nString orderDate = \"\";\nString pattern = \"\";",
                        "parameters")
                .code(code)
                .done());
        return ((Outcome.CellFailed) result.outcome()).fix();
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
        assertThat(Cells.outputs(run(notebook.withCells(cells)), 1)).isEmpty();
    }

    @Test
    void a_cell_tagged_raises_exception_may_fail() {
        shell.on("fail", output -> failed(CellResult.Kind.EXCEPTION, "IllegalStateException", "no"));

        RunResult result = run(
                Sample.notebook().code("fail", "raises-exception").code("next").done());

        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(shell.ran).containsExactly("fail", "next");
        assertThat(Cells.outputs(result, 0))
                .containsExactly(new Output.Failure("IllegalStateException", "no", List.of()));
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
        assertThat(Cells.outputs(result, 0).get(0)).isEqualTo(new Output.Stream("stdout", "begun"));
        assertThat(((Output.Failure) Cells.outputs(result, 0).get(1)).name()).isEqualTo("TimedOut");
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
}
