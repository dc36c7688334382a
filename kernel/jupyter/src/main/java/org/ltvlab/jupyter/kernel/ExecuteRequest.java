package org.ltvlab.jupyter.kernel;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ltvlab.jupyter.protocol.Json;
import org.ltvlab.jupyter.protocol.Message;

/**
 * A cell to run, with the protocol's defaults.
 *
 * @param silent nothing is published and nothing counted
 * @param storeHistory the cell counts; never if silent
 * @param userExpressions evaluated after the cell, by name
 * @param allowStdin questions of the cell can be answered
 * @param stopOnError a failure aborts the cells that wait behind
 * @param fromTerminal somebody sits in front, and there is no cell: what was shown does not change there
 */
record ExecuteRequest(
        String code,
        boolean silent,
        boolean storeHistory,
        Map<String, String> userExpressions,
        boolean allowStdin,
        boolean stopOnError,
        boolean fromTerminal) {
    /** What JupyterLab and VS Code name their cell by, in the metadata of the request. */
    private static final String CELL = "cellId";

    static ExecuteRequest from(Message message) {
        JsonObject content = message.content();
        boolean silent = Json.flag(content, "silent", false);
        JsonObject expressions = Json.child(content, "user_expressions");
        boolean allowStdin = Json.flag(content, "allow_stdin", false);
        Map<String, String> byName = new LinkedHashMap<>();
        expressions.keySet().forEach(name -> byName.put(name, Json.text(expressions, name)));
        return new ExecuteRequest(
                Json.text(content, "code"),
                silent,
                !silent && Json.flag(content, "store_history", true),
                byName,
                allowStdin,
                Json.flag(content, "stop_on_error", true),
                allowStdin && !message.metadata().has(CELL));
    }
}
