package org.ltvlab.shell.output.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Standard input that asks the front end of the reading thread's cell for one line at a time. */
final class RoutedInput extends InputStream {
    private final InputStream original;

    RoutedInput(InputStream original) {
        this.original = original;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        CellSink sink = Routing.current();
        if (sink == null) {
            return original.read(target, offset, length);
        }
        return length == 0 ? 0 : sink.read(target, offset, length);
    }

    @Override
    public int available() throws IOException {
        CellSink sink = Routing.current();
        return sink == null ? original.available() : sink.typedAhead();
    }
}
