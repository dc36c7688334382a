package org.ltvlab.jupyter.kernel;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.ltvlab.jupyter.protocol.Json;
import org.ltvlab.shell.engine.CellResult;
import org.ltvlab.shell.error.Thrown;

/** The shapes that replies share. */
final class Replies {
    private static final int FRAMES = 10;

    private Replies() {}

    static JsonObject ok() {
        JsonObject content = new JsonObject();
        content.addProperty("status", "ok");
        return content;
    }

    static JsonObject error(CellResult.Failed failed) {
        JsonObject content = new JsonObject();
        content.addProperty("status", "error");
        content.addProperty("ename", failed.name());
        content.addProperty("evalue", failed.message());
        content.add("traceback", Json.of(failed.traceback()));
        return content;
    }

    /** A failure of the kernel itself, as a cell would fail. */
    static CellResult.Failed failed(Throwable thrown) {
        // A session that lacks memory may lack it even for telling so.
        Throwable problem = Thrown.chain(thrown)
                .limit(3)
                .filter(OutOfMemoryError.class::isInstance)
                .findFirst()
                .orElse(thrown);
        String message = Thrown.message(problem);
        List<String> traceback = Stream.concat(
                        Stream.of(Thrown.line(problem)),
                        Arrays.stream(Thrown.frames(problem)).limit(FRAMES).map(frame -> "    at " + frame))
                .toList();
        return new CellResult.Failed(
                CellResult.Kind.EXCEPTION, problem.getClass().getSimpleName(), message, OptionalInt.empty(), traceback);
    }

    /** A cell that was stopped before it could begin. */
    static CellResult.Failed interrupted() {
        return new CellResult.Failed(
                CellResult.Kind.INTERRUPTED,
                "Interrupted",
                "the cell was interrupted",
                OptionalInt.empty(),
                List.of("Interrupted"));
    }
}
