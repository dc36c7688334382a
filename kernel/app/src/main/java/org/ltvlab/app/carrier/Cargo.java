package org.ltvlab.app.carrier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The jars inside the single jar.
 *
 * @param carrier the single jar
 * @param key changes whenever a jar in it changes
 */
record Cargo(Path carrier, String key) {
    /** The folder in the single jar. */
    static final String FOLDER = "jars/";

    static Cargo of(Path carrier) throws IOException {
        CRC32 sum = new CRC32();
        try (ZipFile zip = new ZipFile(carrier.toFile())) {
            for (ZipEntry entry : entries(zip)) {
                String line = entry.getName() + " " + entry.getSize() + " " + entry.getCrc() + "\n";
                sum.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return new Cargo(carrier, String.format(Locale.ROOT, "%08x", sum.getValue()));
    }

    /** Where programs of this system keep what they can make again. */
    static Path cache(Map<String, String> environment, String system, String home) {
        String os = system.toLowerCase(Locale.ROOT);
        String chosen = environment.getOrDefault(os.startsWith("windows") ? "LOCALAPPDATA" : "XDG_CACHE_HOME", "");
        if (!chosen.isEmpty() && !os.startsWith("mac")) {
            return Path.of(chosen, "ltv-lab");
        }
        if (os.startsWith("mac")) {
            return Path.of(home, "Library", "Caches", "ltv-lab");
        }
        return os.startsWith("windows")
                ? Path.of(home, "AppData", "Local", "ltv-lab")
                : Path.of(home, ".cache", "ltv-lab");
    }

    /** The folder below {@code cache} in which the jars lie, after they were put there if they were not yet. */
    Path unpackedIn(Path cache) throws IOException {
        Path folder = cache.resolve("jars-" + key);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Files.createDirectories(cache);
        Path draft = Files.createTempDirectory(cache, ".jars");
        try (ZipFile zip = new ZipFile(carrier.toFile())) {
            for (ZipEntry entry : entries(zip)) {
                Path file = draft.resolve(entry.getName().substring(FOLDER.length()))
                        .normalize();
                if (!file.startsWith(draft)) {
                    throw new IOException("a name in " + carrier + " leads out of its folder: " + entry.getName());
                }
                Files.createDirectories(file.resolveSibling("."));
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, file);
                }
            }
        }
        settle(draft, folder);
        return folder;
    }

    /** Moves the whole folder at once; another process may have been faster, with the same jars. */
    private static void settle(Path draft, Path folder) throws IOException {
        try {
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException | AtomicMoveNotSupportedException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
            delete(draft);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(path);
            }
        }
    }

    private static List<ZipEntry> entries(ZipFile zip) {
        List<ZipEntry> found = new ArrayList<>();
        zip.stream()
                .filter(entry -> entry.getName().startsWith(FOLDER) && !entry.isDirectory())
                .sorted(Comparator.comparing(ZipEntry::getName))
                .forEach(found::add);
        return List.copyOf(found);
    }
}
