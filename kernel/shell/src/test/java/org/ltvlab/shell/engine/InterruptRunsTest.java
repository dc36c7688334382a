package org.ltvlab.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ltvlab.shell.engine.CellResult.Failed;
import org.ltvlab.shell.engine.CellResult.Kind;
import org.ltvlab.shell.output.CellOutput.StreamName;

/** An interrupt ends whatever a cell does, really ends it, and leaves the session as it was. */
class InterruptRunsTest {
    private static Session session;

    @BeforeAll
    static void start() {
        session = new Session();
        session.value("int kept = 41; int deep(int n) { return n % 2 == 0 ? deeper(n + 1) : deeper(n + 2); }\n"
                + "int deeper(int n) { try { return deep(n); } catch (StackOverflowError e) { return deep(0); } }");
    }

    @AfterAll
    static void close() {
        session.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "long n = 0; while (true) { n++; }",
                "for (;;) { try { Thread.sleep(100_000); } catch (InterruptedException e) { } }",
                "Thread.sleep(100_000)",
                "deep(0)",
                "Stream.iterate(1, i -> i + 1).forEach(i -> { })",
                "IntStream.range(0, 1_000_000_000).parallel().forEach(i -> { long x = 0;"
                        + " while (x >= 0) { x = (x + 1) % 1000; } })",
                "while (true) { try { while (true) { } } catch (Throwable t) { } }",
                "do { } while (kept > 0);",
                "new java.util.concurrent.CountDownLatch(1).await()",
                "new java.util.concurrent.CompletableFuture<String>().join()",
                "Stream.of(new java.util.concurrent.CompletableFuture<String>())"
                        + ".map(java.util.concurrent.CompletableFuture::join).toList()",
                "while (true) { java.util.concurrent.locks.LockSupport.park(); }",
                "var lock = new java.util.concurrent.locks.ReentrantLock();"
                        + " Thread owner = new Thread(lock::lock); owner.start(); owner.join(); lock.lock()",
                "new java.util.concurrent.Semaphore(0).acquireUninterruptibly()",
                "var held = new java.util.concurrent.locks.ReentrantLock(); held.lock();"
                        + " held.newCondition().awaitUninterruptibly()",
                "DoubleStream.generate(Math::random).sum()",
                "Stream.generate(StringBuilder::new).forEach(StringBuilder::reverse)",
                "java.util.regex.Pattern.compile(\"((a|aa)+)\\\\1c\").matcher(\"a\".repeat(100)).matches()",
                "while (true) { System.out.println(\"endless\"); }",
                "java.util.concurrent.CompletableFuture.supplyAsync(() -> { while (true) { } }).join()",
                "Object endless = new Object() { public String toString() { while (true) { } } }; endless",
            })
    void an_interrupt_ends_the_cell_and_the_session_goes_on(String code) throws Exception {
        Failed failed = session.interrupted(code);
        assertThat(failed.kind()).isEqualTo(Kind.INTERRUPTED);
        assertThat(failed.name()).isEqualTo("Interrupted");
        assertThat(failed.message()).isEqualTo("the cell was stopped; everything declared so far is still there");
        assertThat(busyNanos()).as("CPU time used by cells within 300 ms").isLessThan(100_000_000L);
        assertThat(session.value("kept + 1")).isEqualTo("42");
    }

    @Test
    void waiting_for_an_answer_ends_too() throws Exception {
        Screen screen = new Screen();
        CompletableFuture<CellResult> running = Session.inBackground(() -> session.shell()
                .run(
                        "System.out.println(\"asking\"); new Scanner(System.in).nextLine()",
                        90,
                        screen,
                        (prompt, password) -> {
                            Thread.sleep(100_000);
                            return "";
                        }));
        screen.await("asking");
        session.shell().interrupt();
        assertThat(running.get(20, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.kind()).isEqualTo(Kind.INTERRUPTED));
        assertThat(session.value("kept")).isEqualTo("41");
    }

    @Test
    void a_thread_that_the_cell_started_is_stopped_with_it() throws Exception {
        session.value("java.util.concurrent.atomic.AtomicLong turns = new java.util.concurrent.atomic.AtomicLong();");
        session.interrupted(
                "Thread worker = new Thread(() -> { while (true) { turns.incrementAndGet(); } }); worker.start();"
                        + " worker.join()");
        session.value("worker.join(20_000)");
        assertThat(session.value("worker.isAlive()")).isEqualTo("false");
    }

    @Test
    void a_thread_of_an_earlier_cell_is_not_stopped() throws Exception {
        session.value("volatile boolean stopEarlier = false;\n"
                + "Thread earlier = new Thread(() -> { while (!stopEarlier) { } }); earlier.start();");
        session.interrupted("while (true) { }");
        assertThat(session.value("earlier.isAlive()")).isEqualTo("true");
        session.value("stopEarlier = true; earlier.join(20_000)");
        assertThat(session.value("earlier.isAlive()")).isEqualTo("false");
    }

    @Test
    void an_interrupt_of_a_cell_that_is_announced_is_not_lost() {
        session.shell().announce();
        session.shell().interrupt();
        assertThat(session.failure("kept").kind()).isEqualTo(Kind.INTERRUPTED);
        assertThat(session.value("kept")).isEqualTo("41");
    }

    @Test
    void what_was_opened_is_closed() throws Exception {
        session.value("""
                int closed = 0;
                int next(int n) { return n + 1; }
                class Opened implements AutoCloseable {
                    public void close() { for (int i = 0; i < 3; i++) { closed = next(closed); } }
                }""");
        session.interrupted("try (Opened opened = new Opened()) { while (true) { } }");
        assertThat(session.value("closed")).isEqualTo("3");
    }

    @Test
    void stop_checks_are_off_again_after_an_interrupt() throws Exception {
        session.interrupted("while (true) { }");
        session.value("kept");
        assertThat(session.value("Class.forName(\"org.ltvlab.shell.engine.internal.Gate\", true,"
                        + " Thread.currentThread().getContextClassLoader()).getField(\"stopping\").get(null)"))
                .isEqualTo("false");
    }

    @Test
    void a_cell_that_does_not_stop_says_so() throws Exception {
        session.value("Object monitor = new Object();\n"
                + "Thread owner = new Thread(() -> { synchronized (monitor) { try { Thread.sleep(4_000); }"
                + " catch (InterruptedException e) { } } }); owner.start(); Thread.sleep(200);");
        Screen screen = new Screen();
        CompletableFuture<CellResult> running = session.begun("synchronized (monitor) { kept = 41; }", screen);
        Thread.sleep(300);
        session.shell().interrupt();
        screen.await("has not stopped");
        assertThat(running.get(20, TimeUnit.SECONDS)).isInstanceOf(Failed.class);
        assertThat(screen.text(StreamName.STDERR)).matches("""
                The cell has not stopped yet, 2 s after the interrupt.
                  waits: cell \\d+, line 2
                  → synchronized \\(monitor\\) \\{ kept = 41; \\}
                  fix: wait for it to end, or restart the kernel \\(what was declared is lost then\\)
                """);
    }

    @Test
    void an_interrupt_without_a_cell_is_nothing() {
        session.shell().interrupt();
        assertThat(session.value("kept")).isEqualTo("41");
    }

    @Test
    void completion_works_while_a_cell_runs() throws Exception {
        Screen screen = new Screen();
        CompletableFuture<CellResult> running = session.begun("while (true) { }", screen);
        assertThat(session.shell().complete("\"\".len", 6).items())
                .extracting(Completion.Item::text)
                .containsExactly("length()");
        assertThat(session.shell().completeness("kept + 1").status()).isEqualTo(Completeness.Status.COMPLETE);
        session.shell().interrupt();
        assertThat(running.get(20, TimeUnit.SECONDS)).isInstanceOf(Failed.class);
    }

    /** Waiting calls are exchanged for ones that an interrupt ends; a call of super must stay what it is. */
    @Test
    void an_own_lock_may_call_the_lock_it_extends() {
        session.value("class Counted extends java.util.concurrent.locks.ReentrantLock {\n"
                + "  int times; @Override public void lock() { times++; super.lock(); } }");
        assertThat(session.value(
                        "var own = new Counted(); own.lock(); own.unlock(); own.times + \" \" + own.isLocked()"))
                .isEqualTo("1 false");
    }

    /** A matcher that a stopped cell has made is read by later cells like any other. */
    @Test
    void a_matcher_outlives_the_cell_that_made_it() throws Exception {
        session.value("java.util.regex.Matcher words = null;");
        session.interrupted("words = java.util.regex.Pattern.compile(\"b\").matcher(\"abc\"); while (true) { }");
        assertThat(session.value("words.find()")).isEqualTo("true");
    }

    /** CPU time that the threads of cells and of the common pool use while no cell runs. */
    private static long busyNanos() throws InterruptedException {
        long before = cpuNanos();
        Thread.sleep(300);
        return cpuNanos() - before;
    }

    private static long cpuNanos() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long sum = 0;
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("cells") || thread.getName().startsWith("ForkJoinPool.common")) {
                sum += Math.max(0, threads.getThreadCpuTime(thread.getId()));
            }
        }
        return sum;
    }
}
