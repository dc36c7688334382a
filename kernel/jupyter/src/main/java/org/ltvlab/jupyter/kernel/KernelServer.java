package org.ltvlab.jupyter.kernel;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ltvlab.jupyter.channel.Channels;
import org.ltvlab.jupyter.channel.Lane;
import org.ltvlab.jupyter.comm.Comms;
import org.ltvlab.jupyter.protocol.ConnectionFile;
import org.ltvlab.jupyter.protocol.Json;
import org.ltvlab.jupyter.protocol.Message;
import org.ltvlab.jupyter.protocol.Port;
import org.ltvlab.jupyter.protocol.Session;
import org.ltvlab.shell.engine.Shell;

/**
 * A Jupyter kernel: answers a front end's requests with a shell.
 *
 * <p>Example: {@code KernelServer.run(connectionFile, info, () -> newShell())} in {@code main}.
 */
public final class KernelServer implements AutoCloseable {
    /** What needs the session: on the lane of control it would keep interrupts and the shutdown waiting. */
    private static final Set<String> WAITING = Set.of(
            "execute_request",
            "complete_request",
            "inspect_request",
            "is_complete_request",
            "comm_open",
            "comm_msg",
            "comm_close");

    private final CountDownLatch shutdown = new CountDownLatch(1);
    private final Channels channels;
    private final LazyShell shell;
    private final Comms comms;
    private final Questions questions;
    private final Lane shellLane = Lane.start("jupyter-shell-lane");
    private final Lane controlLane = Lane.start("jupyter-control-lane");
    private final Subshells subshells;

    private KernelServer(Channels channels, LazyShell shell) {
        this.channels = channels;
        this.shell = shell;
        this.comms = Comms.over(channels);
        this.questions = new Questions(channels);
        this.subshells = new Subshells(shellLane, shell);
    }

    /**
     * Serves one front end and returns when it shuts the kernel down or dies; exit is left to the caller.
     *
     * @param shell builds the session; called once, in the background
     */
    public static void run(Path connectionFile, KernelInfo info, Supplier<Shell> shell) {
        try (KernelServer server = start(connectionFile, info, shell)) {
            Surroundings.watch(server::interrupt, server::stop, server::endsWithin);
            server.awaitShutdown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Binds the sockets, begins to answer, and builds the shell in the background. */
    public static KernelServer start(Path connectionFile, KernelInfo info, Supplier<Shell> shell) {
        ConnectionFile connection = ConnectionFile.read(connectionFile);
        LazyShell lazy = LazyShell.start(shell); // first, because it takes longer than the sockets
        try {
            KernelServer server = new KernelServer(Channels.bind(connection), lazy);
            server.serve(info);
            return server;
        } catch (RuntimeException e) {
            lazy.close();
            throw e;
        }
    }

    private void serve(KernelInfo info) {
        Dispatcher dispatcher = new Dispatcher(channels, handlers(info), shell);
        Consumer<Message> onShell = message -> {
            if (!subshells.post(message, () -> dispatcher.dispatch(Port.SHELL, message))) {
                controlLane.post(() -> refuse(dispatcher, message));
            }
        };
        Consumer<Message> onControl = message -> (WAITING.contains(message.type()) ? shellLane : controlLane)
                .post(() -> dispatcher.dispatch(Port.CONTROL, message));
        channels.start(Map.of(Port.SHELL, onShell, Port.CONTROL, onControl, Port.STDIN, questions::answered));
    }

    private static void refuse(Dispatcher dispatcher, Message message) {
        dispatcher.dispatch(Port.SHELL, message, request -> {
            throw Subshells.unknown(Subshells.of(message));
        });
    }

    private Map<String, Handler> handlers(KernelInfo info) {
        History history = new History();
        CodeHandlers code = new CodeHandlers(shell);
        return Map.ofEntries(
                Map.entry("kernel_info_request", request -> Answer.of(info.content())),
                Map.entry("execute_request", new ExecuteHandler(channels, shell, questions, history, subshells)),
                Map.entry("complete_request", code::complete),
                Map.entry("inspect_request", code::inspect),
                Map.entry("is_complete_request", code::isComplete),
                Map.entry("history_request", request -> Answer.of(history.reply(request.content()))),
                Map.entry("comm_info_request", this::commInfo),
                Map.entry("comm_open", request -> heard(() -> comms.opened(request.message()))),
                Map.entry("comm_msg", request -> heard(() -> comms.said(request.message()))),
                Map.entry("comm_close", request -> heard(() -> comms.closed(request.message()))),
                Map.entry("create_subshell_request", subshells::create),
                Map.entry("delete_subshell_request", subshells::delete),
                Map.entry("list_subshell_request", subshells::list),
                Map.entry("interrupt_request", request -> interrupted()),
                Map.entry("shutdown_request", this::shutDown));
    }

    private Answer commInfo(Request request) {
        JsonObject reply = Replies.ok();
        reply.add(
                "comms",
                comms.info(Json.optionalText(request.content(), "target_name").orElse("")));
        return Answer.of(reply);
    }

    private static Answer heard(Runnable work) {
        work.run();
        return Answer.none();
    }

    private Answer interrupted() {
        interrupt();
        return Answer.of(Replies.ok());
    }

    private Answer shutDown(Request request) {
        JsonObject reply = Replies.ok();
        reply.addProperty("restart", Json.flag(request.content(), "restart", false));
        return Answer.of(reply).then(() -> {
            // Other front ends of this kernel learn of it, too.
            channels.publish(request.message().header(), "shutdown_reply", Session.Body.of(reply));
            stop();
        });
    }

    /** The comms of this kernel; targets may be registered at any time. */
    public Comms comms() {
        return comms;
    }

    /** Stops the cell that runs now, also one that waits for an answer or for the session to start. */
    public void interrupt() {
        try {
            shell.interrupt();
        } finally {
            questions.cancel();
            channels.release();
        }
    }

    /** Ends {@link #awaitShutdown()}; returns at once. */
    public void stop() {
        shutdown.countDown();
    }

    /** Waits until the front end has asked for a shutdown, or {@link #stop()} was called. */
    public void awaitShutdown() throws InterruptedException {
        shutdown.await();
    }

    /** Waits for the same, at most so long; says whether it has come. */
    boolean endsWithin(long millis) throws InterruptedException {
        return shutdown.await(millis, TimeUnit.MILLISECONDS);
    }

    /** Sends what is on its way, closes the sockets and the shell. */
    @Override
    public void close() {
        stop();
        shellLane.stop();
        controlLane.stop();
        subshells.stop();
        channels.close();
        shell.close();
    }
}
