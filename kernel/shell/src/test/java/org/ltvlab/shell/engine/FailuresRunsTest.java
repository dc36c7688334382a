package org.ltvlab.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ltvlab.shell.engine.CellResult.Failed;
import org.ltvlab.shell.engine.CellResult.Kind;

/** How failures read, and that none of them ends the session. */
class FailuresRunsTest {
    private static Session session;

    @BeforeAll
    static void start() {
        session = new Session();
        session.value("int kept = 41; double revenue = 1200;");
    }

    @AfterAll
    static void close() {
        session.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit(3)",
                "Runtime.getRuntime().exit(3)",
                "Runtime.getRuntime().halt(3)",
                "java.util.function.IntConsumer end = System::exit; end.accept(3)",
                "new Object() { void end() { System.exit(3); } }.end()",
            })
    void exit_ends_the_cell_only(String code) {
        Failed failed = session.failure(code);
        assertThat(failed.kind()).isEqualTo(Kind.EXIT);
        assertThat(failed.name()).isEqualTo("Exit");
        assertThat(failed.message())
                .isEqualTo("exit(3) would end a program; here it ends the cell, the session goes on");
        assertThat(session.value("kept")).isEqualTo("41");
    }

    @Test
    void endless_recursion_ends_the_cell_in_few_lines() {
        session.value("int endless(int n) { return endless(n + 1) + 1; }");
        Failed failed = session.failure("endless(0)");
        assertThat(failed.kind()).isEqualTo(Kind.EXCEPTION);
        assertThat(failed.name()).isEqualTo("StackOverflowError");
        assertThat(failed.message()).isEqualTo("a method calls itself without end, or much too deeply");
        assertThat(failed.traceback()).hasSizeLessThanOrEqualTo(30);
        assertThat(session.value("kept")).isEqualTo("41");
    }

    @Test
    void the_line_of_the_cell_is_told_as_a_number_too() {
        session.value("int half(int n) {\n    return n / (n - n);\n}");
        assertThat(session.failure("int a = 1;\n\nhalf(a)").line()).hasValue(3);
        assertThat(session.failure("int b = 1;\nint c = nowhere;").line()).hasValue(2);
        assertThat(session.failure("System.exit(3)").line()).hasValue(1);
    }

    @Test
    void a_full_memory_ends_the_cell() {
        Failed failed = session.failure("long[][] hoard = new long[100_000][]; for (int i = 0; i < 100_000; i++)"
                + " hoard[i] = new long[50_000_000];");
        assertThat(failed.name()).isEqualTo("OutOfMemoryError");
        session.value("hoard = null;");
        assertThat(session.value("kept")).isEqualTo("41");
    }

    /** Each array would take 16 GB: there is no room for one, and all the room there was. */
    @Test
    void a_cell_may_catch_that_something_is_too_large_as_often_as_it_likes() {
        assertThat(session.value("int caught = 0; for (int i = 0; i < 10; i++) {"
                        + " try { long[] large = new long[2_000_000_000 + i]; } catch (OutOfMemoryError e) { caught++; } }"
                        + " caught"))
                .isEqualTo("10");
    }

    @Test
    void a_thread_left_running_neither_holds_the_cell_nor_ends_the_session() throws InterruptedException {
        Screen screen = new Screen();
        session.run(
                "Thread left = new Thread(() -> { while (true) { if (kept < 0) throw new IllegalStateException("
                        + "\"enough\"); } }); left.start();",
                screen);
        assertThat(session.value("left.isAlive()")).isEqualTo("true");
        session.value("kept = -1;");
        screen.await("ended with IllegalStateException: enough");
        session.value("kept = 41;");
        assertThat(session.value("kept")).isEqualTo("41");
    }

    @Test
    void a_future_that_fails_fails_as_it_does_elsewhere() {
        Failed failed =
                session.failure("java.util.concurrent.CompletableFuture.supplyAsync(() -> 1 / (kept - 41)).join()");
        assertThat(failed.name()).isEqualTo("CompletionException");
        assertThat(Session.text(failed)).contains("caused by ArithmeticException: / by zero");
    }

    @Test
    void an_exception_keeps_its_own_name_message_and_causes() {
        session.value("void load(String file) {\n    throw new IllegalArgumentException(\"no column `amout`.\\n"
                + "  known: amount, date\", new java.io.IOException(\"gone\"));\n}");
        Failed failed = session.failure("int a = 1;\nload(\"x.csv\");");
        assertThat(failed.name()).isEqualTo("IllegalArgumentException");
        assertThat(failed.message()).isEqualTo("no column `amout`.");
        String number = Session.text(failed).replaceAll("(?s).*?cell (\\d+).*", "$1");
        int declared = Integer.parseInt(number);
        assertThat(Session.text(failed))
                .isEqualTo(String.join(
                        "\n",
                        "IllegalArgumentException: no column `amout`.",
                        "  known: amount, date",
                        "  cell " + declared + ", line 2, in load",
                        "  → throw new IllegalArgumentException(\"no column `amout`.\\n  known: amount, date\","
                                + " new java.io.IOException(\"gone\"));",
                        "  cell " + (declared + 1) + ", line 2",
                        "  → load(\"x.csv\");",
                        "caused by IOException: gone",
                        "  cell " + declared + ", line 2, in load",
                        "  → throw new IllegalArgumentException(\"no column `amout`.\\n  known: amount, date\","
                                + " new java.io.IOException(\"gone\"));",
                        "  cell " + (declared + 1) + ", line 2",
                        "  → load(\"x.csv\");"));
    }

    @Test
    void what_went_wrong_as_well_while_something_was_closed_is_told_below() {
        session.value("class Source implements AutoCloseable {\n    public void close() {"
                + " throw new IllegalStateException(\"still in use\\nby two\"); }\n}");
        Failed failed = session.failure("try (Source source = new Source()) {\n    kept = 1 / (kept - kept);\n}");
        assertThat(Session.text(failed))
                .startsWith("ArithmeticException: / by zero\n")
                .contains("\n  besides IllegalStateException: still in use\n");
    }

    @Test
    void variables_are_called_as_the_analyst_calls_them_and_a_line_is_said_once() {
        Failed failed = session.failure("String nothing = null;\nvar length = nothing.length();");
        assertThat(failed.message()).isEqualTo("Cannot invoke \"String.length()\" because \"nothing\" is null");
        assertThat(Session.text(failed)).containsOnlyOnce("→ var length = nothing.length();");
    }

    @Test
    void frames_of_libraries_are_folded() {
        Failed failed = session.failure("List.of(1, 0).stream().map(x -> 1 / x).toList()");
        assertThat(Session.text(failed))
                .startsWith("ArithmeticException: / by zero\n  cell ")
                .contains("→ List.of(1, 0).stream().map(x -> 1 / x).toList()")
                .containsPattern("… \\d+ frames of java.util\n  fix: check that the divisor is not 0$");
    }

    @Test
    void a_failed_cast_says_nothing_of_modules_and_loaders() {
        assertThat(session.failure("Object text = \"a\";\n(Integer) text").message())
                .isEqualTo("class java.lang.String cannot be cast to class java.lang.Integer");
        assertThat(session.failure("class Plan {}\n(Plan) (Object) \"a\"").message())
                .isEqualTo("class java.lang.String cannot be cast to class Plan");
    }

    @Test
    void a_mistyped_name_is_answered_with_the_near_one() {
        assertThat(session.failure("revenu * 2").message())
                .isEqualTo("`revenu` is not known here; did you mean `revenue`?");
        assertThat(session.failure("dispaly(1)").message())
                .isEqualTo("`dispaly()` is not known here; did you mean `display`?");
    }

    @Test
    void a_method_may_use_what_is_not_declared_yet_until_it_is_called() {
        session.value("int later() { return notYet + 1; }");
        Failed failed = session.failure("later()");
        assertThat(failed.message()).isEqualTo("`later` uses `notYet`, which is not declared so far");
        assertThat(session.value("int notYet = 1; later()")).isEqualTo("2");
    }

    @Test
    void a_method_that_no_longer_fits_says_why() {
        session.value("int part() { return 3; } int all() { return 2 * part(); }");
        session.value("long part() { return 3L; }");
        assertThat(session.failure("all()").message())
                .isEqualTo("`all` does not fit to what was declared after it:"
                        + " a long does not fit into int: fractions or digits would be lost");
    }

    @Test
    void an_unknown_type_is_an_error_at_once() {
        Failed failed = session.failure("int ok = 1;\nTabel orders;");
        assertThat(failed.kind()).isEqualTo(Kind.COMPILE);
        assertThat(failed.message()).isEqualTo("`Tabel` is not known here");
        assertThat(session.failure("Strng label;").message())
                .isEqualTo("`Strng` is not known here; did you mean `String`?");
    }

    @Test
    void nothing_runs_if_the_cell_is_not_java() {
        Failed failed = session.failure("kept = 0;\nint x = (1 + ;\n");
        assertThat(failed.kind()).as(Session.text(failed)).isEqualTo(Kind.COMPILE);
        assertThat(Session.text(failed)).contains("line 2").contains("→ int x = (1 + ;");
        assertThat(session.value("kept")).isEqualTo("41");
    }

    @Test
    void the_caret_stands_below_the_place_also_after_wide_characters() {
        Failed failed = session.failure("var 売上 = \"高\" + unknown1;");
        assertThat(Session.text(failed))
                .isEqualTo("CompileError: `unknown1` is not known here\n"
                        + "  cell " + Session.text(failed).replaceAll("(?s).*cell (\\d+).*", "$1")
                        + ", line 1, column 16\n"
                        + "  → var 売上 = \"高\" + unknown1;\n"
                        + "        \u3000\u3000    \u3000    ^^^^^^^^");
    }
}
