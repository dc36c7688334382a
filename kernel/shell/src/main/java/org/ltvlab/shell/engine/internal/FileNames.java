package org.ltvlab.shell.engine.internal;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ltvlab.shell.engine.Completion.Item;

/** Files and folders that a text could name. */
final class FileNames {
    private static final int FILES = 200;

    private FileNames() {}

    /** The files and folders whose paths begin like the text {@code typed}, as code. */
    static List<Item> items(String typed) {
        String home = System.getProperty("user.home", "");
        TypedPath path = TypedPath.of(TypedText.value(typed), File.separatorChar, home);
        try (Stream<Path> files = Files.list(Path.of(path.folder().isEmpty() ? "." : path.folder()))) {
            return files.filter(file -> path.fits(file.getFileName() + ""))
                    .sorted()
                    .limit(FILES)
                    .map(file -> item(path, file))
                    .toList();
        } catch (IOException | UncheckedIOException | InvalidPathException e) {
            // A text that is no path of a folder has no files to offer.
            return List.of();
        }
    }

    private static Item item(TypedPath path, Path file) {
        boolean isFolder = Files.isDirectory(file);
        return new Item(TypedText.code(path.to(file.getFileName() + "", isFolder)), isFolder ? "folder" : "file", "");
    }
}
