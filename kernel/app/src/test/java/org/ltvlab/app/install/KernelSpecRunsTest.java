package org.ltvlab.app.install;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelSpecRunsTest {
    private static final Path JAVA = Path.of("/opt/jdk 17/bin/java");

    @TempDir
    private Path folder;

    private Path jar;

    @BeforeEach
    void a_built_command() throws IOException {
        Files.createDirectories(folder.resolve("build/lib"));
        jar = Files.writeString(folder.resolve("build/ltv.jar"), "new");
        Files.writeString(folder.resolve("build/lib/a.jar"), "library");
    }

    /** The keys are those of the Jupyter client's documentation, "Kernel specs". */
    @Test
    void the_specification_names_java_the_jar_and_the_connection_file() {
        JsonObject spec = JsonParser.parseString(new KernelSpec("ltv", JAVA, true).json(Path.of("/k/ltv")))
                .getAsJsonObject();
        List<String> command = spec.getAsJsonArray("argv").asList().stream()
                .map(JsonElement::getAsString)
                .toList();
        assertThat(command)
                .startsWith("/opt/jdk 17/bin/java", "@/k/ltv/start.options")
                .contains("-Dfile.encoding=UTF-8", "-Djava.awt.headless=true")
                .endsWith("-jar", "/k/ltv/ltv.jar", "kernel", "{connection_file}");
        assertThat(spec.get("display_name").getAsString()).isEqualTo("Java (LTV Lab)");
        assertThat(spec.get("language").getAsString()).isEqualTo("java");
        assertThat(spec.get("interrupt_mode").getAsString()).isEqualTo("message");
    }

    @Test
    void a_second_kernel_is_told_apart_by_its_name() {
        assertThat(new KernelSpec("ltv-next", JAVA, true).json(Path.of("/k/ltv-next")))
                .contains("\"display_name\": \"Java (LTV Lab, ltv-next)\"");
    }

    @Test
    void a_plain_kernel_is_told_so_and_named_so() {
        String plain = new KernelSpec("java", JAVA, KernelKind.PLAIN, false).json(Path.of("/k/java"));
        assertThat(plain)
                .contains("\"display_name\": \"Java (plain)\"")
                .containsSubsequence("\"kernel\"", "\"{connection_file}\"", "\"--plain\"");
        assertThat(KernelKind.PLAIN.title("java17")).isEqualTo("Java (plain, java17)");
        assertThat(new KernelSpec("ltv", JAVA, false).json(Path.of("/k/ltv"))).doesNotContain("plain");
    }

    @Test
    void everything_the_kernel_needs_is_copied() throws IOException {
        Path kernel = new KernelSpec("ltv", JAVA, true).install(KernelsFolder.prefix(folder.resolve("venv")), jar);
        assertThat(kernel).isEqualTo(folder.resolve("venv/share/jupyter/kernels/ltv"));
        assertThat(names(kernel))
                .containsExactly(
                        "kernel.json",
                        "lib",
                        "logo-32x32.png",
                        "logo-64x64.png",
                        "logo-svg.svg",
                        "ltv.jar",
                        "start.options");
        assertThat(kernel.resolve("lib/a.jar")).hasContent("library");
        assertThat(names(kernel.resolveSibling("."))).containsExactly("ltv");
    }

    @Test
    void an_older_kernel_of_the_same_name_goes_with_all_its_files_and_others_stay() throws IOException {
        KernelsFolder kernels = KernelsFolder.prefix(folder.resolve("venv"));
        Path older = new KernelSpec("ltv", JAVA, true).install(kernels, jar);
        Path other = new KernelSpec("other", JAVA, true).install(kernels, jar);
        Files.writeString(older.resolve("lib/old.jar"), "old");
        Files.writeString(jar, "newer", StandardCharsets.UTF_8);
        new KernelSpec("ltv", Path.of("/opt/jdk-25/bin/java"), true).install(kernels, jar);
        assertThat(names(older.resolve("lib"))).containsExactly("a.jar");
        assertThat(older.resolve("ltv.jar")).hasContent("newer");
        assertThat(older.resolve("kernel.json")).content().contains("/opt/jdk-25/bin/java");
        assertThat(other.resolve("ltv.jar")).hasContent("new");
    }

    @Test
    void the_very_same_kernel_stays_with_its_archive_and_a_changed_library_makes_it_anew() throws IOException {
        KernelsFolder kernels = KernelsFolder.prefix(folder.resolve("venv"));
        Path kernel = new KernelSpec("ltv", JAVA, true).install(kernels, jar);
        Files.writeString(kernel.resolve("start.options"), "trained");
        new KernelSpec("ltv", JAVA, true).install(kernels, jar);
        assertThat(kernel.resolve("start.options")).hasContent("trained");
        Files.writeString(folder.resolve("build/lib/a.jar"), "another");
        new KernelSpec("ltv", JAVA, true).install(kernels, jar);
        assertThat(kernel.resolve("start.options")).isEmptyFile();
        assertThat(kernel.resolve("lib/a.jar")).hasContent("another");
    }

    @Test
    void a_kernel_without_archive_does_not_ask_for_one() throws IOException {
        Path kernel = new KernelSpec("ltv", JAVA, false).install(KernelsFolder.prefix(folder.resolve("venv")), jar);
        assertThat(kernel.resolve("kernel.json")).content().doesNotContain("start.options");
        assertThat(kernel.resolve("start.options")).doesNotExist();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
