package org.ltvlab.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ltvlab.shell.output.CellOutput.StreamName;

/** Whole numbers that are divided where a fraction is meant: the result is Java's, and a note says what was dropped. */
class DivisionsRunsTest {
    private static Locale language = Locale.ENGLISH;
    private static Session session;

    @BeforeAll
    static void start() {
        session = Session.speaking(() -> language);
        session.value(
                "int churned = 7; int customers = 2; long orders = 5; Integer months = 3; int none = 0; double sum;");
        session.value("double mean(long total, int count) {\n    return total / count;\n}");
    }

    @AfterAll
    static void close() {
        session.close();
    }

    @BeforeEach
    void english() {
        language = Locale.ENGLISH;
    }

    private static String noted(String code) {
        Screen screen = new Screen();
        session.run(code, screen);
        return screen.text(StreamName.STDERR).replaceAll("\u001b\\[\\d+m", "");
    }

    @Test
    void the_note_shows_the_division_its_numbers_and_what_to_write() {
        assertThat(noted("int n = 1;\ndouble rate = churned / customers;").replaceAll("cell \\d+", "cell n"))
                .isEqualTo("""
                        note: a division of whole numbers dropped the fraction: 7 / 2 = 3
                          cell n, line 2
                          → double rate = churned / customers;
                                          ^^^^^^^^^^^^^^^^^^^
                          fix: (double) churned / customers
                        """);
        language = Locale.JAPANESE;
        assertThat(noted("churned / customers").replaceAll("セル \\d+", "セル n")).isEqualTo("""
                        注意: 整数どうしの割り算なので、小数点以下が切り捨てられました: 7 / 2 = 3
                          セル n、1 行目
                          → churned / customers
                            ^^^^^^^^^^^^^^^^^^^
                          直し方: (double) churned / customers
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "double rate = churned / customers;",
                "float rate = churned / customers;",
                "double rate = orders / customers;",
                "double rate = churned / months;",
                "double seconds = (orders + 1) / 1000;",
                "double percent = churned / customers * 100;",
                "double retention = 1 - churned / customers;",
                "double rate = churned / months + orders / customers;",
                "double rate = -(churned / customers) + orders;",
                "double more(int a, int b) { return a / b * a - 1L; } more(7, 2)",
                "churned / customers * 100",
                "churned / customers * churned",
                "churned / 5 + 5",
                "churned / (customers + 3) * customers",
                "100.0 * (churned / customers)",
                "sum += churned / customers;",
                "Math.ceil(churned / customers)",
                "churned / customers",
                "orders / customers",
                "mean(churned, customers)",
                "IntStream.range(0, 4).mapToDouble(i -> i / customers).sum()",
                "double[] shares = {churned / customers};",
                "class Shop { double rate() { return churned / customers; } } new Shop().rate()",
                "double rate = churned / customers; int[] broken = {}; broken[1] = 2;",
            })
    void a_fraction_that_is_dropped_on_the_way_to_a_decimal_or_to_the_screen_is_noted(String code) {
        assertThat(noted(code)).startsWith("note: a division of whole numbers dropped the fraction: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "double rate = 8 / customers;",
                "double rate = (double) churned / customers;",
                "double rate = churned / 2.0;",
                "int page = churned / customers;",
                "churned / customers * customers == churned",
                "double f(int whole, double part) { return part; } f(churned / customers, months)",
                "churned / customers % 2",
                "(System.nanoTime() - System.nanoTime() + 1_234_567) / 1_000_000",
                "int rest = churned - churned / customers * customers;",
                "double rate = churned * (churned / customers > 3 ? 1.0 : 0.5);",
                "List.of(1, 2, 3).get(churned / 4)",
                "int[][] table = new int[churned / customers][churned / customers]; table.length",
                "switch (churned / customers) { case 3 -> \"three\"; default -> \"other\"; }",
                "for (int i = churned / customers; i > 0; i--) { sum += i; }",
                "double decade = churned / 5 * 5;",
                "churned / 5 * 5",
                "churned / customers * customers",
                "orders / customers * customers",
                "double bin = orders / 1_000_000L * 1_000_000L;",
                "double floor(int value, int width) { return value / width * width; } floor(7, 2)",
                "long key = (long) churned / customers << 32;",
                "\"\" + churned / customers",
            })
    void whole_numbers_that_stay_whole_and_divisions_without_a_rest_are_not(String code) {
        assertThat(noted(code)).isEmpty();
    }

    @Test
    void the_fix_gives_the_fraction() {
        assertThat(session.value("churned / customers")).isEqualTo("3");
        assertThat(session.value("(double) churned / customers")).isEqualTo("3.5");
        assertThat(session.value("mean(-7, 2)")).isEqualTo("-3.0");
        assertThat(noted("mean(-7, 2)"))
                .contains(": -7 / 2 = -3\n", "→     return total / count;\n", "(double) total / count");
        assertThat(session.value("double huge = Long.MIN_VALUE / -1; huge == Long.MIN_VALUE"))
                .isEqualTo("true");
    }

    @Test
    void a_loop_is_noted_once_and_lines_with_several_divisions_get_words() {
        String note = noted("for (int i = 1; i < 100; i++) { sum += i / customers; sum += i / months; }");
        assertThat(note)
                .containsOnlyOnce("note: ")
                .contains("fix: make what is divided a fraction: (double) total / count");
    }

    @Test
    void a_division_by_nothing_fails_as_always_and_no_library_is_blamed() {
        assertThat(Session.text(session.failure("double rate = churned / none;")))
                .startsWith("ArithmeticException: / by zero\n")
                .contains("→ double rate = churned / none;")
                .doesNotContain("frame");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "double rate = List.of(1, 2, 3).get(2) / customers;|(double) List.of(1, 2, 3).get(2) / customers",
                "double 率 = 合計1 / 件数;|(double) 合計1 / 件数",
                "double r = scores.get(\"math\") / scores.get(\"art\");|(double) scores.get(\"math\") / scores.get(\"art\")",
                "double r = customers == 0 ? 0 : churned / customers;|(double) churned / customers",
                "double r = Stream.of(1, 2, 3).filter(x -> (x > 0)).count() / customers;|make what is divided a fraction: (double) total / count",
                "double r = churned / Math.max(1, Math.min(2, customers));|make what is divided a fraction: (double) total / count",
                "double r = churned / (int) orders;|make what is divided a fraction: (double) total / count",
            })
    void the_fix_is_the_division_as_it_stands_or_words(String code, String fix) {
        session.value("int 合計1 = 7; int 件数 = 2; var scores = Map.of(\"math\", 7, \"art\", 2);");
        assertThat(noted(code)).endsWith("\n  fix: " + fix + "\n");
    }
}
