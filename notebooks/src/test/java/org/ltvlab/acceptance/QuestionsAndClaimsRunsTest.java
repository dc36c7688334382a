package org.ltvlab.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ltvlab.notebook.Notebooks;
import org.ltvlab.notebook.format.Cell;

/** The cells of the seven questions and of the audit of articles, as they stand in the notebooks: short, typed, and right. */
class QuestionsAndClaimsRunsTest {
    private static final Pattern TEXT_OR_COMMENT = Pattern.compile("\"[^\"]*\"|//.*");
    private static final Pattern WITH_UNIT =
            Pattern.compile("(yen|percent|perMonth|times|throughChurnPoints)\\(-?[\\d_.]+\\)");
    private static final Pattern CAST = Pattern.compile("(?<!\\w)\\([A-Z]\\w*\\)|\\((int|long|double)\\)");
    private static final Pattern SOURCE = Pattern.compile("source\\(\"([A-E]\\d\\d)\"\\)");

    @TempDir
    private Path folder;

    private static List<String> cells(String notebook) {
        return Notebooks.read(Project.ROOT.resolve("notebooks").resolve(notebook)).cells().stream()
                .filter(Cell.Code.class::isInstance)
                .map(Cell::source)
                .toList();
    }

    private String ran(String notebook) {
        Project.Ended ended = Project.ltv(
                "run",
                "notebooks/" + notebook,
                "-o",
                folder.resolve("out.ipynb").toString());
        assertThat(ended.code()).as(ended.output()).isZero();
        return new Workplace(folder).read("out.ipynb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja/02-seven-questions.ipynb", "en/02-seven-questions.ipynb"})
    void a_question_takes_six_lines_no_cast_and_no_bare_number(String notebook) {
        assertThat(cells(notebook)).hasSize(9).allSatisfy(cell -> {
            String code = TEXT_OR_COMMENT.matcher(cell).replaceAll("");
            assertThat(cell.lines().count()).isLessThanOrEqualTo(6);
            assertThat(CAST.matcher(code).find()).as(code).isFalse();
            assertThat(WITH_UNIT.matcher(code).replaceAll("")).doesNotContainPattern("\\d");
        });
    }

    /**
     * 5,000 × 1.2 × 60 % ÷ 6 % = 60,000; ÷ 24,000 = 2.5; 24,000 ÷ 3,600 = 6.67; 3.0 needs 5 %; last year 4,800 × 0.72 ÷ 7 % =
     * 49,371, of which 0.72 × 200 × (1 ÷ 7 % + 1 ÷ 6 %) ÷ 2 = 2,229 is order value and the other 8,400 churn; 2.5 × 1.15 = 2.88.
     */
    @Test
    void the_seven_answers_are_right_in_japanese() {
        assertThat(ran("ja/02-seven-questions.ipynb"))
                .contains("LTV 60,000円(粗利) = 単価 5,000円 × 頻度 1.2回/月 × 粗利率 60.0% ÷ 解約率 6.0%/月")
                .contains("\"60,000円(粗利)\"")
                .contains("LTV/CAC 2.50倍(粗利)")
                .contains("6.67か月")
                .contains("解約率 5.4%/月")
                .contains("5.0%/月")
                .contains("49,371円 → 60,000円")
                .contains("+2,229円")
                .contains("+8,400円")
                .contains("文言どおり 2.88倍、主張は3.00倍");
    }

    @Test
    void the_seven_answers_are_right_in_english() {
        assertThat(ran("en/02-seven-questions.ipynb"))
                .contains("LTV ¥60,000 (gross profit)")
                .contains("LTV/CAC 2.50x (gross profit)")
                .contains("6.67 months")
                .contains("needs churn rate 5.0%/month (now 6.0%/month, 2.50x)")
                .contains("average order value +¥2,229, churn rate +¥8,400")
                .contains("as said 2.88x; stated 3.00x");
    }

    private static Set<String> rows(String notebook) {
        return cells(notebook).stream()
                .flatMap(cell -> SOURCE.matcher(cell).results())
                .map((MatchResult found) -> found.group(1))
                .collect(TreeSet::new, Set::add, Set::addAll);
    }

    @Test
    void the_audit_of_articles_holds_every_row_once_in_both_languages() {
        Set<String> rows = rows("ja/article-audit.ipynb");
        assertThat(rows).hasSize(94).isEqualTo(rows("en/article-audit.ipynb"));
        List<String> left = Stream.of(cells("en/article-audit.ipynb"))
                .flatMap(List::stream)
                .filter(cell -> cell.startsWith("var left"))
                .flatMap(cell ->
                        Pattern.compile("\"([A-E]\\d\\d)\"").matcher(cell).results())
                .map(found -> found.group(1))
                .toList();
        assertThat(left).hasSize(11).doesNotContainAnyElementsOf(rows);
    }

    /** 39 rows state a number: 20 hold, 12 hold only under a reading, 2 do not, 5 are ambiguous. */
    @Test
    void the_audit_of_articles_counts_its_verdicts() {
        assertThat(ran("en/article-audit.ipynb"))
                .contains("94 rows: holds 20, holds only if 12, does not hold 2, ambiguous 5, computed 55")
                .contains("94 rows computed, 11 left out with a reason: 105 in all.");
        assertThat(ran("ja/article-audit.ipynb"))
                .contains("94項目: 成立 20、条件付きで成立 12、不成立 2、あいまい 5、計算のみ 55")
                .contains("94項目を計算し、11項目を理由とともに除いた。合わせて105項目。");
    }
}
