package org.ltvlab.notebook.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ltvlab.notebook.Corpus;
import org.ltvlab.notebook.Notebooks;

class NotebookConsistencyTest {
    /** The files were written by nbformat 5.10 of Python; the executed one by nbclient with ipykernel. */
    @ParameterizedTest
    @ValueSource(strings = {"everything", "empty", "keys", "numbers", "newer-minor", "executed-by-nbclient"})
    void a_file_that_jupyter_wrote_comes_out_byte_for_byte(String name, @TempDir Path folder) throws IOException {
        Path copy = folder.resolve("copy.ipynb");

        Notebooks.write(Notebooks.read(Corpus.file(name)), copy);

        assertThat(copy).hasSameBinaryContentAs(Corpus.file(name));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void older_formats_become_4_5_with_ids_made_of_type_and_text(int minor) {
        Notebook notebook = Notebooks.read(Corpus.file("old-4." + minor));

        assertThat(notebook.minor()).isEqualTo(5);
        // First 8 hex digits of Python's hashlib.sha256(b"markdown\n# Old") and so on; the second equal cell gets -2.
        assertThat(notebook.cells().stream().map(Cell::id))
                .containsExactly("3b4ebed7", "51acba95", "51acba95-2", "acf6a755");
    }

    @Test
    void what_jupyter_never_stores_is_dropped() {
        Notebook notebook = Notebooks.read(Corpus.file("old-4.4"));

        assertThat(notebook.metadata()).isEqualTo(new JsonObject());
        assertThat(notebook.cells().get(1).metadata()).isEqualTo(new JsonObject());
    }

    @Test
    void every_kind_of_output_is_read_into_its_parts() {
        Cell.Code cell =
                (Cell.Code) Notebooks.read(Corpus.file("everything")).cells().get(3);

        assertThat(cell.executionCount()).hasValue(7);
        assertThat(cell.outputs()).hasSize(5);
        assertThat(((Output.Stream) cell.outputs().get(0)).text()).startsWith("one\ntwo\r\nthree\rfour");
        Output.Content display = (Output.Content) cell.outputs().get(2);
        assertThat(display.result()).isFalse();
        assertThat(display.data().get("text/html").getAsString()).isEqualTo("<b>x</b>\n\n<i>&amp;</i>");
        assertThat(display.metadata().getAsJsonObject("ltv").get("alt").getAsString())
                .isEqualTo("説明");
        assertThat(((Output.Content) cell.outputs().get(3)).result()).isTrue();
        assertThat(((Output.Failure) cell.outputs().get(4)).message()).isEqualTo("だめ");
    }

    @Test
    void what_a_notebook_hands_out_is_a_copy() {
        Notebook notebook = Notebooks.read(Corpus.file("everything"));
        String before = Notebooks.text(notebook);

        notebook.metadata().addProperty("changed", true);
        notebook.cells().get(0).metadata().addProperty("changed", true);

        assertThat(Notebooks.text(notebook)).isEqualTo(before);
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_text(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("bom.ipynb");
        Files.writeString(file, "\ufeff" + Files.readString(Corpus.file("everything")));

        assertThat(Notebooks.read(file)).isEqualTo(Notebooks.read(Corpus.file("everything")));
    }

    @Test
    void half_a_surrogate_pair_survives() {
        Notebook notebook = new Notebook(
                List.of(new Cell.Markdown("a", new JsonObject(), "x\ud83d", new JsonObject())), new JsonObject());

        assertThat(Notebooks.text(notebook)).contains("\"x\\ud83d\"");
        assertThat(Notebooks.parse(Notebooks.text(notebook))).isEqualTo(notebook);
    }

    @Test
    void writing_replaces_the_file_as_a_whole_and_leaves_nothing_beside_it(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.ipynb");
        Files.writeString(file, "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        Notebooks.write(Notebooks.read(Corpus.file("empty")), file);

        assertThat(file).hasSameBinaryContentAs(Corpus.file("empty"));
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-r-----"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_link_stays_a_link_to_the_file_that_is_replaced(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.ipynb"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.ipynb"), file);

        Notebooks.write(Notebooks.read(Corpus.file("empty")), link);

        assertThat(link).isSymbolicLink();
        assertThat(file).hasSameBinaryContentAs(Corpus.file("empty"));
    }
}
