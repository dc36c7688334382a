package org.ltvlab.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ltvlab.shell.engine.CellResult.Kind;
import org.ltvlab.shell.output.CellOutput.StreamName;

/** What a cell gives back, and what the session keeps. */
class CellsRunsTest {
    private static Session session;

    @BeforeAll
    static void start() {
        session = new Session();
    }

    @AfterAll
    static void close() {
        session.close();
    }

    @Test
    void references_to_methods_mean_what_they_mean_in_java() {
        assertThat(session.value("""
                var seen = new LinkedHashMap<String, Integer>();
                BiFunction<String, Integer, Integer> put = seen::put;
                Function<String, Integer> get = seen::get;
                Supplier<List<Object>> fresh = ArrayList::new;
                Function<Object, String> text = String::valueOf;
                BinaryOperator<Integer> sum = Integer::sum;
                ToLongFunction<Integer> widened = Integer::intValue;
                Function<Map.Entry<String, Integer>, String> key = Map.Entry::getKey;
                Collection<String> letters = new TreeSet<>();
                Stream.of("b", "a").map(String::toUpperCase).forEach(letters::add);
                interface Loud { String name(); default Supplier<String> shout() { return name()::toUpperCase; } }
                Loud loud = () -> "x";
                put.apply("one", 1);
                List.of(get.apply("one"), fresh.get(), text.apply('c'), sum.apply(2, 3), widened.applyAsLong(7),
                    key.apply(Map.entry("k", 1)), letters, loud.shout().get(),
                    Stream.of("ccc", "a").sorted(Comparator.comparing(String::length)).toList(),
                    Stream.of("q").map(StringBuilder::new).map(StringBuilder::reverse).map(Object::toString).toList())
                """)).isEqualTo("[1, [], c, 5, 7, k, [A, B], X, [a, ccc], [q]]");
    }

    @Test
    void the_last_expression_is_the_value() {
        assertThat(session.value("int a = 1; a + 1")).isEqualTo("2");
        assertThat(session.value("a + 2;")).isEqualTo("3");
        assertThat(session.value("1 + 1\n// said at the end")).isEqualTo("2");
    }

    @Test
    void declarations_statements_and_void_calls_have_no_value() {
        assertThat(session.value("int b = 1;")).isEqualTo("(none)");
        assertThat(session.value("int twice(int x) { return 2 * x; }")).isEqualTo("(none)");
        assertThat(session.value("record Pair(int left, int right) {}")).isEqualTo("(none)");
        assertThat(session.value("if (b > 0) { b = 2; }")).isEqualTo("(none)");
        assertThat(session.value("System.gc()")).isEqualTo("(none)");
        assertThat(session.value("")).isEqualTo("(none)");
        assertThat(session.value("// only a comment")).isEqualTo("(none)");
    }

    @Test
    void a_chain_over_several_lines_is_one_expression() {
        assertThat(session.value(
                        "List.of(3, 1, 2)\n    .stream()\n    // smallest first\n    .sorted()\n    .toList()"))
                .isEqualTo("[1, 2, 3]");
    }

    @Test
    void cells_see_what_earlier_cells_declared() {
        session.value("var 売上 = 1200.0;");
        session.value("double tax(double x) { return x * 1.1; }");
        session.value("record Shop(String name, double revenue) {}\nvar shop = new Shop(\"東京\", tax(売上));");
        assertThat(session.value("shop.name() + 売上")).isEqualTo("東京1200.0");
        assertThat(session.value("shop")).isEqualTo("Shop[name=東京, revenue=1320.0]");
    }

    @Test
    void declarations_can_be_replaced() {
        session.value("int months = 12; int years() { return months / 12; }");
        assertThat(session.value("var months = 24; years()")).isEqualTo("2");
        session.value("int years() { return months; }");
        assertThat(session.value("years()")).isEqualTo("24");
        session.value("static int grown(int x) { return x + 1; }");
        session.value("static long grown(long x, int by) { return x + by; }");
        assertThat(session.value("grown(1L, 5) + grown(1)")).isEqualTo("8");
        session.value("class Box { int size = 1; }");
        session.value("class Box { String size = \"large\"; }");
        assertThat(session.value("new Box().size")).isEqualTo("large");
    }

    @Test
    void classes_of_different_cells_reach_into_each_other() {
        session.value("class Base { int hidden = 3; protected int near() { return 4; } }");
        session.value("class Derived extends Base { int sum() { return hidden + near(); } }");
        session.value("sealed interface Plan permits Basic, Pro {}\nrecord Basic() implements Plan {}\n"
                + "record Pro(int seats) implements Plan {}");
        assertThat(session.value("new Derived().sum()")).isEqualTo("7");
        assertThat(session.value("Plan plan = new Pro(3); plan instanceof Pro p ? p.seats() : 0"))
                .isEqualTo("3");
    }

