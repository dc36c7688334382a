package org.ltvlab.jupyter.kernel;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ltvlab.jupyter.protocol.KernelLog;
import org.ltvlab.shell.engine.Shell;
import org.ltvlab.shell.memory.Reserve;

/** A shell that is built on a thread of its own while the kernel already answers. */
final class LazyShell {
    private static final long CLOSE_MILLIS = 200;

    /** The place of cells that are sent to no subshell. */
    static final String MAIN = "";

    private final Map<String, Shell> beside = new HashMap<>();
    private @Nullable Shell shell;
    private @Nullable Throwable failure;
    private long interrupts;
    private boolean closed;

    private LazyShell() {}

    static LazyShell start(Supplier<Shell> supplier) {
        LazyShell lazy = new LazyShell();
        Thread builder = new Thread(() -> lazy.build(supplier), "jupyter-shell-start");
        builder.setDaemon(true);
        builder.start();
        return lazy;
    }

    private void build(Supplier<Shell> supplier) {
        try {
            built(supplier.get());
            Replies.failed(new OutOfMemoryError()); // loads what telling so needs, while there is memory for that
            Reserve.takeBack(); // a first cell may fill the heap, too
        } catch (Throwable problem) {
            KernelLog.failure("the shell did not start", problem);
            failed(problem);
        }
    }

    private void built(Shell ready) {
        synchronized (this) {
            shell = ready;
            notifyAll();
            if (!closed) {
                return;
            }
        }
        ready.close();
    }

    private synchronized void failed(Throwable problem) {
        failure = problem;
        notifyAll();
    }

    /**
     * The shell, as soon as it is there.
     *
     * @throws IllegalStateException if it could not be built
     */
    synchronized Shell await() throws InterruptedException {
        while (shell == null && failure == null) {
            wait();
        }
        return present();
    }

    /**
     * The shell, as soon as it is there, unless an interrupt comes first.
     *
     * @param before the number of interrupts that are not meant
     * @throws InterruptedException if there have been more
     */
    synchronized Shell awaitUnlessInterrupted(long before) throws InterruptedException {
        while (shell == null && failure == null && interrupts == before) {
            wait();
        }
        if (interrupts != before) {
            throw new InterruptedException("interrupted before the cell began");
        }
        return present();
    }

    /**
     * The same for the cells of a place, and the next interrupt is one of the cell that is about to be run there.
     *
     * @param place the subshell, or {@link #MAIN}
     * @param before the number of interrupts that are not meant
     * @throws InterruptedException if there have been more
     */
    synchronized Shell announced(String place, long before) throws InterruptedException {
        Shell ready = at(place, awaitUnlessInterrupted(before));
        ready.announce();
        return ready;
    }

    /** The shell for the cells of a place, as soon as it is there. */
    synchronized Shell await(String place) throws InterruptedException {
        return at(place, await());
    }

    private Shell at(String place, Shell ready) {
        return place.equals(MAIN) ? ready : beside.computeIfAbsent(place, id -> ready.beside());
    }

    /** No cell of this place will run any more. */
    synchronized void leave(String place) {
        Shell left = beside.remove(place);
        if (left != null) {
            left.close();
        }
    }

    private Shell present() {
        Shell ready = shell;
        if (ready == null) {
            throw new IllegalStateException("the Java session did not start: " + failure, failure);
        }
        return ready;
    }

    synchronized long interrupts() {
        return interrupts;
    }

    // Nothing may come between: it would stop a cell that was announced meanwhile and is not meant.
    synchronized void interrupt() {
        interrupts++;
        notifyAll();
        if (shell != null) {
            shell.interrupt();
        }
    }

    void close() {
        Shell ready;
        synchronized (this) {
            closed = true;
            ready = shell;
        }
        if (ready != null) {
            closeSoon(ready);
        }
    }

    // A cell that does not stop must not keep the process: the wait is short and the thread a daemon.
    private static void closeSoon(Shell shell) {
        Thread closer = new Thread(shell::close, "jupyter-shell-close");
        closer.setDaemon(true);
        closer.start();
        try {
            closer.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
