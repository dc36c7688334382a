package org.ltvlab.shell.engine.internal;

/** Marks in a traceback: weight and no colour, because JupyterLab's own colours are too faint on its pink ground of errors. */
final class Ansi {
    private Ansi() {}

    static String strong(String text) {
        return "\u001b[1m" + text + "\u001b[0m";
    }

    /** {@code text} without any of it. */
    static String plain(String text) {
        return text.replaceAll("\u001b\\[\\d+m", "");
    }
}
