package org.ltvlab.app.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What every pack carries: the jars as they were built, and what the licences ask for. */
final class Parts {
    static final List<String> NOTICES = List.of("LICENSE", "NOTICE", "THIRD-PARTY.txt");

    private Parts() {}

    /**
     * Adds {@code ltv.jar} and its libraries.
     *
     * @param folder the folder in the archive, with a slash at its end
     * @param jar the jar of the command; its libraries lie in {@code lib} beside it
     */
    static void addJars(Archive archive, String folder, Path jar) throws IOException {
        archive.add(folder + "ltv.jar", Files.readAllBytes(jar));
        List<Path> libraries;
        try (Stream<Path> files = Files.list(jar.resolveSibling("lib"))) {
            libraries = files.sorted().toList();
        }
        for (Path library : libraries) {
            archive.add(folder + "lib/" + library.getFileName(), Files.readAllBytes(library));
        }
    }

    static void addNotices(Archive archive, String folder) throws IOException {
        for (String name : NOTICES) {
            archive.add(folder + name, resource("/META-INF/" + name));
        }
    }

    static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Parts.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }
}
