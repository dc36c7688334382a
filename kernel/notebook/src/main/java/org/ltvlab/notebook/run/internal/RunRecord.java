package org.ltvlab.notebook.run.internal;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import org.ltvlab.notebook.format.Notebook;

/** The record of a run in the notebook's metadata under {@code ltv}: no clock, no path, no user. */
public final class RunRecord {
    private RunRecord() {}

    /** The notebook with parameters, facts, versions and language; other keys under {@code ltv} stay. */
    public static Notebook in(Notebook notebook, Map<String, String> parameters, Map<String, Object> facts) {
        JsonObject metadata = notebook.metadata();
        JsonObject ltv = metadata.get("ltv") instanceof JsonObject object ? object : new JsonObject();
        JsonObject known = JsonValues.object(facts);
        ltv.add("parameters", JsonValues.object(parameters));
        ltv.add("facts", known);
        ltv.add("versions", versions(known));
        metadata.add("ltv", ltv);
        metadata.add("language_info", language());
        return notebook.withMetadata(metadata);
    }

    /** What the kernel says of its language, as nbclient stores it: converters look there for the language. */
    private static JsonObject language() {
        JsonObject language = new JsonObject();
        language.addProperty("name", "java");
        language.addProperty("version", System.getProperty("java.version", ""));
        language.addProperty("mimetype", "text/x-java-source");
        language.addProperty("file_extension", ".java");
        language.addProperty("pygments_lexer", "java");
        language.addProperty("codemirror_mode", "text/x-java");
        return language;
    }

    /** Java's version, and that of every extension that states one among its facts. */
    private static JsonObject versions(JsonObject facts) {
        JsonObject versions = new JsonObject();
        versions.addProperty("java", System.getProperty("java.version", ""));
        facts.entrySet().forEach(entry -> {
            JsonElement version = entry.getValue() instanceof JsonObject fact ? fact.get("version") : null;
            if (version != null) {
                versions.add(entry.getKey(), version);
            }
        });
        return versions;
    }
}
