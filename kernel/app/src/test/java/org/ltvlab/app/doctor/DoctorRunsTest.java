package org.ltvlab.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ltvlab.app.Version;
import org.ltvlab.app.install.Installation;
import org.ltvlab.app.install.KernelKind;
import org.ltvlab.app.install.KernelSpec;
import org.ltvlab.app.install.KernelsFolder;
import org.ltvlab.unit.Language;

/** Real installations, each broken in one way. */
class DoctorRunsTest {
    @TempDir
    private Path folder;

    private Path jar;
    private Path java;
    private KernelsFolder user;
    private KernelsFolder environment;

    @BeforeEach
    void a_machine_with_a_jdk_and_a_built_command() throws IOException {
        Files.createDirectories(folder.resolve("build/lib"));
        jar = Files.writeString(folder.resolve("build/ltv.jar"), "jar");
        Files.writeString(folder.resolve("build/lib/a.jar"), "library");
        java = jdk("jdk-17", "17.0.15");
        user = new KernelsFolder(folder.resolve("data/kernels"));
        environment = KernelsFolder.prefix(folder.resolve("env"));
    }

    @Test
    void a_kernel_that_is_whole_is_well() throws IOException {
        Path kernel = new KernelSpec("ltv", java, false).install(user, jar);
        assertThat(kernels()).containsExactly(Finding.ok("kernel ltv", kernel.toString()));
    }

    @Test
    void a_deleted_java_is_found_with_the_call_that_installs_the_kernel_again() throws IOException {
        Path kernel = new KernelSpec("ltv", java, false).install(user, jar);
        Files.delete(java);
        assertThat(kernels())
                .containsExactly(Finding.problem(
                        "kernel ltv", "its Java is gone (" + java + "): " + kernel, "./ltv install --user"));
    }

    @Test
    void a_deleted_jar_is_found_where_the_kernel_was_put_under_another_name() throws IOException {
        Path kernel = new KernelSpec("mine", java, false).install(environment, jar);
        Files.delete(kernel.resolve("ltv.jar"));
        assertThat(kernels())
                .containsExactly(Finding.problem(
                        "kernel mine",
                        "its jar is gone (" + kernel.resolve("ltv.jar") + "): " + kernel,
                        "./ltv install --prefix " + folder.resolve("env") + " --name mine"));
    }

    @Test
    void an_archive_is_looked_at_only_where_one_is_wanted() throws IOException {
        Path kernel = new KernelSpec("ltv", java, true).install(user, jar);
        assertThat(kernels())
                .containsExactly(
                        Finding.ok("kernel ltv", kernel.toString()),
                        Finding.note(
                                "fast start of ltv",
                                "not trained yet; the next session does it behind",
                                "./ltv install --user"));
        Path options = kernel.resolve("start.options");
        Files.delete(options);
        assertThat(kernels())
                .containsExactly(Finding.problem(
                        "kernel ltv", "a file of it is gone (" + options + "): " + kernel, "./ltv install --user"));
    }

