package org.ltvlab.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ltvlab.shell.engine.CellResult.Failed;
import org.ltvlab.shell.engine.CellResult.Finished;
import org.ltvlab.shell.engine.Shell.Expected;
import org.ltvlab.shell.output.CellInput;
import org.ltvlab.shell.output.CellOutput.StreamName;

/** Cells that were told beforehand do the same as cells that come as a surprise. */
class LookAheadConsistencyTest {
    /** Holds the first cell up until all others are compiled. */
    private static final String SLOW = "Thread.sleep(400); int first = 1;";

    /** What each cell showed, in order, until one failed. */
    private static List<String> ran(boolean expected, String... cells) {
        List<String> shown = new ArrayList<>();
        try (Shell shell = Shells.start(List.of())) {
            if (expected) {
                shell.expect(IntStream.range(0, cells.length)
                        .mapToObj(i -> new Expected(cells[i], i + 1))
                        .toList());
            }
            for (int i = 0; i < cells.length; i++) {
                shown.add(shown(shell, cells[i], i + 1));
                if (shown.get(i).startsWith("failed")) {
                    return shown;
                }
            }
        }
        return shown;
    }

    private static String shown(Shell shell, String code, int number) {
        Screen screen = new Screen();
        CellResult result = shell.run(code, number, screen, CellInput.none());
        return result instanceof Failed failed
                ? "failed: " + Session.text(failed)
                : screen.text(StreamName.STDOUT)
                        + ((Finished) result).value().map(Session::plain).orElse("");
    }

    private static void assertSame(String... cells) {
        assertThat(ran(true, cells)).isEqualTo(ran(false, cells)).hasSizeGreaterThan(1);
    }

    @Test
    void values_streams_and_declarations_are_the_same() {
        assertSame(
                SLOW,
                "int a = 1, b = 2; var text = \"x\".repeat(a + b);",
                "record Shop(String name, double revenue) {}\nvar shop = new Shop(text, 1200);",
                "double tax(double x) { return x * 1.1; }\nSystem.out.println(tax(shop.revenue())); a + b",
                "for (int i = 0; i < 3; i++) { System.out.print(i); a += i; }\na",
                "shop");
    }

    @Test
    void a_name_that_is_declared_again_has_its_value_of_the_time() {
        assertSame(
                SLOW,
                "String file = \"a.csv\"; int n = 1;\nint twice() { return 2 * n; }",
                "System.out.println(file + twice()); n = 7;",
                "String file = \"b.csv\"; int n = 10;",
                "System.out.println(file + twice());",
                "double n = 2.5; file + n",
                "int twice() { return 20; }\ntwice()");
    }

    @Test
    void a_value_stays_when_what_it_was_computed_from_is_declared_anew() {
        assertSame(
                SLOW,
                "record Plan(int fee) { }\nvar total = 200.0; var churn = 8 / total; var plan = new Plan(3);",
                "System.out.println(churn); var total = 250.0;",
                "var churn = 2 * churn;",
                "record Plan(int fee, int year) { }",
                "churn + \" \" + plan");
    }

    @Test
    void what_is_declared_later_is_used_once_it_is_there() {
        assertSame(
                SLOW,
                "class A { B b = new B(); }",
                "class B { public String toString() { return \"b\"; } }",
                "new A().b");
    }

    @Test
    void bare_values_and_magics_wait_for_their_turn() {
        assertSame(SLOW, "20 + 1", "int twice = $2 * 2; twice", "int a = 5;\n%del a", "int a = 6; a");
    }

    @Test
    void failures_are_the_same() {
        assertSame(SLOW, "int a = 1;\nint b = a / 0;\nint c = 2;", "c");
        assertSame(SLOW, "int a = 1;\nint b = \"text\";", "b");
        assertSame(SLOW, "Nothing nothing = null;", "nothing");
        assertSame(SLOW, "int later() { return missing(); }", "later()", "1");
        assertSame(SLOW, "int a = ;", "a");
        assertSame(SLOW, "%nothing", "1");
    }

    @Test
    void after_a_failure_what_later_cells_declare_is_taken_back() {
        try (Shell shell = Shells.start(List.of())) {
            shell.expect(List.of(
                    new Expected("Thread.sleep(400); int a = 1 / 0;", 1),
                    new Expected("int later = 5; class Later {}", 2)));
            assertThat(shown(shell, "Thread.sleep(400); int a = 1 / 0;", 1)).contains("/ by zero");
            assertThat(shown(shell, "later", 3)).contains("`later`", "failed");
            assertThat(shown(shell, "new Later()", 4)).contains("`Later`", "failed");
            assertThat(shown(shell, "int later = 6; later", 5)).isEqualTo("6");
        }
    }

    @Test
    void another_cell_than_was_expected_runs_as_it_is() {
        try (Shell shell = Shells.start(List.of())) {
            shell.expect(List.of(new Expected("1 + 1", 1), new Expected("2 + 2", 2)));
            assertThat(shown(shell, "1 + 5", 1)).isEqualTo("6");
            assertThat(shown(shell, "2 + 2", 2)).isEqualTo("4");
        }
    }

    @Test
    void a_session_can_be_closed_while_it_looks_ahead() throws InterruptedException {
        Shell shell = Shells.start(List.of());
        shell.expect(IntStream.range(1, 200)
                .mapToObj(i -> new Expected("int a" + i + " = " + i + ";", i))
                .toList());
        shell.close();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("look-ahead")) {
                thread.join(10_000); // its work is over, its last instructions may not be
                assertThat(thread.isAlive()).isFalse();
            }
        }
    }
}
