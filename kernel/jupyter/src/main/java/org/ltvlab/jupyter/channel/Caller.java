package org.ltvlab.jupyter.channel;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import org.ltvlab.jupyter.protocol.Codec;
import org.ltvlab.jupyter.protocol.ConnectionFile;
import org.ltvlab.jupyter.protocol.Message;
import org.ltvlab.jupyter.protocol.Port;
import org.ltvlab.jupyter.protocol.Session;
import org.ltvlab.jupyter.protocol.Signer;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/** The front end's side: asks a kernel one question after the other and listens to what it publishes. */
public final class Caller implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;
    private static final JsonObject NOTHING = new JsonObject();

    private final ZMQ.Context context = ZMQ.context(1);
    private final ZMQ.Socket listener = context.socket(SocketType.SUB);
    private final ZMQ.Socket questions = context.socket(SocketType.DEALER);
    private final Session session = new Session();
    private final Codec codec;

    private Caller(ConnectionFile connection) {
        codec = Codec.of(Signer.of(connection.signatureScheme(), connection.key()));
        listener.connect(connection.address(Port.IOPUB));
        listener.subscribe("");
        questions.setReceiveTimeOut(PATIENCE_MILLIS);
        questions.connect(connection.address(Port.SHELL));
    }

    /** A caller of the kernel that serves {@code connection}. */
    public static Caller of(ConnectionFile connection) {
        return new Caller(connection);
    }

    /**
     * Asks and waits for the reply.
     *
     * @throws IOException if there is none for half a minute
     */
    public void ask(String type, JsonObject content) throws IOException {
        Message nobody = new Message(List.of(), NOTHING, NOTHING, NOTHING, NOTHING, List.of());
        List<byte[]> frames = codec.encode(session.answer(nobody, type, content));
        for (int i = 0; i < frames.size(); i++) {
            questions.send(frames.get(i), i < frames.size() - 1 ? ZMQ.SNDMORE : 0);
        }
        byte[] reply = questions.recv();
        while (reply != null && questions.hasReceiveMore()) {
            questions.recv();
        }
        if (reply == null) {
            throw new IOException("the kernel did not answer " + type);
        }
    }

    @Override
    public void close() {
        listener.close();
        questions.close();
        context.term();
    }
}
