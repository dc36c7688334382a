package org.ltvlab.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ltvlab.shell.engine.CellResult.Failed;
import org.ltvlab.shell.engine.CellResult.Finished;
import org.ltvlab.shell.engine.CellResult.Kind;
import org.ltvlab.shell.output.CellInput;
import org.ltvlab.shell.output.CellOutput.StreamName;

/** Cells that run at the same time, over the same declarations. */
class BesideRunsTest {
    private final Session session = new Session();
    private final Shell beside = session.shell().beside();
    private final AtomicInteger cells = new AtomicInteger(100);

    @BeforeEach
    void declare() {
        session.value("var goOn = new CountDownLatch(1); int kept = 41;");
    }

    @AfterEach
    void close() {
        session.close();
    }

    /** Begins to compute a declaration from {@code slow()}, which waits for {@code goOn} and then gives {@code value}. */
    private CompletableFuture<CellResult> computing(String declaration, String value) throws InterruptedException {
        session.value(
                "int slow() throws Exception { System.out.println(\"in it\"); goOn.await(); return " + value + "; }");
        Screen screen = new Screen();
        CompletableFuture<CellResult> running = session.begun(declaration, screen);
        screen.await("in it");
        return running;
    }

    private CellResult besides(String code) {
        return besides(code, new Screen());
    }

    private CellResult besides(String code, Screen screen) {
        return beside.run(code, cells.incrementAndGet(), screen, CellInput.none());
    }

    private String valueBeside(String code) {
        return value(besides(code));
    }

    private static String value(CellResult result) {
        if (result instanceof Finished finished) {
            return finished.value().map(Session::plain).orElse("(none)");
        }
        throw new AssertionError("failed: " + result);
    }

    private static CellResult ended(CompletableFuture<CellResult> running) throws Exception {
        return running.get(20, TimeUnit.SECONDS);
    }

    @Test
    void a_cell_runs_beside_another_one_and_both_see_what_the_other_declares() throws Exception {
        CompletableFuture<CellResult> running =
                session.begun("int first = kept; goOn.await(); kept + first", new Screen());
        assertThat(valueBeside("int second = first + 1; second")).isEqualTo("42");
        assertThat(running).isNotDone();
        valueBeside("goOn.countDown();");
        assertThat(value(ended(running))).isEqualTo("82");
        assertThat(session.value("first + second")).isEqualTo("83");
    }

    @Test
    void each_has_its_own_output_workers_of_the_longer_one_included() throws Exception {
        Screen screen = new Screen();
        CompletableFuture<CellResult> running = session.begun(
                "goOn.await(); IntStream.range(0, 100).parallel().forEach(i -> System.out.println(\"main\"));", screen);
        Screen other = new Screen();
        value(besides("System.out.println(\"beside\");", other));
        valueBeside("goOn.countDown();");
        value(ended(running));
        assertThat(other.text(StreamName.STDOUT)).isEqualTo("beside\n");
        assertThat(screen.text(StreamName.STDOUT)).isEqualTo("begun\n" + "main\n".repeat(100));
    }

    @Test
    void a_value_that_is_being_computed_is_not_taken_for_0() throws Exception {
        CompletableFuture<CellResult> running = computing("double sum = slow();", "42");
        valueBeside("double half() { return sum / 2; }");
        for (String code : new String[] {"double twice = sum * 2;", "half()", "sum"}) {
            assertThat(besides(code)).isInstanceOfSatisfying(Failed.class, failed -> {
                assertThat(failed.name()).isEqualTo("NoValueYet");
                assertThat(failed.message()).isEqualTo("`sum` has no value yet; cell 3 is computing it");
            });
        }
        assertThat(valueBeside("%who")).contains("kept").doesNotContain("sum", "twice");
        valueBeside("goOn.countDown();");
        value(ended(running));
        assertThat(valueBeside("double twice = sum * 2; twice + half()")).isEqualTo("105.0");
        assertThat(session.value("%who")).contains("sum", "twice");
    }

    @Test
    void a_variable_that_is_computed_anew_keeps_its_value_until_then() throws Exception {
        CompletableFuture<CellResult> running = computing("int kept = slow();", "kept + 1");
        assertThat(valueBeside("kept")).isEqualTo("41");
        assertThat(valueBeside("%who")).containsPattern("kept +int +41");
        valueBeside("goOn.countDown();");
        value(ended(running));
        assertThat(valueBeside("kept")).isEqualTo("42");
    }

    @Test
    void what_is_declared_beside_takes_the_place_of_what_is_being_computed() throws Exception {
        CompletableFuture<CellResult> running = computing("int sum = slow();", "1 / 0");
        assertThat(valueBeside("int sum = 5; goOn.countDown(); sum")).isEqualTo("5");
        assertThat(ended(running)).isInstanceOf(Failed.class);
        assertThat(session.value("sum")).isEqualTo("5");
    }

    @Test
    void what_fails_beside_does_not_leave_a_0_for_what_is_being_computed() throws Exception {
        CompletableFuture<CellResult> running = computing("int sum = slow();", "42");
        assertThat(besides("int sum = 1 / 0;")).isInstanceOf(Failed.class);
        assertThat(besides("sum")).isInstanceOf(Failed.class);
        valueBeside("goOn.countDown();");
        value(ended(running));
        assertThat(session.failure("sum").message()).contains("sum");
    }

    @Test
    void no_value_is_lost_while_both_declare_anew_what_others_depend_on() throws Exception {
        session.value("int base = 0; int here = 0; int there = 0; int both = base + 7;");
        CompletableFuture<Void> other = CompletableFuture.runAsync(
                () -> IntStream.range(0, 60).forEach(i -> valueBeside("int there = there + 1; int base = " + i + ";")),
                task -> new Thread(task, "front end").start());
        for (int i = 0; i < 60; i++) {
            session.value("int here = here + 1; int base = -" + i + ";");
        }
        other.get(60, TimeUnit.SECONDS);
        assertThat(session.value("here + \" \" + there + \" \" + both")).isEqualTo("60 60 7");
    }

    @Test
    void an_interrupt_stops_both_and_one_beside_its_own_only() throws Exception {
        Screen screen = new Screen();
        CompletableFuture<CellResult> running = session.begun("while (true) { }", screen);
        Screen other = new Screen();
        CompletableFuture<CellResult> second =
                Session.inBackground(() -> besides("System.out.println(\"beside\"); while (true) { }", other));
        other.await("beside");
        beside.interrupt();
        assertInterrupted(ended(second));
        assertThat(running).isNotDone();
        CompletableFuture<CellResult> third =
                Session.inBackground(() -> besides("System.out.println(\"again\"); Thread.sleep(100_000);", other));
        other.await("again");
        session.shell().interrupt();
        assertInterrupted(ended(running));
        assertInterrupted(ended(third));
        assertThat(valueBeside("kept")).isEqualTo("41");
    }

    private static void assertInterrupted(CellResult result) {
        assertThat(result).isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.kind())
                .isEqualTo(Kind.INTERRUPTED));
    }
}
