package org.ltvlab.shell.output.internal;

import java.util.Optional;
import org.ltvlab.shell.display.MimeBundle;
import org.ltvlab.shell.output.CellOutput;

/** Output that nobody sees. */
public final class NoOutput implements CellOutput {
    @Override
    public void stream(StreamName name, String text) {}

    @Override
    public void display(MimeBundle bundle, Optional<String> displayId) {}

    @Override
    public void updateDisplay(MimeBundle bundle, String displayId) {}

    @Override
    public void clearOutput(boolean wait) {}
}