    /** Java itself is asked, the one that runs this test. */
    @Test
    void an_archive_that_java_does_not_take_is_noted_with_javas_own_reason() throws IOException {
        Path kernel = new KernelSpec("ltv", Installation.java(), true).install(user, jar);
        boolean cache = Runtime.version().feature() >= 25;
        Files.writeString(
                kernel.resolve("start.options"),
                (cache ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + kernel.resolve("gone.archive") + "\n");
        assertThat(kernels()).hasSize(2).last().satisfies(finding -> {
            assertThat(finding.state()).isEqualTo(Finding.State.NOTE);
            assertThat(finding.text()).matches("the archive does not fit this JDK: \\S.{5,}");
            assertThat(finding.fix()).isEqualTo("./ltv install --user");
        });
    }

    @Test
    void a_java_that_has_become_too_old_is_found() throws IOException {
        Path kernel = new KernelSpec("java", java, KernelKind.PLAIN, false).install(user, jar);
        jdk("jdk-17", "11.0.2");
        assertThat(kernels())
                .containsExactly(Finding.problem(
                        "kernel java",
                        "this Java cannot run it (11.0.2, " + folder.resolve("jdk-17") + "): " + kernel,
                        "./ltv install --user --plain"));
    }

    @Test
    void another_jdk_in_the_same_place_is_noted() throws IOException {
        Path kernel = new KernelSpec("ltv", java, false).install(user, jar);
        jdk("jdk-17", "17.0.16");
        assertThat(kernels())
                .containsExactly(Finding.note(
                        "kernel ltv",
                        "its JDK has changed since (17.0.15, now 17.0.16): " + kernel,
                        "./ltv install --user"));
    }

    @Test
    void a_kernel_of_an_older_version_is_noted_in_japanese_too() throws IOException {
        Path kernel = new KernelSpec("ltv", java, false).install(user, jar);
        Path spec = kernel.resolve("kernel.json");
        String older = Files.readString(spec, StandardCharsets.UTF_8)
                .replace("\"version\": \"" + Version.text() + "\"", "\"version\": \"0.0.9\"");
        Files.writeString(spec, older, StandardCharsets.UTF_8);
        assertThat(KernelsCheck.of(machine(), List.of(user), Language.JAPANESE))
                .containsExactly(Finding.note(
                        "カーネル ltv", "別の版です(0.0.9、これは " + Version.text() + "): " + kernel, "./ltv install --user"));
    }

    @Test
    void of_two_kernels_of_one_name_the_hidden_one_is_noted() throws IOException {
        Path first = new KernelSpec("ltv", java, false).install(environment, jar);
        Path second = new KernelSpec("ltv", java, false).install(user, jar);
        assertThat(kernels())
                .containsExactly(
                        Finding.ok("kernel ltv", first.toString()),
                        Finding.note(
                                "kernel ltv",
                                "is hidden by the one of the same name in " + first + " — " + second,
                                "delete one of the two folders"));
    }

    @Test
    void kernels_of_others_are_none_of_our_business() throws IOException {
        other("python3", "{\"argv\": [\"python\", \"-m\", \"ipykernel\"], \"display_name\": \"Python\"}");
        other("broken", "{");
        other("empty", "");
        assertThat(kernels())
                .containsExactly(Finding.note("kernel", "Jupyter sees none of ours", "./ltv install --user"));
    }

    @Test
    void a_kernel_from_the_wheel_looks_for_java_itself() throws IOException {
        Path kernel = other(
                "ltv",
                KernelSpec.json(
                        List.of("python", "-m", "ltv_lab", "kernel", "{connection_file}"), "Java (LTV Lab)", ""));
        assertThat(kernels()).containsExactly(Finding.ok("kernel ltv", kernel.toString()));
    }

    @Test
    void a_line_to_paste_keeps_a_folder_with_spaces_together() throws IOException {
        KernelsFolder spaced = KernelsFolder.prefix(folder.resolve("my env"));
        Path kernel = new KernelSpec("ltv", java, false).install(spaced, jar);
        Files.delete(kernel.resolve("ltv.jar"));
        assertThat(KernelsCheck.of(machine(), List.of(spaced), Language.ENGLISH))
                .singleElement()
                .extracting(Finding::fix)
                .isEqualTo("./ltv install --prefix \"" + folder.resolve("my env") + "\"");
    }

    @Test
    void a_folder_that_cannot_be_written_is_a_problem() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(FoldersCheck.of(List.of(folder.resolve("new/kernels"), file.resolve("kernels")), Language.ENGLISH))
                .containsExactly(
                        Finding.ok("writable", folder.resolve("new/kernels").toString()),
                        Finding.problem(
                                "writable", "cannot be written: " + file.resolve("kernels"), "chmod u+rwx " + file));
    }

    @Test
    void all_of_it_is_said_in_lines_to_read() throws IOException {
        new KernelSpec("ltv", java, false).install(user, jar);
        List<Finding> findings = Doctor.examine(machine(), Optional.empty(), Language.ENGLISH);
        assertThat(Doctor.problems(findings)).isZero();
        assertThat(Doctor.lines(findings, Language.ENGLISH))
                .startsWith("LTV Lab " + Version.text(), "")
                .contains(
                        "OK        JDK: 17.0.15, " + folder.resolve("jdk-17") + ", javac there",
                        "OK        font: BIZ UDPGothic, carried along, draws",
                        "note      Python: no Python 3 on the PATH (reports need none)",
                        "          fix:  to open notebooks install Python 3.10 or newer",
                        "OK        kernel ltv: " + user.folder().resolve("ltv"))
                .endsWith("", "Nothing is wrong.");
        Files.delete(user.folder().resolve("ltv/ltv.jar"));
        List<Finding> ill = Doctor.examine(machine(), Optional.empty(), Language.JAPANESE);
        assertThat(Doctor.lines(ill, Language.JAPANESE))
                .contains(
                        "問題      カーネル ltv: jar がなくなっています("
                                + user.folder().resolve("ltv/ltv.jar") + "): "
                                + user.folder().resolve("ltv"),
                        "          直し方: ./ltv install --user")
                .endsWith("", "問題が 1 件あります。");
    }

    private List<Finding> kernels() {
        return KernelsCheck.of(machine(), List.of(environment, user), Language.ENGLISH);
    }

    private Machine machine() {
        Map<String, String> variables =
                Map.of("JUPYTER_DATA_DIR", folder.resolve("data").toString());
        return new Machine(variables, "Linux", folder, java, Installation.folder(), "./ltv");
    }

    private Path other(String name, String spec) throws IOException {
        Path kernel = Files.createDirectories(user.folder().resolve(name));
        Files.writeString(kernel.resolve("kernel.json"), spec, StandardCharsets.UTF_8);
        return kernel;
    }

    /** A folder that looks like a JDK; its java is never started. */
    private Path jdk(String name, String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name).resolve("bin"));
        Files.writeString(
                home.resolveSibling("release"),
                "JAVA_VERSION=\"" + version + "\"\nMODULES=\"java.base jdk.compiler jdk.jshell\"\n");
        return Files.writeString(home.resolve("java"), "");
    }
}
