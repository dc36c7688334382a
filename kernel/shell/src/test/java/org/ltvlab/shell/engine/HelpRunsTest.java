package org.ltvlab.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ltvlab.shell.display.MimeBundle;
import org.ltvlab.shell.engine.Completeness.Status;

/** Completion, documentation and completeness; positions are code points. */
class HelpRunsTest {
    private static Session session;

    @BeforeAll
    static void start() {
        session = new Session();
        session.value("var revenue = 1200.0; String customer = \"a\";");
    }

    @AfterAll
    static void close() {
        session.close();
    }

    @Test
    void completion_counts_an_emoji_as_one() {
        String code = "var z=\"😀\"; \"abc\".lengt";
        int cursor = code.codePointCount(0, code.length());
        Completion completion = session.shell().complete(code, cursor);
        // `var z="😀"; ` are 11 code points, `"abc".` six more.
        assertThat(completion.start()).isEqualTo(17);
        assertThat(completion.end()).isEqualTo(22);
        assertThat(completion.items()).containsExactly(new Completion.Item("length()", "function", "() → int"));
    }

    @Test
    void completion_knows_the_session_and_the_cell_itself() {
        assertThat(texts("reven")).containsExactly("revenue");
        assertThat(texts("customer.isBl")).containsExactly("isBlank()");
        assertThat(texts("String inCell = \"\";\ninCell.isBl")).containsExactly("isBlank()");
        assertThat(texts("import java.time.DayOfWeek;\nint f(int x) { return x; }\nString local = \"\";\nlocal.isBl"))
                .containsExactly("isBlank()");
        assertThat(texts("int f(String inside) { return inside.leng")).containsExactly("length()");
        assertThat(texts("displ")).contains("display(");
        assertThat(texts("import java.ti")).contains("time.");
        assertThat(texts("nothingLikeThis")).isEmpty();
    }

    @Test
    void completion_knows_names_of_the_cell_that_are_only_begun() {
        assertThat(texts("int localSum = 5; localS")).containsExactly("localSum");
        assertThat(texts("int localSum = 5; int twice = 2 * ")).startsWith("localSum");
        assertThat(texts("int localSum = 5;\nMath.abs(")).startsWith("localSum");
        assertThat(texts("int localSum = 5;\nMath.abs(localSum).")).doesNotContain("localSum");
        assertThat(texts("for (String city : List.of()) { ci")).containsExactly("city");
        assertThat(texts("double f(double ratio, int n) { int k = 0; while (k < 3) { int gone = 1; } return ra"))
                .containsExactly("ratio");
        assertThat(texts("int f() { int gone = 1; return gone; }\ngo")).doesNotContain("gone");
    }

    @Test
    void completion_knows_types_of_the_cell() {
        assertThat(texts("record Zone(int area) {}\nvar zone = new Zone(1);\nzone.ar"))
                .contains("area()");
        assertThat(texts("class Shelf { int width() { return 1; } }\nShelf shelf = new Shelf();\nshelf.wi"))
                .containsExactly("width()");
        assertThat(texts("enum Size { SMALL, LARGE }\nSize size = Size.LARGE;\nsize.ordi"))
                .contains("ordinal()");
        assertThat(texts("record Unused(int area) {}\nString local = \"\";\nlocal.isBl"))
                .containsExactly("isBlank()");
    }

    @Test
    void completion_begins_with_what_cells_have_named_and_leaves_out_what_the_shell_has() {
        assertThat(texts("")).startsWith("customer", "revenue").noneMatch(text -> text.contains("JShell"));
        assertThat(texts("new ")).noneMatch(text -> text.contains("JShell"));
    }

    @Test
    void completion_in_the_middle_of_code_looks_at_what_stands_before() {
        Completion completion = session.shell().complete("customer.isBl + 1", 13);
        assertThat(completion.items()).extracting(Completion.Item::text).containsExactly("isBlank()");
        assertThat(completion.start()).isEqualTo(9);
        assertThat(completion.end()).isEqualTo(13);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Math.abs(|9",
                "Math.abs|8",
                "Math.abs(-1)|7",
                "Math.abs(-1)|10",
                "1 + Math.abs(-1) + 2|12",
                "Math.abs(-1)|5"
            })
    void help_for_a_method_works_anywhere_in_and_after_its_name(String code, int cursor) {
        String plain = plain(code, cursor);
        assertThat(plain).contains("Math.abs(int a)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Math.max(1, 2)|12|int Math.max(int a, int b)",
                "customer.indexOf(\"some text\")|22|int String.indexOf(int ch)",
                "Math.max(1, 2);|15|int Math.max(int a, int b)",
                "int first = 1; // note\\nif (first > 0) { Math.max(|51|int Math.max(int a, int b)",
                "List.of(1).stream().map(x -> )|29|Stream<R> Stream<T>.<R>map(Function<? super T,? extends R>",
                "Objects.requireNonNull(customer).trim()|12|T Objects.<T>requireNonNull(T obj)",
                "record Pair(int a, int b) {}\\nint z = Math.max(|45|int Math.max(int a, int b)",
                "while (true) { |14|(nothing)",
                "12|1|(nothing)"
            })
    void help_works_in_arguments_in_texts_and_behind_a_call(String code, int cursor, String first) {
        assertThat(plain(code.replace("\\n", "\n"), cursor).lines().findFirst().orElse(""))
                .startsWith(first);
    }

