package org.ltvlab.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One file, copied to a machine without anything of ours: it installs the kernel and does all that the command does. */
class SingleJarRunsTest {
    @TempDir
    private Path folder;

    @Test
    void one_file_installs_the_kernel_runs_notebooks_and_knows_how_it_is() throws IOException {
        assertThat(Project.ltv("pack", "-o", folder.toString()).code()).isZero();
        Project.Ended installed =
                single("install", "--prefix", folder.resolve("env").toString());
        assertThat(installed.code()).as(installed.output()).isZero();
        Path kernel = folder.resolve("env/share/jupyter/kernels/ltv");
        assertThat(installed.output()).contains("Installed the kernel 'ltv' in " + kernel);
        assertThat(jars(kernel.resolve("lib"))).isEqualTo(jars(Project.JAR.resolveSibling("lib")));

        new Workplace(folder).withNotebook("percent.ipynb", "percent(5)");
        Project.Ended ran = single("run", "percent.ipynb", "-o", "ran.ipynb");
        assertThat(ran.code()).as(ran.output()).isZero();
        assertThat(Files.readString(folder.resolve("ran.ipynb"), StandardCharsets.UTF_8))
                .contains("\"5.0%\"");

        Project.Ended well = single("doctor", "--language", "en");
        assertThat(well.output()).contains("OK        kernel ltv: " + kernel).endsWith("\n\nNothing is wrong.\n");
        assertThat(well.code()).isZero();
        Files.delete(kernel.resolve("ltv.jar"));
        Project.Ended ill = single("doctor", "--language", "en");
        assertThat(ill.output())
                .contains("PROBLEM   kernel ltv: its jar is gone")
                .endsWith("\n\n1 problem.\n");
        assertThat(ill.code()).isEqualTo(3);
    }

    private Project.Ended single(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "env",
                "XDG_CACHE_HOME=" + folder.resolve("cache"),
                "JUPYTER_DATA_DIR=" + folder.resolve("env/share/jupyter"),
                Project.JAVA.toString(),
                "-jar",
                only(folder, ".jar").toString()));
        command.addAll(List.of(arguments));
        return Project.run(folder, command, 300);
    }

    private static Path only(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<String> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
