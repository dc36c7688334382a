package org.ltvlab.notebook.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ltvlab.notebook.Said;
import org.ltvlab.notebook.Sample;
import org.ltvlab.notebook.format.Notebook;

class ParametersInputChecksTest {
    private static Notebook declaring(String code) {
        return Sample.notebook().code(code, "parameters").done();
    }

    private static String saidOfCell(String code) {
        return Said.by(() -> Parameters.of(declaring(code)));
    }

    private static String saidOfValue(String declaration, String name, String value) {
        return Said.by(() -> Parameters.of(declaring(declaration)).inject(Map.of(name, value)));
    }

    @Test
    void an_unknown_name_is_told_with_the_known_ones() {
        assertThat(saidOfValue("int months = 12; String file = \"\";", "mnths", "24"))
                .isEqualTo("""
                A parameter must be declared in the cell tagged `parameters`.
                  got:   mnths
                  known: months, file; did you mean months?""");
    }

    @Test
    void a_notebook_without_a_parameters_cell_takes_none() {
        Notebook notebook = Sample.notebook().code("int months = 12;").done();

        assertThat(Said.by(() -> Parameters.of(notebook).inject(Map.of("months", "24"))))
                .isEqualTo("""
                A notebook that is given parameters must have a cell tagged `parameters`.
                  got:   months
                  fix:   tag the cell that declares it: in JupyterLab, Property Inspector, Common Tools, Cell Tags""");
    }

    @Test
    void two_parameters_cells_are_one_too_many() {
        Notebook notebook = Sample.notebook()
                .code("int a = 1;", "parameters")
                .prose("text")
                .code("int b = 1;", "parameters")
                .done();

        assertThat(Said.by(() -> Parameters.of(notebook))).isEqualTo("""
                One cell at most must be tagged `parameters`.
                  got:   cell 1, cell 3
                  fix:   keep the tag on the first of them and join the declarations there""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "int p = 12;      | 24.0       | a whole number (int, 整数)                 | 12",
                "int p = 12;      | 2147483648 | a whole number (int, 整数)                 | 12",
                "long p = 12;     | twelve     | a whole number (long, 整数)                | 12",
                "double p = 0.5;  | 50%        | a number (double, 数値)                    | 0.5",
                "double p = 0.5;  | 1e999      | a number (double, 数値)                    | 0.5",
                "double p = 0.5;  | NaN        | a number (double, 数値)                    | 0.5",
                "boolean p = true; | True      | true or false (boolean, 真偽値)            | true",
                "LocalDate p = LocalDate.parse(\"2024-12-31\"); | 2024/12/31"
                        + " | a date such as 2024-12-31 (LocalDate, 日付) | 2024-12-31",
                "LocalDate p = LocalDate.parse(\"2024-12-31\"); | 2023-02-29"
                        + " | a date such as 2024-12-31 (LocalDate, 日付) | 2024-12-31",
                "List<Integer> p = List.of(1, 2); | 1,b"
                        + " | a list with commas, each element a whole number (int, 整数) | 1,2",
            })
    void a_value_of_another_type_is_told_with_what_is_expected(String code, String given, String words, String fix) {
        assertThat(saidOfValue(code, "p", given)).isEqualTo("""
                The parameter `p` must be %s.
                  got:   %s
                  fix:   -p p=%s""".formatted(words, given, fix));
    }

    @Test
    void an_empty_value_is_told() {
        assertThat(saidOfValue("int p = 12;", "p", "")).isEqualTo("""
                The parameter `p` must be a whole number (int, 整数).
                  got:   an empty text
                  fix:   -p p=12""");
    }

    @Test
    void a_derived_value_is_told_with_the_cell_to_move_it_to() {
        assertThat(saidOfCell("int months = 12;\nint twice = months\n    * 2; // derived"))
                .isEqualTo("""
                The parameter `twice` must have a literal value: a number, true, false, a text, \
                LocalDate.parse("2024-12-31") or List.of(...) of these.
                  where: the cell tagged `parameters`, line 2
                  got:   months * 2
                  fix:   move `int twice = months * 2;` to a cell below""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "var p = LocalDate.now();               | LocalDate.now()",
                "var p = LocalDate.parse(\"2023-02-29\"); | LocalDate.parse(\"2023-02-29\")",
                "var p = List.of(1, \"a\");             | List.of(1, \"a\")",
                "var p = List.of(List.of(1));           | List.of(List.of(1))",
                "var p = -\"a\";                        | -\"a\"",
                "String p = null;                       | null",
                "float p = 1f;                          | 1f",
                "char p = 'a';                          | 'a'",
            })
    void values_that_cannot_be_typed_on_a_command_line_are_told(String code, String got) {
        assertThat(saidOfCell(code)).isEqualTo("""
                The parameter `p` must have a literal value: a number, true, false, a text, \
                LocalDate.parse("2024-12-31") or List.of(...) of these.
                  where: the cell tagged `parameters`, line 1
                  got:   %s
                  fix:   move `%s` to a cell below""".formatted(got, code));
    }

