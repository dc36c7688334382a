package org.ltvlab.jupyter.kernel;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.ltvlab.jupyter.protocol.Codec;
import org.ltvlab.jupyter.protocol.ConnectionFile;
import org.ltvlab.jupyter.protocol.Message;
import org.ltvlab.jupyter.protocol.Port;
import org.ltvlab.jupyter.protocol.Session;
import org.ltvlab.jupyter.protocol.Signer;
import org.ltvlab.shell.engine.Shell;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/** A kernel and a front end in one process: every kind of request once, over real sockets. */
public final class KernelRehearsal {
    private static final String KEY = "rehearsal";
    private static final int PATIENCE_MILLIS = 30_000;

    private final Codec codec = Codec.of(Signer.of("hmac-sha256", KEY));
    private final Session session = new Session();
    private final ZMQ.Socket socket;

    private KernelRehearsal(ZMQ.Socket socket) {
        this.socket = socket;
    }

    /**
     * Starts a kernel, runs the cells one after the other, completes, inspects, and shuts it down.
     *
     * @throws IOException if the kernel does not answer
     */
    public static void run(KernelInfo info, Supplier<Shell> shell, List<String> cells) throws IOException {
        ConnectionFile connection = connection();
        Path file = Files.createTempFile("kernel-", ".json");
        Files.writeString(file, json(connection));
        ZMQ.Context context = ZMQ.context(1);
        try (KernelServer server = KernelServer.start(file, info, shell);
                ZMQ.Socket listener = context.socket(SocketType.SUB);
                ZMQ.Socket dealer = context.socket(SocketType.DEALER)) {
            listener.connect(connection.address(Port.IOPUB));
            listener.subscribe("");
            dealer.setReceiveTimeOut(PATIENCE_MILLIS);
            dealer.connect(connection.address(Port.SHELL));
            new KernelRehearsal(dealer).askAll(cells);
            server.stop();
        } finally {
            context.term();
            Files.delete(file);
        }
    }

    private void askAll(List<String> cells) throws IOException {
        ask("kernel_info_request", new JsonObject());
        for (String cell : cells) {
            JsonObject content = code(cell);
            content.addProperty("stop_on_error", false);
            ask("execute_request", content);
        }
        ask("complete_request", code("String.val"));
        ask("inspect_request", code("Math.max("));
        ask("is_complete_request", code("for (int i = 0; i < 3; i++) {"));
    }

    private static JsonObject code(String code) {
        JsonObject content = new JsonObject();
        content.addProperty("code", code);
        content.addProperty("cursor_pos", code.length());
        return content;
    }

    private void ask(String type, JsonObject content) throws IOException {
        Message nothing = new Message(
                List.of(), new JsonObject(), new JsonObject(), new JsonObject(), new JsonObject(), List.of());
        List<byte[]> frames = codec.encode(session.answer(nothing, type, content));
        for (int i = 0; i < frames.size(); i++) {
            socket.send(frames.get(i), i < frames.size() - 1 ? ZMQ.SNDMORE : 0);
        }
        byte[] reply = socket.recv();
        while (reply != null && socket.hasReceiveMore()) {
            socket.recv();
        }
        if (reply == null) {
            throw new IOException("the kernel did not answer " + type);
        }
    }

    private static ConnectionFile connection() throws IOException {
        Map<Port, Integer> ports = new EnumMap<>(Port.class);
        List<ServerSocket> held = new ArrayList<>();
        for (Port port : Port.values()) {
            ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            held.add(free);
            ports.put(port, free.getLocalPort());
        }
        for (ServerSocket free : held) {
            free.close();
        }
        return new ConnectionFile("127.0.0.1", ports, "hmac-sha256", KEY);
    }

    private static String json(ConnectionFile connection) {
        JsonObject json = new JsonObject();
        connection.ports().forEach((port, number) -> json.addProperty(ConnectionFile.key(port), number));
        json.addProperty("key", KEY);
        return json.toString();
    }
}
