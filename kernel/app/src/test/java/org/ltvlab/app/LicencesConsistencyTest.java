package org.ltvlab.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every library that is carried along is free to be carried along: read from the bill of materials of this build. */
class LicencesConsistencyTest {
    private static final Set<String> ALLOWED = Set.of("Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "MPL-2.0");

    /** Where a library names its licence in other words than SPDX; Unicode's is a permissive one like MIT's. */
    private static final Set<String> ALLOWED_NAMES =
            Set.of("Mozilla Public License version 2.0", "Unicode/ICU License");

    @Test
    void every_library_has_a_licence_from_the_list() throws IOException {
        List<JsonObject> libraries = libraries().toList();
        assertThat(libraries).hasSizeGreaterThanOrEqualTo(15);
        assertThat(libraries.stream()
                        .filter(library -> licences(library).noneMatch(LicencesConsistencyTest::isAllowed))
                        .map(library -> name(library) + ": " + licences(library).toList()))
                .isEmpty();
    }

    @Test
    void the_bill_names_the_libraries_that_are_known_to_be_there() throws IOException {
        assertThat(libraries().map(LicencesConsistencyTest::name))
                .anyMatch(name -> name.startsWith("org.zeromq:jeromq:"))
                .anyMatch(name -> name.startsWith("tech.tablesaw:tablesaw-core:"))
                .anyMatch(name -> name.startsWith("com.google.code.gson:gson:"))
                .noneMatch(name -> name.contains("junit") || name.contains("assertj"));
    }

    private static Stream<JsonObject> libraries() throws IOException {
        Path bill = Path.of(System.getProperty("ltvlab.root"), "kernel/app/target/bom.json");
        return JsonParser.parseString(Files.readString(bill, StandardCharsets.UTF_8))
                .getAsJsonObject()
                .getAsJsonArray("components")
                .asList()
                .stream()
                .map(JsonElement::getAsJsonObject)
                .filter(library -> !library.get("group").getAsString().equals("org.ltvlab"));
    }

    private static Stream<String> licences(JsonObject library) {
        if (!library.has("licenses")) {
            return Stream.empty();
        }
        return library.getAsJsonArray("licenses").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(choice -> choice.has("expression")
                        ? choice.get("expression").getAsString()
                        : text(choice.getAsJsonObject("license")));
    }

    private static String text(JsonObject licence) {
        return licence.get(licence.has("id") ? "id" : "name").getAsString();
    }

    private static boolean isAllowed(String licence) {
        return ALLOWED.contains(licence) || ALLOWED_NAMES.contains(licence);
    }

    private static String name(JsonObject library) {
        return library.get("group").getAsString() + ":" + library.get("name").getAsString() + ":"
                + library.get("version").getAsString();
    }
}
