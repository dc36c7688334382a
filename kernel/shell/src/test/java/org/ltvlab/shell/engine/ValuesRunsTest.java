package org.ltvlab.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ltvlab.shell.display.MimeBundle;
import org.ltvlab.shell.display.Renderer;
import org.ltvlab.shell.engine.CellResult.Failed;
import org.ltvlab.shell.engine.CellResult.Finished;
import org.ltvlab.shell.extension.Extension;
import org.ltvlab.shell.output.CellInput;
import org.ltvlab.shell.output.CellOutput;

/** What values look like, and what extensions add. */
class ValuesRunsTest {
    private static Session session;
    private static boolean started;

    private static final class Emails implements Extension {
        @Override
        public List<String> imports() {
            return List.of("import java.time.DayOfWeek;", "import static java.lang.Math.*;");
        }

        @Override
        public List<Renderer> renderers() {
            return List.of(value -> value instanceof StringBuilder text
                    ? Optional.of(MimeBundle.plain("built " + text).with("text/html", "<b>" + text + "</b>"))
                    : Optional.empty());
        }

        @Override
        public void started(CellOutput output) {
            started = true;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("test", Map.of("version", "1"));
        }
    }

    @BeforeAll
    static void start() {
        session = new Session(new Emails());
        session.value("""
                class Plain { int size = 3; Object other = new Object(); }
                record Holder(Object inner, List<Object> list) {}
                class Cyclic { Cyclic self = this; }
                """);
    }

