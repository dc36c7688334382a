package org.ltvlab.shell.engine.internal;

/** Marks in a traceback: weight and no colour, because JupyterLab's own colours are too faint on its pink ground of errors. */
final class Ansi {
    private Ansi() {}

    static String strong(String text) {
        return "\u001b[1m" + text + "\u001b[0m";
    }
}
