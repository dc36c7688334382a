package org.ltvlab.jupyter.kernel;

import java.util.Optional;
import org.ltvlab.shell.display.MimeBundle;
import org.ltvlab.shell.output.CellOutput;

/** Output of a silent cell: nobody sees it. */
final class SilentOutput implements CellOutput {
    @Override
    public void stream(StreamName name, String text) {}

    @Override
    public void display(MimeBundle bundle, Optional<String> displayId) {}

    @Override
    public void updateDisplay(MimeBundle bundle, String displayId) {}

    @Override
    public void clearOutput(boolean wait) {}
}
