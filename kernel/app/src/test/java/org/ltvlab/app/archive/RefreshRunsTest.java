package org.ltvlab.app.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ltvlab.app.install.Installation;

/** The Java that runs this test trains archives of a small program. */
class RefreshRunsTest {
    @TempDir
    private Path folder;

    private Path jar;

    @BeforeEach
    void a_program() throws IOException {
        jar = folder.resolve("ltv.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Program.class.getName());
        String name = Program.class.getName().replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest);
                InputStream code = Objects.requireNonNull(Program.class.getResourceAsStream("/" + name))) {
            entries.putNextEntry(new ZipEntry(name));
            code.transferTo(entries);
        }
    }

    /** What the archive is trained with. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) {
            if (!arguments[0].equals("rehearse")) {
                throw new IllegalArgumentException(arguments[0]);
            }
        }
    }

    @Test
    void an_archive_of_another_java_is_trained_anew_once() throws IOException, InterruptedException {
        StartArchive archive = StartArchive.in(folder);
        Files.writeString(archive.options(), "# trained on 11.0.2, Somebody, /opt/jdk-11\n-Xshare:auto\n");
        Files.writeString(archive.archive(), "of that Java");
        boolean isCache = archive.archive().toString().endsWith(".aot");
        Path otherKind = Files.writeString(folder.resolve(isCache ? "start.jsa" : "start.aot"), "of a third one");
        assertThat(archive.fits()).isFalse();
        Refresh.trainAlone(archive, Installation.java(), jar);
        assertThat(archive.fits()).isTrue();
        assertThat(archive.trainedOn()).contains(System.getProperty("java.vm.version"));
        assertThat(Files.size(archive.archive())).isGreaterThan(10_000);
        assertThat(otherKind).doesNotExist();
        assertThat(archive.text()).contains("-Dltvlab.platform=\"");
        assertThat(folder.resolve("start.classes")).content().contains("\njava.util ", " ArrayList ");

        FileTime then = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(archive.archive(), then);
        Refresh.trainAlone(archive, Installation.java(), jar);
        assertThat(Files.getLastModifiedTime(archive.archive())).isEqualTo(then);
    }

    @Test
    void a_rehearsal_that_fails_leaves_what_there_was() throws IOException {
        StartArchive archive = StartArchive.in(folder);
        archive.writeEmpty();
        Path noJar = folder.resolve("gone.jar");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> Refresh.trainAlone(archive, Installation.java(), noJar)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("gone.jar");
        assertThat(archive.fits()).isFalse();
        assertThat(archive.options()).isEmptyFile();
    }

    /** Java reads its files of options in the system's encoding: on a Japanese Windows that is windows-31j. */
    @Test
    void the_options_are_written_as_java_reads_them() throws IOException, InterruptedException {
        Path hers = Files.createDirectories(folder.resolve("花子"));
        StartArchive archive = StartArchive.in(hers);
        String system = System.setProperty("native.encoding", "windows-31j");
        try {
            archive.train(Installation.java(), jar);
            assertThat(archive.fits()).isTrue();
        } finally {
            System.setProperty("native.encoding", Objects.requireNonNull(system));
        }
        assertThat(Files.readString(archive.options(), Charset.forName("windows-31j")))
                .contains(archive.archive().toString().replace("\\", "\\\\"));
    }
}
