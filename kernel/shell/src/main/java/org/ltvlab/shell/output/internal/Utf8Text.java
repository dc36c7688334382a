package org.ltvlab.shell.output.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes UTF-8 that arrives in pieces; a character torn between two pieces comes out whole with the second. */
final class Utf8Text {
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private ByteBuffer torn = ByteBuffer.allocate(0);

    void decode(byte[] bytes, int offset, int length, StringBuilder target) {
        ByteBuffer source = join(bytes, offset, length);
        CharBuffer chars = CharBuffer.allocate(source.remaining() + 1);
        decoder.decode(source, chars, false);
        torn = ByteBuffer.allocate(source.remaining()).put(source).flip();
        target.append(chars.flip());
    }

    private ByteBuffer join(byte[] bytes, int offset, int length) {
        if (!torn.hasRemaining()) {
            return ByteBuffer.wrap(bytes, offset, length);
        }
        return ByteBuffer.allocate(torn.remaining() + length)
                .put(torn)
                .put(bytes, offset, length)
                .flip();
    }
}
