package org.ltvlab.shell.engine.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import jdk.jshell.JShellException;
import org.jspecify.annotations.Nullable;
import org.ltvlab.shell.engine.CellResult.Failed;
import org.ltvlab.shell.engine.CellResult.Kind;

/** Exceptions as analysts read them: message first, then their own lines, library frames folded, causes below. */
final class RuntimeErrors {
    private static final int LINES = 30;
    private static final int PLACES = 5;
    private static final int CAUSES = 4;
    /** JShell keeps each variable in a class of its own; the analyst knows only the variable. */
    private static final String WRAPPER = "REPL\\.\\$JShell\\$\\w+\\.";

    private final Places places;

    RuntimeErrors(Places places) {
        this.places = places;
    }

    /** The failure of a cell that threw; {@code translated} is JShell's view of it, with frames in snippet lines. */
    Failed failed(Throwable thrown, @Nullable JShellException translated) {
        List<String> lines = new ArrayList<>();
        Throwable each = thrown;
        Throwable frames = translated;
        for (int i = 0; each != null && i < CAUSES; i++) {
            add(each, frames == null ? each.getStackTrace() : frames.getStackTrace(), i > 0, lines);
            each = each.getCause() == each ? null : each.getCause();
            frames = frames == null ? null : frames.getCause();
        }
        Kind kind = thrown instanceof ExitCalled ? Kind.EXIT : Kind.EXCEPTION;
        return new Failed(kind, name(thrown), firstLine(message(thrown)), cut(lines));
    }

    private void add(Throwable thrown, StackTraceElement[] frames, boolean isCause, List<String> lines) {
        String message = message(thrown);
        String head = Ansi.red(name(thrown)) + (message.isEmpty() ? "" : ": " + message);
        List.of((isCause ? "caused by " + head : head).split("\n", -1)).forEach(lines::add);
        int folded = 0;
        TreeSet<String> libraries = new TreeSet<>();
        int shown = 0;
        for (StackTraceElement frame : frames) {
            Optional<Place> place = places.of(frame);
            if (place.isEmpty()) {
                folded++;
                libraries.add(library(frame));
            } else if (shown++ < PLACES) {
                addPlace(place.get(), frame, lines);
            }
        }
        if (shown > PLACES) {
            lines.add("  … " + (shown - PLACES) + " more lines of cells");
        }
        if (folded > 0) {
            lines.add("  … " + folded + (folded == 1 ? " frame of " : " frames of ") + String.join(", ", libraries));
        }
    }

    private static void addPlace(Place place, StackTraceElement frame, List<String> lines) {
        String method = frame.getMethodName();
        boolean named = !method.isEmpty() && !method.contains("$") && !method.startsWith("<");
        List<String> told = List.of(
                "  " + Ansi.cyan("cell " + place.cell() + ", line " + place.line()) + (named ? ", in " + method : ""),
                "  → " + place.text().strip());
        // one statement of a cell can stand behind two frames: the declaration and its initialiser
        if (lines.size() < 2 || !lines.subList(lines.size() - 2, lines.size()).equals(told)) {
            lines.addAll(told);
        }
    }

    private static String library(StackTraceElement frame) {
        String[] parts = frame.getClassName().split("\\.", -1);
        return parts.length < 3 ? parts[0] : parts[0] + "." + parts[1];
    }

    private static List<String> cut(List<String> lines) {
        if (lines.size() <= LINES) {
            return lines;
        }
        List<String> cut = new ArrayList<>(lines.subList(0, LINES - 1));
        cut.add("  … " + (lines.size() - LINES + 1) + " more lines");
        return cut;
    }

    static String name(Throwable thrown) {
        if (thrown instanceof ExitCalled) {
            return "Exit";
        }
        String simple = thrown.getClass().getSimpleName();
        return simple.isEmpty()
                ? Objects.requireNonNull(thrown.getClass().getSuperclass()).getSimpleName()
                : simple;
    }

    static String message(Throwable thrown) {
        if (thrown instanceof StackOverflowError) {
            return "a method calls itself without end, or much too deeply";
        }
        if (thrown instanceof OutOfMemoryError) {
            return "the memory of this session is full: " + thrown.getMessage();
        }
        String message = thrown.getLocalizedMessage();
        return message == null ? "" : message.replaceAll(WRAPPER, "");
    }

    static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}
