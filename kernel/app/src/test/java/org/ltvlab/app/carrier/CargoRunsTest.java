package org.ltvlab.app.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CargoRunsTest {
    @TempDir
    private Path folder;

    @Test
    void the_jars_are_unpacked_once_and_nothing_else_is() throws IOException {
        Path carrier =
                carrier("one.jar", Map.of("jars/ltv.jar", "command", "jars/lib/a.jar", "library", "META-INF/x", "x"));
        Path cache = folder.resolve("cache");
        Path first = Cargo.of(carrier).unpackedIn(cache);
        assertThat(first.resolve("ltv.jar")).hasContent("command");
        assertThat(first.resolve("lib/a.jar")).hasContent("library");
        assertThat(first.resolve("META-INF")).doesNotExist();
        Files.writeString(first.resolve("ltv.jar"), "not written again");
        assertThat(Cargo.of(carrier).unpackedIn(cache)).isEqualTo(first);
        assertThat(first.resolve("ltv.jar")).hasContent("not written again");
        assertThat(cache.toFile().list()).hasSize(1);
    }

    @Test
    void other_jars_have_a_folder_of_their_own() throws IOException {
        Path cache = folder.resolve("cache");
        Path first =
                Cargo.of(carrier("one.jar", Map.of("jars/ltv.jar", "command"))).unpackedIn(cache);
        Path second =
                Cargo.of(carrier("two.jar", Map.of("jars/ltv.jar", "COMMAND"))).unpackedIn(cache);
        assertThat(second).isNotEqualTo(first);
        assertThat(second.resolve("ltv.jar")).hasContent("COMMAND");
    }

    @Test
    void a_name_that_leads_out_of_the_folder_is_refused() throws IOException {
        Cargo cargo = Cargo.of(carrier("evil.jar", Map.of("jars/../../evil.txt", "evil")));
        assertThatThrownBy(() -> cargo.unpackedIn(folder.resolve("cache")))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("a name in ")
                .hasMessageEndingWith(" leads out of its folder: jars/../../evil.txt");
        assertThat(folder.resolve("evil.txt")).doesNotExist();
    }

    /** XDG Base Directory Specification; Apple's File System Programming Guide; Microsoft's known folders. */
    @Test
    void every_system_has_its_cache() {
        assertThat(Cargo.cache(Map.of(), "Linux", "/home/hana")).isEqualTo(Path.of("/home/hana/.cache/ltv-lab"));
        assertThat(Cargo.cache(Map.of("XDG_CACHE_HOME", "/c"), "Linux", "/home/hana"))
                .isEqualTo(Path.of("/c/ltv-lab"));
        assertThat(Cargo.cache(Map.of("XDG_CACHE_HOME", "/c"), "Mac OS X", "/Users/hana"))
                .isEqualTo(Path.of("/Users/hana/Library/Caches/ltv-lab"));
        assertThat(Cargo.cache(Map.of("LOCALAPPDATA", "/local"), "Windows 11", "/users/hana"))
                .isEqualTo(Path.of("/local/ltv-lab"));
        assertThat(Cargo.cache(Map.of(), "Windows 11", "/users/hana"))
                .isEqualTo(Path.of("/users/hana/AppData/Local/ltv-lab"));
    }

    private Path carrier(String name, Map<String, String> content) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> each : content.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
