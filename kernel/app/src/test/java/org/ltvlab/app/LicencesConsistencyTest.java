package org.ltvlab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every library that is carried along is free to be carried along: read from the project files in Maven's repository. */
class LicencesConsistencyTest {
    /** Needed to build and test only, never carried along. */
    private static final Set<String> TESTING = Set.of(
            "org.junit.jupiter",
            "org.junit.platform",
            "org.opentest4j",
            "org.apiguardian",
            "org.assertj",
            "net.bytebuddy",
            "com.tngtech.archunit");

    /** What we may carry along, with the words that projects use for it. */
    private static final Map<String, Set<String>> LICENCES = Map.of(
            "Apache-2.0",
            Set.of(
                    "apache-2.0",
                    "apache license, version 2.0",
                    "the apache license, version 2.0",
                    "the apache software license, version 2.0",
                    "apache 2",
                    "apache 2.0"),
            "MIT",
            Set.of("mit", "mit license", "the mit license", "the mit license (mit)"),
            "BSD-2-Clause",
            Set.of("bsd-2-clause", "the bsd 2-clause license"),
            "BSD-3-Clause",
            Set.of("bsd-3-clause"),
            "MPL-2.0",
            Set.of("mozilla public license version 2.0"),
            "Unicode-3.0",
            Set.of("unicode/icu license", "unicode-3.0"));

    @Test
    void every_library_has_a_licence_from_the_list() {
        assertThat(libraries()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(libraries().stream().filter(library -> licence(library).isEmpty()))
                .isEmpty();
    }

    @Test
    void the_list_that_is_carried_along_names_exactly_the_libraries_and_their_licences() throws IOException {
        Set<String> expected = libraries().stream()
                .map(library -> library.name() + " | " + licence(library).orElse("?"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(carriedList()).isEqualTo(expected);
    }

    private static Set<String> carriedList() throws IOException {
        Path list =
                Path.of(System.getProperty("ltvlab.root"), "kernel/app/src/main/resources/META-INF/THIRD-PARTY.txt");
        try (Stream<String> lines = Files.lines(list, StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.contains(" | "))
                    .map(line -> line.replaceFirst(" \\| http.*", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<MavenProjectFile> libraries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .map(MavenProjectFile::beside)
                .flatMap(Optional::stream)
                .filter(library -> !TESTING.contains(library.group()))
                .toList();
    }

    /** The licence's short name (SPDX); nothing if it is none of those that let us carry the library along. */
    private static Optional<String> licence(MavenProjectFile library) {
        List<String> words =
                library.licences().stream().map(MavenProjectFile::squeezed).toList();
        return LICENCES.entrySet().stream()
                .filter(licence -> words.stream().anyMatch(licence.getValue()::contains))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
