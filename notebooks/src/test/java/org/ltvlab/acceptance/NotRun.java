package org.ltvlab.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps what could not be run because a tool is missing, so that the last lines of the build say so. */
final class NotRun {
    static final Path LIST = Project.ROOT.resolve("notebooks/target/not-run.txt");

    private NotRun() {}

    static void note(int tests, String reason) {
        try {
            Files.createDirectories(LIST.getParent());
            Files.writeString(
                    LIST,
                    tests + "\t" + reason.replaceAll("\\s+", " ") + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
