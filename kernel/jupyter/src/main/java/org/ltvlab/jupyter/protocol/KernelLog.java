package org.ltvlab.jupyter.protocol;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.ltvlab.shell.error.Thrown;

/**
 * The kernel's log: the process's own standard error, one line a note.
 *
 * <p>It never goes through {@code System.err}, which belongs to the cells of the notebook.
 */
public final class KernelLog {
    private static final PrintStream ERROR =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    private static final AtomicLong LEFT_OUT = new AtomicLong();

    private KernelLog() {}

    /** Writes a line. */
    public static void note(String text) {
        ERROR.println("[kernel] " + text);
    }

    /**
     * Counts a message that is left out, and writes a line for the 1st, 2nd, 4th, 8th, ...: whoever sends nonsense cannot
     * flood the log.
     */
    public static void leftOut(@Nullable String why) {
        long count = LEFT_OUT.incrementAndGet();
        if (Long.bitCount(count) == 1) {
            note("left out a message (" + count + " so far): " + why);
        }
    }

    /** Writes a line about a failure and where it began, unless there is no memory even for that. */
    public static void failure(String what, Throwable problem) {
        try {
            StackTraceElement[] frames = Thrown.frames(problem);
            note(what + ": " + Thrown.line(problem) + (frames.length == 0 ? "" : " at " + frames[0]));
        } catch (Error full) {
            // Whoever notes a failure goes on working.
        }
    }
}
