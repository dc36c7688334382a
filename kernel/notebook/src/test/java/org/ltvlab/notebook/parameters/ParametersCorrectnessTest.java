package org.ltvlab.notebook.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ltvlab.notebook.Sample;
import org.ltvlab.notebook.format.Cell;
import org.ltvlab.notebook.format.Notebook;
import org.ltvlab.notebook.parameters.ParameterTable.Row;

/** What Java makes of an injected cell is asked of JShell itself. */
class ParametersCorrectnessTest {
    private static JShell jshell;

    @BeforeAll
    static void start_jshell() {
        jshell = JShell.builder().executionEngine("local").build();
        run("import java.time.LocalDate; import java.util.*;");
    }

    @AfterAll
    static void stop_jshell() {
        jshell.close();
    }

    private static String run(String code) {
        String rest = code;
        String value = "";
        while (!rest.isBlank()) {
            var completion = jshell.sourceCodeAnalysis().analyzeCompletion(rest);
            for (SnippetEvent event : jshell.eval(completion.source())) {
                assertThat(event.status()).as(completion.source()).isNotEqualTo(Snippet.Status.REJECTED);
                value = String.valueOf(event.value());
            }
            rest = completion.remaining();
        }
        return value;
    }

    private static String typeOf(String variable) {
        return jshell.variables()
                .filter(found -> found.name().equals(variable))
                .reduce((first, last) -> last)
                .orElseThrow()
                .typeName();
    }

    private static Notebook declaring(String code) {
        return Sample.notebook()
                .prose("# 題")
                .code(code, "parameters")
                .code("after")
                .done();
    }

