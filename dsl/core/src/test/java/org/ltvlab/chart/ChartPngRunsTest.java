package org.ltvlab.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.awt.Color;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ltvlab.unit.Language;
import org.ltvlab.view.Axis;
import org.ltvlab.view.BarView;
import org.ltvlab.view.Caption;
import org.ltvlab.view.HeatMapView;
import org.ltvlab.view.LineView;
import org.ltvlab.view.Series;

class ChartPngRunsTest {
    private static final String BOLD = "BIZUDPGothic-Bold.ttf";
    private static final String REGULAR = "BIZUDPGothic-Regular.ttf";

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
    void pictures_have_twice_their_size_on_the_page_and_nothing_is_cut_off() {
        Samples.all().forEach((name, view) -> {
            ChartPng png = ChartPng.draw(view);
            Picture picture = Picture.of(png);
            assertThat(picture.image().getWidth()).as(name).isEqualTo(png.width() * 2);
            assertThat(picture.image().getHeight()).as(name).isEqualTo(png.height() * 2);
            assertThat(picture.hasWhiteRim(3)).as(name).isTrue();
            assertThat(png.bytes().length).as(name).isLessThan(300_000);
        });
    }

    @Test
    void title_names_and_numbers_are_written_with_the_carried_font() {
        Picture bars = Picture.of(ChartPng.draw(Samples.bars("検索広告", "モール", "実店舗")));
        assertThat(bars.shows("チャネル別のLTV", BOLD, 16)).isTrue();
        assertThat(bars.shows("検索広告", REGULAR, 12)).isTrue();
        assertThat(bars.shows("12,000円", REGULAR, 12)).isTrue();
        assertThat(bars.shows("-8,300円", REGULAR, 12)).isTrue();
        assertThat(bars.shows("13,000円", REGULAR, 12))
                .as("a number that is not there")
                .isFalse();
    }

    @Test
    void a_line_breaks_where_a_value_is_not_known() {
        Series broken = Samples.series("a", 0.5, 0.5, null, 0.5, 0.5);
        Series whole = Series.of("a", 0.5, 0.5, 0.5, 0.5, 0.5);
        Color blue = new Color(0x00, 0x72, 0xB2);
        // Five positions over the plot: the gap is around the middle of the picture, right of the axis labels.
        Picture gap = Picture.of(ChartPng.draw(flat(broken)));
        Picture line = Picture.of(ChartPng.draw(flat(whole)));
        assertThat(line.count(blue, 330, 440)).isGreaterThan(200);
        assertThat(gap.count(blue, 330, 440)).isZero();
        assertThat(gap.count(blue, 60, 200)).isGreaterThan(200);
    }

    private static LineView flat(Series series) {
        Axis months = new Axis("経過月数", Samples.WHOLE);
        return LineView.of(
                Caption.of("t"), months, new Axis("維持率", Samples.SHARE), Samples.positions(5), List.of(series));
    }

    @Test
    void an_unknown_bar_is_nothing_and_a_zero_says_zero() {
        Picture unknown = Picture.of(ChartPng.draw(pair(Samples.series("a", 900.0, null))));
        Picture zero = Picture.of(ChartPng.draw(pair(Samples.series("a", 900.0, 0.0))));
        Color blue = new Color(0x00, 0x72, 0xB2);
        assertThat(unknown.count(blue, 390, 720)).isZero();
        assertThat(zero.count(blue, 390, 720)).isZero();
        assertThat(unknown.count(blue, 60, 390)).isGreaterThan(50_000);
        int numbers = unknown.count(new Color(0x22, 0x22, 0x22), 390, 720);
        assertThat(zero.count(new Color(0x22, 0x22, 0x22), 390, 720)).isGreaterThan(numbers);
    }

    @Test
    void a_series_of_which_nothing_is_known_has_no_bars_and_takes_none_from_the_others() {
        for (BarView.Orientation orientation : BarView.Orientation.values()) {
            BarView view = BarView.of(
                    Caption.of(""),
                    orientation,
                    List.of("a", "b"),
                    new Axis("", Samples.YEN),
                    List.of(Series.of("known", 900, 600), Samples.series("unknown", null, null)));
            Picture picture = Picture.of(ChartPng.draw(view));
            assertThat(picture.count(Palette.series(0))).isGreaterThan(10_000);
            assertThat(picture.count(Palette.series(1)))
                    .as("the square of the legend alone")
                    .isLessThan(1_000);
        }
    }

    private static BarView pair(Series series) {
        return BarView.of(
                Caption.of(""),
                BarView.Orientation.VERTICAL,
                List.of("a", "b"),
                new Axis("", Samples.YEN),
                List.of(series));
    }

