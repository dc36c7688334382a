package org.ltvlab.shell.engine;

import java.io.PrintStream;
import java.util.List;
import org.ltvlab.shell.engine.CellResult.Finished;
import org.ltvlab.shell.memory.Reserve;
import org.ltvlab.shell.output.CellInput;

/** A program that runs the same cell many times, with the reserve of a kernel, and says how often it finished. */
public final class ManyCells {
    private ManyCells() {}

    /** Runs the cell of the second argument as often as the first says. */
    public static void main(String[] arguments) {
        PrintStream out = System.out;
        try (Shell shell = Shells.start(List.of())) {
            int finished = 0;
            for (int i = 1; i <= Integer.parseInt(arguments[0]); i++) {
                Reserve.takeBack();
                CellResult result = shell.run(arguments[1], i, new Screen(), CellInput.none());
                if (result instanceof Finished) {
                    finished++;
                } else {
                    out.println("cell " + i + ": " + result);
                }
            }
            out.println(finished + " cells finished");
        }
    }
}