    private static String injected(String declaration, String name, String value) {
        return Parameters.of(declaring(declaration)).inject(Map.of(name, value)).code();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "var p = 12; // horizon                  | int          | 12         | 24            | 24",
                "int p = -1_000;                         | int          | -1000      | -2147483648   | -2147483648",
                "Integer p = 0x10;                       | Integer      | 16         | 7             | 7",
                "var p = 5L;                             | long         | 5          | 9000000000    | 9000000000",
                "long p = 3;                             | long         | 3          | 4             | 4",
                "var p = 0.05;                           | double       | 0.05       | 1             | 1.0",
                "double p = 1;                           | double       | 1          | 1e-3          | 0.001",
                "double p = -2.5d;                       | double       | -2.5       | .5            | 0.5",
                "var p = true;                           | boolean      | true       | false         | false",
                "final boolean p = false;                | boolean      | false      | true          | true",
                "var p = LocalDate.parse(\"2024-12-31\");| LocalDate    | 2024-12-31 | 2025-01-31    | 2025-01-31",
                "LocalDate p = LocalDate.of(2024, 2, 29);| LocalDate    | 2024-02-29 | 2025-01-31    | 2025-01-31",
                "java.time.LocalDate p = java.time.LocalDate.parse(\"2024-12-31\");"
                        + " | java.time.LocalDate | 2024-12-31 | 2025-01-31 | 2025-01-31",
                "var p = List.of(1, 2);                  | List<Integer> | 1,2       | 3, 4          | [3, 4]",
                "List<Double> p = List.of();             | List<Double> |            | 1             | [1.0]",
                "var p = List.of(true);                  | List<Boolean> | true      | false,true    | [false, true]",
                "List<String> p = List.of(\"a\", \"b\"); | List<String> | a,b        |               | []",
                "List<String> p = List.of(\"a,b\");      | List<String> | [\"a,b\"]  | [\"c,d\",\"e\"] | [c,d, e]",
                "var p = List.of(LocalDate.parse(\"2024-12-31\"));"
                        + "                              | List<LocalDate> | 2024-12-31 | 2025-01-31 | [2025-01-31]",
            })
    void a_value_is_read_and_injected_with_its_declared_type(
            String declaration, String type, String standard, String given, String seen) {
        Notebook notebook = declaring(declaration);
        String value = given == null ? "" : given;

        run(declaration);
        assertThat(typeOf("p")).isEqualTo(type);
        assertThat(ParameterTable.of(notebook).rows().get(0).value()).isEqualTo(standard == null ? "" : standard);

        run(Parameters.of(notebook).inject(Map.of("p", value)).code());
        assertThat(typeOf("p")).isEqualTo(type);
        assertThat(run("String.valueOf(p)")).isEqualTo("\"" + seen + "\"");
    }

    @Test
    void any_text_arrives_as_it_was_given() {
        String text = "a \"b\" \\u0041 \\ 顧客 😀 \t\n\r\b\f \u0001 \u2028 \ud83d end";

        run("String t = \"\";");
        run(injected("String t = \"\";", "t", text));
        run("int[] codes = t.chars().toArray();");

        String codes = text.chars().boxed().toList().toString();
        assertThat(run("Arrays.toString(codes)")).isEqualTo("\"" + codes + "\"");
    }

    @Test
    void what_depends_on_a_parameter_stays_readable() {
        run("var months = 12;");
        run("int twice() { return months * 2; }");

        run(injected("var months = 12;", "months", "24"));

        assertThat(run("twice()")).isEqualTo("48");
    }

    @Test
    void the_table_tells_name_type_value_default_and_help() {
        Notebook notebook = declaring("""
                import java.time.LocalDate;
                // Inputs of the report
                var months = 12; // 期間: horizon in months

                String file = "orders // not a comment.csv"; /* no help */ String client = "a;b";   //client's name
                LocalDate asOf = LocalDate.parse("2024-12-31");
                """);

        ParameterTable table = ParameterTable.of(Parameters.of(notebook)
                .inject(Map.of("months", "24", "client", "x"))
                .notebook());

        assertThat(table.rows())
                .containsExactly(
                        new Row("months", "int", "24", "12", "期間: horizon in months"),
                        new Row("file", "String", "orders // not a comment.csv", "orders // not a comment.csv", ""),
                        new Row("client", "String", "x", "a;b", "client's name"),
                        new Row("asOf", "LocalDate", "2024-12-31", "2024-12-31", ""));
    }

    @Test
    void a_notebook_without_a_parameters_cell_has_none() {
        assertThat(ParameterTable.of(Sample.notebook().code("int a = 1;").done())
                        .rows())
                .isEmpty();
    }

    @Test
    void the_injected_cell_stands_below_the_declarations_with_an_id_of_its_own() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("b", "x");
        values.put("a", "2");

        Notebook notebook = Parameters.of(declaring("int a = 1; String b = \"\"; int c = 3;"))
                .inject(values)
                .notebook();

        assertThat(notebook.cells()).hasSize(4);
        assertThat(notebook.cells().get(2)).isEqualTo(Cell.Code.fresh("c2-injected", """
                // Parameters of this run
                int a = 2;
                String b = "x";""", "injected-parameters"));
    }

    @Test
    void a_cell_that_was_injected_before_is_replaced_and_keeps_its_id() {
        Notebook once = Parameters.of(declaring("int a = 1; int b = 2;"))
                .inject(Map.of("a", "7"))
                .notebook();

        Notebook twice = Parameters.of(once).inject(Map.of("b", "8")).notebook();

        assertThat(twice.cells()).hasSameSizeAs(once.cells());
        assertThat(twice.cells().get(2).id()).isEqualTo("c2-injected");
        assertThat(Parameters.of(once).values()).isEqualTo(Map.of("a", "7", "b", "2"));
        assertThat(Parameters.of(twice).values()).isEqualTo(Map.of("a", "1", "b", "8"));
    }

    @Test
    void an_id_that_is_taken_is_not_used_again() {
        Cell declared = Cell.Code.fresh("x".repeat(64), "int a = 1;", "parameters");
        Cell other = Cell.Code.fresh("x".repeat(50) + "-injected", "1");
        Notebook notebook = Sample.notebook().done().withCells(List.of(declared, other));

        assertThat(Parameters.of(notebook)
                        .inject(Map.of("a", "2"))
                        .notebook()
                        .cells()
                        .get(1)
                        .id())
                .isEqualTo("x".repeat(50) + "-injected-2")
                .hasSizeLessThanOrEqualTo(64);
    }

    @Test
    void nothing_given_changes_nothing() {
        Notebook notebook = declaring("int a = 1;");

        assertThat(Parameters.of(notebook).inject(Map.of()).notebook()).isEqualTo(notebook);
    }

    @Test
    void secrets_run_but_are_not_written() {
        Parameters.Injection injection = Parameters.of(
                        declaring("String api_secret = \"\"; String tokenSecret = \"\";"))
                .inject(Map.of("api_secret", "pa55"));

        assertThat(injection.code()).contains("String api_secret = \"pa55\";");
        assertThat(injection.notebook().cells().get(2).source()).contains("String api_secret = \"***\";");
        assertThat(ParameterTable.of(injection.notebook()).values())
                .isEqualTo(Map.of("api_secret", "***", "tokenSecret", "***"));
    }

    @Test
    void values_are_split_at_the_first_equals_sign() {
        assertThat(Parameters.given(List.of("file=a=b.csv", " client =", "note= x")))
                .isEqualTo(Map.of("file", "a=b.csv", "client", "", "note", " x"));
    }
}
