package org.ltvlab.jupyter.kernel;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.ltvlab.shell.memory.Reserve;

/**
 * Looks every two seconds whether the process that started the kernel still runs. The JDK would tell, too, but of a process
 * that is not a child it asks less and less often, at last every five seconds.
 */
final class ParentWatch {
    private static final long BETWEEN_LOOKS_MILLIS = 2_000;
    private static final long AFTER_FAILURE_NANOS = 100_000_000;

    private final BooleanSupplier isGone;
    private final Pause pause;

    /** Time that passes between two looks. */
    interface Pause {
        /** Waits; says whether there is nothing more to look for. */
        boolean endsWithin(long millis) throws InterruptedException;
    }

    private ParentWatch(BooleanSupplier isGone, Pause pause) {
        this.isGone = isGone;
        this.pause = pause;
    }

    static ParentWatch of(BooleanSupplier isGone, Pause pause) {
        return new ParentWatch(isGone, pause);
    }

    /** Of a process: it is gone when it has ended, or when a kernel that was its child has got another parent. */
    static ParentWatch of(ProcessHandle parent, Pause pause) {
        boolean isChild = isOurs(parent);
        return of(() -> !parent.isAlive() || (isChild && !isOurs(parent)), pause);
    }

    private static boolean isOurs(ProcessHandle parent) {
        return ProcessHandle.current().parent().filter(parent::equals).isPresent();
    }

    /** Does {@code then} once the parent is gone, on a thread of its own; returns at once. */
    void start(Runnable then) {
        Thread thread = new Thread(() -> watch(then), "jupyter-parent");
        thread.setDaemon(true);
        thread.start();
    }

    void watch(Runnable then) {
        boolean goesOn = true;
        while (goesOn) {
            try {
                goesOn = looks(then);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Throwable problem) {
                // A cell may have filled the memory: a kernel without a watch would outlive its front end for ever.
                LockSupport.parkNanos(AFTER_FAILURE_NANOS);
            }
        }
    }

    /** Looks once, after a while; says whether to look again. */
    private boolean looks(Runnable then) throws InterruptedException {
        if (pause.endsWithin(BETWEEN_LOOKS_MILLIS)) {
            return false;
        }
        if (Reserve.with(isGone::getAsBoolean)) {
            then.run();
            return false;
        }
        return true;
    }
}
