package org.ltvlab.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ltvlab.report.Notebooks.chart;
import static org.ltvlab.report.Notebooks.content;
import static org.ltvlab.report.Notebooks.html;
import static org.ltvlab.report.Notebooks.notebook;
import static org.ltvlab.report.Notebooks.table;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.ltvlab.notebook.format.Notebook;
import org.ltvlab.notebook.format.Output;

/** What a notebook may not do: break the rules of a report, or bring in what runs or loads. */
class HtmlReportInputChecksTest {
    private static final String EVIL = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";

    private static Document page(Notebook notebook) {
        return Jsoup.parse(HtmlReport.of(notebook, ReportOptions.fromNotebook()).html());
    }

    private static ReportRefused refusal(Notebook notebook) {
        return catchThrowableOfType(ReportRefused.class, () -> HtmlReport.of(notebook, ReportOptions.fromNotebook()));
    }

    private static void assertHarmless(Document page) {
        assertThat(page.select("script, iframe, object, embed, form, svg, link, base"))
                .isEmpty();
        assertThat(page.select("[src]")).allMatch(one -> one.attr("src").startsWith("data:image/"));
        assertThat(page.getAllElements()).allSatisfy(element -> assertThat(element.attributes())
                .noneMatch(attribute -> attribute.getKey().startsWith("on"))
                .noneMatch(attribute -> attribute.getValue().strip().startsWith("javascript:")));
    }

    @Test
    void a_failed_cell_is_named() {
        Notebook notebook = notebook()
                .markdown("# T")
                .code(new Output.Failure("ArithmeticException", "/ by zero\nmore", List.of("frame")))
                .built();
        assertThat(refusal(notebook)).hasMessage("""
                        A report is made from a notebook without failed cells (失敗したセルがあると報告書になりません).
                          got:    cell 2 (c2): ArithmeticException: / by zero
                          fix:    correct the cell, or tag it raises-exception if the failure is meant""");
        assertThat(refusal(notebook).breaks(ReportFault.Rule.NO_FAILURE)).isTrue();
        assertThatThrownBy(() ->
                        HtmlReport.of(notebook, ReportOptions.fromNotebook().leniently()))
                .isInstanceOf(ReportRefused.class);
    }

    @Test
    void charts_and_tables_without_names_are_listed_together() {
        Notebook notebook = notebook()
                .code(chart("{\"kind\": \"chart\", \"title\": \"t\"}"))
                .code(chart("{}"))
                .code(chart("{\"kind\": \"chart\", \"title\": \" \", \"alt\": \"a\"}"))
                .code(table("<table><tr><td>1</td></tr></table>", "{\"kind\": \"table\"}"))
                .built();
        assertThat(refusal(notebook)).hasMessage("""
                        Every chart and table of a report has a title, and every chart an alt text (図表には題名、図には代替テキストが要ります).
                          got:    cell 1 (c1): chart 1 has no alt text
                          got:    cell 2 (c2): chart 2 has no title and no alt text
                          got:    cell 3 (c3): chart 3 has no title
                          got:    cell 4 (c4): table 1 has no title
                          fix:    give it a title: chart.titled("..."), or let it through with --lenient""");
        Document lenient =
                Jsoup.parse(HtmlReport.of(notebook, ReportOptions.fromNotebook().leniently())
                        .html());
        assertThat(lenient.select("figure")).hasSize(4);
        assertThat(lenient.select("img").eachAttr("alt")).containsExactly("Figure 1", "Figure 2", "a");
    }

    @Test
    void a_notebook_that_has_not_run_is_refused() {
        assertThat(refusal(notebook().markdown("# T").neverRun().neverRun().built()))
                .hasMessage("""
                        A report is made from a notebook that has run (実行済みのノートブックが必要です).
                          got:    none of the notebook's 2 code cells has run
                          fix:    run it first: ./ltv run notebook.ipynb -o executed.ipynb""");
    }

    @Test
    void names_and_values_from_outside_stay_text() {
        String json = "\\\"><script>alert(1)</script><img src=x onerror=alert(1)>";
        String metadata = ("{'title': '%s', 'author': '%s', 'language': '%s', 'subtitle': '%s', 'ltv': {'parameters': "
                        + "{'client': '%s', '%s': '%s'}, 'versions': {'%s': '%s'}, 'facts': {'x': {'data': [{'name': "
                        + "'%s', 'sha256': '%s', 'rows': '%s'}]}}}}")
                .replace("%s", json)
                .replace('\'', '"');
        Notebook notebook = notebook()
                .metadata(metadata)
                .code(chart("{'kind': 'chart', 'title': '%s', 'alt': '%s', 'source': '%s', 'note': '%s', 'n': '%s'}"
                        .replace("%s", json)
                        .replace('\'', '"')))
                .built();
        ReportOptions options = ReportOptions.fromNotebook()
                .command(EVIL)
                .titleItem(TitleItem.CLIENT, EVIL)
                .titleItem(TitleItem.CONFIDENTIALITY, "</style>" + EVIL);
        Document page = Jsoup.parse(HtmlReport.of(notebook, options).html());
        assertHarmless(page);
        assertThat(page.select("h1").text()).isEqualTo(EVIL);
        assertThat(page.select("figure img").attr("alt")).isEqualTo(EVIL);
        assertThat(page.select("style")).hasSize(1);
    }