    @AfterAll
    static void close() {
        session.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "(Object) null|null",
                "\"text\"|text",
                "1.5|1.5",
                "'x'|x",
                "new int[] {1, 2}|[1, 2]",
                "new int[][] {{1}, {2, 3}}|[[1], [2, 3]]",
                "new int[0]|[]",
                "List.of(\"a\", 1)|[a, 1]",
                "Set.of(3, 1, 2)|[1, 2, 3]",
                "Map.of(\"b\", 1, \"a\", 2)|{a=2, b=1}",
                "new TreeMap<>(Map.of(\"b\", 1))|{b=1}",
                "Optional.of(new int[] {1})|Optional[[1]]",
                "DayOfWeek.MONDAY|MONDAY",
                "new IllegalStateException(\"boom\")|IllegalStateException: boom",
                "new Plain()|Plain{size=3, other=Object (no description)}",
                "new Holder(new Object(), List.of(new Object()))|Holder[inner=Object (no description), list=[Object (no description)]]",
                "new Cyclic()|Cyclic{self=…}",
                "new Object()|Object (no description)",
                "Stream.of(1).map(x -> x)|Stream (to see its values, end it with .toList())",
                "List.of(IntStream.range(0, 3))|[Stream (to see its values, end it with .toArray())]",
                "(Runnable) () -> { }|Runnable (no description)",
                "Plain.class|Plain",
                "class Silent { public String toString() { return null; } } new Silent()|null",
                "var nameless = new Object() { int n = 5; }; nameless|object{n=5}",
                "LocalDate.of(2026, 1, 31)|2026-01-31",
                "\"mail a@beef.com\"|mail a@beef.com",
                "new StringBuilder(\"x\")|built x",
                "max(1, 2)|2",
            })
    void values_have_a_stable_text(String code, String expected) {
        assertThat(session.value(code)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new Object()",
                "new Plain()",
                "new Object[] {new Object()}",
                "List.of(new Plain())",
                "Map.of(new Object(), new Object())",
                "Optional.of(new Object())",
                "new Holder(new Plain(), List.of())",
                "new Thread(() -> { })",
                "new java.util.concurrent.atomic.AtomicReference<>(new Object())",
                "Stream.of(1).iterator()",
                "new Scanner(\"\")",
                "(java.util.function.Function<Integer, Integer>) x -> x",
                "new int[3][3]",
                "new Object() { }",
                "java.util.concurrent.CompletableFuture.completedFuture(new Object())",
                "new ArrayList<>(List.of(new int[] {1}))",
                "new Random(1)",
                "String.class",
                "new java.io.StringWriter()",
                "java.lang.reflect.Modifier.class.getDeclaredMethods()[0].getParameterTypes()",
                "new Plain[] {null}",
                "Map.entry(new Object(), new Plain())",
                "new java.util.concurrent.CountDownLatch(1)",
                "Thread.currentThread().getContextClassLoader()",
                "Collections.nCopies(3, new Object())",
            })
    void no_value_shows_a_hash(String code) {
        assertThat(session.value(code)).doesNotContainPattern("@[0-9a-f]{3,}");
    }

    @Test
    void long_values_are_cut_and_say_so() {
        assertThat(session.value("IntStream.range(0, 5000).boxed().toList()")).endsWith("98, 99, … (5,000 in all)]");
        assertThat(session.value("new double[1000]")).endsWith("0.0, … (1,000 in all)]");
        assertThat(session.value("\"x\".repeat(20_000)")).hasSize(10_000 + 1 + " (20,000 characters in all)".length());
    }

    @Test
    void lists_of_lists_of_lists_are_described_as_far_as_anybody_reads() {
        assertThat(
                        session.value(
                                "var hundred = Collections.nCopies(100, 1); for (int i = 0; i < 4; i++) {"
                                        + " var inner = hundred; hundred = new ArrayList(Collections.nCopies(100, (Object) inner)); } hundred"))
                .startsWith("[[[[[1, 1")
                .endsWith("… (more than 100,000 characters in all)")
                .hasSizeLessThan(10_100);
    }

    @Test
    void long_values_are_cut_alike_in_every_locale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY); // writes 5.000
        try {
            assertThat(session.value("IntStream.range(0, 5000).boxed().toList()"))
                    .endsWith("98, 99, … (5,000 in all)]");
            assertThat(session.value("\"x\".repeat(20_000)")).endsWith(" (20,000 characters in all)");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void an_image_is_a_png_with_its_size() {
        CellResult result =
                session.run("new java.awt.image.BufferedImage(40, 30, java.awt.image.BufferedImage.TYPE_INT_RGB)");
        MimeBundle bundle = ((Finished) result).value().orElseThrow();
        // Base64 of the eight bytes that every PNG file begins with.
        assertThat((String) bundle.data().get("image/png")).startsWith("iVBORw0KGgo");
        assertThat(bundle.metadata()).containsEntry("image/png", Map.of("width", 40, "height", 30));
        assertThat(bundle.data()).containsEntry("text/plain", "image, 40 × 30 pixels");
    }

    @Test
    void extensions_add_imports_renderers_and_facts() {
        assertThat(started).isTrue();
        assertThat(session.shell().imports())
                .contains("import java.util.*;", "import java.time.DayOfWeek;", "import static java.lang.Math.*;");
        assertThat(session.shell().facts()).isEqualTo(Map.of("test", Map.of("version", "1")));
        assertThat(((Finished) session.run("new StringBuilder(\"x\")"))
                        .value()
                        .orElseThrow()
                        .data())
                .containsEntry("text/html", "<b>x</b>");
    }

    @Test
    void expressions_are_evaluated_beside_the_cells() {
        session.value("int base = 20;");
        assertThat(session.evaluate("e", "base * 2").get("e"))
                .isEqualTo(new Finished(Optional.of(MimeBundle.plain("40"))));
        assertThat(session.evaluate("e", "base / 0").get("e"))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.name()).isEqualTo("ArithmeticException"));
    }

    @Test
    void what_is_not_counted_keeps_no_value_and_lets_go_of_none() {
        for (int cell = 201; cell <= 220; cell++) {
            session.shell().run(String.valueOf(cell), cell, new Screen(), CellInput.none());
        }
        session.shell().run("1 + 1", 0, CellOutput.none(), CellInput.none());
        session.evaluate("e", "2 + 2");
        assertThat(session.evaluate("e", "$201 + (int) out(201) + $220").get("e"))
                .isEqualTo(new Finished(Optional.of(MimeBundle.plain("622"))));
        assertThat(session.evaluate("e", "$0").get("e")).isInstanceOf(Failed.class);
        assertThat(Session.text((Failed) session.shell().run("int x = 1;\nx / 0", 0, new Screen(), CellInput.none())))
                .contains("  line 2\n  → x / 0");
    }

    @Test
    void bare_values_can_be_used_by_their_name() {
        session.value("new ArrayList<>(List.of(1, 2))");
        String newest = session.shell().complete("$", 1).items().stream()
                .map(Completion.Item::text)
                .filter(name -> name.matches("\\$\\d+"))
                .max(Comparator.comparingInt(name -> Integer.parseInt(name.substring(1))))
                .orElseThrow();
        assertThat(session.value(newest)).isEqualTo("[1, 2]");
        assertThat(session.value(newest + ".size() + 1")).isEqualTo("3");
    }
}
