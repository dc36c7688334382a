package org.ltvlab.shell.output.internal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.ltvlab.shell.display.MimeBundle;
import org.ltvlab.shell.output.CellOutput;

/** The output of whichever cell the calling thread belongs to; outside of cells it goes nowhere. */
public final class LatestCell implements CellOutput {
    @Override
    public void stream(StreamName name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        toCell(sink -> sink.write(name, bytes, 0, bytes.length));
    }

    @Override
    public void display(MimeBundle bundle, Optional<String> displayId) {
        toCell(sink -> sink.display(bundle, displayId));
    }

    @Override
    public void updateDisplay(MimeBundle bundle, String displayId) {
        toCell(sink -> sink.updateDisplay(bundle, displayId));
    }

    @Override
    public boolean updates() {
        CellSink sink = Routing.current();
        return sink == null || sink.updates();
    }

    @Override
    public void clearOutput(boolean wait) {
        toCell(sink -> sink.clearOutput(wait));
    }

    private static void toCell(Consumer<CellSink> action) {
        CellSink sink = Routing.current();
        if (sink != null) {
            action.accept(sink);
        }
    }
}
