package org.ltvlab.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.Ratio;
import org.ltvlab.view.Caption;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TableView.Column;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class TablesCorrectnessTest {
    private final Language before = Language.current();

    @BeforeEach
    void speak_japanese() {
        Language.choose(Language.JAPANESE);
    }

    @AfterEach
    void restore() {
        Language.choose(before);
    }

    private static TableView segments() {
        return new TableView(
                Caption.of("セグメント別のLTV").source("受注データ").n(2357).note("税抜。"),
                List.of(Column.of("セグメント"), Column.of("顧客数"), Column.of("LTV"), Column.of("構成比")),
                List.of(
                        Arrays.<@Nullable Object>asList("優良①", 1_200, Money.yen(21_000), Ratio.percent(50.9)),
                        Arrays.<@Nullable Object>asList("新規ab", 57, null, Ratio.percent(2.4))));
    }

    @Test
    void a_title_wider_than_the_columns_widens_the_table_as_far_as_there_is_room() {
        TableView table = KeyFigures.of("n", 1);
        assertThat(HtmlTable.html(table.titled("n"))).contains("tabular-nums\">");
        // 21 and 16 half-widths of 0.61 em
        assertThat(HtmlTable.html(table.titled("LTV = AOV × frequency"))).contains(";width:100%;max-width:13em\">");
        assertThat(HtmlTable.html(table.titled("平均購入単価の推"))).contains(";width:100%;max-width:10em\">");
        assertThat(HtmlTable.html(table.titled("long ".repeat(30)))).contains(";width:100%;max-width:61em\">");
    }

    @Test
    void html_has_caption_scopes_and_right_aligned_numbers() {
        String html = HtmlTable.html(segments());
        assertThat(html)
                .contains("<caption", ">セグメント別のLTV</caption>")
                .containsPattern("<th scope=\"col\" style=\"[^\"]*text-align:left\">セグメント</th>")
                .containsPattern("<th scope=\"col\" style=\"[^\"]*text-align:right[^\"]*\">LTV</th>")
                .containsPattern("<th scope=\"row\" style=\"[^\"]*text-align:left\">優良①</th>")
                .containsPattern("<td style=\"[^\"]*text-align:right[^\"]*\">21,000円</td>")
                .containsPattern("<td style=\"[^\"]*text-align:right[^\"]*\"></td>")
                .contains("tabular-nums")
                .contains("税抜。 出所: 受注データ n = 2,357");
    }

    @Test
    void html_inherits_its_text_colour_so_that_dark_themes_read_well() {
        assertThat(HtmlTable.html(segments()))
                .doesNotContainPattern("[^-]color:(?!inherit)")
                .doesNotContain("background");
    }

    @Test
    void html_escapes_every_text() {
        String bad = "<script>alert(\"1\")</script>&'";
        String safe = "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;";
        TableView view =
                new TableView(Caption.of(bad).source(bad).note(bad), List.of(Column.of(bad)), List.of(List.of(bad)));
        String html = HtmlTable.html(view);
        assertThat(html).doesNotContain("<script").doesNotContain(bad);
        assertThat(html.split(Pattern.quote(safe), -1))
                .as("title, head, cell, note, source")
                .hasSize(6);
    }

    @Test
    void text_counts_full_width_characters_as_two_columns() {
        assertThat(TextTable.text(segments())).isEqualTo("""
                        セグメント別のLTV
                        セグメント  顧客数       LTV  構成比
                        ----------  ------  --------  ------
                        優良①       1,200  21,000円   50.9%
                        新規ab          57              2.4%
                        税抜。
                        出所: 受注データ
                        n = 2,357""");
    }

    @Test
    void text_widths_follow_unicode_annex_11() {
        assertThat(TextWidth.cut("顧客の維持率", 5)).isEqualTo("顧客");
        assertThat(TextWidth.cut("a顧客", 5)).isEqualTo("a顧客");
        assertThat(TextWidth.cut("𠮷田", 1)).isEmpty();
        assertThat(TextWidth.of("abc")).isEqualTo(3);
        assertThat(TextWidth.of("顧客")).isEqualTo(4);
        assertThat(TextWidth.of("ｶﾅ")).isEqualTo(2);
        assertThat(TextWidth.of("～円①髙﨑")).isEqualTo(10);
        assertThat(TextWidth.of("か\u3099"))
                .as("a combining mark takes no column")
                .isEqualTo(2);
        assertThat(TextWidth.of("𠮷")).as("a kanji outside the basic plane").isEqualTo(2);
    }

    @Test
    void line_breaks_in_cells_do_not_break_the_lines_of_text() {
        TableView view =
                new TableView(Caption.of(""), List.of(Column.of("a\nb")), List.of(List.of("1\r\n2"), List.of("3\t4")));
        assertThat(TextTable.text(view)).isEqualTo("a b\n---\n1 2\n3 4");
    }

    @Test
    void long_tables_are_cut_and_say_so() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 1; i <= 1_234; i++) {
            rows.add(List.of("row" + i, i));
        }
        TableView view = new TableView(Caption.of(""), List.of(Column.of("name"), Column.of("n")), rows);
        String html = HtmlTable.html(view);
        assertThat(html)
                .contains(">row20<", ">row1230<", "colspan=\"2\"", "… 1,209行を省略 …", "全1,234行のうち、先頭20行と末尾5行を表示。")
                .doesNotContain(">row21<", ">row1229<");
        Language.choose(Language.ENGLISH);
        assertThat(TextTable.text(view))
                .contains("row20 ", "\n… 1,209 rows left out …\nrow1230 ")
                .endsWith("\n1,234 rows, showing the first 20 and the last 5.")
                .hasLineCount(2 + 20 + 1 + 5 + 1);
        assertThat(view.cut(20, 5).rowsInAll()).isEqualTo(1_234);
        assertThat(view.cut(20, 5)).hasToString(" (1234 × 2)");
    }

    @Test
    void a_table_of_thirty_rows_is_whole_and_one_without_rows_says_so() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            rows.add(List.of(i));
        }
        List<Column> columns = List.of(Column.of("n"));
        assertThat(TextTable.text(new TableView(Caption.of(""), columns, rows))).hasLineCount(32);
        assertThat(TextTable.text(new TableView(Caption.of("t"), columns, List.of())))
                .isEqualTo("t\nn\n-\n行はありません。");
    }

    @Test
    void frames_keep_types_missing_values_and_names() {
        Table frame = Table.create(
                "orders",
                StringColumn.create("商品", "コーヒー", ""),
                IntColumn.create("CustomerID", 17850, 13047),
                IntColumn.create("qty", 1_500, 1),
                DoubleColumn.create("price", 2.5, 12.25),
                DateColumn.create("day", LocalDate.of(2011, 1, 5), null));
        assertThat(TextTable.text(TableViews.of(frame))).isEqualTo("""
                        orders
                        商品      CustomerID    qty  price  day
                        --------  ----------  -----  -----  ----------
                        コーヒー  17850       1,500   2.50  2011-01-05
                                  13047           1  12.25""");
    }

    /** The names of columns by what they mean: an amount that was paid is no identifier. */
    @Test
    void identifiers_take_no_separators_and_amounts_do() {
        for (String name : List.of(
                "id",
                "ID",
                "customer_id",
                "customerId",
                "CustomerID",
                "customerid",
                "顧客ID",
                "order no",
                "InvoiceNo",
                "zip code",
                "zipcode",
                "StockCode",
                "order_number",
                "year",
                "会員番号")) {
            assertThat(written(IntColumn.create(name, new int[] {1_234_567})))
                    .as(name)
                    .isEqualTo("1234567");
            assertThat(written(DoubleColumn.create(name, new double[] {12_346})))
                    .as(name)
                    .isEqualTo("12346");
        }
        for (String name : List.of("paid", "Paid", "unpaid", "bid", "grid", "decode", "casino", "amount")) {
            assertThat(written(IntColumn.create(name, new int[] {1_234_567})))
                    .as(name)
                    .isEqualTo("1,234,567");
        }
        assertThat(written(DoubleColumn.create("id", new double[] {12_346.5}))).isEqualTo("12,346.5");
    }

    private static String written(tech.tablesaw.columns.Column<?> column) {
        return TextTable.text(TableViews.of(Table.create("", column)))
                .lines()
                .toList()
                .get(2);
    }

    @Test
    void a_frame_of_a_million_rows_is_read_only_where_it_is_shown() {
        int[] numbers = new int[1_000_000];
        Arrays.setAll(numbers, i -> i + 1);
        TableView view = TableViews.of(Table.create("big", IntColumn.create("n", numbers)));
        assertThat(view.rows()).hasSize(25);
        assertThat(view.rowsInAll()).isEqualTo(1_000_000);
        assertThat(HtmlTable.html(view))
                .contains(">20<", ">999,996<", ">1,000,000<", "… 999,975行を省略 …")
                .contains("全1,000,000行のうち、先頭20行と末尾5行を表示。");
    }
}
