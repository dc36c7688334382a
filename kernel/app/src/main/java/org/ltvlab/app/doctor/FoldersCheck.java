package org.ltvlab.app.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ltvlab.unit.Language;

/** The folders that are written to. */
final class FoldersCheck {
    private FoldersCheck() {}

    static List<Finding> of(List<Path> folders, Language language) {
        List<Finding> findings = new ArrayList<>();
        for (Path folder : folders) {
            String topic = language.pick("書き込み", "writable");
            Path there = existing(folder.toAbsolutePath());
            findings.add(
                    there != null && Files.isDirectory(there) && Files.isWritable(there)
                            ? Finding.ok(topic, folder.toString())
                            : Finding.problem(
                                    topic,
                                    language.pick("書き込めません: ", "cannot be written: ") + folder,
                                    "chmod u+rwx " + Quoted.word(there == null ? folder : there)));
        }
        return findings;
    }

    /** The folder, or the nearest one above it that is there already. */
    private static @Nullable Path existing(@Nullable Path folder) {
        return folder == null || Files.exists(folder) ? folder : existing(folder.getParent());
    }
}
