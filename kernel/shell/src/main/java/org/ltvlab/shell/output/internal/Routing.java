package org.ltvlab.shell.output.internal;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ForkJoinWorkerThread;
import org.jspecify.annotations.Nullable;
import org.ltvlab.shell.output.CellOutput.StreamName;

/**
 * Which cell a thread belongs to, so that what it prints reaches that cell, also after the cell has ended, and an
 * interrupt of the cell reaches it.
 *
 * <p>Threads inherit the cell of the thread that started them. A task that a cell hands to a pool takes its cell along.
 * Other work of fork-join pools, as of parallel streams, belongs to the cell that runs now, or to the last one; if
 * several run, to the one that has begun first.
 */
public final class Routing {
    private static final InheritableThreadLocal<@Nullable Belonging> OWN = new Belongings();
    private static final Set<CellRun> RUNNING = new LinkedHashSet<>();
    private static final Set<CellRun> ENDING = new HashSet<>();
    private static volatile @Nullable CellRun latest;
    private static @Nullable CellRun latestSeen;
    private static @Nullable Streams streams;

    private Routing() {}

    /** What a thread works for: by inheritance, or because it said so. */
    private record Belonging(CellRun run, boolean inherited) {}

    private static final class Belongings extends InheritableThreadLocal<@Nullable Belonging> {
        @Override
        protected @Nullable Belonging childValue(@Nullable Belonging parent) {
            return parent == null ? null : new Belonging(parent.run(), true);
        }
    }

    /** Something to do. */
    @FunctionalInterface
    public interface Task<T, E extends Exception> {
        /** Does it. */
        @Nullable
        T run() throws E;
    }

    /** Replaces the three standard streams of this process, once; threads outside any cell keep the original ones. */
    public static synchronized void install() {
        if (streams == null) {
            streams = new Streams(
                    printer(new RoutedOutput(StreamName.STDOUT, System.out)),
                    printer(new RoutedOutput(StreamName.STDERR, System.err)),
                    new RoutedInput(System.in));
            streams.set();
        }
    }

    /** The standard streams that know of cells. */
    private record Streams(PrintStream out, PrintStream err, InputStream in) {
        boolean areSet() {
            return System.out == out && System.err == err && System.in == in;
        }

        void set() {
            System.setOut(out);
            System.setErr(err);
            System.setIn(in);
        }
    }

    /** The last cell that ends leaves the redirections of the standard streams behind; says whether there were any. */
    public static synchronized boolean restore(CellRun run) {
        ENDING.add(run);
        boolean replaced = streams != null && !streams.areSet() && ENDING.containsAll(RUNNING);
        if (replaced) {
            Objects.requireNonNull(streams).set();
        }
        return replaced;
    }

    /** The compiler cannot work without them. */
    public static synchronized void replaceMissing() {
        if (streams != null && (System.out == null || System.err == null || System.in == null)) {
            streams.set();
        }
    }

    /** From now on this thread, and those it starts, belong to {@code run}. */
    public static synchronized void enter(CellRun run) {
        OWN.set(new Belonging(run, false));
        RUNNING.add(run);
        latest = first();
        if (!run.sink().isSilent()) {
            latestSeen = run;
        }
    }

    /** Workers of pools must not stop for a cell that was stopped and still waits for something. */
    private static CellRun first() {
        return RUNNING.stream().filter(run -> !run.isStopped()).findFirst().orElseGet(() -> RUNNING.iterator()
                .next());
    }

    /** {@code run} has ended; what pools go on doing must not follow it if nobody sees its output. */
    public static synchronized void leave(CellRun run) {
        RUNNING.remove(run);
        ENDING.remove(run);
        if (!RUNNING.isEmpty()) {
            latest = first();
        } else if (latest == run) {
            latest = latestSeen;
        }
    }

    /** Does {@code task} on this thread, but for {@code run}. */
    public static <T, E extends Exception> @Nullable T within(CellRun run, Task<T, E> task) throws E {
        Belonging before = OWN.get();
        if (before != null && before.run() == run && !before.inherited()) {
            return task.run();
        }
        Workers.Work work = Workers.begin(run);
        OWN.set(new Belonging(run, false));
        try {
            return task.run();
        } finally {
            run.left();
            OWN.set(before);
            Workers.end(work);
        }
    }

    /** The run that this thread works for. */
    public static @Nullable CellRun run() {
        Belonging own = OWN.get();
        if (Thread.currentThread() instanceof ForkJoinWorkerThread && (own == null || own.inherited())) {
            return latest;
        }
        return own == null ? null : own.run();
    }

    /** The cell that this thread belongs to. */
    public static @Nullable CellSink current() {
        CellRun run = run();
        return run == null ? null : run.sink();
    }

    /** Whoever closes a standard stream must not silence all that comes after. */
    private static PrintStream printer(RoutedOutput stream) {
        return new PrintStream(stream, false, StandardCharsets.UTF_8) {
            @Override
            public void close() {
                flush();
            }
        };
    }
}
