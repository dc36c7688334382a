package org.ltvlab.shell.engine.internal;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.ltvlab.shell.memory.Reserve;

/**
 * The border between the shell and users' code. The compiler's lock is free while users' code runs, so that completion
 * and help go on working; only code on the far side of the border is ever interrupted, because an interrupt would close
 * files that the compiler reads.
 */
final class UserCode {
    private final ReentrantLock compiler;

    UserCode(ReentrantLock compiler) {
        this.compiler = compiler;
    }

    /** Calls users' code; the calling thread holds the compiler's lock once, or not at all. */
    <T> @Nullable T call(Callable<@Nullable T> code) throws Exception {
        boolean held = compiler.isHeldByCurrentThread();
        if (held) {
            compiler.unlock();
        }
        try {
            StopSwitch.entering();
            return Stopwatch.call(code);
        } catch (Throwable thrown) {
            Reserve.giveUpFor(thrown); // what the cell has kept fills the heap, and its end is still to be told
            throw thrown;
        } finally {
            StopSwitch.leaving();
            if (held) {
                compiler.lock();
            }
        }
    }
}