    @Test
    void a_long_text_is_a_text_like_any_other() {
        String text = "a\\t".repeat(20_000);
        assertThat(session.value("String letter = \"" + text + "\"; letter.length()"))
                .isEqualTo("40000");
        assertThat(session.value("/** " + "word ".repeat(20_000) + "*/ int documented() { return 1; }\ndocumented()"))
                .isEqualTo("1");
        String code = "String other = \"" + text + "\"; other.leng";
        assertThat(session.shell().complete(code, code.length()).items()).hasSize(1);
        assertThat(session.shell().inspect("documented(", 11, false).bundle()).isPresent();
    }

    @ParameterizedTest
    @MethodSource
    void what_is_too_large_for_a_class_is_told_and_the_session_goes_on(String code, String message) {
        session.value("int stays = 41; String text = \"short\";");
        assertThat(session.failure(code).message()).startsWith(message);
        assertThat(session.value("int after = 1; stays + after + text.length() + new ArrayList<String>().size()"))
                .isEqualTo("47");
    }

    static Stream<Arguments> what_is_too_large_for_a_class_is_told_and_the_session_goes_on() {
        String text = "\"" + "a".repeat(70_000) + "\"";
        String numbers = "1234567,".repeat(20_000);
        return Stream.of(
                Arguments.of("String text = " + text + ";", "this text is too long"),
                Arguments.of(text + ".length()", "this text is too long"),
                Arguments.of("System.out.println(" + text + ");", "this text is too long"),
                Arguments.of("String said() { return " + text + "; }", "this text is too long"),
                Arguments.of("int[] stays = {" + numbers + "};", "this is too large"));
    }

    @Test
    void a_statement_may_lack_its_semicolon_at_the_end_of_a_cell() {
        assertThat(session.value("int seen = 0;\nif (seen == 0) System.out.print(seen)"))
                .isEqualTo("(none)");
        assertThat(session.value("do { seen++; } while (seen < 3)")).isEqualTo("(none)");
        assertThat(session.value("for (int i = 0; i < 3; i++) seen += Math.abs(i)"))
                .isEqualTo("(none)");
        assertThat(session.value("seen")).isEqualTo("6");
    }

    @Test
    void a_record_checks_its_components_as_in_any_java_file() {
        session.value("""
                record Pair<A, B>(A a, B b) { Pair { Objects.requireNonNull(a); } }
                record Price(int yen) { // record Price
                    static int made;
                    Price(int yen) { this.yen = yen; made++; }
                    public static Price of(int yen) { return new Price(yen); }
                }
                class Shop { record Item(String name) { Item { name = name.strip(); } } }""");
        assertThat(session.value("new Pair<>(1, 2).b() + Price.of(3).yen() + Price.made"))
                .isEqualTo("6");
        assertThat(session.value("new Shop.Item(\" a \").name()")).isEqualTo("a");
        assertThat(Session.text(session.failure("record Wrong(int n) { Wrong { n = \"x\"; } }")))
                .contains("column 35\n  → record Wrong(int n) { Wrong { n = \"x\"; } }\n" + " ".repeat(38) + "^^^");
    }

    @Test
    void output_comes_in_order_before_the_value() {
        Screen screen = new Screen();
        session.run("System.out.print(\"a\"); System.err.print(\"b\"); System.out.print(\"c\"); display(1); 2", screen);
        assertThat(screen.events()).containsExactly("STDOUT:a", "STDERR:b", "STDOUT:c", "display:1");
    }

    @Test
    void ten_thousand_lines_are_few_messages_and_every_byte() {
        Screen screen = new Screen();
        session.run("for (int i = 0; i < 10_000; i++) System.out.println(\"行 \" + i);", screen);
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            expected.append("行 ").append(i).append(System.lineSeparator());
        }
        assertThat(screen.text(StreamName.STDOUT)).isEqualTo(expected.toString());
        assertThat(screen.events()).hasSizeLessThan(200);
    }

    @Test
    void exceptions_say_what_and_where() {
        CellResult.Failed failed =
                session.failure("int good = 1;\n\n  // why not\nint zero = 0;\n\n  // here\n  good / zero");
        assertThat(failed.kind()).isEqualTo(Kind.EXCEPTION);
        assertThat(failed.name()).isEqualTo("ArithmeticException");
        assertThat(failed.message()).isEqualTo("/ by zero");
        assertThat(Session.text(failed)).contains("line 7").contains("→ good / zero");
    }

    @Test
    void code_that_does_not_compile_is_shown_with_a_caret() {
        CellResult.Failed failed = session.failure("int fine = 1;\nint q = \"abc\";");
        assertThat(failed.kind()).isEqualTo(Kind.COMPILE);
        assertThat(failed.name()).isEqualTo("CompileError");
        assertThat(failed.message()).isEqualTo("a value of type int belongs here, not String");
        assertThat(Session.text(failed)).contains("line 2, column 9\n  → int q = \"abc\";\n            ^^^^^");
    }
}
