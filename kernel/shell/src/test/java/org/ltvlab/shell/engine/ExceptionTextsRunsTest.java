package org.ltvlab.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ltvlab.shell.engine.CellResult.Failed;

/** What exceptions say of where they came from, in the analyst's names. */
class ExceptionTextsRunsTest {
    private static Session session;

    @BeforeAll
    static void start() {
        session = new Session();
    }

    @AfterAll
    static void close() {
        session.close();
    }

    @Test
    void a_local_variable_is_called_by_its_name() {
        session.value("int lengthOf(String city) { String town = city; return town.length(); }");
        assertThat(session.failure("lengthOf(null)").message()).contains("\"town\" is null");
    }

    @Test
    void a_value_that_cannot_be_shown_says_where_it_fails() {
        Failed failed = session.failure("""
                class Order {
                    public String toString() {
                        throw new IllegalStateException("no amount");
                    }
                }
                new Order()""");
        assertThat(failed.message()).isEqualTo("no amount");
        assertThat(Session.text(failed)).contains("line 3, in toString\n  → throw new IllegalStateException");
    }

    @Test
    void classes_of_cells_are_called_as_they_were_declared() {
        session.value("record Plan(String name) {}");
        Failed failed = session.failure(
                "new ObjectOutputStream(OutputStream.nullOutputStream()).writeObject(new Plan(\"basic\"))");
        assertThat(failed.message()).isEqualTo("Plan");
    }

    @Test
    void an_exception_that_fails_at_telling_ends_the_cell_only() {
        session.value("""
                class Bad extends RuntimeException {
                    public String getMessage() { throw this; }
                    public Throwable getCause() { throw this; }
                    public StackTraceElement[] getStackTrace() { throw this; }
                }""");
        assertThat(session.failure("throw new Bad();").name()).isEqualTo("Bad");
        assertThat(session.failure("throw new IllegalStateException(\"outer\", new Bad());")
                        .message())
                .isEqualTo("outer");
        assertThat(session.value("1 + 1")).isEqualTo("2");
    }

    @Test
    void a_printed_stack_trace_names_lines_of_the_cell() {
        Screen screen = new Screen();
        session.run(
                "try {\n    Integer.parseInt(\"twelve\");\n} catch (NumberFormatException e) {\n"
                        + "    e.printStackTrace();\n}",
                screen);
        assertThat(screen.text(org.ltvlab.shell.output.CellOutput.StreamName.STDERR))
                .startsWith("NumberFormatException: For input string: \"twelve\"\n")
                .contains("line 2\n  → Integer.parseInt(\"twelve\");")
                .doesNotContain("org.ltvlab", "REPL");
    }

    @Test
    void a_line_that_several_frames_stand_for_is_told_once() {
        Failed failed = session.failure("""
                int sum(List<String> amounts) {
                    return amounts.stream().mapToInt(Integer::parseInt).sum();
                }
                sum(List.of("9,800"))""");
        assertThat(Session.text(failed)).containsOnlyOnce("line 2").contains("line 2, in sum", "line 4");
    }

    @Test
    void causes_in_a_circle_are_told_once() {
        Failed failed = session.failure("var outer = new IllegalStateException(\"outer\");"
                + " var inner = new IllegalArgumentException(\"inner\", outer); outer.initCause(inner); throw outer;");
        assertThat(Session.text(failed).split("IllegalStateException: outer", -1))
                .hasSize(2);
        assertThat(Session.text(failed)).contains("caused by IllegalArgumentException: inner");
    }

    @Test
    void a_thread_that_fails_says_where() throws InterruptedException {
        Screen screen = new Screen();
        session.run(
                "new Thread(() -> {\n    int zero = 0;\n    System.out.println(1 / zero);\n}, \"worker\").start();",
                screen);
        screen.await("line 3");
        assertThat(screen.text(org.ltvlab.shell.output.CellOutput.StreamName.STDERR))
                .startsWith("thread worker ended with ArithmeticException: / by zero\n")
                .contains("→ System.out.println(1 / zero);");
    }

    @Test
    void a_cell_that_interrupts_itself_is_interrupted_in_its_next_statement_and_the_next_cell_is_not() {
        Failed failed = session.failure("Thread.currentThread().interrupt();\nThread.sleep(10);");
        assertThat(failed.name()).isEqualTo("InterruptedException");
        assertThat(session.value("Thread.sleep(1); Thread.currentThread().interrupt(); 1"))
                .isEqualTo("1");
        assertThat(session.value("Thread.sleep(1); 2")).isEqualTo("2");
    }
}