    @Test
    void help_does_not_take_longer_for_the_cell_above_it() {
        String above = "int x%d = 1; String text%d = \"a;\";\n".repeat(500).replace("%d", "");
        assertThat(plain(above + "customer.trim(", above.length() + 14)).startsWith("String String.trim()");
        assertThat(texts(above + "text.isBl")).containsExactly("isBlank()");
    }

    @Test
    void help_on_a_type_brings_its_documentation() {
        assertThat(plain("org.ltvlab.shell.word.Displayed", 31))
                .isEqualTo("Displayed\nSomething on screen that can change in place.");
    }

    @Test
    void help_shows_variables_types_and_own_methods() {
        assertThat(plain("revenue", 3)).contains("revenue").contains("double");
        assertThat(plain("LocalDate", 4)).contains("LocalDate");
        assertThat(plain("int local = 3;\nString other = customer.trim();", 42)).contains("trim()");
        assertThat(session.shell().inspect("nothingLikeThis", 5, false).bundle())
                .isEmpty();
        assertThat(session.shell().inspect("", 0, false).bundle()).isEmpty();
    }

    @Test
    void help_shows_what_cells_say_of_their_own_declarations() {
        session.value("""
                // rates
                /** What is left of {@code yen} after tax. */
                double net(double yen) { return yen / 1.1; }

                /** A customer's plan. */
                record Plan(String name, int price) {
                    /** The price of so many months. */
                    int of(int months) { return months * price; }
                }
                Plan basic = new Plan("basic", 980);""");
        assertThat(plain("net(1)", 2)).isEqualTo("double net(double yen)\nWhat is left of yen after tax.");
        assertThat(plain("new Plan(", 9)).isEqualTo("Plan(String name, int price)\nA customer's plan.");
        assertThat(plain("basic.of(", 9)).isEqualTo("int Plan.of(int months)\nThe price of so many months.");
    }

    @Test
    void help_comes_in_three_forms() {
        MimeBundle bundle =
                session.shell().inspect("\"\".isBlank(", 11, true).bundle().orElseThrow();
        assertThat(bundle.data()).containsOnlyKeys("text/plain", "text/markdown", "text/html");
        assertThat((String) bundle.data().get("text/html")).startsWith("<pre>boolean String.isBlank()</pre>");
        assertThat((String) bundle.data().get("text/markdown")).startsWith("```java\nboolean String.isBlank()\n```");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 + 1",
                "int x = 3;",
                "int f() { return 1; }",
                "",
                "// note",
                "revenue",
                "if (true) { }",
                "foo(1)"
            })
    void complete_code_is_complete(String code) {
        assertThat(session.shell().completeness(code)).isEqualTo(new Completeness(Status.COMPLETE, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "int f() {|4",
                "List.of(1,|4",
                "for (int i = 0; i < 3; i++) { if (i > 1) {|8",
                "1 +|0",
                "/* open|0",
                "if (true)|0",
                "for (int i = 0; i < 3; i++)|0",
                "if (true) { } else|0"
            })
    void open_code_is_incomplete(String code, int indent) {
        assertThat(session.shell().completeness(code))
                .isEqualTo(new Completeness(Status.INCOMPLETE, " ".repeat(indent)));
    }

    @ParameterizedTest
    @ValueSource(strings = {")", "import = 7q", "foo bar baz", "int x = ;", "1 + 1; }"})
    void code_that_can_never_run_is_invalid(String code) {
        assertThat(session.shell().completeness(code)).isEqualTo(new Completeness(Status.INVALID, ""));
    }

    private static java.util.List<String> texts(String code) {
        return session.shell().complete(code, code.codePointCount(0, code.length())).items().stream()
                .map(Completion.Item::text)
                .toList();
    }

    private static String plain(String code, int cursor) {
        return session.shell()
                .inspect(code, cursor, false)
                .bundle()
                .map(Session::plain)
                .orElse("(nothing)");
    }
}
