package org.ltvlab.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ltvlab.shell.display.MimeBundle;
import org.ltvlab.shell.engine.Completion.Item;
import org.ltvlab.shell.extension.Extension;
import org.ltvlab.shell.extension.Shape;

/** What is offered while somebody types: signatures, columns of live frames, files, magics; and what help says. */
class CompletionRunsTest {
    private static Session session;

    @BeforeAll
    static void start() {
        session = new Session(new Extension() {
            @Override
            public Optional<Shape> shape(Object value) {
                return value instanceof StringBuilder
                        ? Optional.of(new Shape(3, List.of("customer_id", "Currency", "amount", "say \"x\"")))
                        : Optional.empty();
            }

            @Override
            public List<String> names(Object value) {
                return value instanceof StringBuilder ? List.of("churnRate", "amount") : List.of();
            }

            @Override
            public List<String> columns(String file) {
                return file.equals("shop.csv") ? List.of("顧客ID", "amount paid") : List.of();
            }
        });
        session.value("""
                var orders = new StringBuilder(); var plans = List.of("basic");
                var data = "shop.csv";
                double taxed(double amount, int rate) { return amount * rate; }
                record Order(String id, int amount) { static int count; int twice(int n) { return n; } }
                class Shop extends ArrayList<String> {
                    Shop(String name, int... sizes) { }
                    Shop(List<Order> orders) { }
                    String label;
                    void open(List<String> doors) { }
                }
                enum Plan { FREE, PRO; double price(int months) { return months; } }
                double taxed(int amount) { return amount; }
                var order = new Order("a", 1); var shop = new Shop("x"); var tier = Plan.PRO; Order[] some = {};
                """);
    }

    @AfterAll
    static void close() {
        session.close();
    }

    @Test
    void methods_come_with_parameters_and_result() {
        assertThat(items("Math.floorMo")).containsExactly(new Item("floorMod(", "function", "(int, int) → int  +2"));
        assertThat(items("plans.isEm")).containsExactly(new Item("isEmpty()", "function", "() → boolean"));
        assertThat(items("plans.stream().findFi"))
                .containsExactly(new Item("findFirst()", "function", "() → Optional<T>"));
        assertThat(items("taxe")).containsExactly(new Item("taxed(", "function", "(int amount) → double  +1"));
        assertThat(items("plan")).containsExactly(new Item("plans", "instance", "List<String>"));
        assertThat(items("readPass"))
                .containsExactly(new Item("readPassword(", "function", "(String prompt) → String"));
    }

    @Test
    void a_reference_to_a_method_is_completed_without_brackets() {
        assertThat(texts("plans.stream().map(String::toUp")).containsExactly("toUpperCase");
        assertThat(texts("plans.stream().map(Order::")).contains("id", "amount", "twice");
        assertThat(texts("plans.stream().map(Integer::parseI")).containsExactly("parseInt");
        assertThat(texts("plans.forEach(System.out::printl")).containsExactly("println");
    }

    @Test
    void what_cells_have_declared_comes_with_parameters_and_result() {
        assertThat(items("new Orde")).contains(new Item("Order(", "function", "(String id, int amount) → Order"));
        assertThat(items("new Shop")).contains(new Item("Shop(", "function", "(List<Order> orders) → Shop  +1"));
        assertThat(items("order.tw")).containsExactly(new Item("twice(", "function", "(int n) → int"));
        assertThat(items("order.am")).containsExactly(new Item("amount()", "function", "() → int"));
        assertThat(items("some[0].am")).containsExactly(new Item("amount()", "function", "() → int"));
        assertThat(items("shop.op")).containsExactly(new Item("open(", "function", "(List<String> doors) → void"));
        assertThat(items("shop.lab")).containsExactly(new Item("label", "instance", "String"));
        assertThat(items("shop.isEm")).containsExactly(new Item("isEmpty()", "function", "() → boolean"));
        assertThat(items("tier.pri")).containsExactly(new Item("price(", "function", "(int months) → double"));
        assertThat(items("Plan.PR")).containsExactly(new Item("PRO", "class", "Plan"));
        assertThat(items("Plan.valu"))
                .containsExactly(
                        new Item("valueOf(", "function", "(String name) → Plan"),
                        new Item("values()", "function", "() → Plan[]"));
    }

    @Test
    void variables_of_the_cell_itself_come_with_signatures_too() {
        assertThat(items("var made = new Order(\"b; c\", 2);\nmade.am"))
                .containsExactly(new Item("amount()", "function", "() → int"));
        assertThat(items("for (Order each : some) { each.tw"))
                .containsExactly(new Item("twice(", "function", "(int n) → int"));
        assertThat(items("var made = new Order(\"b\", 2); made.id().isEm"))
                .containsExactly(new Item("isEmpty()", "function", "() → boolean"));
        assertThat(items("new ArrayLis").get(0)).isEqualTo(new Item("ArrayList(", "function", "() → ArrayList  +2"));
    }

    @Test
    void columns_of_the_frame_in_the_statement_are_offered_inside_of_texts() {
        assertThat(items("orders.append(\"cu"))
                .containsExactly(new Item("customer_id", "column", "orders"), new Item("Currency", "column", "orders"));
        assertThat(texts("orders.append(\"say \\\"")).containsExactly("say \\\"x\\\"");
        assertThat(texts("plans.size();\norders.append(\"x\").append(\n    \"sa"))
                .containsExactly("say \\\"x\\\"");
        assertThat(texts("plans.contains(\"cu")).isEmpty();
        Completion completion = session.shell().complete("orders.append(\"cu\")", 17);
        assertThat(completion.start()).isEqualTo(15);
        assertThat(completion.end()).isEqualTo(17);
    }

