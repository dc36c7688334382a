package org.ltvlab.app.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ltvlab.app.Version;

class PackConsistencyTest {
    @TempDir
    private Path folder;

    private Path jar;

    @BeforeEach
    void a_built_command() throws IOException {
        Files.createDirectories(folder.resolve("build/lib"));
        jar = Files.writeString(folder.resolve("build/ltv.jar"), "the command");
        Files.writeString(folder.resolve("build/lib/b.jar"), "library b");
        Files.writeString(folder.resolve("build/lib/a.jar"), "library a");
    }

    /** As pip checks it: "sha256=" and the digest in URL-safe base 64 without "=", for each file but RECORD itself. */
    @Test
    void the_wheel_records_every_file_with_its_hash_and_size() throws IOException, NoSuchAlgorithmException {
        Path wheel = PythonWheel.write(jar, folder);
        assertThat(wheel).hasFileName("ltv_lab-" + Version.text() + "-py3-none-any.whl");
        try (ZipFile zip = new ZipFile(wheel.toFile())) {
            String record = "ltv_lab-" + Version.text() + ".dist-info/RECORD";
            Set<String> recorded = new HashSet<>();
            for (String line : text(zip, record).split("\n", -1)) {
                String[] parts = line.split(",", -1);
                if (parts[0].isEmpty() || parts[0].equals(record)) {
                    continue;
                }
                byte[] content = bytes(zip, parts[0]);
                byte[] sum = MessageDigest.getInstance("SHA-256").digest(content);
                assertThat(parts[1])
                        .isEqualTo("sha256="
                                + Base64.getUrlEncoder().withoutPadding().encodeToString(sum));
                assertThat(parts[2]).isEqualTo(String.valueOf(content.length));
                recorded.add(parts[0]);
            }
            recorded.add(record);
            assertThat(zip.stream().map(ZipEntry::getName).toList()).containsExactlyInAnyOrderElementsOf(recorded);
            assertThat(recorded).contains("ltv_lab/jars/ltv.jar", "ltv_lab/jars/lib/a.jar", "ltv_lab/__main__.py");
        }
    }

    @Test
    void the_same_parts_give_the_same_bytes_in_every_time_zone() throws IOException {
        TimeZone here = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            byte[] wheel = Files.readAllBytes(PythonWheel.write(jar, folder));
            byte[] single = Files.readAllBytes(SingleJar.write(jar, folder));
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            assertThat(PythonWheel.write(jar, folder)).hasBinaryContent(wheel);
            assertThat(SingleJar.write(jar, folder)).hasBinaryContent(single);
        } finally {
            TimeZone.setDefault(here);
        }
    }

    @Test
    void the_single_jar_carries_the_jars_whole_and_all_notices() throws IOException {
        Path single = SingleJar.write(jar, folder);
        assertThat(single).hasFileName("ltv-lab-" + Version.text() + ".jar");
        try (JarFile file = new JarFile(single.toFile())) {
            assertThat(file.getManifest().getMainAttributes().getValue("Main-Class"))
                    .isEqualTo("org.ltvlab.app.carrier.Carrier");
            assertThat(file.getManifest().getMainAttributes().getValue("Add-Opens"))
                    .isEqualTo("jdk.jshell/jdk.jshell jdk.compiler/com.sun.tools.javac.api");
            assertThat(file.stream().map(ZipEntry::getName).filter(name -> !name.endsWith(".class")))
                    .containsExactly(
                            "META-INF/MANIFEST.MF",
                            "META-INF/LICENSE",
                            "META-INF/NOTICE",
                            "META-INF/THIRD-PARTY.txt",
                            "jars/ltv.jar",
                            "jars/lib/a.jar",
                            "jars/lib/b.jar");
            assertThat(text(file, "jars/lib/b.jar")).isEqualTo("library b");
            assertThat(text(file, "META-INF/LICENSE")).contains("Apache License");
        }
    }

    /** Whatever lies beside the classes in that package is needed when nothing else is there yet. */
    @Test
    void the_single_jar_has_every_class_of_its_start() throws IOException {
        Path classes = Path.of(System.getProperty("ltvlab.root"), "kernel/app/src/main/java/org/ltvlab/app/carrier");
        List<String> sources;
        try (var files = Files.list(classes)) {
            sources = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> !name.equals("package-info"))
                    .toList();
        }
        try (ZipFile zip = new ZipFile(SingleJar.write(jar, folder).toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName).filter(name -> name.endsWith(".class")))
                    .hasSameSizeAs(sources)
                    .allMatch(name -> sources.contains(name.replaceAll(".*/|\\.class", "")));
        }
    }

    @Test
    void one_name_twice_is_refused() {
        Archive archive = new Archive().add("a", "1");
        assertThatThrownBy(() -> archive.add("a", "2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("twice in one archive: a");
    }

    private static String text(ZipFile zip, String name) throws IOException {
        return new String(bytes(zip, name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(ZipFile zip, String name) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return in.readAllBytes();
        }
    }
}
