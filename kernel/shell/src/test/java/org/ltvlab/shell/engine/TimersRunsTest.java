package org.ltvlab.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ltvlab.shell.output.CellOutput.StreamName;

/** What a timer or a queue that sorts does with a task itself is done for the cell that handed it over. */
class TimersRunsTest {
    private static Session session;

    @BeforeAll
    static void start() {
        session = new Session();
        session.value("""
                import java.util.concurrent.*;
                import java.util.concurrent.atomic.*;
                var turns = new AtomicLong();
                class Turn extends TimerTask { public void run() { turns.incrementAndGet(); } }
                class Late extends Turn { @Override public void run() { super.run(); } }
                class Endless extends TimerTask { public void run() { while (true) { turns.incrementAndGet(); } } }
                class Sleep extends TimerTask {
                    public void run() {
                        turns.incrementAndGet();
                        while (true) { try { Thread.sleep(100_000); } catch (InterruptedException e) { turns.set(-1); } }
                    }
                }
                record Job(int rank, Runnable work) implements Runnable { public void run() { work.run(); } }
                var timer = new Timer(true);
                var pool = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new PriorityBlockingQueue<Runnable>(
                    11, Comparator.comparingInt(task -> ((Job) task).rank())));
                """);
    }

    @AfterAll
    static void close() {
        session.value("timer.cancel(); pool.shutdownNow();");
        session.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "timer.schedule(new Turn(), 0, 200)",
                "timer.schedule(new Turn(), new Date(), 200)",
                "timer.schedule(new Turn(), 900)",
                "timer.schedule(new Turn(), new Date(System.currentTimeMillis() + 900))",
                "timer.scheduleAtFixedRate(new Late(), 0, 200)",
                "timer.scheduleAtFixedRate(new Late(), new Date(), 200)",
                "new Timer(true).schedule(new Turn(), 0, 200)",
                "timer.schedule(new TimerTask() { public void run() { turns.incrementAndGet(); } }, 0, 200)",
                "timer.schedule(new Endless(), 0)",
                "new Timer(true).schedule(new Endless(), 0)",
                "pool.execute(new Job(1, () -> { while (true) { turns.incrementAndGet(); } }))",
            })
    void an_interrupt_ends_what_a_timer_does_for_the_cell(String code) throws Exception {
        session.interrupted(code + "; while (true) { }");
        assertThat(session.value("long before = turns.get(); Thread.sleep(1_000); turns.get() - before"))
                .isEqualTo("0");
    }

    @Test
    void an_interrupt_wakes_up_what_a_timer_calls_and_leaves_the_timer_to_other_cells() throws Exception {
        session.value("var others = new CountDownLatch(1);\n"
                + "timer.schedule(new TimerTask() { public void run() { others.countDown(); } }, 1_500);");
        session.interrupted("turns.set(0); timer.schedule(new Sleep(), 0); while (true) { }");
        assertThat(session.value("others.await(20, TimeUnit.SECONDS)")).isEqualTo("true");
        assertThat(session.value("turns.get()")).isEqualTo("-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "timer.schedule(new TimerTask() { public void run() { late.run(); } }, 1)",
                "new Timer(true).schedule(new TimerTask() { public void run() { late.run(); } }, 1)",
                "pool.execute(new Job(1, late))",
            })
    void what_a_timer_prints_goes_to_the_cell_that_scheduled_it(String code) throws Exception {
        Screen mine = new Screen();
        Screen next = new Screen();
        session.value("var go = new CountDownLatch(1); var gone = new CountDownLatch(1);");
        session.run("""
                Runnable late = () -> {
                    try { go.await(); } catch (InterruptedException e) { }
                    System.out.print("mine");
                    gone.countDown();
                };
                """ + code + ";", mine);
        session.run("go.countDown(); gone.await(20, TimeUnit.SECONDS);", next);
        mine.await("mine");
        assertThat(next.text(StreamName.STDOUT)).isEmpty();
    }

    @Test
    void a_task_of_a_timer_can_be_cancelled_and_called_like_any_other() {
        assertThat(session.value("""
                var asked = new CountDownLatch(1);
                var task = new TimerTask() {
                    int calls;
                    public void run() { calls++; if (calls == 3) { cancel(); asked.countDown(); } }
                };
                timer.schedule(task, 0, 1);
                asked.await(20, TimeUnit.SECONDS); Thread.sleep(100);
                var again = task.cancel();
                task.run();
                task.calls + " " + again""")).isEqualTo("4 false");
    }

    /** By hand: 0 holds the only thread until all others wait, which then come by their ranks. */
    @Test
    void a_queue_that_sorts_gets_the_tasks_themselves() {
        assertThat(session.value("""
                var order = new StringBuffer(); var all = new CountDownLatch(4); var held = new CountDownLatch(1);
                for (int rank : List.of(0, 3, 1, 2)) {
                    pool.execute(new Job(rank, () -> {
                        try { if (rank == 0) { held.await(); } } catch (InterruptedException e) { }
                        order.append(rank); all.countDown();
                    }));
                }
                held.countDown(); all.await(20, TimeUnit.SECONDS);
                order.toString()""")).isEqualTo("0123");
    }
}
