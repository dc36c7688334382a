package org.ltvlab.shell.engine.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import jdk.jshell.JShellException;
import org.ltvlab.shell.error.internal.Shortened;
import org.ltvlab.shell.error.internal.Speech;
import org.ltvlab.shell.output.internal.CellRun;

/** Says under a cell that it has not stopped two seconds after it should have, where it is, and what helps. */
record Overdue(Compiler compiler, Places places, Speech speech) {
    /** Keeps an eye on a run that {@code stop} has asked to stop just now. */
    void watch(CellRun run, StopSwitch stop) {
        Executor later = CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS, Overdue::begin);
        later.execute(() -> stop.whereabouts(run).ifPresent(frames -> tell(run, frames, stop)));
    }

    private static void begin(Runnable work) {
        Thread thread = new Thread(work, "overdue-cell");
        thread.setDaemon(true);
        thread.start();
    }

    private void tell(CellRun run, StackTraceElement[] frames, StopSwitch stop) {
        Throwable here = new Throwable();
        here.setStackTrace(frames);
        JShellException translated = compiler.translated(here);
        String text = text(translated == null ? frames : translated.getStackTrace());
        if (stop.whereabouts(run).isPresent()) {
            run.sink().note(text);
        }
    }

    private String text(StackTraceElement[] frames) {
        List<String> lines = new ArrayList<>();
        lines.add(speech.pick("セルはまだ止まっていません(停止の指示から 2 秒)。", "The cell has not stopped yet, 2 s after the interrupt."));
        Optional<StackTraceElement> called = Optional.empty();
        for (StackTraceElement frame : frames) {
            Optional<Place> place = places.of(frame);
            if (place.isPresent()) {
                lines.add(speech.pick("  待ち: ", "  waits: ") + waits(place.get(), called));
                lines.add("  → " + Shortened.line(place.get().text().strip(), speech));
                break;
            }
            called = Optional.of(frame);
        }
        lines.add(speech.pick(
                "  直し方: 終わるのを待つか、カーネルを再起動してください(宣言したものは消えます)",
                "  fix: wait for it to end, or restart the kernel (what was declared is lost then)"));
        return String.join("\n", lines) + "\n";
    }

    private String waits(Place place, Optional<StackTraceElement> called) {
        String where = place.in(speech);
        if (called.isEmpty()) {
            return where;
        }
        String type = called.get().getClassName();
        String method =
                type.substring(type.lastIndexOf('.') + 1) + "." + called.get().getMethodName();
        return speech.pick(where + "の " + method, method + ", called from " + where);
    }
}
