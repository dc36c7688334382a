package org.ltvlab.jupyter.channel;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ltvlab.jupyter.protocol.BadMessage;
import org.ltvlab.jupyter.protocol.Codec;
import org.ltvlab.jupyter.protocol.ConnectionFile;
import org.ltvlab.jupyter.protocol.KernelLog;
import org.ltvlab.jupyter.protocol.Message;
import org.ltvlab.jupyter.protocol.Port;
import org.ltvlab.jupyter.protocol.Session;
import org.ltvlab.jupyter.protocol.Signer;
import org.ltvlab.shell.memory.Reserve;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/** The kernel's five sockets; anybody may send through them, from any thread. */
public final class Channels implements AutoCloseable {
    /** For one listener, in JeroMQ; what is more waits here, where its bytes are counted. */
    private static final int UNREAD_MESSAGES = 100;

    private static final int LINGER_MILLIS = 200;
    private static final int CLOSE_MILLIS = 300;
    private static final int PAUSE_MILLIS = 50;
    private static final long MAX_FRAME_BYTES =
            Math.min(256L << 20, Runtime.getRuntime().maxMemory() / 4);

    private final ZMQ.Context context = ZMQ.context(1);
    private final Map<Port, SocketThread> sockets = new EnumMap<>(Port.class);
    private final Session session = new Session();
    private final AtomicBoolean nothingSaid = new AtomicBoolean(true);
    private final Codec codec;
    private volatile boolean closing;

    private Channels(Codec codec) {
        this.codec = codec;
        context.setThreadFactor(Channels::undying);
        context.setNotificationExceptionHandler((thread, problem) -> noteUnlessClosing(problem));
    }

    // JeroMQ's own threads read and write the connections; where one lacked memory it can go on.
    private static Thread undying(Runnable work, String name) {
        Runnable again = () -> {
            while (!isDone(work)) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
            }
        };
        Thread thread = new Thread(again, name);
        thread.setDaemon(true);
        return thread;
    }

    private static boolean isDone(Runnable work) {
        try {
            work.run();
            return true;
        } catch (OutOfMemoryError problem) {
            Reserve.giveUp();
            KernelLog.failure(Thread.currentThread().getName(), problem);
            return false;
        }
    }

    /**
     * Binds the five sockets; what comes before {@link #start} waits.
     *
     * @throws org.zeromq.ZMQException if a port is taken
     */
    public static Channels bind(ConnectionFile file) {
        Channels channels = new Channels(Codec.of(Signer.of(file.signatureScheme(), file.key())));
        try {
            for (Port port : Port.values()) {
                channels.bind(port, file.address(port));
            }
        } catch (RuntimeException e) {
            channels.close();
            throw e;
        }
        return channels;
    }

    private void bind(Port port, String address) {
        ZMQ.Socket socket = context.socket(type(port));
        socket.setHWM(0);
        socket.setLinger(LINGER_MILLIS);
        socket.setMaxMsgSize(MAX_FRAME_BYTES);
        if (port == Port.IOPUB) {
            socket.setXpubVerbose(true);
            socket.setSndHWM(UNREAD_MESSAGES);
            socket.setXpubNoDrop(true);
        } else if (port != Port.HEARTBEAT) {
            // A front end that reconnects under its old identity takes the route over from its dead connection.
            socket.setRouterHandover(true);
        }
        try {
            socket.bind(address);
        } catch (RuntimeException e) {
            socket.close();
            throw e;
        }
        sockets.put(port, new SocketThread("jupyter-" + port.name().toLowerCase(Locale.ROOT), socket));
    }

    private static SocketType type(Port port) {
        return switch (port) {
            case HEARTBEAT -> SocketType.REP;
            case IOPUB -> SocketType.XPUB;
            case SHELL, CONTROL, STDIN -> SocketType.ROUTER;
        };
    }

    /** Begins to hand over what arrives, each port's messages on the port's own thread. */
    public void start(Map<Port, Consumer<Message>> arrivals) {
        sockets.forEach((port, socket) -> socket.start(
                switch (port) {
                    case HEARTBEAT -> socket::sendFirst;
                    case IOPUB -> frames -> subscribed(socket, frames);
                    case SHELL, CONTROL, STDIN -> {
                        Consumer<Message> consumer = arrivals.getOrDefault(port, message -> {});
                        yield frames -> received(consumer, frames);
                    }
                }));
    }

    private void received(Consumer<Message> consumer, List<byte[]> frames) {
        try {
            Message message = Reserve.with(() -> codec.decode(frames));
            Reserve.doing(() -> consumer.accept(message));
        } catch (BadMessage e) {
            KernelLog.leftOut(e.getMessage());
        }
    }

    // XPUB reports a subscription as one byte 1 before the topic. The first listener also hears that the kernel is
    // starting, unless work has begun by then; nobody could have heard it before.
    private void subscribed(SocketThread socket, List<byte[]> frames) {
        byte[] event = frames.get(0);
        if (event.length > 0 && event[0] == 1) {
            if (nothingSaid.compareAndSet(true, false)) {
                socket.sendFirst(codec.encode(session.starting()));
            }
            socket.sendFirst(codec.encode(session.welcome(Arrays.copyOfRange(event, 1, event.length))));
        }
    }

    /** Sends a message to everybody, as part of the work on the request whose header is {@code parent}. */
    public void publish(JsonObject parent, String type, Session.Body body) {
        nothingSaid.set(false);
        Reserve.doing(() -> socket(Port.IOPUB).send(codec.encode(session.broadcast(parent, type, body))));
    }

    /** A message to the sender of {@code request}, not yet sent. */
    public Message draft(Message request, String type, JsonObject content) {
        return session.answer(request, type, content);
    }

    /** Sends a message through {@code port}. */
    public void send(Port port, Message message) {
        Reserve.doing(() -> socket(port).send(codec.encode(message)));
    }

    /** Waits while listeners have very much left to read: until they have read some, or an interrupt. */
    public void awaitReaders() {
        try {
            socket(Port.IOPUB).awaitRoom();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets those go on who wait for readers. */
    public void release() {
        socket(Port.IOPUB).release();
    }

    /** Waits, also if interrupted, until every message that has reached {@code port} by now is handed over. */
    public void awaitArrivals(Port port) {
        socket(port).awaitArrivals();
    }

    // JeroMQ may wake a socket that is gone while its context ends; it goes on by itself.
    private void noteUnlessClosing(Throwable problem) {
        if (!closing) {
            KernelLog.failure("ZeroMQ", problem);
        }
    }

    private SocketThread socket(Port port) {
        @Nullable SocketThread socket = sockets.get(port);
        if (socket == null) {
            throw new IllegalStateException(port + " is not open");
        }
        return socket;
    }

    /** Sends what is queued and closes the sockets; waits at most a moment for slow readers. */
    @Override
    public void close() {
        closing = true;
        sockets.values().forEach(SocketThread::stop);
        try {
            for (SocketThread socket : sockets.values()) {
                socket.join();
            }
            closeContext();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // JeroMQ may wait for ever for a connection that broke while its context ends; a shutdown does not wait with it.
    private void closeContext() throws InterruptedException {
        Thread closer = new Thread(context::close, "jupyter-close");
        closer.setDaemon(true);
        closer.start();
        closer.join(CLOSE_MILLIS);
    }
}
