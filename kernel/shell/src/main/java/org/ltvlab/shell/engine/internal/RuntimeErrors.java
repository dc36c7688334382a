package org.ltvlab.shell.engine.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Stream;
import jdk.jshell.JShellException;
import org.jspecify.annotations.Nullable;
import org.ltvlab.shell.engine.CellResult.Failed;
import org.ltvlab.shell.engine.CellResult.Kind;
import org.ltvlab.shell.error.Thrown;
import org.ltvlab.shell.error.internal.Advice;
import org.ltvlab.shell.error.internal.Shortened;
import org.ltvlab.shell.error.internal.Speech;

/** Exceptions as analysts read them: message first, then their own lines, library frames folded, causes below. */
final class RuntimeErrors {
    /** How many lines a failure has at most. */
    static final int LINES = 30;

    private static final int PLACES = 5;
    private static final int CAUSES = 4;
    /** JShell keeps each variable in a class of its own; the analyst knows only the variable. */
    private static final String WRAPPER = "REPL[./]\\$JShell\\$\\w+[.$]";
    /** Which modules and loaders the types of a failed cast are of. */
    private static final String MODULES = " \\([^()]* in (?:unnamed )?module [^()]*\\)$";

    /** What stands for some calls and operators of cells. */
    private static final String OWN = RuntimeErrors.class.getPackageName() + ".";

    private final Places places;
    private final Speech speech;

    RuntimeErrors(Places places, Speech speech) {
        this.places = places;
        this.speech = speech;
    }

    /** The failure of {@code cell} that threw; {@code translated} is JShell's view of it, with frames in snippet lines. */
    Failed failed(Throwable thrown, @Nullable JShellException translated, int cell) {
        List<String> lines = new ArrayList<>();
        Throwable frames = translated;
        for (Throwable each : Thrown.chain(thrown).limit(CAUSES).toList()) {
            add(each, Thrown.frames(frames == null ? each : frames), each != thrown, lines);
            frames = frames == null ? null : frames.getCause();
        }
        Optional<String> advice = Advice.of(root(thrown)).map(phrase -> phrase.in(speech));
        lines = new ArrayList<>(Shortened.most(lines, advice.isPresent() ? LINES - 1 : LINES, speech));
        if (advice.isPresent()) {
            lines.add("  " + Ansi.strong(speech.pick("直し方", "fix")) + ": " + advice.get());
        }
        Kind kind = thrown instanceof ExitCalled ? Kind.EXIT : Kind.EXCEPTION;
        OptionalInt line = line(translated == null ? thrown : translated, cell);
        return new Failed(kind, name(thrown), Shortened.line(firstLine(message(thrown)), speech), line, lines);
    }

    /** The line of {@code cell} that the exception or one of its causes came through first. */
    private OptionalInt line(Throwable frames, int cell) {
        return Thrown.chain(frames)
                .limit(CAUSES)
                .flatMap(each -> Stream.of(Thrown.frames(each)))
                .flatMap(frame -> places.of(frame).stream())
                .filter(place -> place.cell() == cell)
                .mapToInt(Place::line)
                .findFirst();
    }

    private void add(Throwable thrown, StackTraceElement[] frames, boolean isCause, List<String> lines) {
        List<String> message = Shortened.lines(message(thrown), speech);
        String head = (isCause ? speech.pick("原因: ", "caused by ") : "") + Ansi.strong(name(thrown));
        lines.add(message.equals(List.of("")) ? head : head + ": " + message.get(0));
        lines.addAll(message.subList(1, message.size()));
        List<String> libraries = new ArrayList<>();
        int shown = 0;
        for (StackTraceElement frame : frames) {
            Optional<Place> place = places.of(frame);
            if (place.isPresent() && shown++ < PLACES) {
                addPlace(place.get(), frame, lines);
            } else if (place.isEmpty() && !frame.getClassName().startsWith(OWN)) {
                libraries.add(library(frame));
            }
        }
        if (shown > PLACES) {
            int more = shown - PLACES;
            lines.add(speech.pick("  … セルの行がほかに " + more + " 行", "  … " + more + " more lines of cells"));
        }
        if (!libraries.isEmpty()) {
            lines.add(folded(libraries.size(), String.join(", ", new TreeSet<>(libraries))));
        }
        Stream.of(thrown.getSuppressed()).limit(CAUSES).map(this::besides).forEach(lines::add);
    }

    /** What went wrong as well while this was on its way, such as closing a file. */
    private String besides(Throwable other) {
        String text = Ansi.strong(name(other)) + ": " + Shortened.line(firstLine(message(other)), speech);
        return speech.pick("  同時に起きた例外: ", "  besides ") + text;
    }

    private String folded(int frames, String libraries) {
        return speech.pick(
                "  … " + libraries + " の中の " + frames + " 段",
                "  … " + frames + (frames == 1 ? " frame of " : " frames of ") + libraries);
    }

    private void addPlace(Place place, StackTraceElement frame, List<String> lines) {
        String method = frame.getMethodName();
        boolean named = !method.isEmpty() && !method.contains("$") && !method.startsWith("<");
        String where = "  " + Ansi.strong(place.in(speech));
        String in = named ? speech.pick("(" + method + " の中)", ", in " + method) : "";
        String text = "  → " + Shortened.line(place.text().strip(), speech);
        int before = lines.size() - 2;
        // One statement can stand behind several frames: a declaration and its initialiser, a callback and who is
        // called.
        if (before >= 0
                && lines.get(before).startsWith(where)
                && lines.get(before + 1).equals(text)) {
            lines.set(before, lines.get(before).equals(where) ? where + in : lines.get(before));
            return;
        }
        lines.add(where + in);
        lines.add(text);
    }

    private static String library(StackTraceElement frame) {
        String[] parts = frame.getClassName().split("\\.", -1);
        return parts.length < 3 ? parts[0] : parts[0] + "." + parts[1];
    }

    private static Throwable root(Throwable thrown) {
        return Thrown.chain(thrown).limit(CAUSES + 1L).reduce(thrown, (outer, inner) -> inner);
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

    private String message(Throwable thrown) {
        if (thrown instanceof StackOverflowError) {
            return speech.pick(
                    "メソッドが自分自身を際限なく(または深すぎるほど)呼んでいます", "a method calls itself without end, or much too deeply");
        }
        if (thrown instanceof OutOfMemoryError) {
            return speech.pick("このセッションのメモリーがいっぱいです: ", "the memory of this session is full: ")
                    + Thrown.message(thrown);
        }
        if (thrown instanceof ExitCalled exit) {
            return speech.pick(
                    exit.call() + " はプログラムを終える命令です。ここではセルだけを終え、セッションは続きます",
                    exit.call() + " would end a program; here it ends the cell, the session goes on");
        }
        return own(thrown);
    }

    /** The exception's own message, in the analyst's names. */
    private static String own(Throwable thrown) {
        return Thrown.message(thrown).replaceAll(WRAPPER, "").replaceFirst(MODULES, "");
    }

    static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}
