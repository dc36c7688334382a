package org.ltvlab.jupyter.channel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ltvlab.jupyter.protocol.KernelLog;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/**
 * A socket and the one thread that touches it.
 *
 * <p>Others only put frames into a queue and wake the thread through its selector, which is safe from an interrupted
 * thread too; a cell that is being interrupted while it prints cannot break the socket.
 */
final class SocketThread {
    private static final int SENT_IN_ONE_TURN = 1_000;

    private final ZMQ.Socket socket;
    private final Selector selector;
    private final Thread thread;
    private final Deque<List<byte[]>> outgoing = new ConcurrentLinkedDeque<>();
    private final Queue<Runnable> afterArrivals = new ConcurrentLinkedQueue<>();
    private Consumer<List<byte[]>> arrivals = frames -> {};
    private volatile boolean open = true;

    /** Owns a bound socket. */
    SocketThread(String name, ZMQ.Socket socket) {
        this.socket = socket;
        this.selector = selector(socket);
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

    /** Runs {@code task} on the socket's thread once everything that has arrived so far is handed over. */
    void afterArrivals(Runnable task) {
        afterArrivals.add(task);
        selector.wakeup();
    }

    /** Sends what is queued, closes the socket and ends the thread; also if it was never started. */
    void stop() {
        open = false;
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
            while (open) {
                turn();
            }
            while (sendSome()) {
                // What was said before the end is still sent.
            }
        } catch (ZMQException e) {
            KernelLog.failure(thread.getName() + " ended", e);
        } catch (IOException e) {
            KernelLog.failure(thread.getName() + " lost its selector", e);
        } finally {
            close();
        }
    }

    // Receiving comes first: a new listener is known before the next message goes out.
    private void turn() throws IOException {
        List<byte[]> frames = receive();
        Runnable task = frames == null ? afterArrivals.poll() : () -> arrivals.accept(frames);
        if (task != null) {
            handOver(task);
        }
        boolean sent = sendSome();
        if (task == null && !sent) {
            selector.select();
            selector.selectedKeys().clear();
        }
    }

    private boolean sendSome() {
        int sent = 0;
        List<byte[]> frames = outgoing.poll();
        while (frames != null) {
            int last = frames.size() - 1;
            for (int i = 0; i < last; i++) {
                socket.send(frames.get(i), ZMQ.SNDMORE);
            }
            socket.send(frames.get(last), 0);
            sent++;
            frames = sent < SENT_IN_ONE_TURN ? outgoing.poll() : null;
        }
        return sent > 0;
    }

    private @Nullable List<byte[]> receive() {
        byte[] frame = socket.recv(ZMQ.DONTWAIT);
        if (frame == null) {
            return null;
        }
        List<byte[]> frames = new ArrayList<>();
        frames.add(frame);
        while (socket.hasReceiveMore()) {
            frames.add(socket.recv(0));
        }
        return frames;
    }

    // Whatever a message does, the socket must go on.
    private void handOver(Runnable task) {
        try {
            task.run();
        } catch (Throwable problem) {
            KernelLog.failure(thread.getName(), problem);
        }
    }

    private void close() {
        socket.close();
        try {
            selector.close();
        } catch (IOException e) {
            KernelLog.failure(thread.getName(), e);
        }
    }
}
