package org.ltvlab.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Draws lines and bars into a plot area with XChart; the only class that knows it.
 *
 * <p>Titles, axes, grid and legend are set by our own classes: XChart places every text by the outline of its letters,
 * so that baselines jump between 円 and ー, drops labels that do not fit, and has no line breaking.
 */
final class Ink {
    private static final Color NOTHING = new Color(255, 255, 255, 0);
    private static final BasicStroke LINE = new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final List<Marker> MARKERS = List.of(
            SeriesMarkers.CIRCLE,
            SeriesMarkers.SQUARE,
            SeriesMarkers.TRIANGLE_UP,
            SeriesMarkers.DIAMOND,
            SeriesMarkers.TRIANGLE_DOWN);
    private static final int MARKER_SIZE = 7;

    private Ink() {}

    /** Draws a line for each element of {@code lines} and a marker at each of its {@code marked} points. */
    static void lines(Graphics2D g, Box box, Scale x, Scale y, List<Points> lines, List<Points> marked) {
        XYChart chart = new XYChart((int) box.width(), (int) box.height());
        for (int i = 0; i < lines.size(); i++) {
            XYSeries line =
                    chart.addSeries("line " + i, lines.get(i).x(), lines.get(i).y());
            line.setLineColor(Palette.series(i));
            line.setLineStyle(LINE);
            line.setMarker(SeriesMarkers.NONE);
        }
        for (int i = 0; i < marked.size(); i++) {
            if (marked.get(i).x().length > 0) {
                XYSeries points = chart.addSeries(
                        "points " + i, marked.get(i).x(), marked.get(i).y());
                points.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
                points.setMarkerColor(Palette.series(i));
                points.setMarker(marker(i));
            }
        }
        chart.getStyler().setMarkerSize(MARKER_SIZE);
        chart.getStyler().setXAxisMin(x.from()).setXAxisMax(x.to());
        chart.getStyler().setYAxisMin(y.from()).setYAxisMax(y.to());
        paint(g, box, chart, chart.getStyler());
    }

    /** Draws upright bars, the categories side by side; {@code fill} is the share of a category that its bars take. */
    static void columns(Graphics2D g, Box box, Scale value, List<List<@Nullable Double>> series, double fill) {
        CategoryChart chart = new CategoryChart((int) box.width(), (int) box.height());
        for (int i = 0; i < series.size(); i++) {
            chart.addSeries("bars " + i, places(series.get(i).size()), drawable(series.get(i)))
                    .setFillColor(Palette.series(i));
        }
        chart.getStyler().setAvailableSpaceFill(fill);
        chart.getStyler().setYAxisMin(value.from()).setYAxisMax(value.to());
        paint(g, box, chart, chart.getStyler());
    }

    /** Draws lying bars, the first category on top. */
    static void rows(Graphics2D g, Box box, Scale value, List<List<@Nullable Double>> series, double fill) {
        HorizontalBarChart chart = new HorizontalBarChart((int) box.width(), (int) box.height());
        for (int i = 0; i < series.size(); i++) {
            chart.addSeries(
                            "bars " + i,
                            drawable(series.get(i)),
                            places(series.get(i).size()))
                    .setFillColor(Palette.series(i));
        }
        chart.getStyler().setAvailableSpaceFill(fill);
        chart.getStyler().setXAxisMin(value.from()).setXAxisMax(value.to());
        paint(g, box, chart, chart.getStyler());
    }

    /** Draws what the legend shows for a line: a piece of it with its marker. */
    static void lineSample(Graphics2D g, int series, double x, double y, double width) {
        g.setColor(Palette.series(series));
        g.setStroke(LINE);
        g.draw(new Line2D.Double(x, y, x + width, y));
        marker(series).paint(g, x + width / 2, y, MARKER_SIZE);
    }

    /** A marker that together with the colour tells 25 series apart. */
    private static Marker marker(int series) {
        return MARKERS.get((series + series / Palette.SERIES.size()) % MARKERS.size());
    }

    /** XChart refuses a series of which nothing is known; bars of no length are as invisible as none. */
    private static List<@Nullable Double> drawable(List<@Nullable Double> values) {
        return values.stream().allMatch(Objects::isNull)
                ? new ArrayList<>(Collections.nCopies(values.size(), 0.0))
                : values;
    }

    private static List<String> places(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }

    private static void paint(Graphics2D g, Box box, Chart<?, ?> chart, AxesChartStyler styler) {
        styler.setAxisTicksVisible(false).setAxisTitlesVisible(false).setPlotGridLinesVisible(false);
        styler.setPlotMargin(0).setAxisTickLabelsFont(Letters.LABEL.font());
        styler.setChartTitleVisible(false).setLegendVisible(false);
        styler.setLegendPosition(Styler.LegendPosition.InsideN)
                .setPlotBorderVisible(false)
                .setChartPadding(0)
                .setPlotContentSize(1.0);
        styler.setChartBackgroundColor(NOTHING).setPlotBackgroundColor(NOTHING);
        Graphics2D part = (Graphics2D) g.create();
        part.translate(box.x(), box.y());
        chart.paint(part, (int) box.width(), (int) box.height());
        part.dispose();
    }
}
