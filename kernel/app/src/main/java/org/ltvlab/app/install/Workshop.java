package org.ltvlab.app.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a new folder is made that takes the place of an older one. The older one is moved aside and only deleted once the
 * new one is there, as far as that is possible: Windows keeps the files of a kernel that runs.
 *
 * <p>It lies beside the folder and holds both, but has no {@code kernel.json} of its own: Jupyter lists nothing of it.
 */
final class Workshop {
    private final Path folder;
    private final Path place;
    private final String turn = Long.toString(System.nanoTime());

    private Workshop(Path folder) {
        this.folder = folder;
        this.place = folder.resolveSibling("." + folder.getFileName() + ".part");
    }

    /** The one beside {@code folder}, without what an earlier one has left behind. */
    static Workshop beside(Path folder) throws IOException {
        Workshop workshop = new Workshop(folder);
        workshop.clear();
        Files.createDirectories(workshop.draft());
        return workshop;
    }

    /** The new folder, to be filled. */
    Path draft() {
        return place.resolve("new" + turn);
    }

    /** Puts the new folder in its place; if that fails, the older one is still there. */
    void put() throws IOException {
        Path aside = place.resolve("old" + turn);
        boolean replaces = Files.exists(folder);
        if (replaces) {
            Files.move(folder, aside, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(draft(), folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (replaces) {
                Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
        clear();
    }

    private void clear() throws IOException {
        if (!Files.exists(place)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> paths = Files.walk(place)) {
            all = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                // Somebody still uses it; the next installation tries again.
            }
        }
    }
}
