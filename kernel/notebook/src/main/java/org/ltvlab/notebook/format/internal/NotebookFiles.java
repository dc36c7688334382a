package org.ltvlab.notebook.format.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.ltvlab.notebook.problem.NotebookProblem;

/** Notebook files on the disk. */
public final class NotebookFiles {
    private static final AtomicLong WRITES = new AtomicLong();

    private NotebookFiles() {}

    /**
     * The text of {@code file}, without a byte order mark.
     *
     * @throws NotebookProblem if there is no such file, or it is empty or not UTF-8
     */
    public static String text(Path file) {
        byte[] bytes = bytes(file);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String clean = text.startsWith("\ufeff") ? text.substring(1) : text;
            if (clean.isBlank()) {
                throw NotebookProblem.mustHold("A notebook file must not be empty")
                        .file(file.toString())
                        .got(bytes.length + " bytes without any text")
                        .fix("take the file from a copy or from version control")
                        .problem();
            }
            return clean;
        } catch (CharacterCodingException e) {
            throw NotebookProblem.mustHold("A notebook file must be text in UTF-8")
                    .file(file.toString())
                    .got("bytes that are not UTF-8")
                    .fix("save it as UTF-8; JupyterLab always does")
                    .problem(e);
        }
    }

    private static byte[] bytes(Path file) {
        if (!Files.isRegularFile(file)) {
            throw NotebookProblem.mustHold("The notebook must be a file that is there")
                    .file(file.toString())
                    .got(Files.isDirectory(file) ? "a folder" : "no such file")
                    .known(notebooksIn(file), nameOf(file))
                    .problem();
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw NotebookProblem.mustHold("The notebook must be readable")
                    .file(file.toString())
                    .got(e.toString())
                    .problem(e);
        }
    }

    private static List<String> notebooksIn(Path missing) {
        Path absolute = missing.toAbsolutePath();
        Path folder = Files.isDirectory(absolute) ? absolute : absolute.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(NotebookFiles::nameOf)
                    .filter(name -> name.endsWith(".ipynb"))
                    .sorted()
                    .limit(20)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String nameOf(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }

    /**
     * Makes sure that {@code file} can be written later.
     *
     * @throws NotebookProblem if it is a folder, or its folder is not there or cannot be written to
     */
    public static void requireWritable(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(file)) {
            throw unwritable(file, "a folder", "add the name of the file").problem();
        }
        if (!Files.isDirectory(folder)) {
            throw unwritable(file, "no such folder", "mkdir -p " + file.getParent())
                    .problem();
        }
        if (!Files.isWritable(folder)) {
            throw unwritable(file, "a folder without the right to write", "choose another folder")
                    .problem();
        }
    }

    /**
     * Replaces {@code file} by {@code text} as a whole: written beside it first, then moved.
     *
     * @throws NotebookProblem if it is a folder, or its folder is not there or cannot be written to
     */
    public static void replace(Path file, String text) {
        requireWritable(file);
        try {
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            Path beside = target.resolveSibling("." + nameOf(target) + "."
                    + ProcessHandle.current().pid() + "-" + WRITES.incrementAndGet() + ".tmp");
            try {
                Files.writeString(beside, text, StandardOpenOption.CREATE_NEW);
                move(beside, target);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw unwritable(file, e.toString(), "choose another folder").problem(e);
        }
    }

    private static NotebookProblem.Parts unwritable(Path file, String got, String fix) {
        return NotebookProblem.mustHold("The notebook must be written to a file in a folder that can be written to")
                .file(file.toString())
                .got(got)
                .fix(fix);
    }

    private static void move(Path from, Path to) throws IOException {
        if (Files.exists(to) && Files.getFileStore(to).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(from, Files.getPosixFilePermissions(to));
        }
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
