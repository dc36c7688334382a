package org.ltvlab.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ltvlab.app.archive.StartArchive;
import org.ltvlab.app.install.Installation;
import org.ltvlab.app.install.KernelSpec;
import org.ltvlab.app.install.KernelsFolder;
import org.ltvlab.unit.Language;

/** Archives of kernels that no call of {@code ltv install} has put there, and those that nobody may write. */
class ArchiveCheckRunsTest {
    @TempDir
    private Path folder;

    @Test
    void the_archive_of_a_wheel_is_looked_at_by_the_doctor_that_came_with_it() throws IOException {
        KernelsFolder environment = KernelsFolder.prefix(folder.resolve("env"));
        Path site = Files.createDirectories(folder.resolve("env/lib/python3.11/site-packages/ltv_lab/jars"));
        Files.writeString(site.resolve("start.options"), "");
        Path kernel = Files.createDirectories(environment.folder().resolve("ltv"));
        Files.writeString(
                kernel.resolve("kernel.json"),
                KernelSpec.json(List.of("python", "-m", "ltv_lab", "kernel", "{connection_file}"), "Java", ""));
        Machine inside = new Machine(Map.of(), "Linux", folder, Installation.java(), site, "ltv");
        Machine outside = new Machine(Map.of(), "Linux", folder, Installation.java(), folder.resolve("build"), "./ltv");
        assertThat(KernelsCheck.of(inside, List.of(environment), Language.ENGLISH))
                .containsExactly(
                        Finding.ok("kernel ltv", kernel.toString()),
                        Finding.note(
                                "fast start of ltv",
                                "not trained yet; the next session does it behind",
                                "ltv install --user"));
        assertThat(KernelsCheck.of(outside, List.of(environment), Language.ENGLISH))
                .as("the doctor of another program does not know where its jars lie")
                .hasSize(1);
    }

    @Test
    void an_archive_that_no_session_can_write_is_not_promised() throws IOException {
        Path options = Files.writeString(folder.resolve("start.options"), "");
        ArchiveCheck check = new ArchiveCheck("ltv", List.of(), folder.resolve("ltv.jar"), new StartArchive(options));
        assertThat(check.finding(Language.ENGLISH, "ltv install --user", file -> false))
                .isEqualTo(Finding.note(
                        "fast start of ltv",
                        "not trained yet; sessions cannot write " + options,
                        "ltv install --user"));
        assertThat(check.finding(Language.JAPANESE, "", file -> false).text())
                .isEqualTo("まだ準備されていません。セッションからは書き込めません: " + options);
    }
}
