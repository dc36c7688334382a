package org.ltvlab.notebook.run.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.ltvlab.notebook.format.Cell;
import org.ltvlab.notebook.format.Notebook;
import org.ltvlab.notebook.parameters.Parameters;
import org.ltvlab.notebook.run.Step;
import org.ltvlab.shell.engine.Shell.Expected;

/**
 * What a run will do, settled before it begins.
 *
 * @param notebook the notebook with its parameters, without the outputs and traces of an earlier run
 * @param tasks the cells to execute, in their order
 * @param parameters the values that count, by name, secrets masked
 */
public record Plan(Notebook notebook, List<Task> tasks, Map<String, String> parameters) {
    /**
     * A cell to execute.
     *
     * @param step the cell
     * @param code what is executed
     * @param mayFail whether its tag lets it fail
     */
    public record Task(Step step, String code, boolean mayFail) {}

    /**
     * The plan of running {@code notebook} with {@code values}.
     *
     * @throws org.ltvlab.notebook.problem.NotebookProblem if it is not a Java notebook or its parameters are not as they must be
     */
    public static Plan of(Notebook notebook, Map<String, String> values) {
        JavaOnly.require(notebook);
        Parameters.Injection injection = Parameters.of(notebook).inject(values);
        Notebook clean = Traces.removed(injection.notebook());
        List<Integer> places = IntStream.range(0, clean.cells().size())
                .filter(place -> runs(clean.cells().get(place)))
                .boxed()
                .toList();
        List<Cell> cells = new ArrayList<>(clean.cells());
        List<Task> tasks = new ArrayList<>();
        for (int place : places) {
            Cell.Code cell = (Cell.Code) cells.get(place);
            cells.set(place, cell.withOutputs(List.of(), OptionalInt.empty()));
            Step step = new Step(
                    tasks.size() + 1, places.size(), cell.id(), Headings.above(cells, place), Headings.firstLine(cell));
            String code = cell.id().equals(injection.id()) ? injection.code() : cell.source();
            tasks.add(new Task(step, code, cell.tags().contains("raises-exception")));
        }
        return new Plan(clean.withCells(cells), List.copyOf(tasks), injection.shown());
    }

    /** The cells that run unless the run ends before: all up to the first that may fail. */
    List<Expected> certain() {
        return tasks.stream()
                .limit(tasks.stream().takeWhile(task -> !task.mayFail()).count() + 1)
                .map(task -> new Expected(task.code(), task.step().number()))
                .toList();
    }

    private static boolean runs(Cell cell) {
        return cell instanceof Cell.Code
                && !cell.source().isBlank()
                && !cell.tags().contains("skip-execution");
    }
}
