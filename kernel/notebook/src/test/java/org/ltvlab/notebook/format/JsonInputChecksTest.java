package org.ltvlab.notebook.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ltvlab.notebook.Corpus;
import org.ltvlab.notebook.Notebooks;
import org.ltvlab.notebook.Said;

class JsonInputChecksTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name_the_file() {
        file = folder.resolve("orders.ipynb");
    }

    private String said() {
        return Said.by(() -> Notebooks.read(file)).replace(folder + "/", "");
    }

    private String saidOf(String text) throws IOException {
        Files.writeString(file, text);
        return said();
    }

    @Test
    void a_file_that_was_cut_off_is_told_with_line_and_column() throws IOException {
        assertThat(saidOf("{\n \"cells\": [\n  {\"id\": \"a\"")).isEqualTo("""
                A notebook must be valid JSON: a comma or } must stand here.
                  where: orders.ipynb, line 3, column 13
                  got:   the end of the file
                  fix:   the file was cut off: take it from a copy or from version control""");
    }

    @Test
    void a_merge_conflict_is_told() throws IOException {
        assertThat(saidOf("{\n \"cells\": [\n<<<<<<< HEAD\n")).isEqualTo("""
                A notebook must be valid JSON: a value must stand here.
                  where: orders.ipynb, line 3, column 1
                  got:   <<<<<<< HEAD
                  fix:   resolve the merge conflict, then try again""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{cells: []}         | a key in double quotes         | 1 | 2  | cells: []}",
                "{\"cells\" []}      | a colon                        | 1 | 10 | []}",
                "[1, 02]             | a comma or ]                   | 1 | 6  | 2]",
                "[1,]                | a value                        | 1 | 4  | ]",
                "[1] x               | the end of the file            | 1 | 5  | x",
                "[\"\\q\"]           | an escape such as \\n or \\u3042 | 1 | 4  | q\"]",
                "['a']               | a value                        | 1 | 2  | 'a']",
            })
    void broken_json_is_told_with_what_must_stand_there(String text, String must, int line, int column, String got)
            throws IOException {
        assertThat(saidOf(text)).isEqualTo("""
                A notebook must be valid JSON: %s must stand here.
                  where: orders.ipynb, line %d, column %d
                  got:   %s
                  fix:   mend the line in a text editor, or take the file from a copy or from version control""".formatted(must, line, column, got));
    }

    @Test
    void json_nested_without_end_is_told() throws IOException {
        assertThat(saidOf("[".repeat(100_000))).isEqualTo("""
                A notebook must be valid JSON: a value at most 500 levels deep must stand here.
                  where: orders.ipynb, line 1, column 502
                  got:   [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[…
                  fix:   mend the line in a text editor, or take the file from a copy or from version control""");
    }

    @Test
    void other_json_is_told() throws IOException {
        assertThat(saidOf("[1]")).isEqualTo("""
                A notebook must be a JSON object.
                  where: orders.ipynb
                  got:   a list
                  fix:   take the file from a copy, or delete this part in a text editor""");
        assertThat(saidOf("{\"name\": \"x\", \"version\": 1}")).isEqualTo("""
                A notebook must have `nbformat`, its format number.
                  where: orders.ipynb
                  got:   only name, version
                  fix:   give a notebook file (.ipynb); this is some other JSON""");
    }

    /** A save that was interrupted may end anywhere. */
    @Test
    void a_notebook_cut_off_anywhere_is_told_as_a_problem() throws IOException {
        String text = Files.readString(Corpus.file("everything")).stripTrailing();

        for (int length = 0; length < text.length(); length++) {
            String part = text.substring(0, length);
            assertThat(Said.by(() -> Notebooks.parse(part))).contains("A notebook must be valid JSON");
        }
    }

    @Test
    void a_line_break_within_a_text_is_told() throws IOException {
        assertThat(saidOf("{\n \"cells\n\": []}")).isEqualTo("""
                A notebook must be valid JSON: the closing double quote of a text must stand here.
                  where: orders.ipynb, line 2, column 8
                  got:   the end of the line
                  fix:   mend the line in a text editor, or take the file from a copy or from version control""");
    }
}
