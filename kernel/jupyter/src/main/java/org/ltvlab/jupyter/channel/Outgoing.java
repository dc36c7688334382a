package org.ltvlab.jupyter.channel;

import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.zeromq.ZMQ;

/**
 * Messages on their way into a socket, and a brake for whoever makes more of them than listeners read.
 *
 * <p>A listener who does not read at all holds the others up for a minute; then messages are left out for that one.
 */
final class Outgoing {
    private static final int SENT_IN_ONE_TURN = 1_000;
    private static final long LIMIT = Math.min(64L << 20, Runtime.getRuntime().maxMemory() / 8);
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(1);

    private final ZMQ.Socket socket;
    private final Deque<List<byte[]>> messages = new ConcurrentLinkedDeque<>();
    private final AtomicLong bytes = new AtomicLong();
    private final Object room = new Object();
    private long releases;
    private @Nullable List<byte[]> current;
    private int framesSent;
    private boolean stalled;
    private boolean leavesOut;
    private long since;

    Outgoing(ZMQ.Socket socket) {
        this.socket = socket;
    }

    void add(List<byte[]> message) {
        bytes.addAndGet(size(message));
        messages.add(message);
    }

    void addFirst(List<byte[]> message) {
        bytes.addAndGet(size(message));
        messages.addFirst(message);
    }

    /** Waits until there is room, or until those who wait are released. */
    void awaitRoom() throws InterruptedException {
        if (bytes.get() < LIMIT) {
            return;
        }
        synchronized (room) {
            long before = releases;
            while (bytes.get() >= LIMIT && releases == before) {
                room.wait();
            }
        }
    }

    /** Lets those go on who wait now. */
    void release() {
        synchronized (room) {
            releases++;
            room.notifyAll();
        }
    }

    /** Sends a part of what is queued, on the socket's thread; says whether anything was sent. */
    boolean sendSome() {
        int sent = 0;
        while (sent < SENT_IN_ONE_TURN && sendNext()) {
            sent++;
        }
        return sent > 0;
    }

    // Where it stopped, for want of memory or of a reader, it goes on: a message is never sent in halves.
    private boolean sendNext() {
        if (current == null) {
            current = messages.poll();
            framesSent = 0;
        }
        List<byte[]> message = current;
        if (message == null) {
            return false;
        }
        int last = message.size() - 1;
        while (framesSent <= last) {
            if (!send(message.get(framesSent), framesSent < last ? ZMQ.SNDMORE : 0)) {
                return false;
            }
            framesSent++;
        }
        current = null;
        freed(size(message));
        return true;
    }

    private boolean send(byte[] frame, int more) {
        if (leavesOut && System.nanoTime() - since > PATIENCE) {
            waitForAll(true);
        }
        if (socket.send(frame, more | ZMQ.DONTWAIT)) {
            stalled = stalled && leavesOut;
            return true;
        }
        long now = System.nanoTime();
        if (!stalled) {
            stalled = true;
            since = now;
            return false;
        }
        // Who has been left behind once and still does not read is not waited for again.
        if (now - since < PATIENCE) {
            return false;
        }
        waitForAll(false);
        return socket.send(frame, more | ZMQ.DONTWAIT);
    }

    private void waitForAll(boolean all) {
        socket.setXpubNoDrop(all);
        leavesOut = !all;
        since = all ? since : System.nanoTime();
    }

    /** How long to wait for a reader before the next turn, in milliseconds; 0 if there is nothing to wait for. */
    long patience() {
        long left = TimeUnit.NANOSECONDS.toMillis(PATIENCE - (System.nanoTime() - since));
        return stalled && !leavesOut ? Math.max(1, left) : 0;
    }

    private void freed(long size) {
        long left = bytes.addAndGet(-size);
        if (left < LIMIT && left + size >= LIMIT) {
            synchronized (room) {
                room.notifyAll();
            }
        }
    }

    private static long size(List<byte[]> message) {
        long size = 0;
        for (byte[] frame : message) {
            size += frame.length;
        }
        return size;
    }
}
