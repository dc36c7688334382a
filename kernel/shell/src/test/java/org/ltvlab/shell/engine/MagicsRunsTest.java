package org.ltvlab.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ltvlab.shell.engine.CellResult.Failed;
import org.ltvlab.shell.engine.CellResult.Finished;
import org.ltvlab.shell.engine.CellResult.Kind;
import org.ltvlab.shell.extension.Extension;
import org.ltvlab.shell.extension.Shape;
import org.ltvlab.shell.output.CellInput;
import org.ltvlab.shell.output.CellOutput.StreamName;

/** Orders to the session among the lines of a cell, and values of earlier cells. */
class MagicsRunsTest {
    private Session session;

    @BeforeEach
    void start() {
        session = new Session(new Extension() {
            @Override
            public Optional<Locale> language() {
                return Optional.of(Locale.ENGLISH);
            }

            @Override
            public Optional<Shape> shape(Object value) {
                return value instanceof StringBuilder text
                        ? Optional.of(new Shape(text.length(), List.of("customer", "amount")))
                        : Optional.empty();
            }
        });
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void who_lists_variables_with_type_size_and_value() {
        session.value("int months = 12; var names = List.of(\"a\", \"b\"); String 都市 = \"東京\";\n"
                + "var orders = new StringBuilder(\"x\".repeat(1200)); double[] parts = {0.5, 0.25}; 1 + 1");
        assertThat(session.value("%who")).isEqualTo("""
                        name    type           size       value
                        months  int                       12
                        names   List<String>   2          [a, b]
                        都市    String         2 chars    東京
                        orders  StringBuilder  1,200 × 2  customer, amount
                        parts   double[]       2          [0.5, 0.25]""");
    }

    @Test
    void who_shows_the_newest_value_and_nothing_if_there_is_none() {
        assertThat(session.value("%who")).isEqualTo("there are no variables");
        session.value("int changing = 1;");
        session.value("changing = 7;");
        assertThat(session.value("%who").lines().skip(1))
                .singleElement()
                .asString()
                .endsWith("7");
        session.value("String changing = \"text\";");
        assertThat(session.value("%who").lines().skip(1))
                .singleElement()
                .asString()
                .endsWith("text");
    }

    @Test
    void del_forgets_names_and_reset_all() {
        session.value("int a = 1; int b = 2; int twice(int x) { return 2 * x; }");
        assertThat(session.value("%del a, nothing")).isEqualTo("forgot `a`\nthere is no `nothing`");
        assertThat(session.failure("a + b").message()).startsWith("`a` is not known here");
        assertThat(session.value("%reset")).isEqualTo("forgot all 2 declarations");
        assertThat(session.failure("twice(1)").message()).startsWith("`twice()` is not known here");
        assertThat(session.value("int a = 5; List.of(a)")).isEqualTo("[5]");
    }

    @Test
    void time_shows_the_value_and_says_how_long_it_took() {
        Screen screen = new Screen();
        CellResult result =
                session.run("int x = 20;\n%time List.of(x, 22)\n    .stream()\n    .mapToInt(i -> i).sum()", screen);
        assertThat(((Finished) result).value().map(Session::plain)).contains("42");
        assertThat(screen.text(StreamName.STDOUT)).matches("time \\d.* m?s \\(CPU \\d.* m?s\\)\n");
        Screen whole = new Screen();
        session.run("%%time\nint y = x + 1;\nSystem.out.println(y);", whole);
        assertThat(whole.text(StreamName.STDOUT)).matches("21\ntime \\d.* m?s \\(CPU \\d.* m?s\\)\n");
    }

    @Test
    void a_magic_between_statements_shows_at_its_place() {
        Screen screen = new Screen();
        CellResult result = session.run("int a = 1;\n%who\na + 1", screen);
        assertThat(screen.events())
                .singleElement()
                .asString()
                .startsWith("display:name")
                .contains("a     int");
        assertThat(((Finished) result).value().map(Session::plain)).contains("2");
    }

    @Test
    void a_line_of_a_calculation_is_no_magic() {
        assertThat(session.value("int months = 25; int who = 12;\nmonths\n  %who"))
                .isEqualTo("1");
        assertThat(session.value("String text = \"\"\"\n%who\n\"\"\"; text.strip()"))
                .isEqualTo("%who");
        assertThat(session.value("Math.max(months\n%who, 0)")).isEqualTo("1");
    }

    @Test
    void an_unknown_magic_names_the_known_ones_and_nothing_runs() {
        session.value("int kept = 1;");
        CellResult result = session.shell().run("kept = 2;\n  %whos", 7, new Screen(), CellInput.none());
        Failed failed = (Failed) result;
        assertThat(failed.kind()).isEqualTo(Kind.COMPILE);
        assertThat(failed.name()).isEqualTo("UnknownMagic");
        assertThat(Session.text(failed)).isEqualTo("""
                        UnknownMagic: `%whos` is not known; did you mean `%who`?
                          cell 7, line 2, column 3
                          →   %whos
                              ^^^^^
                          fix: known are %del, %reset, %time, %who""");
        assertThat(session.value("kept")).isEqualTo("1");
    }

    @Test
    void errors_after_a_magic_are_at_the_cells_line_and_column() {
        Failed failed =
                (Failed) session.shell().run("int z = 0;\n%who\n%time 10 / z", 3, new Screen(), CellInput.none());
        assertThat(Session.text(failed)).contains("cell 3, line 3\n  → %time 10 / z");
        Failed compile = (Failed) session.shell().run("%time unknwn + 1", 4, new Screen(), CellInput.none());
        assertThat(Session.text(compile)).isEqualTo("""
                        CompileError: `unknwn` is not known here
                          cell 4, line 1, column 7
                          → %time unknwn + 1
                                  ^^^^^^""");
    }

    @Test
    void the_value_of_an_earlier_cell_can_be_had_again() {
        session.shell().run("List.of(\"a\", \"b\")", 1, new Screen(), CellInput.none());
        session.shell().run("1; 2 + 3", 2, new Screen(), CellInput.none());
        assertThat(plain("out(1)", 3)).isEqualTo("[a, b]");
        assertThat(plain("List<String> again = out(1); again.get(1)", 4)).isEqualTo("b");
        assertThat(plain("$1.get(0).length() + $2", 5)).isEqualTo("6");
        assertThat(plain("int five = out(2); five", 6)).isEqualTo("5");
        session.shell().run("\"new\"", 6, new Screen(), CellInput.none());
        assertThat(plain("$6 + out(6)", 7)).isEqualTo("newnew");
        Failed failed = (Failed) session.shell().run("out(99)", 8, new Screen(), CellInput.none());
        assertThat(failed.message()).isEqualTo("there is no value of cell 99; cells with one: 1, 2, 3, 4, 5, 6, 7");
    }

    @Test
    void a_magic_that_is_misused_stops_the_cell_before_anything_happens() {
        session.value("int stays = 3;");
        assertThat(session.failure("%reset stays").message())
                .isEqualTo("nothing follows this magic; `%del name` forgets one name");
        assertThat(session.failure("stays = 4;\n%del").message()).isEqualTo("a name to forget is missing: `%del name`");
        assertThat(session.failure("%time").message()).isEqualTo("what to time is missing: `%time statement`");
        assertThat(session.value("stays")).isEqualTo("3");
        assertThat(session.value("%who;")).contains("stays");
    }

    @Test
    void magics_are_no_reason_to_call_a_cell_incomplete() {
        assertThat(session.shell().completeness("%who").status()).isEqualTo(Completeness.Status.COMPLETE);
        assertThat(session.shell().completeness("%time 1 +").status()).isEqualTo(Completeness.Status.INCOMPLETE);
    }

    private String plain(String code, int cell) {
        CellResult result = session.shell().run(code, cell, new Screen(), CellInput.none());
        assertThat(result).isInstanceOf(Finished.class);
        return ((Finished) result).value().map(Session::plain).orElse("(none)");
    }
}
