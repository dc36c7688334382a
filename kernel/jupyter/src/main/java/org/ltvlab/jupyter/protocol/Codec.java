package org.ltvlab.jupyter.protocol;

import com.google.gson.JsonObject;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Frames to messages and back: identities, {@code <IDS|MSG>}, signature, header, parent header, metadata, content,
 * buffers.
 */
public final class Codec {
    private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII);
    private static final int SIGNED_PARTS = 4;

    private final Signer signer;

    private Codec(Signer signer) {
        this.signer = signer;
    }

    /** A codec that signs with, and trusts, {@code signer}. */
    public static Codec of(Signer signer) {
        return new Codec(signer);
    }

    /**
     * The message in the frames.
     *
     * @throws BadMessage if they are malformed or the signature is not ours
     */
    public Message decode(List<byte[]> frames) {
        int delimiter = delimiter(frames);
        int first = delimiter + 2;
        if (frames.size() < first + SIGNED_PARTS) {
            throw new BadMessage("a message has at least four parts after its signature");
        }
        List<byte[]> parts = frames.subList(first, first + SIGNED_PARTS);
        if (!signer.verifies(frames.get(delimiter + 1), parts)) {
            throw new BadMessage("the signature is not valid");
        }
        JsonObject header = object(parts.get(0));
        Json.text(header, "msg_type");
        Json.text(header, "msg_id");
        return new Message(
                frames.subList(0, delimiter),
                header,
                object(parts.get(1)),
                object(parts.get(2)),
                object(parts.get(3)),
                frames.subList(first + SIGNED_PARTS, frames.size()));
    }

    /** The frames of a message, signed. */
    public List<byte[]> encode(Message message) {
        List<byte[]> parts = List.of(
                bytes(message.header()),
                bytes(message.parentHeader()),
                bytes(message.metadata()),
                bytes(message.content()));
        List<byte[]> frames = new ArrayList<>(message.identities());
        frames.add(DELIMITER);
        frames.add(signer.sign(parts).getBytes(StandardCharsets.US_ASCII));
        frames.addAll(parts);
        frames.addAll(message.buffers());
        return frames;
    }

    private static int delimiter(List<byte[]> frames) {
        for (int i = 0; i < frames.size(); i++) {
            if (Arrays.equals(frames.get(i), DELIMITER)) {
                return i;
            }
        }
        throw new BadMessage("the delimiter <IDS|MSG> is missing");
    }

    private static JsonObject object(byte[] utf8) {
        try {
            return Json.parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new BadMessage("malformed UTF-8", e);
        }
    }

    private static byte[] bytes(JsonObject object) {
        return Json.write(object).getBytes(StandardCharsets.UTF_8);
    }
}
