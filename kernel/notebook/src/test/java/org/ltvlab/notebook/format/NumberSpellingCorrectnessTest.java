package org.ltvlab.notebook.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ltvlab.notebook.Corpus;
import org.ltvlab.notebook.Notebooks;

class NumberSpellingCorrectnessTest {
    /** The file was written by Python's json module from the same numbers. */
    @Test
    void numbers_of_java_are_spelled_as_python_spells_them() throws IOException {
        JsonArray numbers = new JsonArray();
        List.of(0, -1, 0.1, 1 / 3.0, 1e15, 1e16, 1.5e16, 123456789.123, 1e-4, 1e-5, Double.MIN_VALUE, Double.MAX_VALUE)
                .forEach(numbers::add);
        List.of(2e-3, 2.0, 100.0, 9007199254740993L, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)
                .forEach(numbers::add);
        JsonObject metadata = new JsonObject();
        metadata.add("numbers", numbers);

        assertThat(Notebooks.text(new Notebook(List.of(), metadata)))
                .isEqualTo(Files.readString(Corpus.file("numbers")));
    }

    /** Python: repr(-0.0), repr(2e23), repr(-1.25e-7), repr(2**-44), repr(2.0**53). */
    @Test
    void the_fewest_digits_that_read_back_are_written() {
        JsonArray numbers = new JsonArray();
        List.of(-0.0, Double.parseDouble("2e23"), -1.25e-7, Math.pow(2, -44), Math.pow(2, 53))
                .forEach(numbers::add);
        JsonObject metadata = new JsonObject();
        metadata.add("numbers", numbers);

        assertThat(Notebooks.text(new Notebook(List.of(), metadata)).lines().map(line -> line.replaceAll("[ ,]", "")))
                .contains("-0.0", "2e+23", "-1.25e-07", "5.684341886080802e-14", "9007199254740992.0");
    }
}
