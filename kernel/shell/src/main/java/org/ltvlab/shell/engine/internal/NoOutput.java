package org.ltvlab.shell.engine.internal;

import java.util.Optional;
import org.ltvlab.shell.display.MimeBundle;
import org.ltvlab.shell.output.CellOutput;

/** Where the output of questions asked beside the cells goes: nowhere. */
final class NoOutput implements CellOutput {
    @Override
    public void stream(StreamName name, String text) {}

    @Override
    public void display(MimeBundle bundle, Optional<String> displayId) {}

    @Override
    public void updateDisplay(MimeBundle bundle, String displayId) {}

    @Override
    public void clearOutput(boolean wait) {}
}
