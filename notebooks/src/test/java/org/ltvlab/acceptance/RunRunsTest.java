package org.ltvlab.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code ltv run}: every notebook, its parameters, its bytes, and what is kept when a cell fails. */
class RunRunsTest {
    @TempDir
    private Path folder;

    static List<Path> notebooks() {
        return Project.notebooks();
    }

    @Test
    void the_project_ships_notebooks_in_two_languages() {
        assertThat(notebooks())
                .hasSizeGreaterThanOrEqualTo(4)
                .anyMatch(path -> path.toString().contains("/ja/"))
                .anyMatch(path -> path.toString().contains("/en/"));
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void a_notebook_that_runs_twice_gives_the_same_bytes(Path notebook) throws IOException {
        byte[] before = Files.readAllBytes(notebook);
        for (String name : List.of("first.ipynb", "second.ipynb")) {
            Project.Ended ended = Project.ltv(
                    "run",
                    Project.ROOT.relativize(notebook).toString(),
                    "-o",
                    folder.resolve(name).toString());
            assertThat(ended.code()).as(ended.output()).isZero();
        }
        assertThat(folder.resolve("second.ipynb")).hasSameBinaryContentAs(folder.resolve("first.ipynb"));
        assertThat(new Workplace(folder).read("first.ipynb"))
                .contains("image/png")
                .contains("text/html")
                .doesNotContain(Project.ROOT.toString())
                .doesNotContain("\"output_type\": \"error\"");
        assertThat(new Workplace(folder).files()).containsExactly("first.ipynb", "second.ipynb");
        assertThat(notebook).hasBinaryContent(before);
    }

    @Test
    void parameters_arrive_with_their_types() {
        Workplace place = new Workplace(folder)
                .withNotebook(
                        "n.ipynb",
                        "int months = 6;\ndouble margin = 60;\nString client = \"A\";\nboolean detail = false;\n"
                                + "java.time.LocalDate day = java.time.LocalDate.of(2024, 1, 1);",
                        "months * 2 + \"|\" + margin / 8 + \"|\" + client + \"|\" + !detail + \"|\" + day.plusDays(1)");
        place.with(
                "n.ipynb",
                place.read("n.ipynb").replaceFirst("\"metadata\": \\{}", "\"metadata\": {\"tags\": [\"parameters\"]}"));
        Project.Ended ended = place.ltv(
                "run",
                "n.ipynb",
                "-o",
                "out.ipynb",
                "-p",
                "months=12",
                "-p",
                "margin=42",
                "-p",
                "client=田中 \"商店\"",
                "-p",
                "detail=true",
                "-p",
                "day=2024-02-28");
        assertThat(ended.code()).as(ended.output()).isZero();
        // 12 * 2, 42 / 8, the text as it is, not true, the day after 28 February of a leap year
        assertThat(place.read("out.ipynb")).contains("24|5.25|田中 \\\"商店\\\"|false|2024-02-29");
    }

    @Test
    void what_ran_before_a_failing_cell_is_kept() {
        Workplace place = new Workplace(folder)
                .withNotebook("n.ipynb", "System.out.println(\"kept\"); 6 * 7", "int[] a = {}; a[3]", "\"never\" + 1");
        Project.Ended ended = place.ltv("run", "n.ipynb", "-o", "out.ipynb");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output())
                .contains("ArrayIndexOutOfBoundsException: Index 3 out of bounds for length 0")
                .contains("cell [2] of 3")
                .endsWith("out.ipynb\n");
        assertThat(place.read("out.ipynb"))
                .contains("kept")
                .contains("\"42\"")
                .contains("ArrayIndexOutOfBoundsException")
                .doesNotContain("never1");
        assertThat(place.files()).containsExactly("n.ipynb", "out.ipynb");
    }

    @Test
    void a_corrupt_notebook_leaves_an_older_result_alone() {
        Workplace place = new Workplace(folder).with("n.ipynb", "[1, 2").with("out.ipynb", "older");
        Project.Ended ended = place.ltv("run", "n.ipynb", "-o", "out.ipynb");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.output()).startsWith("A notebook must be ");
        assertThat(place.read("out.ipynb")).isEqualTo("older");
        assertThat(place.files()).containsExactly("n.ipynb", "out.ipynb");
    }
}
