package org.ltvlab.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LettersCorrectnessTest {
    @Test
    void the_carried_font_draws_what_reports_in_japanese_hold() {
        String hard = "①②⑳髙﨑彅㈱㈲～－―…円￥¥€£％‰±×÷≦≥→●▲■◆※〒ｱﾝ々ゐゑ𠮟";
        assertThat(Letters.LABEL.drawable(hard)).isEqualTo(hard);
        assertThat(Letters.TITLE.drawable(hard)).isEqualTo(hard);
        assertThat(Letters.LABEL.font().canDisplayUpTo(hard)).isEqualTo(-1);
        assertThat(Letters.LABEL.font().getFamily(Locale.ROOT)).isEqualTo("BIZ UDPGothic");
    }

    @Test
    void what_the_font_lacks_is_marked_and_never_a_box() {
        assertThat(Letters.LABEL.drawable("A😀B")).isEqualTo("A〓B");
        assertThat(Letters.LABEL.drawable("a‑b\u0007")).isEqualTo("a-b");
    }

    @Test
    void lines_are_wrapped_evenly_and_lose_nothing() {
        String title = "商品カテゴリ別の粗利：定番ギフトが全体の4割を占め、新規カテゴリはまだ小さい（税抜）";
        List<String> lines = Letters.TITLE.wrapped(title, 400);
        assertThat(String.join("", lines)).isEqualTo(title);
        assertThat(lines).hasSizeGreaterThan(1).allSatisfy(line -> {
            assertThat(Letters.TITLE.width(line)).isLessThanOrEqualTo(400);
            // Characters that a line must not begin with (JIS X 4051).
            assertThat(line.substring(0, 1)).isNotIn("、", "。", "）", "」", "ー", "っ");
            assertThat(line).doesNotEndWith("（").doesNotEndWith("「");
        });
        double shortest = lines.stream().mapToDouble(Letters.TITLE::width).min().orElseThrow();
        assertThat(shortest).isGreaterThan(200);
    }

    @Test
    void a_word_longer_than_the_line_is_not_cut() {
        assertThat(Letters.LABEL.wrapped("Donaudampfschifffahrtsgesellschaft", 20))
                .containsExactly("Donaudampfschifffahrtsgesellschaft");
        assertThat(Letters.LABEL.wrapped("", 20)).containsExactly("");
    }

    @Test
    void a_rate_stays_on_one_line() {
        assertThat(Letters.LABEL.wrapped("churn rate (4.5%/month – 5.5%/month)", 130))
                .hasSizeGreaterThan(1)
                .noneMatch(line -> line.startsWith("/"));
    }
}
