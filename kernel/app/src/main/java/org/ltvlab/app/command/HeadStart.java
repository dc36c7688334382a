package org.ltvlab.app.command;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.ltvlab.app.glue.LtvExtension;
import org.ltvlab.app.glue.RelayedProgress;
import org.ltvlab.app.glue.Timings;
import org.ltvlab.progress.Progress;
import org.ltvlab.shell.engine.Shell;
import org.ltvlab.shell.engine.Shells;

/**
 * A session for a run, begun on a thread of its own while the command line, the notebook and its parameters are still
 * being read; when it stands, the same thread warms what the end of a report needs.
 */
public final class HeadStart {
    private static final Set<String> COMMANDS = Set.of("report", "run");
    private static final AtomicReference<@Nullable HeadStart> BEGUN = new AtomicReference<>();

    private final Timings timings = Timings.begin();
    private final RelayedProgress progress = new RelayedProgress();
    private final CompletableFuture<Shell> session = new CompletableFuture<>();

    private HeadStart(Runnable afterwards) {
        Thread starter = new Thread(() -> start(afterwards), "head-start");
        starter.setDaemon(true);
        starter.start();
    }

    private void start(Runnable afterwards) {
        try {
            session.complete(Shells.start(List.of(LtvExtension.headless(progress, timings))));
        } catch (Throwable problem) {
            session.completeExceptionally(problem);
            return;
        }
        afterwards.run();
    }

    /** Begins if the arguments of the process name a command that runs a notebook. */
    public static void forCommand(String[] arguments) {
        if (arguments.length > 1 && COMMANDS.contains(arguments[0])) {
            BEGUN.set(new HeadStart(WarmUp::run));
        }
    }

    /** The one that this process has begun, or a new one. */
    static HeadStart take() {
        HeadStart begun = BEGUN.getAndSet(null);
        return begun == null ? new HeadStart(() -> {}) : begun;
    }

    Timings timings() {
        return timings;
    }

    /** Waits until the session stands: two compilers that start at once hold each other up. */
    void await() {
        timings.of(Timings.Phase.SHELL, () -> session.handle((shell, problem) -> true)
                .join());
    }

    /** The session, as soon as it stands; from now on {@code listener} hears how far it is. */
    Shell session(Progress.Listener listener) {
        progress.to(listener);
        try {
            return timings.of(Timings.Phase.SHELL, session::join);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
