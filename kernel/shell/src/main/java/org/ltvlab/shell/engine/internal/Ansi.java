package org.ltvlab.shell.engine.internal;

/** Colours that read well on dark and light ground; never bold black. */
final class Ansi {
    private Ansi() {}

    static String red(String text) {
        return "\u001b[31m" + text + "\u001b[0m";
    }

    static String cyan(String text) {
        return "\u001b[36m" + text + "\u001b[0m";
    }
}
