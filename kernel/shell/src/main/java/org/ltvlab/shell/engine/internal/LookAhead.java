package org.ltvlab.shell.engine.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ltvlab.shell.engine.Shell.Expected;

/**
 * Compiles cells that are known to come, while earlier ones run. A cell with magics, or with a bare value that may have
 * been released by then, waits for its turn.
 */
final class LookAhead {
    private static final Pattern BARE_VALUE = Pattern.compile("\\$\\d");

    private final Compiler compiler;
    private final Map<Integer, Cell> cells = new ConcurrentHashMap<>();
    private final Map<Piece, CompletableFuture<Compiled>> pieces = Collections.synchronizedMap(new LinkedHashMap<>());
    private CompletableFuture<Void> work = CompletableFuture.completedFuture(null);
    private volatile boolean stopped;

    /** A cell to come; its program is empty if it has to wait for its turn. */
    private record Cell(
            Expected expected, CompletableFuture<Optional<Program>> program, CompletableFuture<Boolean> ended) {
        Cell(Expected expected) {
            this(expected, new CompletableFuture<>(), new CompletableFuture<>());
        }
    }

    LookAhead(Compiler compiler) {
        this.compiler = compiler;
    }

    /** Begins to compile these cells behind whatever runs. */
    void expect(List<Expected> expected) {
        List<Cell> coming = expected.stream().map(Cell::new).toList();
        coming.forEach(cell -> cells.put(cell.expected().number(), cell));
        work = CompletableFuture.runAsync(() -> coming.forEach(this::compile), LookAhead::begin)
                .whenComplete((done, problem) -> giveUp(coming, problem));
    }

    private static void begin(Runnable work) {
        Thread thread = new Thread(work, "look-ahead");
        thread.setDaemon(true);
        thread.start();
    }

    private void compile(Cell cell) {
        if (stopped) {
            return;
        }
        String code = cell.expected().code();
        Program program = compiler.program(code, cell.expected().number());
        if (hasToWait(code, program)) {
            cell.program().complete(Optional.empty());
            cell.ended().join();
            return;
        }
        program.pieces().forEach(piece -> pieces.put(piece, new CompletableFuture<>()));
        cell.program().complete(Optional.of(program));
        program.pieces().forEach(piece -> compile(piece, program.isLast(piece)));
    }

    private boolean hasToWait(String code, Program program) {
        return BARE_VALUE.matcher(code).find()
                || program.steps().stream().anyMatch(step -> !step.part().isCode())
                || program.pieces().stream().anyMatch(compiler::isBroken);
    }

    private void compile(Piece piece, boolean isLast) {
        if (stopped) {
            return;
        }
        Compiled compiled = compiler.compile(piece, isLast);
        if (compiled.isBroken()) { // its cell will fail, and nothing after it will run
            stopped = true;
        }
        Objects.requireNonNull(pieces.get(piece)).complete(compiled);
    }

    /** Nobody must wait for what will not be compiled. */
    private void giveUp(List<Cell> coming, @Nullable Throwable problem) {
        coming.forEach(cell -> cell.program().complete(Optional.empty()));
        Throwable why = Objects.requireNonNullElseGet(problem, CancellationException::new);
        List.copyOf(pieces.values()).forEach(promised -> promised.completeExceptionally(why));
    }

    /** The parts of a cell that was expected. */
    Optional<Program> program(String code, int number) {
        Cell cell = cells.get(number);
        return cell != null && cell.expected().code().equals(code)
                ? cell.program().join()
                : Optional.empty();
    }

    /** A piece of a cell that was expected, once it is compiled. */
    Optional<Compiled> compiled(Piece piece) {
        CompletableFuture<Compiled> promised = pieces.get(piece);
        if (promised == null) {
            return Optional.empty();
        }
        Compiled compiled = promised.join();
        pieces.remove(piece);
        return Optional.of(compiled);
    }

    /** A cell has run; after one that failed, nothing is expected any more. */
    void ended(int number, boolean ranThrough) {
        Cell cell = cells.remove(number);
        if (cell != null) {
            cell.ended().complete(ranThrough);
            if (!ranThrough) {
                stop();
            }
        }
    }

    /** Expects nothing any more; what cells that will not run have declared is taken back. */
    void stop() {
        stopped = true;
        cells.values().forEach(cell -> cell.ended().complete(false));
        cells.clear();
        work.handle((done, problem) -> stopped).join();
        List<Compiled> left = List.copyOf(pieces.values()).stream()
                .filter(promised -> !promised.isCompletedExceptionally())
                .map(CompletableFuture::join)
                .toList();
        pieces.clear();
        compiler.takeBack(left);
        stopped = false;
    }
}
