package org.ltvlab.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ltvlab.unit.Language;

/** Expected texts are read off the data by hand. */
class AltTextCorrectnessTest {
    private static final ValueFormat YEN = ValueFormat.money(Currency.getInstance("JPY"));
    private static final Axis MONTHS = new Axis("経過月数", ValueFormat.number(0));
    private static final Axis RATE = new Axis("維持率", ValueFormat.percent(1));

    private final Language before = Language.current();

    @BeforeEach
    void speak_japanese() {
        Language.choose(Language.JAPANESE);
    }

    @AfterEach
    void restore() {
        Language.choose(before);
    }

    @Test
    void lines_say_where_they_begin_end_and_turn() {
        List<Series> series = List.of(new Series("全体", Arrays.asList(1.0, 0.2, 0.3, null)));
        String text = AltText.ofLines(MONTHS, RATE, List.of(0.0, 1.0, 2.0, 3.0), series);
        assertThat(text).isEqualTo("折れ線グラフ。横軸は経過月数、縦軸は維持率。系列は1本、点は4個。" + "全体は0で100.0%、2で30.0%(最小20.0%、最大100.0%)。");
        Language.choose(Language.ENGLISH);
        assertThat(AltText.ofLines(
                        new Axis("age", MONTHS.format()),
                        new Axis("retention", RATE.format()),
                        List.of(0.0, 1.0, 2.0, 3.0),
                        series))
                .isEqualTo("Line chart of retention over age. 1 series of 4 points. "
                        + "全体: 100.0% at 0, 30.0% at 2 (least 20.0%, greatest 100.0%).");
    }

    @Test
    void many_lines_are_counted_after_the_fifth() {
        List<Series> seven = Collections.nCopies(7, Series.of("a", 1));
        assertThat(AltText.ofLines(MONTHS, RATE, List.of(0.0), seven)).endsWith("ほか2系列。");
    }

    @Test
    void bars_name_the_greatest_and_the_least() {
        String text = AltText.ofBars(
                List.of("広告", "紹介", "店舗"), new Axis("LTV", YEN), List.of(Series.of("LTV", 8_000, 21_000, 12_000)));
        assertThat(text).isEqualTo("棒グラフ。値はLTV、項目は3個。LTVの最大は紹介(21,000円)、最小は広告(8,000円)。");
    }

    @Test
    void heat_maps_count_their_empty_cells() {
        List<Series> rows = List.of(Series.of("1月", 0.5, 0.25), new Series("2月", Arrays.asList(0.6, null)));
        String text = AltText.ofHeatMap("経過月数", List.of("0", "1"), "獲得月", rows, ValueFormat.percent(0));
        assertThat(text).isEqualTo("ヒートマップ。行は獲得月(2行)、列は経過月数(2列)。値は25%から60%。空のセルは1個。");
    }

    @Test
    void histograms_name_their_fullest_class() {
        String text = AltText.ofHistogram(
                new Axis("購入額", YEN), List.of(0.0, 1000.0, 2000.0, 3000.0), List.of(5L, 1_200L, 3L));
        assertThat(text).isEqualTo("ヒストグラム。横軸は購入額、3階級、全1,208件。最も多い階級は1,000円以上2,000円未満(1,200件)。");
    }

    @Test
    void views_with_parts_that_do_not_match_still_have_a_text() {
        assertThat(HistogramView.of(Caption.of(""), MONTHS, List.of(), List.of())
                        .altText())
                .isEqualTo("ヒストグラム。値なし。");
        assertThat(LineView.of(Caption.of(""), MONTHS, RATE, List.of(), List.of(Series.of("a", 1)))
                        .altText())
                .contains("aは値なし。");
        assertThat(BarView.of(Caption.of(""), BarView.Orientation.VERTICAL, List.of(), RATE, List.of(Series.of("a", 1)))
                        .altText())
                .contains("aは値なし。");
    }
}
