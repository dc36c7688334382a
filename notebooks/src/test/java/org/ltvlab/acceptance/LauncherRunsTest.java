package org.ltvlab.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a checkout whose Maven wrapper and JDK are scripts: when it builds, and what it does when that fails. */
class LauncherRunsTest {
    private static final String GOOD_BUILD = "echo '[INFO] Building LTV Lab: app 0.1.0 [7/8]'";
    private static final String BROKEN_BUILD = "echo '[ERROR] Orders.java:[7,3] not a statement'; exit 1";

    @TempDir
    private Path folder;

    @BeforeEach
    void a_checkout() throws IOException {
        Files.copy(Project.ROOT.resolve("ltv"), folder.resolve("ltv"));
        for (String part : List.of("dsl", "datasets", "kernel/app/target", "jdk/bin")) {
            Files.createDirectories(folder.resolve(part));
        }
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"17.0.1\"\n");
        script("jdk/bin/javac", "");
        script("jdk/bin/java", "if [ \"$4\" = train ]; then : >\"$5\"; else echo java runs; fi");
    }

    private void script(String name, String line) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + line + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Project.Ended launched(String build) throws IOException {
        script("mvnw", build);
        return Project.run(
                folder, List.of("env", "JAVA_HOME=" + folder.resolve("jdk"), "sh", "./ltv", "--version"), 60);
    }

    private void sourcesChange() throws IOException {
        Files.delete(folder.resolve("kernel/app/target/built"));
    }

    @Test
    void it_builds_once_and_runs() throws IOException {
        Project.Ended first = launched(GOOD_BUILD);
        assertThat(first.code()).as(first.output()).isZero();
        assertThat(first.output())
                .contains("LTV Lab: building", "[7/8] LTV Lab: app")
                .endsWith("java runs\n");
        assertThat(launched(BROKEN_BUILD)).isEqualTo(new Project.Ended(0, "java runs\n"));
    }

    @Test
    void a_build_that_fails_ends_it_also_after_one_that_did_not() throws IOException {
        assertThat(launched(GOOD_BUILD).code()).isZero();
        sourcesChange();
        for (int attempt = 0; attempt < 2; attempt++) {
            Project.Ended broken = launched(BROKEN_BUILD);
            assertThat(broken.output())
                    .contains("[ERROR] Orders.java:[7,3] not a statement")
                    .endsWith("LTV Lab: the build failed; all of its output is in target/build.log\n")
                    .doesNotContain("java runs");
            assertThat(broken.code()).isEqualTo(2);
        }
        assertThat(launched(GOOD_BUILD).output()).endsWith("java runs\n");
    }

    @Test
    void a_build_that_cannot_begin_ends_it_too() throws IOException {
        assertThat(launched(GOOD_BUILD).code()).isZero();
        sourcesChange();
        assertThat(launched("exec /no/such/program").code()).isEqualTo(2);
        assertThat(folder.resolve("kernel/app/target/built")).doesNotExist();
    }
}