    @Test
    void other_names_of_a_value_follow_its_columns_and_none_comes_twice() {
        assertThat(items("orders.append(\"ch")).containsExactly(new Item("churnRate", "name", "orders"));
        assertThat(items("orders.append(\"am")).containsExactly(new Item("amount", "column", "orders"));
    }

    @Test
    void columns_of_a_file_that_the_statement_names_are_offered() {
        assertThat(items("Path.of(\"shop.csv\").resolve(\"顧")).containsExactly(new Item("顧客ID", "column", "shop.csv"));
        assertThat(items("orders.append(\"shop.csv\").append(\"am"))
                .containsExactly(new Item("amount paid", "column", "shop.csv"), new Item("amount", "column", "orders"));
        assertThat(texts("Path.of(\"other.csv\").resolve(\"顧")).isEmpty();
        assertThat(texts("// \"shop.csv\"\nplans.contains(\"顧")).isEmpty();
    }

    @Test
    void a_file_is_found_through_variables_of_the_session_and_of_the_cell() {
        assertThat(texts("Path.of(data).resolve(\"顧")).containsExactly("顧客ID");
        assertThat(texts("var path = Path.of(\"shop.csv\");\nvar other = path;\nother.resolve(\"顧"))
                .containsExactly("顧客ID");
        // The cell's own `orders` is another one.
        assertThat(texts("var orders = Path.of(\"shop.csv\");\norders.resolve(\"am"))
                .containsExactly("amount paid");
    }

    @Test
    void files_are_offered_inside_of_texts() {
        assertThat(items("Path.of(\"src/te")).containsExactly(new Item("src/test/", "folder", ""));
        assertThat(items("Path.of(\"pom")).containsExactly(new Item("pom.xml", "file", ""));
        assertThat(items("Path.of(\"no/such/")).isEmpty();
    }

    @Test
    void every_name_of_a_file_is_offered_as_java_writes_it(@TempDir Path folder) throws IOException {
        for (String name : List.of("a b.csv", "日本語 😀.csv", ".hidden", "gone", "売上")) {
            Files.createFile(folder.resolve(name));
        }
        Files.createDirectories(folder.resolve("sub/say \"x\""));
        String typed = "Path.of(\"" + folder + "/";
        assertThat(texts(typed))
                .containsExactly(
                        folder + "/a b.csv",
                        folder + "/gone",
                        folder + "/sub/",
                        folder + "/売上",
                        folder + "/日本語 😀.csv");
        assertThat(texts(typed + ".")).containsExactly(folder + "/.hidden");
        assertThat(items(typed + "sub/s")).containsExactly(new Item(folder + "/sub/say \\\"x\\\"/", "folder", ""));
        assertThat(texts(typed + "sub/say \\\"x\\\"/")).isEmpty();
        assertThat(texts("var sign = \"😀\"; " + typed + "日本語 😀")).containsExactly(folder + "/日本語 😀.csv");
        // `var sign = "😀"; Path.of("` has 25 characters, one of which Java counts twice.
        assertThat(session.shell().complete("var sign = \"😀\"; Path.of(\"src/te\")", 31))
                .isEqualTo(new Completion(25, 31, List.of(new Item("src/test/", "folder", ""))));
    }

    @Test
    void the_short_name_of_the_home_folder_becomes_its_path(@TempDir Path home) throws IOException {
        Files.createDirectories(home.resolve("data"));
        String before = System.setProperty("user.home", home.toString());
        try {
            assertThat(items("Path.of(\"~/da")).containsExactly(new Item(home + "/data/", "folder", ""));
            assertThat(items("Path.of(\"~")).containsExactly(new Item(home + "/data/", "folder", ""));
        } finally {
            System.setProperty("user.home", before);
        }
    }

    @Test
    void magics_are_offered_where_they_can_stand() {
        assertThat(texts("%")).containsExactly("%del", "%reset", "%time", "%who");
        assertThat(texts("int a = 1;\n  %ti")).containsExactly("%time");
        assertThat(texts("%%t")).containsExactly("%%time");
        assertThat(texts("%del pl")).containsExactly("plans");
        assertThat(texts("%time plans.isEm")).containsExactly("isEmpty()");
        assertThat(texts("import java.util.conc")).contains("concurrent.");
    }

    @Test
    void help_of_our_words_brings_their_documentation_in_three_forms() {
        MimeBundle bundle =
                session.shell().inspect("readPassword", 5, false).bundle().orElseThrow();
        assertThat(Session.plain(bundle)).isEqualTo("""
                        String CellWords.readPassword(String prompt)
                        The line that the user answers with, not shown while it is typed.

                        throws IllegalStateException if nobody can answer, as in a headless run""");
        assertThat((String) bundle.data().get("text/html")).contains("<p>").contains("not shown while it is typed");
        assertThat((String) bundle.data().get("text/markdown")).startsWith("```java\nString CellWords.readPassword");
    }

    @Test
    void help_works_on_variables_types_and_in_timed_code() {
        assertThat(plain("orders", 3)).contains("StringBuilder");
        assertThat(plain("%time Math.abs", 12)).contains("Math.abs(int a)");
        assertThat(plain("int x = 3;\nplans.size()", 14)).contains("plans");
    }

    private static List<Item> items(String code) {
        return session.shell()
                .complete(code, code.codePointCount(0, code.length()))
                .items();
    }

    private static List<String> texts(String code) {
        return items(code).stream().map(Item::text).toList();
    }

    private static String plain(String code, int cursor) {
        return session.shell()
                .inspect(code, cursor, false)
                .bundle()
                .map(Session::plain)
                .orElse("(nothing)");
    }
}
