package org.ltvlab.app.glue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChartBuilder;
import org.ltvlab.shell.display.MimeBundle;
import org.ltvlab.shell.display.Renderer;
import org.ltvlab.view.Axis;
import org.ltvlab.view.BarView;
import org.ltvlab.view.Caption;
import org.ltvlab.view.Series;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TextView;
import org.ltvlab.view.ValueFormat;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The keys on which glue and report have agreed, for everything that a cell can end in. */
class RenderersCorrectnessTest {
    private static final Caption CAPTION =
            Caption.of("Orders by channel").source("orders.csv").n(7).note("cancelled ones are left out");

    private final List<Renderer> renderers = LtvExtension.inNotebook().renderers();

    @Test
    void a_chart_is_a_picture_at_twice_its_size_with_caption_and_words() throws IOException {
        BarView chart = BarView.of(
                CAPTION,
                BarView.Orientation.HORIZONTAL,
                List.of("search", "mail"),
                new Axis("orders", ValueFormat.number(0)),
                List.of(Series.of("orders", 4, 3)));
        MimeBundle bundle = show(chart);
        assertThat(bundle.data()).containsOnlyKeys("text/plain", "image/png");
        assertThat(bundle.data().get("text/plain")).isEqualTo("Orders by channel\n" + chart.altText());
        assertThat(ltv(bundle))
                .containsEntry("kind", "chart")
                .containsEntry("title", "Orders by channel")
                .containsEntry("alt", chart.altText())
                .containsEntry("source", "orders.csv")
                .containsEntry("n", 7L)
                .containsEntry("note", "cancelled ones are left out");
        isDrawnAtTwiceItsSize(bundle);
    }

    @Test
    void a_table_is_html_without_scripts_and_aligned_text() {
        MimeBundle bundle = show(new TableView(
                CAPTION,
                List.of(TableView.Column.of("channel"), TableView.Column.of("orders")),
                List.of(List.of("<b>search</b>", 4), List.of("mail", 3))));
        assertThat(bundle.data()).containsOnlyKeys("text/plain", "text/html");
        assertThat((String) bundle.data().get("text/html"))
                .contains("<table", "&lt;b&gt;search")
                .doesNotContain("<b>search", "<script");
        assertThat((String) bundle.data().get("text/plain")).contains("channel", "orders", "mail");
        assertThat(ltv(bundle))
                .containsEntry("kind", "table")
                .containsEntry("alt", "")
                .containsEntry("n", 7L);
    }

    @Test
    void a_number_of_observations_that_is_not_known_is_left_out() {
        MimeBundle bundle =
                show(new TableView(Caption.of("t"), List.of(TableView.Column.of("a")), List.of(List.of(1))));
        assertThat(ltv(bundle)).doesNotContainKey("n").containsEntry("source", "");
    }

    @Test
    void a_text_is_a_text() {
        MimeBundle bundle = show(TextView.of("One **point**.", "Another."));
        assertThat(bundle.data()).containsOnlyKeys("text/plain", "text/html");
        assertThat(bundle.data().get("text/plain")).isEqualTo("One **point**.\nAnother.");
        assertThat(bundle.metadata()).isEqualTo(Map.of("ltv", Map.of("kind", "text")));
    }

    @Test
    void a_frame_and_a_column_are_tables() {
        Table frame = Table.create(
                "orders", StringColumn.create("channel", "search", "mail"), IntColumn.create("orders", 4, 3));
        for (Object value : List.of(frame, frame.column("channel"))) {
            MimeBundle bundle = show(value);
            assertThat(bundle.data()).containsOnlyKeys("text/plain", "text/html");
            assertThat((String) bundle.data().get("text/html")).contains("<table", "search", "mail");
            assertThat(ltv(bundle)).containsEntry("kind", "table");
        }
    }

    @Test
    void a_chart_of_xchart_itself_is_a_picture_too() throws IOException {
        var chart = new XYChartBuilder().width(300).height(200).title("own").build();
        chart.addSeries("a", new double[] {1, 2}, new double[] {1, 2});
        MimeBundle bundle = show(chart);
        assertThat(bundle.data()).containsOnlyKeys("text/plain", "image/png");
        assertThat(bundle.metadata()).containsEntry("image/png", Map.of("width", 300, "height", 200));
        assertThat(ltv(bundle)).containsEntry("kind", "chart").containsEntry("title", "own");
        isDrawnAtTwiceItsSize(bundle);
    }

    @Test
    void what_nobody_knows_is_left_to_the_shell() {
        for (Object value : List.of("text", 1, new Object())) {
            assertThat(renderers).allMatch(renderer -> renderer.render(value).isEmpty());
        }
    }

    private MimeBundle show(Object value) {
        return renderers.stream()
                .map(renderer -> renderer.render(value))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    private static void isDrawnAtTwiceItsSize(MimeBundle bundle) throws IOException {
        Map<?, ?> size = (Map<?, ?>) Objects.requireNonNull(bundle.metadata().get("image/png"));
        byte[] png = Base64.getDecoder()
                .decode((String) Objects.requireNonNull(bundle.data().get("image/png")));
        var image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(Map.of("width", image.getWidth() / 2, "height", image.getHeight() / 2))
                .isEqualTo(size);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> ltv(MimeBundle bundle) {
        return (Map<String, Object>) Objects.requireNonNull(bundle.metadata().get("ltv"));
    }
}
