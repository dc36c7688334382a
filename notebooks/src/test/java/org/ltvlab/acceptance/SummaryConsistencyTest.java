package org.ltvlab.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryConsistencyTest {
    @TempDir
    private Path root;

    @Test
    void a_build_begins_without_what_an_earlier_one_could_not_run() throws IOException {
        Path list = Files.createDirectories(root.resolve("notebooks/target")).resolve("not-run.txt");
        Files.writeString(list, "12\tChromium is not on the path\n");
        assertThat(Summary.notRun(root)).containsExactly("NOT RUN: 12 tests, because Chromium is not on the path");
        Summary.begin(root);
        assertThat(Summary.notRun(root)).isEmpty();
        Summary.begin(root); // with nothing to forget
    }

    @Test
    void the_build_forgets_before_its_tests_and_counts_after_them() throws IOException {
        String pom = Files.readString(Project.ROOT.resolve("notebooks/pom.xml"));
        assertThat(pom)
                .containsPattern("<id>begin</id>\\s*<phase>process-test-classes</phase>")
                .containsPattern("<arguments><argument>begin</argument></arguments>")
                .containsPattern("<id>summary</id>\\s*<phase>verify</phase>");
    }
}
