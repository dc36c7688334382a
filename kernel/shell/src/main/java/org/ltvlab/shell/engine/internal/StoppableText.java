package org.ltvlab.shell.engine.internal;

import org.ltvlab.shell.output.internal.CellRun;
import org.ltvlab.shell.output.internal.Routing;

/** A text that a regular expression reads. Matching may take for ever, so every character is a stop check. */
public final class StoppableText implements CharSequence {
    private final CharSequence text;
    private final CellRun run;

    private StoppableText(CharSequence text, CellRun run) {
        this.text = text;
        this.run = run;
    }

    /** The same text, to be read by the cell that the calling thread works for. */
    public static CharSequence of(CharSequence text) {
        CellRun run = Routing.run();
        return text == null || run == null ? text : new StoppableText(text, run);
    }

    @Override
    public char charAt(int index) {
        if (run.isStopped() && Routing.run() == run) { // a matcher may outlive its cell
            StopCheck.now(run);
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
