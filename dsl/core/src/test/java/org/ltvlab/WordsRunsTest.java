package org.ltvlab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ltvlab.formula.ready.FormulaAdvice;

/** Every example beside a word runs in JShell and shows what the comment behind its last line says. */
@ExtendWith(InLanguage.class)
class WordsRunsTest {
    private static final String ORDERS = """
            var orders = org.ltvlab.data.Transactions.of("JPY",
                org.ltvlab.data.Purchase.of("a", "1998-01-05", "3000"),
                org.ltvlab.data.Purchase.of("a", "1998-03-07", "2000"),
                org.ltvlab.data.Purchase.of("b", "1998-02-09", "8000"));
            """;

    private static final String ORDERS_CSV = """
            顧客ID,注文日,金額
            a,1998-01-05,3000
            a,1998-03-07,2000
            b,1998-02-09,8000
            """;

    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\{@code\\n(.*?)\\n\\s*\\* }</pre>", Pattern.DOTALL);
    private static final Pattern SHOWN = Pattern.compile("// (.*\\d.*)$");

    static Stream<String> examples() {
        List<String> found = new ArrayList<>();
        Matcher matcher = EXAMPLE.matcher(HouseSources.read(HouseSources.MAIN.resolve("org/ltvlab/Words.java")));
        while (matcher.find()) {
            found.add(matcher.group(1).replaceAll("(?m)^ *\\* ?", "").strip());
        }
        return found.stream();
    }

    @Test
    void every_word_has_an_example() {
        String words = HouseSources.read(HouseSources.MAIN.resolve("org/ltvlab/Words.java"));
        long declared = words.lines()
                .filter(line -> line.matches("    public static .*\\(.*\\{"))
                .count();
        assertThat(examples().count()).isGreaterThan(20).isGreaterThanOrEqualTo(declared);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void the_example_runs_and_shows_what_it_says(String example, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("orders.csv"), ORDERS_CSV);
        try (Cells cells = new Cells("import tech.tablesaw.api.*;", "language(ENGLISH);", ORDERS)) {
            String shown =
                    cells.run(example.replace("orders.csv", file.toString().replace('\\', '/'))
                            .replaceAll("(\\w|-)+(?=[.]xlsx)", folder.toString().replace('\\', '/') + "/$0"));
            Matcher said = SHOWN.matcher(example);
            if (said.find()) {
                String expected = said.group(1);
                String start = expected.replaceAll("…$", "");
                assertThat(expected.equals(start) ? shown : shown.substring(0, start.length()))
                        .isEqualTo(start);
            }
        }
    }

    @Test
    void the_door_names_every_business_that_has_a_formula() {
        String words = HouseSources.read(HouseSources.MAIN.resolve("org/ltvlab/Words.java"));
        String said = words.substring(words.indexOf("@param business"), words.indexOf("FormulaAdvice whichFormula("))
                .replaceAll("\\s*\\n\\s*\\*\\s*", " ");
        List<String> names = FormulaAdvice.all().stream()
                .flatMap(row -> row.names().stream())
                .toList();
        assertThat(names).hasSizeGreaterThan(20).allMatch(said::contains);
    }

    @Test
    void a_share_without_its_period_is_no_churn_rate() {
        try (Cells cells = new Cells()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> cells.run("ltvByChurn().churnRate(percent(5))"))
                    .withMessageContaining("org.ltvlab.unit.Ratio cannot be converted to org.ltvlab.unit.PeriodicRate");
            assertThatIllegalArgumentException().isThrownBy(() -> cells.run("ltvByChurn().averageOrderValue(5_000)"));
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> cells.run("var q = quantity(\"q\", yen(1)); formula(\"f\", q).with(q, percent(1))"));
        }
    }

    /** House style: chains over several lines with comments between, Japanese names, clashes with nothing. */
    @Test
    void a_notebook_writes_it_naturally() {
        try (Cells cells =
                new Cells("import tech.tablesaw.api.*;", "import org.knowm.xchart.*;", "language(JAPANESE);")) {
            assertThat(cells.run("""
                                    var 顧客価値 = ltvByChurn()
                                        .averageOrderValue(yen(5_000))          // 平均購入単価
                                        .purchaseFrequency(perMonth(1.2))       // 購入頻度
                                        .grossMargin(percent(60))               // 粗利率
                                        .churnRate(percent(5).perMonth());      // 解約率
                                    顧客価値.churnRate(percent(4).perMonth()).value().minus(顧客価値.value())
                                    """)).isEqualTo("18,000円(粗利)");
            assertThat(cells.run("""
                                    var channels = Table.create("channels",
                                        StringColumn.create("channel", "SEO", "ads"),
                                        DoubleColumn.create("churn_pct", 5, 8));
                                    顧客価値.over(channels).column("churnRate", "churn_pct", percent(1).perMonth())
                                    """))
                    .isEqualTo("LTV(粗利) = 単価 5,000円 × 頻度 1.2回/月 × 粗利率 60.0% ÷ 解約率 [churn_pct]、2行: 45,000円 – 72,000円");
            assertThat(cells.run("unitEconomics().customerValue(顧客価値).acquisitionCost(yen(18_000))"))
                    .isEqualTo("LTV/CAC 4.00倍(粗利) = LTV 72,000円 ÷ CAC 18,000円、"
                            + "回収期間 5か月 = CAC 18,000円 ÷ (単価 5,000円 × 頻度 1.2回/月 × 粗利率 60.0%)");
        }
    }
}
