package org.ltvlab.notebook.run.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ltvlab.notebook.format.Cell;
import org.ltvlab.notebook.format.Notebook;
import org.ltvlab.notebook.format.Output;
import org.ltvlab.notebook.run.Outcome;
import org.ltvlab.notebook.run.RunListener;
import org.ltvlab.notebook.run.RunResult;
import org.ltvlab.notebook.run.Step;
import org.ltvlab.shell.engine.CellResult;
import org.ltvlab.shell.engine.Shell;
import org.ltvlab.shell.output.CellInput;
import org.ltvlab.shell.output.CellOutput;

/** One run of a plan on a shell. */
public final class Run {
    private final Plan plan;
    private final Shell shell;
    private final Limits limits;
    private final RunListener listener;
    private final Consumer<Notebook> saver;
    private final OutputBoard board = new OutputBoard();
    private final Map<String, Integer> counts = new HashMap<>();

    private Run(Plan plan, Shell shell, Limits limits, RunListener listener, Consumer<Notebook> saver) {
        this.plan = plan;
        this.shell = shell;
        this.limits = limits;
        this.listener = listener;
        this.saver = saver;
    }

    /**
     * Executes the cells of {@code plan} on a fresh shell, top to bottom until one fails that must not.
     *
     * @param saver is given the notebook after each cell
     */
    public static RunResult execute(
            Plan plan,
            Supplier<? extends Shell> shells,
            Limits limits,
            RunListener listener,
            Consumer<Notebook> saver) {
        if (plan.tasks().isEmpty()) {
            return new RunResult(RunRecord.in(plan.notebook(), plan.parameters(), Map.of()), new Outcome.Completed());
        }
        Shell shell;
        try {
            shell = shells.get();
        } catch (RuntimeException e) {
            Outcome died = new Outcome.ShellDied(plan.tasks().get(0).step(), e.toString());
            return new RunResult(RunRecord.in(plan.notebook(), plan.parameters(), Map.of()), died);
        }
        return new Run(plan, shell, limits, listener, saver).execute();
    }

    private RunResult execute() {
        try (ShellThread thread = new ShellThread(shell)) {
            shell.expect(plan.certain());
            Outcome outcome = plan.tasks().stream()
                    .flatMap(task -> step(thread, task).stream())
                    .findFirst()
                    .orElseGet(Outcome.Completed::new);
            Map<String, Object> facts = outcome instanceof Outcome.ShellDied ? Map.of() : shell.facts();
            return new RunResult(RunRecord.in(soFar(), plan.parameters(), facts), outcome);
        }
    }

    private Optional<Outcome> step(ShellThread thread, Plan.Task task) {
        Step step = task.step();
        listener.began(step);
        counts.put(step.cellId(), step.number());
        CellOutput output = board.begin(step.cellId());
        Optional<Outcome> end = run(thread, task, output);
        boolean failed =
                board.outputs(step.cellId()).orElseGet(List::of).stream().anyMatch(Output.Failure.class::isInstance);
        listener.ended(step, failed);
        saver.accept(soFar());
        return end;
    }

    private Optional<Outcome> run(ShellThread thread, Plan.Task task, CellOutput output) {
        Step step = task.step();
        Limits.Limit limit = limits.forNextCell();
        try {
            return ended(
                    task,
                    thread.run(() -> shell.run(task.code(), step.number(), output, CellInput.none()), limit.time()));
        } catch (ShellThread.CutShort e) {
            Outcome cut = e.why() == ShellThread.Cut.TIME
                    ? new Outcome.TimedOut(step, limit.limit(), limit.isWholeRun())
                    : new Outcome.Cancelled(step);
            board.failure(step.cellId(), cut.getClass().getSimpleName(), first(cut.message()), lines(cut));
            return Optional.of(cut);
        } catch (ExecutionException e) {
            Outcome died = new Outcome.ShellDied(step, String.valueOf(e.getCause()));
            board.failure(step.cellId(), "ShellDied", first(died.message()), lines(died));
            return Optional.of(died);
        }
    }

    private Optional<Outcome> ended(Plan.Task task, CellResult result) {
        Step step = task.step();
        if (result instanceof CellResult.Failed failed) {
            board.failure(step.cellId(), failed.name(), failed.message(), failed.traceback());
            return task.mayFail()
                    ? Optional.empty()
                    : Optional.of(new Outcome.CellFailed(
                            step,
                            failed.line(),
                            failed.name(),
                            failed.message(),
                            failed.traceback(),
                            ParameterFix.of(
                                    task.code(),
                                    failed.traceback(),
                                    plan.parameters().keySet())));
        }
        ((CellResult.Finished) result).value().ifPresent(value -> board.result(step.cellId(), value, step.number()));
        return Optional.empty();
    }

    private Notebook soFar() {
        return plan.notebook()
                .withCells(
                        plan.notebook().cells().stream().map(this::withOutputs).toList());
    }

    private Cell withOutputs(Cell cell) {
        Optional<List<Output>> outputs = board.outputs(cell.id());
        return cell instanceof Cell.Code code && outputs.isPresent()
                ? code.withOutputs(outputs.get(), OptionalInt.of(counts.getOrDefault(cell.id(), 0)))
                : cell;
    }

    private static String first(String message) {
        return message.lines().findFirst().orElse("");
    }

    private static List<String> lines(Outcome outcome) {
        return outcome.message().lines().toList();
    }
}
