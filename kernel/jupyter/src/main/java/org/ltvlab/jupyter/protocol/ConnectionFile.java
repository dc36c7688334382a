package org.ltvlab.jupyter.protocol;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Where a front end expects the kernel, and the key that both sign with; keys that are not known are ignored.
 *
 * @param ip the interface that the sockets are bound to
 * @param ports by socket
 * @param signatureScheme {@code hmac-sha256} and the like
 * @param key the shared secret; empty if messages are not signed
 */
public record ConnectionFile(String ip, Map<Port, Integer> ports, String signatureScheme, String key) {
    private static final Map<Port, String> KEYS = Map.of(
            Port.SHELL, "shell_port",
            Port.CONTROL, "control_port",
            Port.STDIN, "stdin_port",
            Port.IOPUB, "iopub_port",
            Port.HEARTBEAT, "hb_port");

    private static final Set<PosixFilePermission> OTHERS =
            Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

    public ConnectionFile {
        ports = Map.copyOf(ports);
    }

    /**
     * Reads a connection file.
     *
     * @throws UncheckedIOException if the file cannot be read
     * @throws BadMessage if it lacks a port, asks for another transport than TCP or is not JSON; the message names the file
     */
    public static ConnectionFile read(Path file) {
        try {
            if (!isPrivate(file)) {
                KernelLog.note("others can read the connection file, and with its key run code as you; fix: chmod 600 "
                        + file);
            }
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the connection file " + file, e);
        } catch (BadMessage e) {
            throw new BadMessage("connection file " + file + ": " + e.getMessage());
        }
    }

    /** Whether nobody but its owner can read a file, as far as the file system tells. */
    static boolean isPrivate(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return view == null || Collections.disjoint(view.readAttributes().permissions(), OTHERS);
    }

    /** The connection described by JSON text. */
    public static ConnectionFile parse(String text) {
        JsonObject json = Json.parse(text);
        Map<Port, Integer> ports = new EnumMap<>(Port.class);
        KEYS.forEach((port, key) -> ports.put(port, portNumber(json, key)));
        String transport = Json.optionalText(json, "transport").orElse("tcp");
        if (!transport.equals("tcp")) {
            throw new BadMessage("`transport` must be tcp, got " + transport);
        }
        return new ConnectionFile(
                Json.optionalText(json, "ip").orElse("127.0.0.1"),
                ports,
                Json.optionalText(json, "signature_scheme").orElse("hmac-sha256"),
                Json.optionalText(json, "key").orElse(""));
    }

    /** The name of a port's number in the file. */
    public static String key(Port port) {
        return Objects.requireNonNull(KEYS.get(port));
    }

    private static int portNumber(JsonObject json, String key) {
        int number = Json.integer(json, key, 0);
        if (number < 1 || number > 65_535) {
            throw new BadMessage("`" + key + "` must be a port from 1 to 65535");
        }
        return number;
    }

    /** The ZeroMQ address of a socket. */
    public String address(Port port) {
        return "tcp://" + ip + ":" + ports.get(port);
    }
}
