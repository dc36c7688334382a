package org.ltvlab.app.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkCorrectnessTest {
    @TempDir
    private Path folder;

    /** The first two are the lines of Temurin's and Oracle's own files, cut short. */
    @Test
    void a_release_file_is_read_as_jdks_write_it() throws IOException {
        Jdk temurin = jdk("temurin", """
                IMPLEMENTOR="Eclipse Adoptium"
                JAVA_VERSION="25.0.3"
                MODULES="java.base java.compiler jdk.compiler jdk.jshell"
                """);
        assertThat(temurin.toString()).isEqualTo("25.0.3 (Eclipse Adoptium), " + folder.resolve("temurin"));
        assertThat(temurin.feature()).isEqualTo(25);
        assertThat(temurin.runsCells()).isTrue();
        Jdk eight = jdk("eight", "JAVA_VERSION=\"1.8.0_401\"\nOS_NAME=\"Windows\"\n");
        assertThat(eight.feature()).isEqualTo(8);
        assertThat(eight.runsCells()).isFalse();
        Jdk runtime = jdk("runtime", "JAVA_VERSION=\"21\"\nMODULES=\"java.base java.desktop\"\n");
        assertThat(runtime.feature()).isEqualTo(21);
        assertThat(runtime.runsCells()).isFalse();
    }

    @Test
    void a_link_leads_to_the_jdk_it_belongs_to() throws IOException {
        jdk("real", "JAVA_VERSION=\"17.0.15\"\n");
        Files.createDirectories(folder.resolve("real/bin"));
        Files.writeString(folder.resolve("real/bin/java"), "");
        Path link = Files.createSymbolicLink(folder.resolve("java"), folder.resolve("real/bin/java"));
        assertThat(Jdk.ofCommand(link)).map(Jdk::version).contains("17.0.15");
        assertThat(Jdk.ofCommand(folder.resolve("gone/bin/java"))).isEmpty();
        assertThat(Jdk.at(folder)).isEmpty();
    }

    @Test
    void the_java_that_runs_this_test_runs_cells() {
        Jdk here = Jdk.ofCommand(Installation.java()).orElseThrow();
        assertThat(here.version()).isEqualTo(System.getProperty("java.version"));
        assertThat(here.runsCells()).isTrue();
    }

    private Jdk jdk(String name, String release) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Files.writeString(home.resolve("release"), release);
        return Jdk.at(home).orElseThrow();
    }
}
