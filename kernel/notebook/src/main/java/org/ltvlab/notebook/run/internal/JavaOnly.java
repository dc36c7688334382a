package org.ltvlab.notebook.run.internal;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Locale;
import java.util.stream.Stream;
import org.ltvlab.notebook.format.Notebook;
import org.ltvlab.notebook.problem.NotebookProblem;

/** Notebooks of other languages are refused, instead of failing with a compile error in their first cell. */
final class JavaOnly {
    private JavaOnly() {}

    static void require(Notebook notebook) {
        JsonObject metadata = notebook.metadata();
        Stream.of(in(metadata, "kernelspec", "language"), in(metadata, "language_info", "name"))
                .filter(language -> !language.isEmpty())
                .findFirst()
                .filter(language -> !language.toLowerCase(Locale.ROOT).equals("java"))
                .ifPresent(language -> {
                    throw NotebookProblem.mustHold("The notebook must be a Java notebook")
                            .got("its kernel speaks " + language)
                            .fix("choose the kernel `ltv` in JupyterLab and save, or run it with its own kernel")
                            .problem();
                });
    }

    private static String in(JsonObject metadata, String object, String key) {
        JsonElement value = metadata.get(object) instanceof JsonObject found ? found.get(key) : null;
        return value instanceof JsonPrimitive ? value.getAsString() : "";
    }
}
