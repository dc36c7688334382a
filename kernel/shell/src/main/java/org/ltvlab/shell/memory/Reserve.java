package org.ltvlab.shell.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Memory that is held back for the kernel itself: a cell that fills the heap, with what its variables keep, must not take
 * from the kernel what it needs to say so and to obey the next message.
 *
 * <p>The first lack of memory gives up the larger part, which lets the next cell make room; the smaller part is the
 * kernel's own and taken back after each cell. The memory is that of the process, and so is the reserve.
 */
public final class Reserve {
    /** The smaller one, the larger one, in bytes. */
    private static final int[] PARTS = {4 << 20, 12 << 20};

    /** A small heap keeps most of itself for its cells. */
    private static final long SHARE = 8;

    private static final int CAUSES = 5;

    /** A full heap may still have room for a piece of the smaller part. */
    private static final int SMALLEST_PIECE = 16;

    private static final List<byte[]> HELD = new ArrayList<>(PARTS.length);

    private Reserve() {}

    /** Does {@code work}, and does it again with memory of the reserve if it lacks some. */
    public static <T> T with(Supplier<T> work) {
        try {
            return work.get();
        } catch (OutOfMemoryError problem) {
            if (!giveUp()) {
                throw problem;
            }
            return work.get();
        }
    }

    /** Does {@code work} without a result in the same way. */
    public static void doing(Runnable work) {
        with(() -> {
            work.run();
            return true;
        });
    }

    /** Gives a part up if {@code problem} is a lack of memory, or comes of one. */
    public static void giveUpFor(Throwable problem) {
        Throwable each = problem;
        for (int i = 0; i < CAUSES && each != null; i++) {
            if (each instanceof OutOfMemoryError) {
                giveUp();
                return;
            }
            each = cause(each);
        }
    }

    /** Takes no memory, and exceptions of users' own may fail even at this. */
    private static @Nullable Throwable cause(Throwable thrown) {
        try {
            return thrown.getCause();
        } catch (Throwable failed) {
            return null;
        }
    }

    /** Gives a part up; says whether there was one. */
    public static synchronized boolean giveUp() {
        if (HELD.isEmpty()) {
            return false;
        }
        HELD.remove(HELD.size() - 1);
        return true;
    }

    /** Gives up what the kernel keeps for itself if the larger part is gone: to work that will make room. */
    public static synchronized void lend() {
        if (HELD.size() < PARTS.length) {
            giveUp();
        }
    }

    /** Takes back what was given up: the smaller part at any rate, the larger one if as much is left for the next cell. */
    public static synchronized void takeBack() {
        for (int piece = 1; HELD.isEmpty() && piece <= SMALLEST_PIECE; piece *= 4) {
            hold(size(0) / piece);
        }
        if (HELD.size() == 1 && hasRoom(size(1))) {
            hold(size(1));
        }
    }

    /** Whether there is no room for the larger part, after a lack of memory has cleared all garbage away. */
    public static boolean isShort() {
        return !fits(size(1));
    }

    private static void hold(int size) {
        try {
            HELD.add(new byte[size]);
        } catch (OutOfMemoryError full) {
            // The next cell needs what there is.
        }
    }

    private static int size(int part) {
        return (int) Math.min(PARTS[part], Runtime.getRuntime().maxMemory() / SHARE * PARTS[part] / (16 << 20));
    }

    private static boolean hasRoom(int size) {
        Runtime heap = Runtime.getRuntime();
        long free = heap.maxMemory() - heap.totalMemory() + heap.freeMemory();
        return free > 4L * size || fits(2 * size);
    }

    // What looks used may be garbage, and what looks free may be kept for the collector: only an attempt tells.
    private static boolean fits(int size) {
        try {
            return new byte[size].length > 0;
        } catch (OutOfMemoryError full) {
            return false;
        }
    }
}
