package org.ltvlab.app.install;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * A kernel as it was installed some day, by this program or an older one.
 *
 * @param folder its folder
 * @param command what front ends start
 * @param version the version of this program that installed it; empty if it does not say so
 * @param javaVersion the version of Java then; empty if it does not say so
 */
public record InstalledKernel(Path folder, List<String> command, String version, String javaVersion) {
    /** The kernel in a folder; nothing if it is not one of ours. */
    public static Optional<InstalledKernel> in(Path folder) {
        try {
            JsonObject spec = JsonParser.parseString(Files.readString(folder.resolve("kernel.json")))
                    .getAsJsonObject();
            JsonObject ours = child(child(spec, "metadata"), "ltvlab");
            InstalledKernel kernel = new InstalledKernel(
                    folder, texts(spec.getAsJsonArray("argv")), text(ours, "version"), text(ours, "java"));
            return ours.isEmpty() && kernel.jar().isEmpty() ? Optional.empty() : Optional.of(kernel);
        } catch (IOException | JsonParseException | IllegalStateException | ClassCastException e) {
            return Optional.empty(); // Jupyter does not show it either
        }
    }

    /** The name it is chosen by. */
    public String name() {
        return String.valueOf(folder.getFileName());
    }

    /** Whether it came with pip: then its launcher looks for Java and knows where its jars lie. */
    public boolean isFromWheel() {
        return command.contains("ltv_lab");
    }

    /** The java command it starts. */
    public Path java() {
        return Path.of(command.get(0));
    }

    /** The jar it runs; nothing if the command names none of ours. */
    public Optional<Path> jar() {
        int option = command.indexOf("-jar");
        return option < 0
                        || option + 1 >= command.size()
                        || !command.get(option + 1).endsWith("ltv.jar")
                ? Optional.empty()
                : Optional.of(Path.of(command.get(option + 1)));
    }

    private static JsonObject child(JsonObject parent, String name) {
        JsonElement found = parent.get(name);
        return found == null || !found.isJsonObject() ? new JsonObject() : found.getAsJsonObject();
    }

    private static String text(JsonObject object, String name) {
        JsonElement found = object.get(name);
        return found == null ? "" : found.getAsString();
    }

    private static List<String> texts(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonElement::getAsString)
                .toList();
    }
}
