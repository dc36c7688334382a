package org.ltvlab.jupyter.channel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ltvlab.jupyter.protocol.KernelLog;
import org.ltvlab.shell.memory.Reserve;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/**
 * A socket and the one thread that touches it.
 *
 * <p>Others only put frames into a queue and wake the thread through its selector, which is safe from an interrupted
 * thread too; a cell that is being interrupted while it prints cannot break the socket. A lack of memory in the middle of
 * a message does not lose it: the thread goes on where it was.
 */
final class SocketThread {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

    private final ZMQ.Socket socket;
    private final Selector selector;
    private final Thread thread;
    private final Outgoing outgoing;
    private final Queue<Runnable> afterArrivals = new ConcurrentLinkedQueue<>();
    private final List<byte[]> arriving = new ArrayList<>();
    private Consumer<List<byte[]>> arrivals = frames -> {};
    private volatile boolean open = true;
    private volatile boolean closed;

    /** Owns a bound socket. */
    SocketThread(String name, ZMQ.Socket socket) {
        this.socket = socket;
        this.selector = selector(socket);
        this.outgoing = new Outgoing(socket);
        this.thread = new Thread(this::loop, name);
        thread.setDaemon(true);
    }

    private static Selector selector(ZMQ.Socket socket) {
        try {
            Selector selector = Selector.open();
            socket.getFD().register(selector, SelectionKey.OP_READ);
            return selector;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot watch a socket", e);
        }
    }

    /** Starts the thread; {@code arrivals} is told of each message, on this thread. */
    void start(Consumer<List<byte[]>> arrivals) {
        this.arrivals = arrivals;
        thread.start();
    }

    /** Sends the frames as one message, in the order of the calls; returns at once. */
    void send(List<byte[]> frames) {
        outgoing.add(frames);
        selector.wakeup();
    }

    /** Sends the frames before everything else that is queued; for the arrivals' consumer. */
    void sendFirst(List<byte[]> frames) {
        outgoing.addFirst(frames);
    }

    /** Waits while much is queued, unless the wait is {@linkplain #release released}; not for the arrivals' consumer. */
    void awaitRoom() throws InterruptedException {
        outgoing.awaitRoom();
    }

    /** Lets those go on who wait for room. */
    void release() {
        outgoing.release();
    }

    /** Waits, also if interrupted, until everything that has arrived so far is handed over or the socket is closed. */
    void awaitArrivals() {
        CompletableFuture<Void> handedOver = new CompletableFuture<>();
        afterArrivals.add(() -> handedOver.complete(null));
        selector.wakeup();
        if (!closed) {
            handedOver.join();
        }
    }

    /** Sends what is queued, closes the socket and ends the thread; also if it was never started. */
    void stop() {
        open = false;
        release();
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        }
        selector.wakeup();
    }

    void join() throws InterruptedException {
        thread.join();
    }

    private void loop() {
        try {
            boolean goesOn = true;
            while (open && goesOn) {
                goesOn = survives(this::turn);
            }
            if (goesOn) {
                survives(this::sendAll); // what was said before the end
            }
        } finally {
            close();
        }
    }

    /** A piece of this thread's work. */
    private interface Work {
        void run() throws IOException;
    }

    /** Does a piece of work; says whether the socket is still good after whatever came of it. */
    private boolean survives(Work work) {
        try {
            work.run();
            return true;
        } catch (Throwable problem) {
            Reserve.giveUpFor(problem);
            KernelLog.failure(thread.getName(), problem);
            LockSupport.parkNanos(PAUSE); // what fails again and again must not keep a processor busy
            return !isEnd(problem);
        }
    }

    private static boolean isEnd(Throwable problem) {
        return problem instanceof ClosedSelectorException
                || (problem instanceof ZMQException failed && failed.getErrorCode() == ZMQ.Error.ETERM.getCode());
    }

    // Receiving comes first: a new listener is known before the next message goes out.
    private void turn() throws IOException {
        List<byte[]> frames = receive();
        Runnable task = frames == null ? afterArrivals.poll() : () -> arrivals.accept(frames);
        if (task != null) {
            handOver(task);
        }
        boolean sent = outgoing.sendSome();
        if (task == null && !sent) {
            selector.select(outgoing.patience());
            selector.selectedKeys().clear();
        }
    }

    private void sendAll() {
        while (outgoing.sendSome()) {
            // Each turn sends a part.
        }
    }

    private @Nullable List<byte[]> receive() {
        if (arriving.isEmpty() && !receiveFrame(ZMQ.DONTWAIT)) {
            return null;
        }
        while (socket.hasReceiveMore()) {
            receiveFrame(0);
        }
        List<byte[]> frames = List.copyOf(arriving);
        arriving.clear();
        return frames;
    }

    private boolean receiveFrame(int flags) {
        byte[] frame = socket.recv(flags);
        if (frame != null) {
            arriving.add(frame);
        }
        return frame != null;
    }

    // Whatever a message does, the socket must go on.
    private void handOver(Runnable task) {
        try {
            task.run();
        } catch (Throwable problem) {
            Reserve.giveUpFor(problem);
            KernelLog.failure(thread.getName(), problem);
        }
    }

    private void close() {
        closed = true;
        afterArrivals.forEach(Runnable::run);
        socket.close();
        try {
            selector.close();
        } catch (IOException e) {
            KernelLog.failure(thread.getName(), e);
        }
    }
}