    @Test
    void a_declaration_without_a_value_is_told() {
        assertThat(saidOfCell("String file;")).isEqualTo("""
                The parameter `file` must have a literal value: a number, true, false, a text, \
                LocalDate.parse("2024-12-31") or List.of(...) of these.
                  where: the cell tagged `parameters`, line 1
                  got:   no value
                  fix:   give it a value: String file = ...;""");
    }

    @Test
    void a_value_that_does_not_fit_its_declaration_is_told() {
        assertThat(saidOfCell("int p = 2.5;")).isEqualTo("""
                The parameter `p` must be an int, long, double, boolean, String or LocalDate, or a List of these, \
                with a value of its type.
                  where: the cell tagged `parameters`, line 1
                  got:   int p = 2.5; where the value is double
                  fix:   double p = 2.5;""");
        assertThat(saidOfCell("var p = List.of();")).isEqualTo("""
                The parameter `p` must be an int, long, double, boolean, String or LocalDate, or a List of these, \
                with a value of its type.
                  where: the cell tagged `parameters`, line 1
                  got:   var p = List.of();
                  fix:   List<String> p = List.of();""");
    }

    @Test
    void anything_but_a_declaration_is_told() {
        assertThat(saidOfCell("int a = 1;\nSystem.out.println(a);")).isEqualTo("""
                The cell tagged `parameters` must hold declarations only.
                  where: the cell tagged `parameters`, line 2
                  got:   System.out.println(a);
                  fix:   move it to a cell below""");
    }

    @Test
    void java_that_does_not_parse_is_told_with_line_and_column() {
        assertThat(saidOfCell("int a = 1;\nint b = ;")).isEqualTo("""
                The cell tagged `parameters` must be Java declarations.
                  where: the cell tagged `parameters`, line 2, column 9
                  got:   illegal start of expression
                  fix:   int months = 12; // what it is for""");
    }

    @Test
    void values_must_be_given_as_name_and_value_and_once() {
        assertThat(Said.by(() -> Parameters.given(List.of("months")))).isEqualTo("""
                A parameter must be given as name=value.
                  got:   months
                  fix:   -p months=24""");
        assertThat(Said.by(() -> Parameters.given(List.of("months=12", "months=24"))))
                .isEqualTo("""
                A parameter must be given once.
                  got:   months=12 and months=24
                  fix:   -p months=24""");
    }

    @Test
    void a_masked_secret_must_be_given_again() {
        Notebook masked = Parameters.of(declaring("String api_secret = \"\";"))
                .inject(Map.of("api_secret", "pa55"))
                .notebook();

        assertThat(Said.by(() -> Parameters.of(masked).inject(Map.of()))).isEqualTo("""
                The secret parameter `api_secret` must be given again for each run.
                  got:   ***
                  fix:   -p api_secret=<value>""");
    }

    @Test
    void an_injected_cell_that_was_written_by_hand_is_told_by_its_tag() {
        Notebook notebook = Sample.notebook()
                .code("int a = 1;", "parameters")
                .code("int a = 2;\na++;", "injected-parameters")
                .done();

        assertThat(Said.by(() -> ParameterTable.of(notebook))).isEqualTo("""
                The cell tagged `injected-parameters` must hold declarations only.
                  where: the cell tagged `injected-parameters`, line 2
                  got:   a++;
                  fix:   move it to a cell below""");
    }
}
