package org.ltvlab.jupyter.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever reads the connection file can run code as its owner. */
class ConnectionFileInputChecksTest {
    @TempDir
    private Path folder;

    @Test
    void a_file_that_others_can_read_is_not_private() throws IOException {
        Path file = Files.writeString(folder.resolve("kernel.json"), "{}");
        if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertThat(ConnectionFile.isPrivate(file)).as("nothing is known").isTrue();
            return;
        }
        assertThat(isPrivate(file, "rw-------")).isTrue();
        assertThat(isPrivate(file, "rw-r-----")).isFalse();
        assertThat(isPrivate(file, "rw----r--")).isFalse();
    }

    private static boolean isPrivate(Path file, String permissions) throws IOException {
        return ConnectionFile.isPrivate(
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions)));
    }
}
