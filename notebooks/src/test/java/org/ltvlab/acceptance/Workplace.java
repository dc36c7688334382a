package org.ltvlab.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A folder in which somebody works with the command: files of orders, notebooks, and what the command leaves behind. */
record Workplace(Path folder) {
    /** Writes a text file. */
    Workplace with(String name, String text) {
        return with(name, text, StandardCharsets.UTF_8);
    }

    Workplace with(String name, String text, Charset charset) {
        try {
            Files.write(folder.resolve(name), text.getBytes(charset));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a notebook of code cells. */
    Workplace withNotebook(String name, String... cells) {
        StringBuilder json = new StringBuilder("{\"cells\": [");
        for (int i = 0; i < cells.length; i++) {
            json.append(i == 0 ? "" : ",\n")
                    .append("{\"cell_type\": \"code\", \"id\": \"c")
                    .append(i)
                    .append("\", \"metadata\": {}, \"outputs\": [], \"execution_count\": null, \"source\": \"")
                    .append(cells[i].replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"))
                    .append("\"}");
        }
        return with(
                name,
                json
                        + "], \"metadata\": {\"language\": \"en\", \"kernelspec\": {\"name\": \"ltv\", \"language\": \"java\", "
                        + "\"display_name\": \"Java (LTV Lab)\"}}, \"nbformat\": 4, \"nbformat_minor\": 5}");
    }

    Project.Ended ltv(String... arguments) {
        return Project.ltvIn(folder, arguments);
    }

    String read(String name) {
        try {
            return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that lies in it, hidden files too. */
    List<String> files() {
        try (Stream<Path> paths = Files.walk(folder)) {
            return List.copyOf(new TreeSet<>(paths.filter(path -> !path.equals(folder))
                    .map(path -> folder.relativize(path).toString())
                    .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
