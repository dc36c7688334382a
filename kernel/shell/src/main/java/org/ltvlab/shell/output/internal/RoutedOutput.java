package org.ltvlab.shell.output.internal;

import java.io.OutputStream;
import java.io.PrintStream;
import org.ltvlab.shell.output.CellOutput.StreamName;

/** A standard stream that writes to the cell of the printing thread, or to the original stream outside of cells. */
final class RoutedOutput extends OutputStream {
    private final StreamName name;
    private final PrintStream original;

    RoutedOutput(StreamName name, PrintStream original) {
        this.name = name;
        this.original = original;
    }

    @Override
    public void write(int oneByte) {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        CellSink sink = Routing.current();
        if (sink == null) {
            original.write(bytes, offset, length);
        } else {
            sink.write(name, bytes, offset, length);
        }
    }

    @Override
    public void flush() {
        // Cells are flushed by time, size and event; a println must not cost a message of its own.
        if (Routing.current() == null) {
            original.flush();
        }
    }
}