    @Test
    void bars_are_as_long_as_their_values() {
        Series series = Series.of("a", 1000, 500, 250);
        BarView view = BarView.of(
                Caption.of(""),
                BarView.Orientation.HORIZONTAL,
                List.of("x", "y", "z"),
                new Axis("", Samples.YEN),
                List.of(series));
        Picture picture = Picture.of(ChartPng.draw(view));
        Color blue = new Color(0x00, 0x72, 0xB2);
        double[] lengths = new double[3];
        for (int i = 0; i < 3; i++) {
            // A bar is 20 high of 27 a row; the first row begins at the upper margin of 16.
            lengths[i] = picture.countAcross(blue, 16 + 27 * (i + 0.5));
        }
        assertThat(lengths[0]).isGreaterThan(900);
        assertThat(lengths[1] / lengths[0]).isBetween(0.49, 0.51);
        assertThat(lengths[2] / lengths[0]).isBetween(0.24, 0.26);
    }

    @Test
    void a_heat_map_colours_known_cells_and_hatches_the_others() {
        HeatMapView view = HeatMapView.of(
                Caption.of(""),
                "x",
                List.of("a", "b"),
                "y",
                List.of(Samples.series("r1", 0.0, 100.0), Samples.series("r2", 50.0, null)),
                Samples.WHOLE);
        Picture picture = Picture.of(ChartPng.draw(view));
        int cell = 103 * 37 * 4;
        // A cell of 103 × 37 CSS pixels less its number; the legend adds some of the end colours.
        assertThat(picture.count(Palette.heat(1))).isBetween(cell * 8 / 10, cell * 11 / 10);
        assertThat(picture.count(Palette.heat(0))).isBetween(cell * 8 / 10, cell * 11 / 10);
        assertThat(picture.count(Palette.HATCH)).isBetween(300, cell / 2);
    }

    @Test
    void a_column_of_hundreds_does_not_take_the_colours_from_the_others() {
        HeatScale scale = HeatScale.of(Samples.cohorts(5, 4));
        // Cohorts 0 to 3 have reached age 1: 0.38 + 0.003; the least is cohort 0 at age 3: 0.34.
        assertThat(scale.to()).isCloseTo(0.383, within(1e-9));
        assertThat(scale.of(1.0)).isEqualTo(Palette.heat(1));
        assertThat(scale.of(0.383)).isEqualTo(Palette.heat(1));
        assertThat(scale.from()).isCloseTo(0.34, within(1e-9));
    }

    @Test
    void long_names_move_beside_lying_bars_and_periods_are_thinned() {
        List<String> months = Samples.months().categories();
        Categories thinned = Categories.under(months, 25).orElseThrow();
        assertThat(thinned.lines().stream().filter(name -> !name.isEmpty()).map(name -> name.get(0)))
                .containsExactly(
                        "2021-01", "2021-04", "2021-07", "2021-10", "2022-01", "2022-04", "2022-07", "2022-10",
                        "2023-01", "2023-04", "2023-07", "2023-10");
        assertThat(Letters.LABEL.width("2021-01")).isLessThan(3 * 25);
        List<String> names = List.of("Hand painted ceramic tea set", "季節の和菓子");
        assertThat(Categories.under(names, 40)).isEqualTo(Optional.empty());
        assertThat(Categories.under(names, 100)).isPresent();
    }

    @Test
    void every_name_of_a_heat_map_is_there_and_large_maps_grow() {
        ChartPng small = ChartPng.draw(Samples.cohorts(3, 3));
        ChartPng large = ChartPng.draw(Samples.cohorts(30, 24));
        assertThat(large.width()).isGreaterThan(small.width() * 2);
        Picture picture = Picture.of(small);
        assertThat(picture.shows("2021-01", REGULAR, 12)).isTrue();
        assertThat(picture.shows("2021-02", REGULAR, 12)).isTrue();
        assertThat(picture.shows("2021-03", REGULAR, 12)).isTrue();
    }

    @Test
    void a_long_line_is_drawn_whole() {
        int count = 50_000;
        double[] values = new double[count];
        values[33_333] = 1;
        LineView view = LineView.of(
                Caption.of("長い線"),
                new Axis("日", Samples.WHOLE),
                new Axis("率", Samples.SHARE),
                Samples.positions(count),
                List.of(Series.of("a", values)));
        Picture picture = Picture.of(ChartPng.draw(view));
        double x = 70 + 630 * 33_333.0 / count;
        assertThat(picture.count(new Color(0x00, 0x72, 0xB2), x - 15, x + 15)).isGreaterThan(900);
    }

    /** 1e17 and its neighbour among the doubles; zero and the least double. */
    @Test
    void a_line_of_neighbouring_numbers_is_drawn_at_once() {
        for (double[] pair : new double[][] {{1e17, 1e17 + 16}, {0, Double.MIN_VALUE}}) {
            LineView view = LineView.of(
                    Caption.of("隣どうし"),
                    new Axis("日", Samples.WHOLE),
                    new Axis("率", Samples.SHARE),
                    Samples.positions(2),
                    List.of(Series.of("a", pair)));
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(ChartPng.draw(view))
                    .isNotNull());
        }
    }
}
