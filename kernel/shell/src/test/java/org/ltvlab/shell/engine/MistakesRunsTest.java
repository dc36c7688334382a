package org.ltvlab.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ltvlab.shell.engine.CellResult.Failed;
import org.ltvlab.shell.extension.Extension;
import org.ltvlab.shell.output.CellInput;
import org.ltvlab.shell.output.CellOutput.StreamName;

/** What beginners get wrong, and the whole text they read then, in Japanese and in English: see {@code mistakes.txt}. */
class MistakesRunsTest {
    private static Locale language = Locale.ENGLISH;
    private static Session session;

    /** One mistake of the file: what it is called, its code, and the two texts. */
    record Example(String name, String code, String ja, String en) {
        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void start() {
        session = new Session(new Extension() {
            @Override
            public Optional<Locale> language() {
                return Optional.of(language);
            }
        });
        session.value(
                "record Orders(int customers) {}\nvar orders = new Orders(3); int revenue = 1200;\n"
                        + "var names = List.of(\"a\", \"b\", \"c\"); String missing = null;\nint twice(int n) { return 2 * n; }");
    }

    @AfterAll
    static void close() {
        session.close();
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

    @Test
    void there_are_examples_enough() throws IOException {
        assertThat(examples()).hasSizeGreaterThanOrEqualTo(50).doesNotHaveDuplicates();
    }

    @Test
    void texts_compared_with_equal_signs_are_noted_but_run() {
        language = Locale.ENGLISH;
        Screen screen = new Screen();
        session.shell().run("String plan = new String(\"pro\");\nplan == \"pro\"", 1, screen, CellInput.none());
        assertThat(screen.text(StreamName.STDERR).replaceAll("\u001b\\[\\d+m", ""))
                .isEqualTo("""
                        note: `==` asks whether two texts are the same object, not whether they say the same
                          cell 1, line 2, column 1
                          → plan == "pro"
                            ^^^^^^^^^^^^^
                          fix: plan.equals("pro")
                        """);
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
