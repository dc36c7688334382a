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
import org.ltvlab.jupyter.channel.Caller;
import org.ltvlab.jupyter.protocol.ConnectionFile;
import org.ltvlab.jupyter.protocol.Port;
import org.ltvlab.shell.engine.Shell;

/** A kernel and a front end in one process: every kind of request once, over real sockets. */
public final class KernelRehearsal {
    /** The environment variable with which front ends say whom a kernel is to watch. */
    public static final String PARENT = Surroundings.PARENT;

    private static final String KEY = "rehearsal";

    private KernelRehearsal() {}

    /**
     * Starts a kernel, runs the cells one after the other, completes, inspects, and shuts it down.
     *
     * @throws IOException if the kernel does not answer
     */
    public static void run(KernelInfo info, Supplier<Shell> shell, List<String> cells) throws IOException {
        ConnectionFile connection = connection();
        Path file = Files.createTempFile("kernel-", ".json");
        Files.writeString(file, json(connection));
        try (KernelServer server = KernelServer.start(file, info, shell);
                Caller caller = Caller.of(connection)) {
            Surroundings.watch(KernelRehearsal::halt, KernelRehearsal::halt, server::endsWithin);
            askAll(caller, cells);
            server.stop();
        } finally {
            Files.delete(file);
        }
    }

    /** Nobody wants the rehearsal any more. */
    private static void halt() {
        Runtime.getRuntime().halt(1);
    }

    private static void askAll(Caller caller, List<String> cells) throws IOException {
        caller.ask("kernel_info_request", new JsonObject());
        for (String cell : cells) {
            JsonObject content = code(cell);
            content.addProperty("stop_on_error", false);
            caller.ask("execute_request", content);
        }
        caller.ask("complete_request", code("String.val"));
        caller.ask("inspect_request", code("Math.max("));
        caller.ask("is_complete_request", code("for (int i = 0; i < 3; i++) {"));
    }

    private static JsonObject code(String code) {
        JsonObject content = new JsonObject();
        content.addProperty("code", code);
        content.addProperty("cursor_pos", code.length());
        return content;
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
