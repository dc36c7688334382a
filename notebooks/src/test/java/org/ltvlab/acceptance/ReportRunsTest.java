package org.ltvlab.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ltv report}: the main job of the README, and the same notebook on other people's orders. */
class ReportRunsTest {
    /** What a reader must never meet: an object as Java prints it, a number that is none. */
    private static final Pattern RAW =
            Pattern.compile("\\b[A-Z]\\w*(\\[\\w+=|@[0-9a-f]{5,})|\\b(NaN|null|Infinity)\\b");

    @TempDir
    private Path folder;

    @Test
    void the_main_job_makes_one_file_in_japanese_that_needs_nothing_else() throws IOException {
        Path page = folder.resolve("report.html");
        Project.Ended ended = Project.ltv("report", "notebooks/ja/client-report.ipynb", "-o", page.toString());
        assertThat(ended.code()).as(ended.output()).isZero();
        assertThat(ended.output())
                .matches(Pattern.quote(page.toString()) + ": \\d+ figures, \\d+ tables, [\\d,]+ KB\n");
        String html = Files.readString(page, StandardCharsets.UTF_8);
        assertThat(html)
                .startsWith("<!doctype html><html lang=\"ja\"")
                .contains("顧客")
                .containsPattern("\\d+日を超えて注文のない離反予備軍[\\d,]+人に復帰施策を打つ")
                .doesNotContainPattern("<script|<link|(src|href)=\"(https?:|//)")
                .doesNotContain(Project.ROOT.toString());
        assertThat(Pattern.compile("<img[^>]* alt=\"[^\"]{20,}\"")
                        .matcher(html)
                        .results()
                        .count())
                .isEqualTo(Pattern.compile("<img").matcher(html).results().count())
                .isGreaterThanOrEqualTo(4);
        assertThat(new Workplace(folder).files()).containsExactly("report.html");
        readsWell(html);
    }

    @Test
    void the_same_report_twice_is_the_same_to_the_byte() {
        Workplace place = new Workplace(folder);
        String notebook =
                Project.ROOT.resolve("notebooks/en/client-report.ipynb").toString();
        assertThat(place.ltv("report", notebook, "-o", "r.html").code()).isZero();
        String first = place.read("r.html");
        assertThat(place.ltv("report", notebook, "-o", "r.html").code()).isZero();
        assertThat(place.read("r.html")).isEqualTo(first);
    }

    /** The counts and sums stand in the README of each dataset, from its source. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | cdnow/cdnow-sample.txt | 6,919 orders of 2,357 customers",
                "en | cdnow/cdnow-master.txt | 69,659 orders of 23,570 customers worth $2,500,315.63",
                "en | online-retail/online-retail.csv.gz | 18,532 orders of 4,338 customers worth £8,911,407.90",
                "ja | cdnow/cdnow-sample.txt | 顧客2,357人が6,919件を注文し、売上は",
                "ja | cdnow/cdnow-master.txt | 顧客23,570人が69,659件を注文し、売上は$2,500,315.63",
                "ja | online-retail/online-retail.csv.gz | 顧客4,338人が18,532件を注文し、売上は£8,911,407.90",
            })
    void other_orders_need_the_name_of_their_file_alone(String language, String file, String finding)
            throws IOException {
        Path page = folder.resolve("report.html");
        Project.Ended ended = Project.ltv(
                "report",
                "notebooks/" + language + "/client-report.ipynb",
                "-o",
                page.toString(),
                "-p",
                "file=datasets/" + file);
        assertThat(ended.code()).as(ended.output()).isZero();
        String html = Files.readString(page, StandardCharsets.UTF_8);
        assertThat(html.replaceAll("<[^>]*>", "")).contains(finding);
        readsWell(html);
    }

    @Test
    void a_report_holds_no_secret_and_no_folder_whatever_it_is_called() {
        Workplace place = new Workplace(folder)
                .withNotebook("n.ipynb", "String api_secret = \"\";\nString file = \"\";", "api_secret.length()");
        place.with("n.ipynb", place.read("n.ipynb").replaceFirst("\\{}", "{\"tags\": [\"parameters\"]}"));
        for (String name : List.of("a.html", "b.html")) {
            Project.Ended ended = place.ltv(
                    "report",
                    folder.resolve("n.ipynb").toString(),
                    "-o",
                    folder.resolve(name).toString(),
                    "-p",
                    "api_secret=pa55",
                    "-p",
                    "file=" + folder.resolve("orders.csv"));
            assertThat(ended.code()).as(ended.output()).isZero();
        }
        assertThat(place.read("a.html"))
                .doesNotContain("pa55")
                .doesNotContain(folder.toString())
                .contains("./ltv report n.ipynb -o report.html -p 'api_secret=***' -p file=orders.csv")
                .isEqualTo(place.read("b.html"));
    }

    static void readsWell(String html) {
        String text = html.replaceAll("(?s)<style.*?</style>|<[^>]*>", " ");
        assertThat(RAW.matcher(text)
                        .results()
                        .map(found ->
                                found.group() + text.substring(found.end(), Math.min(text.length(), found.end() + 40))))
                .isEmpty();
    }
}
