package org.ltvlab.jupyter.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.ltvlab.jupyter.protocol.Port;
import org.ltvlab.shell.engine.Shell;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/** A front end of its own over loopback TCP; it signs and reads messages without any code of the kernel. */
final class FrontEnd implements AutoCloseable {
    static {
        // As in a kernel's process: JeroMQ asserts things about strangers' bytes that strangers need not keep.
        FrontEnd.class.getClassLoader().setPackageAssertionStatus("zmq", false);
    }

    static final KernelInfo INFO = new KernelInfo("probe", "1.2", "a banner", Map.of("Help", "https://example.org"));
    static final String KEY = "a-shared-secret";
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int HANDSHAKE_MILLIS = 3_000;

    private final ZMQ.Context context = ZMQ.context(1);
    private final Map<Port, ZMQ.Socket> sockets = new EnumMap<>(Port.class);
    private final List<Heard> heardOnIopub = new ArrayList<>();
    private final Path connectionFile;
    private final KernelServer server;

    private FrontEnd(Supplier<Shell> shell) {
        try {
            Map<Port, Integer> ports = freePorts();
            connectionFile = Files.createTempFile("kernel-", ".json");
            Files.writeString(connectionFile, connection(ports));
            server = KernelServer.start(connectionFile, INFO, shell);
            ports.forEach(this::connect);
            Heard first = receive(Port.IOPUB);
            if (!first.what().equals("iopub_welcome")
                    || !first.text("subscription").isEmpty()) {
                throw new AssertionError("not welcomed but told " + first);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static FrontEnd with(Supplier<Shell> shell) {
        return new FrontEnd(shell);
    }

    private static Map<Port, Integer> freePorts() throws IOException {
        Map<Port, Integer> ports = new EnumMap<>(Port.class);
        List<ServerSocket> held = new ArrayList<>();
        for (Port port : Port.values()) {
            ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            held.add(socket);
            ports.put(port, socket.getLocalPort());
        }
        for (ServerSocket socket : held) {
            socket.close();
        }
        return ports;
    }

    private static String connection(Map<Port, Integer> ports) {
        return """
                {"shell_port": %d, "control_port": %d, "stdin_port": %d, "iopub_port": %d, "hb_port": %d,
                 "ip": "127.0.0.1", "transport": "tcp", "signature_scheme": "hmac-sha256", "key": "%s",
                 "kernel_name": "probe", "jupyter_session": "n.ipynb", "a_future_key": [1, {"x": null}]}
                """.formatted(
                        ports.get(Port.SHELL),
                        ports.get(Port.CONTROL),
                        ports.get(Port.STDIN),
                        ports.get(Port.IOPUB),
                        ports.get(Port.HEARTBEAT),
                        KEY);
    }

    private void connect(Port port, int number) {
        ZMQ.Socket socket = context.socket(
                switch (port) {
                    case HEARTBEAT -> SocketType.REQ;
                    case IOPUB -> SocketType.SUB;
                    default -> SocketType.DEALER;
                });
        socket.setHWM(0);
        socket.setLinger(0);
        socket.setReceiveTimeOut(PATIENCE_MILLIS);
        if (port == Port.IOPUB) {
            socket.subscribe("");
        } else if (port != Port.HEARTBEAT) {
            socket.setIdentity("the-front-end".getBytes(UTF_8));
        }
        connect(socket, "tcp://127.0.0.1:" + number);
        sockets.put(port, socket);
    }

    /** Connects; where JeroMQ 0.6 never greets, as on a few of its connections (its pull request 1022), soon anew. */
    static void connect(ZMQ.Socket socket, String endpoint) {
        socket.setHandshakeIvl(HANDSHAKE_MILLIS);
        socket.connect(endpoint);
    }

    KernelServer server() {
        return server;
    }

    ZMQ.Socket socket(Port port) {
        return Objects.requireNonNull(sockets.get(port));
    }

    /** The TCP port of a socket of the kernel. */
    int number(Port port) {
        String endpoint = socket(port).getLastEndpoint();
        return Integer.parseInt(endpoint.substring(endpoint.lastIndexOf(':') + 1));
    }

    /** Sends a request; gives its id. */
    String send(Port port, String type, String content) {
        return send(port, type, "{}", content, List.of());
    }

    String send(Port port, String type, String parent, String content, List<byte[]> buffers) {
        String id = UUID.randomUUID().toString();
        sendSigned(port, List.of(header(id, type), parent, "{}", content), buffers);
        return id;
    }

    /** Sends a request to a subshell; gives its id. */
    String sendTo(String subshell, String type, String content) {
        String id = UUID.randomUUID().toString();
        String header = header(id, type).replaceFirst("}$", ", \"subshell_id\": \"" + subshell + "\"}");
        sendSigned(Port.SHELL, List.of(header, "{}", "{}", content), List.of());
        return id;
    }

    void sendSigned(Port port, List<String> texts, List<byte[]> buffers) {
        List<byte[]> parts = texts.stream().map(text -> text.getBytes(UTF_8)).toList();
        List<byte[]> frames = new ArrayList<>(List.of("<IDS|MSG>".getBytes(UTF_8), sign(parts)));
        frames.addAll(parts);
        frames.addAll(buffers);
        sendFrames(port, frames);
    }

    static String header(String id, String type) {
        return """
                {"msg_id": "%s", "session": "s", "username": "u", "date": "2026-01-01T00:00:00Z",
                 "msg_type": "%s", "version": "5.3", "an_own_field": 7}""".formatted(id, type);
    }

    void sendFrames(Port port, List<byte[]> frames) {
        ZMQ.Socket socket = socket(port);
        for (int i = 0; i < frames.size(); i++) {
            socket.send(frames.get(i), i < frames.size() - 1 ? ZMQ.SNDMORE : 0);
        }
    }

    static byte[] sign(List<byte[]> parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY.getBytes(UTF_8), "HmacSHA256"));
            parts.forEach(mac::update);
            return HexFormat.of().formatHex(mac.doFinal()).getBytes(UTF_8);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next message of a port, its signature checked. */
    Heard receive(Port port) {
        byte[] frame = socket(port).recv(0);
        assertThat(frame).as("what came on %s in %d ms", port, PATIENCE_MILLIS).isNotNull();
        List<byte[]> frames = new ArrayList<>(List.of(frame));
        while (socket(port).hasReceiveMore()) {
            frames.add(socket(port).recv(0));
        }
        return Heard.read(frames);
    }

    /** The reply to a request. */
    Heard reply(Port port, String id) {
        Heard heard = receive(port);
        while (!heard.parentId().equals(id)) {
            heard = receive(port);
        }
        return heard;
    }

    /** Everything published for a request, from busy to idle. */
    List<Heard> published(String id) {
        List<Heard> mine = new ArrayList<>();
        do {
            Heard heard = receive(Port.IOPUB);
            heardOnIopub.add(heard);
            if (heard.parentId().equals(id)) {
                mine.add(heard);
            }
        } while (mine.isEmpty() || !mine.get(mine.size() - 1).what().equals("idle"));
        return mine;
    }

    /** The next message on iopub that is {@code what}: a type, or the state of a status message. */
    Heard iopub(String what) {
        Heard heard = receive(Port.IOPUB);
        while (!heard.what().equals(what)) {
            heard = receive(Port.IOPUB);
        }
        return heard;
    }

    /** Everything that {@link #published} has read so far, also of other requests. */
    List<Heard> heardOnIopub() {
        return heardOnIopub;
    }

    String execute(String code) {
        return execute(code, "");
    }

    /** Sends a cell with more fields, such as {@code , "silent": true}. */
    String execute(String code, String more) {
        return send(Port.SHELL, "execute_request", cell(code, more));
    }

    static String cell(String code, String more) {
        JsonObject content = new JsonObject();
        content.addProperty("code", code);
        return content.toString().replaceFirst("}$", java.util.regex.Matcher.quoteReplacement(more + "}"));
    }

    Heard ran(String code) {
        return reply(Port.SHELL, execute(code));
    }

    @Override
    public void close() {
        sockets.values().forEach(ZMQ.Socket::close);
        context.close();
        server.close();
        connectionFile.toFile().delete();
    }
}
