package org.ltvlab.notebook.run;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.OptionalInt;
import org.ltvlab.notebook.format.Cell;
import org.ltvlab.notebook.format.Output;

/** Looks into the cells of a result. */
final class Cells {
    private Cells() {}

    /** The outputs of the code cell at this place, from 0. */
    static List<Output> outputs(RunResult result, int place) {
        return ((Cell.Code) result.notebook().cells().get(place)).outputs();
    }

    /** A text that was displayed. */
    static Output shown(String text) {
        JsonObject data = new JsonObject();
        data.addProperty("text/plain", text);
        return new Output.Content(data, new JsonObject(), OptionalInt.empty(), false);
    }
}
