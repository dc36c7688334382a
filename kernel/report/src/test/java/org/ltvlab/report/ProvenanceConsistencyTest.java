package org.ltvlab.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ltvlab.report.Notebooks.notebook;

import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.ltvlab.notebook.format.Notebook;

class ProvenanceConsistencyTest {
    private static Element provenance(Notebook notebook, ReportOptions options) {
        return Jsoup.parse(HtmlReport.of(notebook, options).html()).expectFirst("section.provenance");
    }

    @Test
    void data_parameters_versions_and_the_command_are_there() {
        ReportOptions options = ReportOptions.fromNotebook()
                .defaults(Map.of("client", "\"\"", "asOf", "2024-12-31"))
                .command("./ltv report a.ipynb -o report.html -p asOf=2025-12-31");
        Element section = provenance(SampleNotebook.japanese(), options);
        assertThat(section.select("table").get(0).select("tbody th, tbody td").eachText())
                .containsExactly("orders.csv", "23,876", "124", "1,843,201", "9f86d081884c");
        assertThat(section.select("dl.hashes").text())
                .isEqualTo("orders.csv — SHA-256(全桁) "
                        + "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
        assertThat(section.select("table").get(1).select("tr").eachText())
                .containsExactly(
                        "名前 この報告書での値 既定値",
                        "asOf 2025-12-31 2024-12-31",
                        "client \"株式会社みほん商店\" \"\"",
                        "file \"datasets/shop/orders.csv\"");
        assertThat(section.select("dl.versions dt").eachText()).containsExactly("LTV Lab", "Java", "ノートブック(SHA-256)");
        assertThat(section.select("pre.command").text())
                .isEqualTo("./ltv report a.ipynb -o report.html -p asOf=2025-12-31");
    }

    @Test
    void a_parameter_that_is_an_absolute_path_is_shown_without_its_folders() {
        Notebook notebook = notebook()
                .metadata(
                        "{\"ltv\": {\"parameters\": {\"file\": \"/home/me/acme/orders.csv\","
                                + " \"other\": \"C:\\\\acme\\\\b.csv\", \"near\": \"../data/c.csv\", \"unit\": \"yen/month\"}}}")
                .markdown("# T")
                .built();
        assertThat(provenance(notebook, ReportOptions.fromNotebook())
                        .select("table tbody tr")
                        .eachText())
                .containsExactly("file orders.csv", "other b.csv", "near ../data/c.csv", "unit yen/month");
    }

    @Test
    void a_notebook_that_read_no_data_says_so() {
        Element section = provenance(notebook().markdown("# T").built(), ReportOptions.fromNotebook());
        assertThat(section.select("p").text()).isEqualTo("This notebook recorded no data files.");
        assertThat(section.select("h3").eachText()).containsExactly("Data read", "Made with");
    }

    @Test
    void the_notebooks_fingerprint_follows_its_sources_and_not_its_outputs() {
        ReportOptions options = ReportOptions.fromNotebook();
        String one =
                fingerprint(notebook().markdown("# T").code(Notebooks.html("a")).built(), options);
        String otherOutput =
                fingerprint(notebook().markdown("# T").code(Notebooks.html("b")).built(), options);
        String otherText =
                fingerprint(notebook().markdown("# U").code(Notebooks.html("a")).built(), options);
        assertThat(otherOutput).isEqualTo(one).hasSize(64);
        assertThat(otherText).isNotEqualTo(one);
    }

    private static String fingerprint(Notebook notebook, ReportOptions options) {
        return provenance(notebook, options).select("dl.versions dd:last-child").text();
    }
}
