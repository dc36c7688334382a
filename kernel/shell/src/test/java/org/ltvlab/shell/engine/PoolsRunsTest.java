package org.ltvlab.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ltvlab.shell.engine.CellResult.Finished;
import org.ltvlab.shell.output.CellOutput.StreamName;

/** A task belongs to the cell that handed it to a pool, whichever cell made the pool. */
class PoolsRunsTest {
    private static Session session;

    @BeforeAll
    static void start() {
        session = new Session();
        session.value("""
                import java.util.concurrent.*;
                import java.util.concurrent.atomic.*;
                var pool = Executors.newFixedThreadPool(2);
                pool.invokeAll(List.of(() -> 1, () -> 2));
                var clock = Executors.newScheduledThreadPool(1);
                clock.submit(() -> 1).get();
                AtomicLong turns = new AtomicLong();
                Callable<Integer> endless = () -> { while (true) { turns.incrementAndGet(); } };
                var go = new AtomicReference<CountDownLatch>();
                var gone = new AtomicReference<CountDownLatch>();
                """);
    }

    @AfterAll
    static void close() {
        session.value("pool.shutdownNow(); clock.shutdownNow();");
        session.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pool.invokeAll(List.of(endless, endless))",
                "pool.invokeAll(List.of(endless, endless), 1, TimeUnit.HOURS)",
                "pool.submit(endless); pool.submit(endless).get()",
                "pool.execute(() -> { try { endless.call(); } catch (Exception e) { } }); pool.submit(endless).get()",
                "List.of(endless).stream().map(pool::submit).toList().get(0).get()",
                "clock.schedule(endless, 1, TimeUnit.MILLISECONDS).get()",
                "clock.scheduleAtFixedRate(turns::incrementAndGet, 0, 1, TimeUnit.MILLISECONDS).get()",
                "CompletableFuture.supplyAsync(() -> 1).thenApply(x -> { while (true) { turns.incrementAndGet(); } }).get()",
                "CompletableFuture.runAsync(() -> { while (true) { turns.incrementAndGet(); } }, pool).get()",
                "new ForkJoinPool(1).submit(endless).get()",
                "new ExecutorCompletionService<Integer>(pool).submit(endless).get()",
            })
    void an_interrupt_ends_tasks_in_pools(String code) throws Exception {
        session.interrupted(code);
        assertThat(session.value(
                        "Thread.sleep(100); long before = turns.get(); Thread.sleep(300); turns.get() - before"))
                .isEqualTo("0");
    }

    @Test
    void an_interrupt_wakes_tasks_in_pools_up() throws Exception {
        session.interrupted("""
                CountDownLatch woken = new CountDownLatch(2);
                Callable<Integer> sleep = () -> {
                    turns.incrementAndGet();
                    try { Thread.sleep(100_000); } finally { woken.countDown(); }
                    return 1;
                };
                pool.submit(sleep); CompletableFuture.supplyAsync(() -> {
                    try { return sleep.call(); } catch (Exception e) { return 0; }
                }).join()""");
        assertThat(session.value("woken.await(10, TimeUnit.SECONDS)")).isEqualTo("true");
    }

    /** More tasks than the common pool has threads: the rest waits in its queues, from which whoever waits may take. */
    @Test
    void an_interrupt_does_not_make_the_session_do_what_is_left_in_the_common_pool() throws Exception {
        session.value("""
                AtomicBoolean polling = new AtomicBoolean(true);
                var polls = java.util.stream.IntStream.range(0, 4 * Runtime.getRuntime().availableProcessors() + 4)
                    .mapToObj(i -> ForkJoinPool.commonPool().submit(() -> {
                        while (polling.get()) { try { Thread.sleep(20); } catch (InterruptedException e) { } }
                    })).toList();""");
        session.interrupted("while (true) { turns.incrementAndGet(); }");
        assertThat(session.value("6 * 7")).isEqualTo("42");
        session.value("polling.set(false); for (var poll : polls) { poll.get(); }");
    }

    @Test
    void an_interrupt_leaves_tasks_of_earlier_cells_alone() throws Exception {
        session.value("""
                CountDownLatch release = new CountDownLatch(1);
                var earlier = pool.submit(() -> { release.await(); return "unharmed"; });
                var earlierToo = CompletableFuture.supplyAsync(() -> {
                    try { release.await(); return "unharmed"; } catch (InterruptedException e) { return "woken"; }
                });""");
        session.interrupted("while (true) { turns.incrementAndGet(); }");
        assertThat(session.value("release.countDown(); earlier.get() + earlierToo.get()"))
                .isEqualTo("unharmedunharmed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pool.execute(late)",
                "pool.submit(late)",
                "Callable<Integer> call = () -> { late.run(); return 1; }; var all = pool.submit(call)",
                "pool.submit(late, 3)",
                "List.of(late).forEach(pool::execute)",
                "clock.schedule(late, 1, TimeUnit.MILLISECONDS)",
                "clock.scheduleWithFixedDelay(late, 0, 1, TimeUnit.HOURS)",
                "CompletableFuture.runAsync(late)",
                "CompletableFuture.runAsync(late, pool)",
                "CompletableFuture.supplyAsync(() -> 1).thenAcceptAsync(x -> late.run())",
                "CompletableFuture.supplyAsync(() -> 1).thenCombineAsync(CompletableFuture.supplyAsync(() -> 2),"
                        + " (a, b) -> { late.run(); return a; }, pool)",
                "ForkJoinPool.commonPool().submit(late)",
            })
    void what_a_task_prints_goes_to_the_cell_that_handed_it_over(String code) throws Exception {
        Screen mine = new Screen();
        Screen next = new Screen();
        CellResult handed = session.run("""
                go.set(new CountDownLatch(1)); gone.set(new CountDownLatch(1)); {
                Runnable late = () -> {
                    try { go.get().await(); } catch (InterruptedException e) { }
                    System.out.print("mine");
                    gone.get().countDown();
                };
                """ + code + "; }", mine);
        assertThat(handed).isInstanceOf(Finished.class);
        session.run("go.get().countDown(); gone.get().await(20, TimeUnit.SECONDS);", next);
        mine.await("mine");
        assertThat(next.text(StreamName.STDOUT)).isEmpty();
    }

    @Test
    void work_of_the_common_pool_does_not_follow_what_nobody_sees() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        System.getProperties().put("go", go);
        Screen screen = new Screen();
        session.run("""
                ForkJoinPool.commonPool().execute(new RecursiveAction() {
                    protected void compute() {
                        try { ((CountDownLatch) System.getProperties().get("go")).await(); } catch (InterruptedException e) { }
                        System.out.print("seen");
                    }
                });""", screen);
        session.evaluate("e", "1 + 1");
        go.countDown();
        screen.await("seen");
    }
}
