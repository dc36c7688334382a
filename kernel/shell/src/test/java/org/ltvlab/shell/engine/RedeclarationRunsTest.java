package org.ltvlab.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ltvlab.shell.output.CellInput;
import org.ltvlab.shell.output.CellOutput.StreamName;

/**
 * Cells are edited and run again in any order: a value stays what it was until its own declaration has run again to its
 * end, as in every notebook language.
 */
class RedeclarationRunsTest {
    private final Session session = new Session();

    @AfterEach
    void close() {
        session.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            var total = 200.0;                          | var churn = 8 / total;           | var total = 250.0;                          | churn | 0.04
            double total = 200;                         | double churn = 8 / total;        | var total = 250.0;                          | churn | 0.04
            double total = 200;                         | var churn = 8 / total;           | int total = 250;                            | churn | 0.04
            int twice(int x) { return 2 * x; }          | var m = twice(4);                | int twice(int x) { return 3 * x; }          | m     | 8
            record Plan(int fee) { static int two = 2; }| var m = Plan.two + 1;            | record Plan(long fee) { static int two = 5; }| m    | 3
            int n = 1; var m = n + 1;                   | var k = List.of(m, m);           | int n = 10; var m = n + 1;                  | k     | [2, 2]
            class A { int a = 1; } class B extends A { }| var m = new B().a;               | class A { int a = 2; }                      | m     | 1
            """)
    void a_value_stays_when_what_it_was_computed_from_is_declared_anew(
            String from, String to, String again, String name, String value) {
        session.run(from);
        session.run(to);
        session.run(again);
        assertThat(session.value(name)).isEqualTo(value);
    }

    @Test
    void code_sees_what_is_declared_anew() {
        session.run("var total = 200.0; double share() { return 8 / total; } var before = share();");
        session.run("var total = 400.0;");
        assertThat(session.value("before + \" \" + share()")).isEqualTo("0.04 0.02");
    }

    @Test
    void a_value_stays_when_what_it_was_computed_from_is_forgotten() {
        session.run("var orders = List.of(3, 4); var sum = orders.get(0) + orders.get(1);");
        session.run("%del orders");
        assertThat(session.value("sum")).isEqualTo("7");
    }

    /** Only the last twenty bare values are kept. */
    @Test
    void a_value_stays_when_the_bare_value_it_came_from_is_released() {
        session.run("40 + 2");
        session.run("var kept = $1;");
        for (int i = 0; i < 25; i++) {
            session.run("1 + " + i);
        }
        assertThat(session.value("kept")).isEqualTo("42");
        assertThat(Session.text(session.failure("$1"))).contains("$1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"double rate = Double.parseDouble(\"x\");", "var rate = 1 / 0;", "int a = 1, rate = 1 / 0;"})
    void a_name_whose_first_declaration_fails_stays_unknown(String declaration) {
        session.failure(declaration);
        assertThat(Session.text(session.failure("rate"))).contains("`rate`");
    }

    /** The very same text, run again: JShell would take its class for loaded. */
    @Test
    void a_declaration_that_failed_or_was_forgotten_runs_again() {
        session.run("var source = \"x\";");
        session.failure("var rate = Integer.parseInt(source);");
        session.failure("var rate = Integer.parseInt(source);");
        session.run("source = \"5\";");
        session.value("var rate = Integer.parseInt(source);");
        assertThat(session.value("rate")).isEqualTo("5");
        session.run("source = \"y\";");
        session.failure("var rate = Integer.parseInt(source);");
        assertThat(session.value("rate")).isEqualTo("5");
        session.run("var rate = 0.5;");
        session.run("%del rate");
        session.run("source = \"7\";");
        session.value("var rate = Integer.parseInt(source);");
        assertThat(session.value("rate")).isEqualTo("7");
        session.run("%del rate");
        session.value("var rate = Integer.parseInt(source);");
        assertThat(session.value("rate")).isEqualTo("7");
    }

    @Test
    void what_came_before_the_failure_is_there() {
        session.failure("int a = 1, b = 1 / 0, c = 3;");
        assertThat(session.value("a")).isEqualTo("1");
        session.failure("b");
        session.failure("c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"var rate = Double.parseDouble(\"x\");", "double rate = 1 / 0;"})
    void a_value_stays_when_a_new_declaration_of_the_same_type_fails(String again) {
        session.run("var rate = 0.25;");
        session.failure(again);
        assertThat(session.value("rate")).isEqualTo("0.25");
    }

    @Test
    void a_value_stays_when_its_new_declaration_is_stopped() throws InterruptedException {
        session.run("var result = List.of(1, 2);");
        Screen screen = new Screen();
        Thread stopping = new Thread(() -> {
            try {
                screen.await("begun");
                session.shell().interrupt();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        stopping.start();
        session.run(
                "List<Integer> slow() { System.out.println(\"begun\"); while (true) { } }\nvar result = slow();",
                screen);
        stopping.join();
        assertThat(session.value("result")).isEqualTo("[1, 2]");
    }

    @Test
    void a_declaration_may_use_the_value_that_the_name_has() {
        session.run("var names = List.of(\"b\", \"a\");");
        session.value("List<String> names = names.stream().sorted().toList();");
        assertThat(session.value("names")).isEqualTo("[a, b]");
    }

    /** Whether or not the initialiser would still compile. */
    @ParameterizedTest
    @ValueSource(strings = {"record Plan(int fee, String name) { }", "record Plan(long fee) { }"})
    void a_value_whose_type_is_declared_anew_is_gone_and_that_is_said(String again) {
        session.run("record Plan(int fee) { }");
        session.run("var plan = new Plan(3); Plan other = null; var fee = plan.fee();");
        Screen screen = new Screen();
        session.run(again, screen);
        assertThat(screen.text(StreamName.STDERR))
                .isEqualTo("gone, because the type is declared anew: `plan`; run the cell again that declares it\n");
        assertThat(session.value("fee")).isEqualTo("3");
        assertThat(Session.text(session.failure("plan"))).contains("`plan` is not known here");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "int total = 10;|double total = 1.1 * total; total|11.0",
                "long cnt = 5;|Long cnt = cnt + 1; cnt|6",
                "Integer n = 3;|double n = n / 2.0; n|1.5",
                "String word = \"a\";|Object word = word + \"b\"; word|ab",
                "char c = 'a';|int c = c + 1; c|98",
            })
    void a_declaration_of_another_type_may_use_the_value_that_its_name_has(String first, String then, String value) {
        session.value(first);
        assertThat(session.value(then)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "int unused = 1;|double once = once + 5;|`once` is computed from itself, but has no value of type double so far",
                "int text = 7;|String text = text + \"!\";|`text` is computed from itself, but has no value of type String so far",
                "double part = 2.5;|int part = part + 1;|`part` is computed from itself, but has no value of type int so far",
            })
    void a_value_that_its_name_does_not_have_is_not_taken_for_0_or_null(String first, String then, String message) {
        session.value(first);
        assertThat(session.failure(then).message()).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tabel kept;",
                "Tabel kept = null;",
                "int kept = \"six\";",
                "int doubled() { return \"x\"; }",
                "record Plan(int price) { int yearly() { return \"x\"; } }",
                "class Plan { Tabel orders; int broken() { return orders.size() } }",
            })
    void a_declaration_that_does_not_compile_leaves_what_it_would_have_replaced(String broken) {
        session.value("""
                int kept = 5;
                kept = 6;
                /** Twice as much. */
                int doubled() { return 2 * kept / (kept - 6 + 1); }
                int quadrupled() { return 2 * doubled(); }
                record Plan(int price) {}
                var plans = List.of(new Plan(980)); Plan plan = new Plan(1_980);""");
        session.failure(broken);
        assertThat(session.value("kept + doubled() + quadrupled() + plans.get(0).price() + plan.price()"))
                .isEqualTo("3002");
        assertThat(session.value("plans.get(0).equals(new Plan(980))")).isEqualTo("true");
        assertThat(session.value("%who")).containsPattern("kept +int +6").contains("plans", "plan");
        assertThat(Session.text(session.failure("kept = 5; doubled()"))).contains("cell 1, line 4, in doubled");
        session.value("int kept = kept + 1;");
        assertThat(session.value("kept")).isEqualTo("6");
    }

    @Test
    void what_stood_beside_a_restored_variable_stays_as_it_has_become() {
        session.value("int first = 1, second = 2;");
        session.value("double second = 7.5;");
        session.failure("int first = \"x\";");
        assertThat(session.value("first + second")).isEqualTo("8.5");
        session.value("%del second");
        session.failure("int first = \"x\";");
        assertThat(session.failure("second").message()).contains("second");
        session.value("var price = 100; var total = price * 2;");
        session.value("String price = \"100\";");
        session.failure("int total = \"x\";");
        assertThat(session.value("total")).isEqualTo("200");
    }

    @Test
    void a_lambda_may_call_itself() {
        session.value("Function<Integer, Integer> factorial = n -> n <= 1 ? 1 : n * factorial.apply(n - 1);");
        assertThat(session.value("factorial.apply(5)")).isEqualTo("120");
    }

    @Test
    void the_same_cell_run_again_says_nothing() {
        String cell = "record Plan(int fee) { } var plan = new Plan(3);";
        session.run(cell);
        Screen screen = new Screen();
        session.shell().run(cell, 2, screen, CellInput.none());
        assertThat(screen.events()).isEmpty();
    }
}
