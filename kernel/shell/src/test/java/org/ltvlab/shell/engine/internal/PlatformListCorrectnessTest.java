package org.ltvlab.shell.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.JavaFileManager.Location;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of the platform's classes says what the compiler's own file manager finds, and is for one Java only. */
class PlatformListCorrectnessTest {
    private static final List<String> PACKAGES =
            List.of("java.lang", "java.util", "java.util.stream", "java.nio.file", "java.time");

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void written() throws IOException {
        file = folder.resolve("start.classes");
        PlatformList.write(file);
    }

    private static Location module(StandardJavaFileManager files, String name) throws IOException {
        for (Set<Location> some : files.listLocationsForModules(StandardLocation.SYSTEM_MODULES)) {
            for (Location each : some) {
                if (files.inferModuleName(each).equals(name)) {
                    return each;
                }
            }
        }
        throw new IOException(name);
    }

    @Test
    void every_package_has_the_classes_that_the_compiler_finds_and_their_code() throws IOException {
        PlatformList list = PlatformList.read(file);
        try (StandardJavaFileManager files =
                ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            Location base = module(files, "java.base");
            for (String name : PACKAGES) {
                assertThat(list.has(base, name)).as(name).isTrue();
                Set<String> expected = new TreeSet<>();
                for (JavaFileObject each : files.list(base, name, Set.of(JavaFileObject.Kind.CLASS), false)) {
                    expected.add(files.inferBinaryName(base, each));
                }
                Set<String> listed = new TreeSet<>();
                list.classes(name).forEach(each -> listed.add(((Library.Named) each).binaryName()));
                assertThat(listed).as(name).isEqualTo(expected);
            }
            assertThat(list.has(base, "java.security")).isFalse();
            assertThat(list.has(module(files, "java.sql"), "java.util")).isFalse();
        }
    }

    @Test
    void a_class_is_read_whole() throws IOException {
        JavaFileObject entry = PlatformList.read(file).classes("java.util").stream()
                .filter(each -> ((Library.Named) each).binaryName().equals("java.util.Map$Entry"))
                .findFirst()
                .orElseThrow();
        try (InputStream ours = entry.openInputStream();
                InputStream theirs = entry.toUri().toURL().openStream()) {
            assertThat(ours.readAllBytes()).isEqualTo(theirs.readAllBytes()).startsWith(0xCA, 0xFE, 0xBA, 0xBE);
        }
    }

    @Test
    void a_list_of_another_java_says_nothing_and_neither_does_a_torn_one() throws IOException {
        String text = Files.readString(file);
        try (StandardJavaFileManager files =
                ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            Location base = module(files, "java.base");
            for (String other : List.of("11.0.2, /opt/jdk-11" + text.substring(text.indexOf('\n')), "", "\n\n x")) {
                Files.writeString(file, other);
                assertThat(PlatformList.read(file).has(base, "java.util")).isFalse();
            }
        }
    }

    @Test
    void without_the_file_the_compiler_looks_for_itself() throws IOException {
        Files.delete(file);
        System.setProperty(PlatformList.PROPERTY, file.toString());
        try (StandardJavaFileManager files =
                ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            assertThat(PlatformList.told().has(module(files, "java.base"), "java.util"))
                    .isFalse();
        } finally {
            System.clearProperty(PlatformList.PROPERTY);
        }
    }
}
