package org.ltvlab.notebook.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ltvlab.notebook.Notebooks;
import org.ltvlab.notebook.Sample;
import org.ltvlab.notebook.format.Cell;
import org.ltvlab.notebook.format.Notebook;
import org.ltvlab.notebook.format.Output;
import org.ltvlab.shell.engine.Shells;
import org.ltvlab.shell.extension.Extension;

/** Notebooks on the session that the kernel uses too. */
class RealShellRunsTest {
    private static final Runner RUNNER = Runner.of(() -> Shells.start(List.of()));

    private static RunResult run(Notebook notebook) {
        return RUNNER.run(notebook, Map.of(), RunListener.none());
    }

    private static List<Output> outputs(RunResult result, int cell) {
        return ((Cell.Code) result.notebook().cells().get(cell)).outputs();
    }

    private static String plain(Output output) {
        return ((Output.Content) output).data().get("text/plain").getAsString();
    }

    private static final Notebook EVERYTHING = Sample.notebook()
            .prose("# 顧客生涯価値")
            .code("int months = 12; // 期間\nLocalDate asOf = LocalDate.parse(\"2024-12-31\");", "parameters")
            .code("int twice() { return months * 2; }")
            .code("System.out.println(\"out 顧客\");\nSystem.err.println(\"err\");\nSystem.out.print(\"more\");")
            .code("display(\"first\", \"d\");\nSystem.out.println(\"shown\");")
            .code("updateDisplay(\"second\", \"d\");")
            .code("System.out.println(\"gone\");\nclearOutput(true);\nSystem.out.println(\"kept\");")
            .code("Map.of(\"a\", twice())")
            .code("Object o = null;\no.toString();", "raises-exception")
            .code("throw new IllegalStateException(\"never\");", "skip-execution")
            .code("asOf.plusMonths(months)")
            .done();

