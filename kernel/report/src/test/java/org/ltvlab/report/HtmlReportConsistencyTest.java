package org.ltvlab.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ltvlab.report.Notebooks.chart;
import static org.ltvlab.report.Notebooks.html;
import static org.ltvlab.report.Notebooks.notebook;
import static org.ltvlab.report.Notebooks.table;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.ltvlab.notebook.format.Notebook;
import org.ltvlab.notebook.format.Output;

/** Laws of every report, and which part of a notebook comes out where. */
class HtmlReportConsistencyTest {
    private static final String CHART = "{\"kind\": \"chart\", \"title\": \"%s\", \"alt\": \"alt of %s\"}";
    private static final String TABLE = "<table><caption>own</caption><tr><td>1</td></tr></table>";

    private static Document page(Notebook notebook) {
        return page(notebook, ReportOptions.fromNotebook());
    }

    private static Document page(Notebook notebook, ReportOptions options) {
        return Jsoup.parse(HtmlReport.of(notebook, options).html());
    }

    private static Output titled(String title) {
        return chart(CHART.formatted(title, title));
    }

    @Test
    void nothing_is_loaded_and_nothing_can_run() {
        Document page =
                page(SampleNotebook.japanese(), ReportOptions.fromNotebook().font(Notebooks.font()));
        assertThat(page.select("script, link, iframe, object, embed, base, form"))
                .isEmpty();
        assertThat(page.select("[src]")).isNotEmpty().allMatch(one -> one.attr("src")
                .startsWith("data:image/"));
        assertThat(page.select("style").html().replaceAll("url\\(data:font/ttf;base64,", ""))
                .doesNotContain("url(", "@import");
        assertThat(page.select("[href]"))
                .isNotEmpty()
                .allMatch(one -> one.normalName().equals("a"))
                .allMatch(one ->
                        one.attr("href").startsWith("#") || one.attr("href").equals("https://example.org/ltv"));
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:; "
                        + "base-uri 'none'; form-action 'none'");
    }

    @Test
    void headings_descend_without_jumps_from_one_title() {
        Document page = page(notebook()
                .markdown("# Title")
                .markdown("#### Deep first\n## Higher\n##### Much deeper\n# As high as the title")
                .markdown("### In the summary", "summary")
                .built());
        int previous = 0;
        for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.normalName().charAt(1) - '0';
            assertThat(level).as(heading.text()).isBetween(1, previous + 1);
            previous = level;
        }
        assertThat(page.select("h1").eachText()).containsExactly("Title");
    }

    @Test
    void ids_are_unique_and_every_inner_link_has_a_target() {
        Document page = page(SampleNotebook.japanese());
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page.select("a[href^=#]").eachAttr("href"))
                .allMatch(target -> ids.contains(target.substring(1)))
                .contains("#report", "#section-2", "#provenance", "#glossary");
        assertThat(page.select("[aria-labelledby]").eachAttr("aria-labelledby")).allMatch(ids::contains);
    }

    @Test
    void the_page_has_its_landmarks_and_a_link_past_the_head() {
        Document page = page(SampleNotebook.japanese());
        assertThat(page.select("body > a.skip[href=#report]")).hasSize(1);
        assertThat(page.select("body > header, body > main#report, main > nav, body > footer"))
                .hasSize(4);
        assertThat(page.title()).isEqualTo("顧客生涯価値の現状と打ち手");
    }

    @Test
    void sections_are_numbered_and_stand_in_the_contents() {
        Document page = page(notebook()
                .markdown("# T\n## One\n### Inner\n### Other\n## 2. Two\n## 2.5 times more")
                .built());
        assertThat(page.select(".body h2, .body h3").eachText())
                .startsWith("1 One", "1.1 Inner", "1.2 Other", "2 Two", "3 2.5 times more");
        assertThat(page.select("nav li > a").eachText())
                .containsExactly(
                        "1 One",
                        "1.1 Inner",
                        "1.2 Other",
                        "2 Two",
                        "3 2.5 times more",
                        "Appendix A Sources and reproduction");
        assertThat(page.select("nav > ol > li > ol > li > a").eachText()).containsExactly("1.1 Inner", "1.2 Other");
    }

    @Test
    void figures_and_tables_are_numbered_apart_and_in_reading_order() {
        Document page = page(notebook()
                .code(titled("first in the body"))
                .code(table(TABLE, "{\"kind\": \"table\", \"title\": \"a table\"}"))
                .code(titled("in the summary"), "summary")
                .code(titled("last"))
                .built());
        assertThat(page.select("figcaption").eachText())
                .containsExactly(
                        "Figure 1 in the summary", "Figure 2 first in the body", "Table 1 a table", "Figure 3 last");
        assertThat(page.select("figure img").eachAttr("alt"))
                .containsExactly("alt of in the summary", "alt of first in the body", "alt of last");
        assertThat(page.select("main > section.summary figure")).hasSize(1);
        assertThat(page.select("caption")).isEmpty();
    }

    @Test
    void source_n_and_note_stand_under_their_figure() {
        String facts =
                "{\"kind\": \"chart\", \"title\": \"t\", \"alt\": \"a\", \"source\": \"orders\", \"n\": 12345.0, "
                        + "\"note\": \"cancelled orders left out\"}";
        Element figure = page(notebook().code(chart(facts)).built()).expectFirst("figure");
        assertThat(figure.select(".source").text())
                .isEqualTo("Source: orders n = 12,345 Note: cancelled orders left out");
        assertThat(figure.select("img").attr("width")).isEqualTo("720");
        assertThat(figure.select("img").attr("height")).isEqualTo("380");
    }

    @Test
    void a_title_inside_the_picture_is_cut_off_because_it_stands_above() {
        String facts = "{\"kind\": \"chart\", \"title\": \"t\", \"alt\": \"a\", \"titleHeight\": 40}";
        Element image = page(notebook().code(chart(facts)).built()).expectFirst("figure img");
        assertThat(image.attr("height")).isEqualTo("340");
        assertThat(image.className()).isEqualTo("below-title");
        assertThat(image.attr("style")).isEqualTo("aspect-ratio: 720 / 340");
    }

    @Test
    void code_and_standard_error_stay_out_and_printed_text_comes_in_as_it_ended() {
        Document page = page(notebook()
                .code(List.of(
                        new Output.Stream("stdout", "10%\r"),
                        new Output.Stream("stderr", "secret warning"),
                        new Output.Stream("stdout", "100%\n\u001B[31mdone\u001B[0m\n")))
                .code(new Output.Stream("stdout", "  \n"))
                .built());
        assertThat(page.text()).doesNotContain("run1()", "secret warning", "10% ");
        assertThat(page.select("pre.printed").eachText()).containsExactly("100%\ndone");
    }

    @Test
    void tags_with_hyphens_and_underscores_take_parts_out_or_fold_them() {
        Document page = page(notebook()
                .markdown("gone one", "remove-cell")
                .markdown("gone two", "remove_cell")
                .code(html("<p>gone three</p>"), "remove-output")
                .code(html("<p>gone four</p>"), "remove_output")
                .code(html("<p>kept</p>"), "remove-input", "hide_input")
                .code(html("<p>folded one</p>"), "hide-output")
                .code(html("<p>folded two</p>"), "hide_cell")
                .markdown("folded three", "hide-cell")
                .built());
        assertThat(page.text()).contains("kept").doesNotContain("gone");
        assertThat(page.select("details").eachText())
                .containsExactly("Details folded one", "Details folded two", "Details folded three");
    }

    @Test
    void the_title_block_takes_options_before_metadata_before_parameters() {
        String metadata = "{\"title\": \"Stated\", \"author\": \"Ann\", \"version\": 2, \"ltv\": {\"parameters\": "
                + "{\"client\": \"\\\"From a parameter\\\"\", \"asOf\": \"2025-03-01\", \"author\": \"Nobody\"}}}";
        Document page = page(
                notebook().metadata(metadata).markdown("# Written\n\nLead.").built(),
                ReportOptions.fromNotebook().titleItem(TitleItem.VERSION, "3"));
        assertThat(page.select("header h1").text()).isEqualTo("Stated");
        assertThat(page.select("header .lead").text()).isEqualTo("Lead.");
        assertThat(page.select("header dt").eachText()).containsExactly("Client", "As of", "Author", "Version");
        assertThat(page.select("header dd").eachText()).containsExactly("From a parameter", "1 March 2025", "Ann", "3");
    }

    @Test
    void the_day_that_was_used_is_shown_also_when_nobody_asked_for_one() {
        String run =
                "{\"ltv\": {\"parameters\": {\"asOf\": \"\\\"\\\"\"}, \"facts\": {\"ltvlab\": {\"asOf\": \"2024-12-31\", "
                        + "\"version\": \"0.1.0\", \"data\": []}}}}";
        Document page = page(notebook().metadata(run).markdown("# T").built());
        assertThat(page.select("header dt").eachText()).containsExactly("As of");
        assertThat(page.select("header dd").eachText()).containsExactly("31 December 2024");
    }

    @Test
    void a_summary_stands_first_and_its_table_of_one_row_becomes_key_figures() {
        Document page = page(notebook()
                .markdown("# T")
                .markdown("## Later")
                .markdown("## In short\n\n| LTV | CAC |\n|--:|--:|\n| 12,000 | 4,000 |\n\nBuy more.", "summary")
                .built());
        Element first = page.expectFirst("main").child(0);
        assertThat(first.select("h2").eachText()).containsExactly("In short");
        assertThat(first.select("dl.key-figures").text()).isEqualTo("LTV 12,000 CAC 4,000");
        assertThat(first.select("table")).isEmpty();
    }

    @Test
    void a_failure_that_is_meant_is_shown_as_its_message() {
        Output failure = new Output.Failure("LtvProblem", "must hold", List.of("at org.ltvlab.X"));
        Document page = page(notebook().code(failure, "raises-exception").built());
        assertThat(page.select("pre.failure").text()).isEqualTo("LtvProblem: must hold");
        assertThat(page.text()).doesNotContain("org.ltvlab.X");
    }

    @Test
    void a_table_wider_than_a_telephone_can_be_scrolled_from_the_keyboard() {
        String cells = "<td>a column of text</td>".repeat(6);
        Document page = page(notebook()
                .code(html("<table><tr>" + cells + "</tr></table>"))
                .code(html("<table><tr><td>narrow</td></tr></table>"))
                .built());
        assertThat(page.select(".prose .scroll").eachAttr("tabindex")).containsExactly("0");
        assertThat(page.select(".prose .scroll[tabindex]").attr("aria-label")).startsWith("a column of text, ");
    }

    @Test
    void a_table_is_as_wide_as_the_widest_cells_of_its_columns_together() {
        String even = "<tr>" + "<td>seventeen letters</td>".repeat(4) + "</tr>"; // 4 x (17 + padding): fits
        String odd = "<tr>" + "<td>seventeen letters</td><td>1</td>".repeat(3) + "</tr><tr>"
                + "<td>1</td><td>seventeen letters</td>".repeat(3) + "</tr>"; // no row is wide, the table is
        Document page = page(notebook()
                .code(html("<table>" + even + "</table>"))
                .code(html("<table>" + odd + "</table>"))
                .built());
        assertThat(page.select(".prose table").get(0).className()).isEmpty();
        assertThat(page.select(".prose table").get(1).className()).isEqualTo("wide");
    }

    @Test
    void an_interval_stays_on_one_line() {
        Document page = page(notebook()
                .code(html("<table><tr><td>2.7%–3.1%/month</td><td>not so short a text</td></tr></table>"))
                .built());
        assertThat(page.select(".prose td").get(0).className()).isEqualTo("short");
        assertThat(page.select(".prose td").get(1).className()).isEmpty();
    }
}
