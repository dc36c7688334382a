package org.ltvlab.jupyter.kernel;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.ltvlab.shell.display.MimeBundle;
import org.ltvlab.shell.engine.CellResult;
import org.ltvlab.shell.engine.Completeness;
import org.ltvlab.shell.engine.Completion;
import org.ltvlab.shell.engine.Inspection;
import org.ltvlab.shell.engine.Shell;
import org.ltvlab.shell.output.CellInput;
import org.ltvlab.shell.output.CellOutput;

/**
 * A shell that does as it is told, so that the protocol can be tested to the message; each line of a cell is a command
 * and its argument.
 */
final class ScriptedShell implements Shell {
    private volatile Optional<Thread> runs = Optional.empty();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger flooded = new AtomicInteger();
    private final List<Shell> beside = new CopyOnWriteArrayList<>();

    @Override
    public CellResult run(String code, int number, CellOutput output, CellInput input) {
        runs = Optional.of(Thread.currentThread());
        try {
            CellResult last = new CellResult.Finished(Optional.empty());
            for (String line : code.split("\n", -1)) {
                last = command(line, number, output, input);
            }
            return last;
        } catch (InterruptedException e) {
            return new CellResult.Failed(
                    CellResult.Kind.INTERRUPTED, "Interrupted", "stopped", OptionalInt.empty(), List.of("stopped"));
        } catch (IllegalStateException e) {
            return failed(String.valueOf(e.getMessage()));
        } finally {
            runs = Optional.empty();
        }
    }

    private CellResult command(String line, int number, CellOutput output, CellInput input)
            throws InterruptedException {
        String argument = line.substring(line.indexOf(' ') + 1);
        switch (line.split(" ", 2)[0]) {
            case "value" -> {
                return new CellResult.Finished(Optional.of(MimeBundle.plain(argument)));
            }
            case "fail" -> {
                return failed(argument);
            }
            case "number" -> output.stream(CellOutput.StreamName.STDOUT, "cell " + number);
            case "print" -> output.stream(CellOutput.StreamName.STDOUT, argument);
            case "warn" -> output.stream(CellOutput.StreamName.STDERR, argument);
            case "show" -> output.display(rich(argument), Optional.empty());
            case "showAs" -> output.display(rich(argument), Optional.of(argument));
            case "update" -> output.updateDisplay(rich("new"), argument);
            case "updates" -> output.stream(CellOutput.StreamName.STDOUT, "updates: " + output.updates());
            case "next" -> output.nextCell(argument);
            case "clear" -> output.clearOutput(argument.equals("later"));
            case "ask" -> output.stream(CellOutput.StreamName.STDOUT, "<" + input.readLine(argument, false) + ">");
            case "secret" -> output.stream(CellOutput.StreamName.STDOUT, "<" + input.readLine(argument, true) + ">");
            case "hang" -> closed.await();
            case "later" -> later(argument, output);
            case "interrupted" -> printInterrupted(argument, output);
            case "flood" -> flood(argument.repeat(1_000_000), output);
            case "outOfMemory" -> throw new OutOfMemoryError("Java heap space");
            default -> throw new IllegalStateException("no such command: " + line);
        }
        return new CellResult.Finished(Optional.empty());
    }

    private static MimeBundle rich(String text) {
        return MimeBundle.plain(text)
                .with("application/json", Map.of("list", List.of(1, 2.5, Double.NaN, true, "é😀")))
                .withMetadata("ltv", Map.of("kind", "text"));
    }

    private static void later(String text, CellOutput output) {
        new Thread(() -> output.stream(CellOutput.StreamName.STDOUT, text)).start();
    }

    private void flood(String text, CellOutput output) throws InterruptedException {
        while (!Thread.interrupted()) {
            output.display(MimeBundle.plain(text), Optional.empty());
            flooded.incrementAndGet();
        }
        throw new InterruptedException();
    }

    /** How often the cells that flood have shown something. */
    int flooded() {
        return flooded.get();
    }

    private static void printInterrupted(String text, CellOutput output) {
        Thread.currentThread().interrupt();
        output.stream(CellOutput.StreamName.STDOUT, text);
        Thread.interrupted();
    }

    private static CellResult.Failed failed(String message) {
        return new CellResult.Failed(
                CellResult.Kind.EXCEPTION,
                "Broken",
                message,
                OptionalInt.empty(),
                List.of("Broken: " + message, "  at line 1"));
    }

    @Override
    public Map<String, CellResult> evaluate(Map<String, String> expressions) {
        Map<String, CellResult> results = new LinkedHashMap<>();
        expressions.forEach((name, code) -> results.put(
                name,
                code.startsWith("bad") ? failed(code) : new CellResult.Finished(Optional.of(MimeBundle.plain(code)))));
        return results;
    }

    @Override
    public void announce() {
        runs = Optional.of(Thread.currentThread());
    }

    @Override
    public Shell beside() {
        ScriptedShell other = new ScriptedShell();
        beside.add(other);
        return other;
    }

    @Override
    public void interrupt() {
        runs.ifPresent(Thread::interrupt);
        beside.forEach(Shell::interrupt);
    }

    @Override
    public Completion complete(String code, int cursor) {
        if (code.equals("break")) {
            throw new StackOverflowError("deep");
        }
        return new Completion(
                cursor - 1, cursor, List.of(new Completion.Item("length", "function", "() int at " + cursor)));
    }

    @Override
    public Inspection inspect(String code, int cursor, boolean detailed) {
        return code.startsWith("unknown")
                ? new Inspection(Optional.empty())
                : new Inspection(Optional.of(MimeBundle.plain("at " + cursor + (detailed ? " in detail" : ""))));
    }

    @Override
    public Completeness completeness(String code) {
        return Arrays.stream(Completeness.Status.values())
                .filter(status -> status.name().equalsIgnoreCase(code))
                .map(status -> new Completeness(status, "    "))
                .findFirst()
                .orElse(new Completeness(Completeness.Status.UNKNOWN, ""));
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of();
    }

    @Override
    public List<String> imports() {
        return List.of();
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
