package org.ltvlab.shell.output.internal;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ForkJoinWorkerThread;
import org.jspecify.annotations.Nullable;
import org.ltvlab.shell.output.CellOutput.StreamName;

/**
 * Which cell a thread belongs to, so that what it prints reaches that cell, also after the cell has ended.
 *
 * <p>Threads inherit the cell of the thread that started them. Workers of fork-join pools are shared between cells, so
 * they report to the cell that runs now, or to the last one.
 */
public final class Routing {
    private static final InheritableThreadLocal<@Nullable CellSink> OWN = new InheritableThreadLocal<>();
    private static volatile @Nullable CellSink latest;
    private static boolean installed;

    private Routing() {}

    /** Replaces the three standard streams of this process, once; threads outside any cell keep the original ones. */
    public static synchronized void install() {
        if (installed) {
            return;
        }
        installed = true;
        System.setOut(printer(new RoutedOutput(StreamName.STDOUT, System.out)));
        System.setErr(printer(new RoutedOutput(StreamName.STDERR, System.err)));
        System.setIn(new RoutedInput(System.in));
    }

    /** From now on this thread, and those it starts, belong to {@code sink}. */
    public static void enter(CellSink sink) {
        OWN.set(sink);
        latest = sink;
    }

    /** The cell that this thread belongs to. */
    public static @Nullable CellSink current() {
        return Thread.currentThread() instanceof ForkJoinWorkerThread ? latest : OWN.get();
    }

    private static PrintStream printer(RoutedOutput stream) {
        return new PrintStream(stream, false, StandardCharsets.UTF_8);
    }
}
