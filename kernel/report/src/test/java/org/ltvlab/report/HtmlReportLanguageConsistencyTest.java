package org.ltvlab.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ltvlab.report.Notebooks.notebook;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.ltvlab.notebook.format.Notebook;
import org.ltvlab.notebook.format.NotebookLanguage;

class HtmlReportLanguageConsistencyTest {
    private static Document page(Notebook notebook) {
        return Jsoup.parse(HtmlReport.of(notebook, ReportOptions.fromNotebook()).html());
    }

    @Test
    void a_japanese_notebook_gives_a_report_in_japanese_throughout() {
        Document page = page(SampleNotebook.japanese());
        assertThat(page.expectFirst("html").attr("lang")).isEqualTo("ja");
        assertThat(page.select("header dt").eachText()).containsExactly("客先", "基準日", "作成者", "作成日", "版", "取扱区分");
        assertThat(page.select("header dd").eachText()).contains("2025年12月31日", "山田 花子, 佐藤 一郎");
        assertThat(page.select("figcaption .label").eachText()).containsExactly("図1", "表1", "図2", "表2", "図3");
        assertThat(page.select("#contents-title, #summary-title").eachText()).containsExactly("要旨", "目次");
        assertThat(page.select("section h2").eachText()).contains("付録 A 出典と再現情報", "付録 B 用語");
        assertThat(page.expectFirst("figure .source").text())
                .isEqualTo("出典：受注データ（2023年1月〜2025年12月） n = 5,000 注：到達していない経過月は空欄");
        assertThat(page.select("footer").text()).isEqualTo("社外秘 LTV Lab 0.1.0 で作成");
    }

    @Test
    void terms_in_brackets_do_not_make_an_english_notebook_japanese() {
        String prose = "Customer lifetime value (顧客生涯価値) is what a customer brings over the whole relationship.";
        Document page = page(notebook().markdown("# Report\n\n" + prose).built());
        assertThat(page.expectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("#contents-title").text()).isEqualTo("Contents");
    }

    @Test
    void the_metadata_decide_where_they_say_it() {
        Notebook japanese = notebook()
                .metadata("{\"language\": \"ja-JP\"}")
                .markdown("# Report")
                .built();
        Notebook english =
                notebook().metadata("{\"lang\": \"en\"}").markdown("# 報告").built();
        assertThat(page(japanese).expectFirst("html").attr("lang")).isEqualTo("ja");
        assertThat(page(english).expectFirst("html").attr("lang")).isEqualTo("en");
    }

    /** One that a run and its report judged apart spoke two languages in one page. */
    @Test
    void a_report_speaks_the_language_that_its_notebook_ran_in() {
        Notebook stated = notebook()
                .metadata("{\"ltv\": {\"lang\": \"ja\"}}")
                .markdown("# Report")
                .built();
        Notebook manyNames = notebook()
                .markdown("# BG/NBD, Gamma-Gamma, RFM, CAC で見る LTV の内訳")
                .built();
        assertThat(page(stated).expectFirst("html").attr("lang")).isEqualTo("ja");
        assertThat(NotebookLanguage.of(manyNames).tag()).isEqualTo("ja");
        assertThat(page(manyNames).expectFirst("html").attr("lang")).isEqualTo("ja");
    }

    @Test
    void the_options_decide_before_the_metadata() {
        ReportOptions options = ReportOptions.fromNotebook().language(ReportLanguage.ENGLISH);
        String html = HtmlReport.of(SampleNotebook.japanese(), options).html();
        assertThat(html).contains("<html lang=\"en\">", "Executive summary", "As of");
    }

    @Test
    void a_line_break_between_japanese_characters_is_no_space() {
        Document page =
                page(notebook().markdown("# 報告\n\n## 節\n\n一行目の\n続きは LTV\nの話").built());
        assertThat(page.expectFirst(".body p").wholeText()).isEqualTo("一行目の続きは LTV\nの話");
    }

    @Test
    void only_terms_that_occur_are_explained() {
        Document page = page(notebook()
                .markdown("# 報告\n\n## LTVは顧客の価値\n\nPLTVXは用語ではない。コホートで見る。")
                .built());
        assertThat(page.select(".glossary dt").eachText()).containsExactly("LTV(顧客生涯価値)", "コホート");
        Document without = page(notebook().markdown("# Report\n\nPLTVX only").built());
        assertThat(without.select(".glossary")).isEmpty();
    }
}
