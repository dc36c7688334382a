package org.ltvlab.jupyter.channel;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.ltvlab.jupyter.protocol.KernelLog;
import org.ltvlab.shell.memory.Reserve;

/** A queue of tasks and the one thread that does them, in their order; no task can end it. */
public final class Lane {
    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean open = true;

    private Lane(String name) {
        thread = new Thread(this::loop, name);
        thread.setDaemon(true);
    }

    /** Starts a lane whose thread bears {@code name}. */
    public static Lane start(String name) {
        Lane lane = new Lane(name);
        lane.thread.start();
        return lane;
    }

    /** Adds a task at the end. */
    public void post(Runnable task) {
        tasks.add(task);
    }

    /** Ends the lane once everything posted so far is done; does not wait for it. */
    public void finish() {
        post(() -> open = false);
    }

    /** Ends the lane after the task that runs now; does not wait for it. */
    public void stop() {
        open = false;
        post(() -> {});
    }

    private void loop() {
        while (open) {
            try {
                tasks.take().run();
            } catch (Throwable problem) {
                // An interrupt that arrives late, an error in logging an error: the next task must still be done.
                Reserve.giveUpFor(problem);
                KernelLog.failure(thread.getName(), problem);
            }
        }
    }
}
