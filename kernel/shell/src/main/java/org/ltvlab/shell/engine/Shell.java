package org.ltvlab.shell.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ltvlab.shell.output.CellInput;
import org.ltvlab.shell.output.CellOutput;

/**
 * A running Java session: what a front end drives.
 *
 * <p>Cells run one at a time, on a thread of the session's own, and {@link #beside()} others at the same time;
 * {@link #interrupt()}, {@link #complete} and {@link #inspect} may be called from any other thread meanwhile. Positions are Unicode code points, lines and columns
 * count from 1.
 */
public interface Shell extends AutoCloseable {
    /**
     * A cell that will be run.
     *
     * @param code its code
     * @param number its number
     */
    record Expected(String code, int number) {}

    /**
     * Tells what will be run next, in this order, so that it can be compiled while earlier cells run. If one of the cells
     * fails, what the later ones declare is taken back and nothing is expected any more.
     */
    default void expect(List<Expected> cells) {}

    /** A cell will be run next: an interrupt from now on stops it, even one that comes before {@link #run} is called. */
    default void announce() {}

    /**
     * Runs a cell and returns when it has ended, whatever it did: {@code Error}, exit and endless recursion included.
     *
     * @param number the cell's number, for messages ("cell 3, line 2") and its value ({@code $3}); 0 for a cell that does not
     *     count, whose value is not kept
     */
    CellResult run(String code, int number, CellOutput output, CellInput input);

    /** Evaluates expressions without side effects on the history, each to a value or a failure. */
    default Map<String, CellResult> evaluate(Map<String, String> expressions) {
        Map<String, CellResult> results = new LinkedHashMap<>();
        expressions.forEach((name, code) -> results.put(name, run(code, 0, CellOutput.none(), CellInput.none())));
        return results;
    }

    /**
     * A second place for cells of this session: they see and change the same declarations, and run on a thread of their
     * own, at the same time as those here. An interrupt there stops the cell there, one here stops all.
     */
    Shell beside();

    /** Stops the cell that runs now, whatever it is doing, and those beside it; nothing happens if none runs. */
    void interrupt();

    /** What could stand at the cursor. */
    Completion complete(String code, int cursor);

    /** What stands at the cursor: signature and documentation. */
    Inspection inspect(String code, int cursor, boolean detailed);

    /** Whether the code could be run as it is. */
    Completeness completeness(String code);

    /** Facts that the extensions have for the record of this run, by extension. */
    Map<String, Object> facts();

    /** The import lines that every cell sees. */
    List<String> imports();

    @Override
    void close();
}
