package org.ltvlab.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Code that can still run is told with its cell, its line and its text, however many cells came after it. */
class PlacesRunsTest {
    /** More statements than JShell's own way back is kept for (100), more snippets than are recent (500). */
    private static final String MANY = "int passing = 0; ".repeat(40) + "if (true) { } ".repeat(15);

    private static Session session;

    @BeforeAll
    static void start() {
        session = new Session();
        // cell 1, whose lines 3 to 9 fail
        session.value("""
                var tasks = new ArrayList<Runnable>(); int zero = 0;
                var gone = new java.lang.ref.WeakReference<Object>(null);
                int half(int n) { return n / zero; }
                class Shop { int open() { return 1 / zero; } }
                Runnable later = () -> { int n = 2 / zero; };
                tasks.add(() -> { int n = 3 / zero; });
                if (true) { tasks.add(new Runnable() { public void run() { int n = 4 / zero; } }); }
                for (int i = 0; i < 1; i++) { tasks.add(() -> half(5)); }
                var shop = new Shop();""");
        session.value(
                "{ Runnable lost = () -> { int n = 5 / zero; }; gone = new java.lang.ref.WeakReference<Object>(lost); }");
        for (int i = 0; i < 10; i++) {
            session.value(MANY);
        }
    }

    @AfterAll
    static void close() {
        session.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "half(1)|3|int half(int n) { return n / zero; }",
                "shop.open()|4|class Shop { int open() { return 1 / zero; } }",
                "later.run()|5|Runnable later = () -> { int n = 2 / zero; };",
                "tasks.get(0).run()|6|tasks.add(() -> { int n = 3 / zero; });",
                "tasks.get(1).run()|7|if (true) { tasks.add(new Runnable() { public void run() { int n = 4 / zero; } }); }",
                "tasks.get(2).run()|8|for (int i = 0; i < 1; i++) { tasks.add(() -> half(5)); }",
            })
    void what_can_still_run_is_told_with_its_cell_and_line(String failing) {
        String[] parts = failing.split("\\|", -1);
        assertThat(Session.text(session.failure(parts[0])))
                .startsWith("ArithmeticException: / by zero\n  cell ")
                .containsPattern("  cell 1, line " + parts[1] + "(, in \\w+)?\n")
                .contains("  → " + parts[2] + "\n");
    }

    @Test
    void a_method_that_was_compiled_anew_stays_where_it_was_declared() {
        session.value("int zero = 0;");
        assertThat(Session.text(session.failure("half(1)"))).contains("  cell 1, line 3, in half\n");
    }

    @Test
    void what_nobody_can_run_any_more_is_released() throws InterruptedException {
        for (int i = 0; i < 100 && session.value("gone.get() == null").equals("false"); i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(session.value("gone.get() == null")).isEqualTo("true");
    }
}
