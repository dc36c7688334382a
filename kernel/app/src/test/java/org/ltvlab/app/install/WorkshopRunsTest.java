package org.ltvlab.app.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkshopRunsTest {
    @TempDir
    private Path kernels;

    private Path folder;

    @BeforeEach
    void a_kernel() throws IOException {
        folder = Files.createDirectories(kernels.resolve("ltv"));
        Files.writeString(folder.resolve("kernel.json"), "older");
    }

    @Test
    void a_kernel_that_cannot_be_replaced_is_still_there() throws IOException {
        Workshop workshop = Workshop.beside(folder);
        Files.delete(workshop.draft());
        assertThatThrownBy(workshop::put).isInstanceOf(IOException.class);
        assertThat(folder.resolve("kernel.json")).hasContent("older");
    }

    @Test
    void the_new_one_takes_its_place_and_nothing_else_is_left() throws IOException {
        Workshop workshop = Workshop.beside(folder);
        Files.writeString(workshop.draft().resolve("kernel.json"), "newer");
        workshop.put();
        assertThat(folder.resolve("kernel.json")).hasContent("newer");
        try (Stream<Path> left = Files.list(kernels)) {
            assertThat(left).containsExactly(folder);
        }
    }

    /** Jupyter lists every folder that has a {@code kernel.json}, one whose name begins with a dot as well. */
    @Test
    void jupyter_lists_no_draft_and_what_was_left_behind_goes_with_the_next() throws IOException {
        Workshop abandoned = Workshop.beside(folder);
        Files.writeString(abandoned.draft().resolve("kernel.json"), "half");
        try (Stream<Path> listed = Files.list(kernels)) {
            assertThat(listed.filter(each -> Files.exists(each.resolve("kernel.json"))))
                    .containsExactly(folder);
        }
        Path next = Workshop.beside(folder).draft();
        assertThat(abandoned.draft()).doesNotExist();
        assertThat(next).isEmptyDirectory();
    }
}