    @Test
    void a_title_cannot_leave_the_style_sheet() {
        String title = "x\"}</style><script>alert(1)</script>\\";
        Document page = page(notebook()
                .metadata("{\"title\": \"x\\\"}</style><script>alert(1)</script>\\\\\"}")
                .built());
        assertThat(page.select("script")).isEmpty();
        assertThat(page.title()).isEqualTo(title);
        assertThat(page.select("style").html())
                .endsWith("@page{@bottom-left{content:\"x\\22 \\7d \\3c \\2f style\\3e \\3c script\\3e alert\\28 1\\29 "
                        + "\\3c \\2f script\\3e \\5c \"}}");
    }

    @Test
    void markdown_brings_nothing_that_runs_or_loads() {
        Document page = page(notebook().markdown("""
                        ## Heading <img src=x onerror=alert(1)>

                        <script>alert(1)</script> <b onclick="alert(1)">bold</b> <style>body{display:none}</style>
                        [run](javascript:alert(1)) [data](data:text/html,hi) [file](other.ipynb) [lost](#nowhere)
                        ![remote](https://example.org/pixel.png) ![relative](chart.png)
                        ![web](data:text/html;base64,PHNjcmlwdD4=)
                        <iframe src="https://example.org"></iframe><svg onload=alert(1)></svg>
                        <form action="https://example.org"><input></form>

                        [kept](https://example.org/)
                        """).built());
        assertHarmless(page);
        assertThat(page.select("img")).isEmpty();
        assertThat(page.select(".body").text())
                .contains("[remote]", "[relative]", "[web]", "bold", "run data file lost");
        assertThat(page.select(".prose a").eachAttr("href")).containsExactly("https://example.org/");
        assertThat(page.select("style")).hasSize(1);
    }

    @Test
    void html_of_cells_is_cleaned_but_keeps_its_alignment() {
        Document page = page(notebook()
                .code(html("<style>td{color:red}</style><table onmouseover=alert(1)><tr>"
                        + "<td style='text-align: right; background: url(https://example.org/x)'>1</td>"
                        + "<td class='skip'>2</td></tr></table><img src='https://example.org/pixel.png'>"
                        + "<p style='white-space:pre-wrap'>two\nlines</p>"))
                .built());
        assertHarmless(page);
        assertThat(page.select("td").eachAttr("class")).containsExactly("num short", "short");
        assertThat(page.select("td[style], table[style], p[style]")).isEmpty();
        assertThat(page.expectFirst("p.lines").wholeText()).isEqualTo("two\nlines");
    }

    @Test
    void drawings_lose_scripts_and_references() {
        String svg = "<svg onload='alert(1)'><script>alert(1)</script><foreignObject><p>x</p></foreignObject>"
                + "<image xlink:href='https://example.org/x.png'/><use href='#a'/><style>@import 'x.css';</style>"
                + "<rect id='a' fill='url(#g)' style='fill:url(https://example.org/y)'/></svg>";
        Notebook notebook = notebook()
                .code(content("image/svg+xml", svg, "{\"kind\": \"chart\", \"title\": \"t\", \"alt\": \"a\"}"))
                .built();
        String source = page(notebook).select("figure img").attr("src");
        assertThat(source).startsWith("data:image/svg+xml;base64,");
        String drawn = new String(
                Base64.getDecoder().decode(source.substring(source.indexOf(',') + 1)), StandardCharsets.UTF_8);
        assertThat(drawn)
                .doesNotContain("script", "onload", "foreignObject", "example.org", "@import")
                .contains("xmlns=\"http://www.w3.org/2000/svg\"", "href=\"#a\"", "fill=\"url(#g)\"");
    }

    @Test
    void attached_images_are_carried_and_missing_ones_leave_their_words() {
        String png = Notebooks.png(8, 8);
        Document page = page(notebook()
                .attached(
                        "![logo](attachment:logo.png) ![lost](attachment:lost.png)",
                        "{\"logo.png\": {\"image/png\": \"" + png + "\"}}")
                .built());
        assertThat(page.select("img").eachAttr("src")).containsExactly("data:image/png;base64," + png);
        assertThat(page.select(".prose").text()).isEqualTo("[lost]");
    }

    @Test
    void an_image_that_is_none_falls_back_to_text() {
        Document page =
                page(notebook().code(content("image/png", "bm90IGEgcG5n", "")).built());
        assertThat(page.select("img")).isEmpty();
        assertThat(page.select("pre.result").text()).isEqualTo("plain");
    }
}
