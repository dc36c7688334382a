package org.ltvlab.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures that a notebook types into a small table are those of the file that they come from. */
class TypedFiguresConsistencyTest {
    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void the_channels_of_the_first_notebook_are_those_of_the_shop(String language) throws IOException {
        List<String[]> rows = Files.readAllLines(Project.ROOT.resolve("datasets/ec-shop/channels.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
        assertThat(rows).hasSize(4);
        String notebook = Files.readString(Project.ROOT.resolve("notebooks/" + language + "/01-orders-to-ltv.ipynb"))
                .replace("\\\"", "\"");
        assertThat(notebook)
                .contains("StringColumn.create(\"チャネル\", " + joined(rows, row -> "\"" + row[0] + "\"") + ")")
                .contains("DoubleColumn.create(\"新規顧客数\", " + joined(rows, row -> typed(row[1])) + ")")
                .contains("DoubleColumn.create(\"獲得費用\", " + joined(rows, row -> typed(row[2])) + ")");
    }

    private static String joined(List<String[]> rows, Function<String[], String> cell) {
        return rows.stream().map(cell).collect(Collectors.joining(", "));
    }

    private static String typed(String digits) {
        return String.format(Locale.ROOT, "%,d", Long.parseLong(digits)).replace(',', '_');
    }
}
