package org.ltvlab.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ltvlab.shell.engine.CellResult.Failed;
import org.ltvlab.shell.output.CellInput;
import org.ltvlab.shell.output.CellOutput.StreamName;

/** What beginners get wrong, and the whole text they read then, in Japanese and in English: see {@code mistakes.txt}. */
class MistakesRunsTest {
    private static Locale language = Locale.ENGLISH;
    private static final String DECLARED = """
            record Orders(int customers) {}
            var orders = new Orders(3); int revenue = 1200;
            var names = List.of("a", "b", "c"); String missing = null;
            int twice(int n) { return 2 * n; }
            int[] sizes = {1, 2}; class Shop { private int staff; }
            """;

    private static Session session;
    private static Session copy;

    /** One mistake of the file: what it is called, its code, and the two texts. */
    record Example(String name, String code, String ja, String en) {
        /** The line to write, if there is one: the same in both languages, with nothing left to fill in. */
        Optional<String> fix() {
            String english = after(en, "  fix: ");
            boolean isCode = english.equals(after(ja, "  直し方: ")) && !english.isEmpty() && !english.contains("…");
            return isCode ? Optional.of(english) : Optional.empty();
        }

        /** Where a fix can go: in the place of the marked line, alone, or above the cell. */
        List<String> corrected(String fix) {
            List<String> lines = new ArrayList<>(List.of(code.split("\n", -1)));
            lines.set(Integer.parseInt(en.replaceAll("(?s).*?, line (\\d+).*", "$1")) - 1, fix);
            return List.of(String.join("\n", lines), fix, fix + "\n" + code);
        }

        private static String after(String text, String label) {
            int start = text.lastIndexOf(label);
            return start < 0 ? "" : text.substring(start + label.length());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void start() {
        session = Session.speaking(() -> language);
        session.value(DECLARED);
        copy = new Session();
    }

    @AfterAll
    static void close() {
        session.close();
        copy.close();
    }

    static Stream<Example> examples() throws IOException {
        try (InputStream file = Objects.requireNonNull(MistakesRunsTest.class.getResourceAsStream("mistakes.txt"))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("(?m)^=== ", -1)).skip(1).map(MistakesRunsTest::example);
        }
    }

    private static Example example(String text) {
        String[] parts = text.split("\n--- (?:ja|en)\n", -1);
        int line = parts[0].indexOf('\n');
        return new Example(
                parts[0].substring(0, line), parts[0].substring(line + 1), parts[1].strip(), parts[2].strip());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_mistake_is_explained_in_both_languages(Example example) {
        assertThat(told(example.code(), Locale.JAPANESE)).isEqualTo(example.ja());
        assertThat(told(example.code(), Locale.ENGLISH)).isEqualTo(example.en());
    }

    static Stream<Example> fixed() throws IOException {
        return examples().filter(example -> example.fix().isPresent());
    }

    @ParameterizedTest
    @MethodSource("fixed")
    void a_line_to_write_compiles(Example example) {
        assertThat(example.corrected(example.fix().orElseThrow())).anyMatch(MistakesRunsTest::compiles);
    }

    private static boolean compiles(String code) {
        copy.value(DECLARED);
        return !(copy.run(code) instanceof Failed failed && failed.kind() == CellResult.Kind.COMPILE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "double third = (double) 1 / 3;",
                "long minutes = revenue / 1000 / 60;",
                "int half = 7 / 2;",
                "names.subList(0, 3 / 2)",
                "for (int i = 0; i < 10 / 3; i++) { }",
                "if (revenue == 0.0) { }",
                "Stream.of(1.0).filter(x -> x != 0.5).toList()",
                "enum Level { LOW, // 1\n MID, // 2\n HIGH // 3\n }",
                "int[] years = {\n 2020, // 0\n 2021 // 1\n};",
                "int flipped = revenue ^ 1;",
            })
    void nothing_is_noted_about_code_that_means_what_it_says(String code) {
        language = Locale.ENGLISH;
        Screen screen = new Screen();
        session.run(code, screen);
        assertThat(screen.text(StreamName.STDERR)).isEmpty();
    }

    @Test
    void there_are_examples_enough() throws IOException {
        assertThat(examples()).hasSizeGreaterThanOrEqualTo(100).doesNotHaveDuplicates();
    }

    @Test
    void texts_compared_with_equal_signs_are_noted_but_run() {
        assertThat(noted("String plan = new String(\"pro\");\nplan == \"pro\"")).isEqualTo("""
                        note: `==` asks whether two texts are the same object, not whether they say the same
                          cell 1, line 2, column 1
                          → plan == "pro"
                            ^^^^^^^^^^^^^
                          fix: plan.equals("pro")
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1 / 3;a division of whole numbers drops the fraction;1.0 / 3",
                "(\"😀😀\" + missing) == \"a\" || missing == \"b\";`==` asks whether two texts are the same object, not whether they say the same;missing.equals(\"b\")",
                "double share = 2 / 3;a division of whole numbers drops the fraction;2.0 / 3",
                "revenue ^ 2;`^` is no power in Java: it works on bits;Math.pow(revenue, 2)",
                "0.1 + 0.2 == 0.3;fractions carry rounding errors, so `==` may not say what is meant;Math.abs(0.1 + 0.2 - 0.3) < 1e-9",
                "revenue // 2;`//` begins a comment in Java: nothing was divided;revenue / 2",
                "int half = revenue // 2;`//` begins a comment in Java: nothing was divided;revenue / 2",
            })
    void code_that_hardly_does_what_is_meant_is_noted_but_runs(String code, String note, String fix) {
        assertThat(noted(code)).startsWith("note: " + note + "\n").endsWith("\n  fix: " + fix + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6 / 3",
                "1 / 2.0",
                "\"1 / 3\"",
                "revenue // as of March",
                "revenue = revenue; // 2",
                "String address = \"http://10\";",
                "var day = LocalDate.of(2024, 1, 1); // 2024/1/1",
            })
    void code_that_does_what_it_says_is_not_noted(String code) {
        assertThat(noted(code)).isEmpty();
    }

    private static String noted(String code) {
        language = Locale.ENGLISH;
        Screen screen = new Screen();
        session.shell().run(code, 1, screen, CellInput.none());
        return screen.text(StreamName.STDERR).replaceAll("\u001b\\[\\d+m", "");
    }

    private static String told(String code, Locale in) {
        language = in;
        CellResult result = session.shell().run(code, 1, new Screen(), CellInput.none());
        assertThat(result).isInstanceOf(Failed.class);
        List<String> lines = ((Failed) result).traceback();
        assertThat(lines).hasSizeLessThanOrEqualTo(30);
        // How deep the JDK's own calls are differs between its versions.
        return Session.text((Failed) result).replaceAll("\\d+ (frames?|段)", "n $1");
    }
}