    @Test
    void every_kind_of_output_arrives() {
        RunResult result = run(EVERYTHING);

        assertThat(result.outcome()).isEqualTo(new Outcome.Completed());
        assertThat(outputs(result, 3))
                .containsExactly(new Output.Stream("stdout", "out 顧客\nmore"), new Output.Stream("stderr", "err\n"));
        assertThat(plain(outputs(result, 4).get(0))).isEqualTo("second");
        assertThat(outputs(result, 4).get(1)).isEqualTo(new Output.Stream("stdout", "shown\n"));
        assertThat(outputs(result, 5)).isEmpty();
        assertThat(outputs(result, 6)).containsExactly(new Output.Stream("stdout", "kept\n"));
        assertThat(plain(outputs(result, 7).get(0))).isEqualTo("{a=24}");
        assertThat(((Output.Failure) outputs(result, 8).get(0)).name()).isEqualTo("NullPointerException");
        assertThat(outputs(result, 9)).isEmpty();
        assertThat(plain(outputs(result, 10).get(0))).isEqualTo("2025-12-31");
        assertThat(result.notebook().cells().stream()
                        .filter(Cell.Code.class::isInstance)
                        .map(cell -> ((Cell.Code) cell).executionCount())
                        .filter(OptionalInt::isPresent)
                        .map(OptionalInt::getAsInt))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void the_same_notebook_gives_the_same_bytes_twice_and_again_from_its_own_result(@TempDir Path folder) {
        Path in = folder.resolve("in.ipynb");
        Path first = folder.resolve("first.ipynb");
        Path second = folder.resolve("second.ipynb");
        Path third = folder.resolve("third.ipynb");
        Notebooks.write(EVERYTHING, in);

        RUNNER.run(in, first, Map.of("months", "24"), RunListener.none());
        RUNNER.run(in, second, Map.of("months", "24"), RunListener.none());
        RUNNER.run(first, third, Map.of(), RunListener.none());

        assertThat(second).hasSameBinaryContentAs(first);
        assertThat(third).hasSameBinaryContentAs(first);
    }

    @Test
    void injected_values_reach_what_depends_on_them() {
        RunResult result = RUNNER.run(EVERYTHING, Map.of("months", "24", "asOf", "2024-02-29"), RunListener.none());

        assertThat(plain(outputs(result, 8).get(0))).isEqualTo("{a=48}");
        assertThat(plain(outputs(result, 11).get(0))).isEqualTo("2026-02-28");
        assertThat(result.notebook().metadata().getAsJsonObject("ltv").get("parameters"))
                .isEqualTo(JsonParser.parseString("{\"months\": \"24\", \"asOf\": \"2024-02-29\"}"));
    }

    @Test
    void a_failure_is_told_with_the_line_of_the_cell() {
        RunResult result = run(Sample.notebook()
                .code("int zero = 0;")
                .prose("## Orders")
                .code("int a = 1;\n\nint b = a / zero;")
                .done());

        assertThat(result.outcome().message()).isEqualTo("""
                Every cell must run to its end.
                  where: cell [2] of 2, line 3 (Orders)
                  got:   ArithmeticException: / by zero""");
    }

    /** Its traceback says セル 2、3 行目. */
    @Test
    void the_line_is_told_in_a_japanese_session_too() {
        Extension japanese = new Extension() {
            @Override
            public Optional<Locale> language() {
                return Optional.of(Locale.JAPANESE);
            }
        };
        Runner runner = Runner.of(() -> Shells.start(List.of(japanese)));
        Notebook thrown = Sample.notebook()
                .code("int zero = 0;\nint divided(int a) {\n    return a / zero;\n}")
                .prose("## 注文")
                .code("int a = 1;\n\nint b = divided(a);")
                .done();
        Notebook uncompiled = Sample.notebook().code("int a = 1;\nint b = aa;").done();

        assertThat(runner.run(thrown, Map.of(), RunListener.none()).outcome().message())
                .isEqualTo("""
                Every cell must run to its end.
                  where: cell [2] of 2, line 3 (注文)
                  got:   ArithmeticException: / by zero""");
        assertThat(((Outcome.CellFailed) runner.run(uncompiled, Map.of(), RunListener.none())
                                .outcome())
                        .line())
                .hasValue(2);
    }

    @Test
    void code_that_does_not_compile_is_told_with_its_line() {
        RunResult result = run(Sample.notebook().code("int a = 1;\nint b = aa;").done());

        assertThat(result.exitCode()).isEqualTo(ExitCode.CELL_FAILED);
        assertThat(((Outcome.CellFailed) result.outcome()).line()).hasValue(2);
    }

    @Test
    void a_cell_that_asks_for_input_fails_instead_of_waiting() {
        RunResult result = run(Sample.notebook().code("readLine(\"name?\")").done());

        assertThat(result.exitCode()).isEqualTo(ExitCode.CELL_FAILED);
        assertThat(((Outcome.CellFailed) result.outcome()).text())
                .isEqualTo("this notebook runs without a keyboard: input is not available");
    }

    @Test
    void an_endless_loop_is_stopped_and_the_next_run_is_not_touched_by_it() {
        RunResult stopped = RUNNER.cellTimeout(Duration.ofSeconds(1))
                .run(
                        Sample.notebook()
                                .code("int i = 0;\nwhile (true) { i++; }")
                                .code("\"never\"")
                                .done(),
                        Map.of(),
                        RunListener.none());
        RunResult next = run(Sample.notebook().code("1 + 1").done());

        assertThat(stopped.exitCode()).isEqualTo(ExitCode.TIMED_OUT);
        assertThat(outputs(stopped, 1)).isEmpty();
        assertThat(plain(outputs(next, 0).get(0))).isEqualTo("2");
    }

    @Test
    void a_call_of_exit_is_a_failure_of_the_cell() {
        RunResult result = run(Sample.notebook().code("System.exit(3);").done());

        assertThat(result.exitCode()).isEqualTo(ExitCode.CELL_FAILED);
    }

    @Test
    void a_question_about_a_name_is_answered_in_the_notebook() {
        RunResult result = run(Sample.notebook().code("?Math.floorMod").done());

        assertThat(result.outcome()).isEqualTo(new Outcome.Completed());
        assertThat(plain(outputs(result, 0).get(0))).startsWith("int Math.floorMod(int x, int y)");
    }
}
