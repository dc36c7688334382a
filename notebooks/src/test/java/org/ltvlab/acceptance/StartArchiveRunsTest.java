package org.ltvlab.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive of an installed kernel: trained, used, and harmless when it does not fit. */
class StartArchiveRunsTest {
    @TempDir
    private static Path folder;

    private static Path kernel;

    @BeforeAll
    static void an_installed_kernel() {
        Project.Ended install = Project.ltv("install", "--prefix", folder.toString());
        assertThat(install.code()).as(install.output()).isZero();
        assertThat(install.output()).contains("Training the archive").doesNotContain("starts slower");
        kernel = folder.resolve("share/jupyter/kernels/ltv");
    }

    @Test
    void most_classes_of_a_start_come_from_the_archive() throws IOException {
        Path log = folder.resolve("loaded.txt");
        assertThat(version("-Xlog:class+load:file=" + log).code()).isZero();
        List<String> ours = Files.readAllLines(log).stream()
                .filter(line -> line.contains(" org.ltvlab.") && !line.contains("Lambda"))
                .toList();
        assertThat(ours).isNotEmpty();
        assertThat(ours.stream().filter(line -> line.contains("shared objects file")))
                .hasSizeGreaterThan(ours.size() / 2);
    }

    @Test
    void an_archive_that_does_not_fit_is_ignored_in_silence() throws IOException {
        String expected = version().output();
        Path archive;
        try (var files = Files.list(kernel)) {
            archive = files.filter(file -> file.toString().matches(".*\\.(jsa|aot)"))
                    .findFirst()
                    .orElseThrow();
        }
        byte[] whole = Files.readAllBytes(archive);
        assertThat(archive.toFile().setWritable(true)).isTrue();
        try {
            Files.write(archive, new byte[] {1, 2, 3});
            assertThat(version()).isEqualTo(new Project.Ended(0, expected));
            Files.delete(archive);
            assertThat(version()).isEqualTo(new Project.Ended(0, expected));
        } finally {
            Files.write(archive, whole);
        }
    }

    private static Project.Ended version(String... options) {
        List<String> command = new ArrayList<>(List.of(Project.JAVA.toString(), "@" + kernel.resolve("start.options")));
        // Those of kernel.json: an archive fits only a Java machine with the same.
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:-UsePerfData", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", kernel.resolve("ltv.jar").toString(), "--version"));
        return Project.run(Project.ROOT, command, 60);
    }
}
