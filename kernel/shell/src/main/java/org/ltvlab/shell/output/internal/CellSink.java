package org.ltvlab.shell.output.internal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.ltvlab.shell.display.MimeBundle;
import org.ltvlab.shell.display.internal.Rendering;
import org.ltvlab.shell.output.CellInput;
import org.ltvlab.shell.output.CellOutput;
import org.ltvlab.shell.output.CellOutput.StreamName;

/**
 * One cell's output and input: streams coalesced (at most 50 ms or 64 Ki characters late), in order with displays,
 * capped at 10 Mi characters; displays have a limit of their own.
 */
public final class CellSink {
    private static final int FULL = 1 << 16;
    private static final long CAP = 10L << 20;
    private static final long LATEST_MILLIS = 50;
    private static final ScheduledThreadPoolExecutor FLUSHER = flusher();

    private final CellOutput output;
    private final CellInput input;
    private final Rendering rendering;
    private final IntFunction<@Nullable Object> outputs;
    private final CellNotes notes;
    private final Screenful screenful = new Screenful();
    private final Utf8Text out = new Utf8Text();
    private final Utf8Text err = new Utf8Text();
    private final StringBuilder pending = new StringBuilder();
    private StreamName pendingName = StreamName.STDOUT;
    private @Nullable ScheduledFuture<?> late;
    private long streamed;
    private long leftOut;
    private byte[] typed = new byte[0];
    private int typedRead;

    /** The sink of a cell whose front end offers {@code output} and {@code input}. */
    public CellSink(
            CellOutput output,
            CellInput input,
            Rendering rendering,
            IntFunction<@Nullable Object> outputs,
            CellNotes notes) {
        this.outputs = outputs;
        this.notes = notes;
        this.output = output;
        this.input = input;
        this.rendering = rendering;
    }

    private static ScheduledThreadPoolExecutor flusher() {
        // Belongs to no cell, whichever thread happens to start it.
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(group, task, "cell-output", 0, false);
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        return executor;
    }

    /** The value of an earlier cell. */
    public @Nullable Object out(int cell) {
        return outputs.apply(cell);
    }

    /** Prints something on the session's behalf. */
    public void print(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        write(StreamName.STDOUT, bytes, 0, bytes.length);
    }

    /** Whether nobody sees what the cell prints and shows. */
    boolean isSilent() {
        return output instanceof NoOutput;
    }

    /** Says something about the cell among its errors, however much it has printed. */
    public synchronized void note(String text) {
        turnTo(StreamName.STDERR);
        pending.append(text);
        flushSoon();
    }

    synchronized void write(StreamName name, byte[] bytes, int offset, int length) {
        turnTo(name);
        if (streamed > CAP) {
            leftOut += length;
            return;
        }
        int before = pending.length();
        (name == StreamName.STDOUT ? out : err).decode(bytes, offset, length, pending);
        streamed += pending.length() - before;
        if (streamed > CAP) {
            pending.append(notes.textEnds());
            flush();
        }
        flushSoon();
    }

    private void turnTo(StreamName name) {
        if (name != pendingName) {
            flush();
            pendingName = name;
        }
    }

    private void flushSoon() {
        if (pending.length() >= FULL) {
            flush();
        } else if (late == null && !pending.isEmpty()) {
            late = FLUSHER.schedule(this::flushLate, LATEST_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void flushLate() {
        late = null;
        flush();
    }

    /** Sends what was printed so far. */
    public synchronized void flush() {
        if (pending.isEmpty()) {
            return;
        }
        String text = pending.toString();
        pending.setLength(0);
        output.stream(pendingName, text);
    }

    /** The cell has ended: sends what was printed so far and says how much was left out. */
    public synchronized void end() {
        if (leftOut > 0) {
            pending.append(notes.textLeftOut(leftOut));
            leftOut = 0;
        }
        long displays = screenful.takeLeftOut();
        if (displays > 0) {
            note(notes.displaysLeftOut(displays));
        }
        flush();
    }

    /** What {@code value} looks like. */
    public MimeBundle render(@Nullable Object value) {
        return rendering.render(value);
    }

    /** Shows a bundle after everything printed before. */
    public synchronized void display(MimeBundle bundle, Optional<String> id) {
        long leftOut = screenful.add(bundle);
        if (leftOut == 0) {
            flush();
            output.display(bundle, id);
        } else if (leftOut == 1) {
            note(notes.displaysEnd());
        }
    }

    /** Changes what is shown under {@code id}. */
    public void updateDisplay(MimeBundle bundle, String id) {
        screenful.change(bundle);
        synchronized (this) {
            flush();
            output.updateDisplay(bundle, id);
        }
    }

    /** Whether what is shown can change later. */
    boolean updates() {
        return output.updates();
    }

    /** Removes the cell's output so far, at once or with the next output. */
    public void clearOutput(boolean wait) {
        screenful.clear(takeStreamed());
        synchronized (this) {
            flush();
            output.clearOutput(wait);
        }
    }

    /** What was printed so far no longer counts as text. */
    private synchronized long takeStreamed() {
        long cleared = streamed;
        streamed = 0;
        leftOut = 0;
        return cleared;
    }

    /** Asks for a new cell below this one. */
    public void nextCell(String code) {
        output.nextCell(code);
    }

    /** The user's answer; everything printed before is shown first. */
    public String ask(String prompt, boolean password) throws InterruptedException {
        flush();
        return input.readLine(prompt, password);
    }

    /** Bytes of the line typed last that nobody has read. */
    synchronized int typedAhead() {
        return typed.length - typedRead;
    }

    /** Reads from the line typed last, or asks for the next one. */
    int read(byte[] target, int offset, int length) {
        if (typedAhead() == 0) {
            byte[] line = nextLine();
            synchronized (this) {
                typed = line;
                typedRead = 0;
            }
        }
        synchronized (this) {
            int count = Math.min(length, typed.length - typedRead);
            System.arraycopy(typed, typedRead, target, offset, count);
            typedRead += count;
            return count;
        }
    }

    private byte[] nextLine() {
        try {
            return (ask("", false) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (InterruptedException e) {
            // Scanner hides an IOException as "no line found": only an Error tells that the cell was stopped.
            Thread.currentThread().interrupt();
            throw new InputStopped();
        }
    }
}
