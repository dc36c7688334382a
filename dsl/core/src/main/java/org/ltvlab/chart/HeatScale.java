package org.ltvlab.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.ltvlab.unit.Language;
import org.ltvlab.view.Formats;
import org.ltvlab.view.HeatMapView;
import org.ltvlab.view.Series;
import org.ltvlab.view.ValueFormat;

/** Which colour a value has, and the legend that says so. */
record HeatScale(double from, double to, double most, ValueFormat format) {
    /** The room that the legend takes below the map. */
    static final double HEIGHT = 34;

    /** More shades than an eye tells apart, few enough for the palette of the file. */
    private static final double SHADES = 64;

    private static final double BAR_WIDTH = 160;
    private static final double BAR_HEIGHT = 10;

    /**
     * From pale at zero (or the least value, if that is far from zero) to dark at the greatest.
     *
     * <p>A column that says the same in every row, such as the 100 % of each cohort's first month, does not stretch the
     * scale; its cells are as dark as the darkest.
     */
    static HeatScale of(HeatMapView view) {
        List<Double> all =
                values(view, IntStream.range(0, view.columns().size()).boxed().toList());
        List<Double> told = values(
                view,
                IntStream.range(0, view.columns().size())
                        .filter(column -> !saysTheSame(view, column))
                        .boxed()
                        .toList());
        List<Double> scaled = told.isEmpty() ? all : told;
        double least = scaled.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double most = scaled.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double from = least >= 0 && least <= 0.6 * most ? 0 : least;
        double greatest = all.stream().mapToDouble(Double::doubleValue).max().orElse(most);
        return new HeatScale(from, most, greatest, view.format());
    }

    Color of(double value) {
        double share = Scale.isFlat(from, to) ? 0.5 : (value - from) / (to - from);
        return Palette.heat(Math.rint(share * SHADES) / SHADES);
    }

    /** Draws the colours from the least to the greatest with the numbers at both ends. */
    void paint(Graphics2D g, double x, double y) {
        Formats formats = Formats.current();
        String low = formats.value(from, format);
        String high = formats.value(to, format);
        if (most > to) {
            high = Language.current().pick(high + "以上", high + " or more");
        }
        double baseline = y + BAR_HEIGHT / 2 + Letters.LABEL.drop();
        Letters.LABEL.left(g, Palette.SOFT_INK, low, x, baseline);
        double bar = Math.rint(x + Letters.LABEL.width(low) + 6);
        for (int i = 0; i < BAR_WIDTH; i++) {
            g.setColor(of(from + (to - from) * i / (BAR_WIDTH - 1)));
            g.fill(new Rectangle2D.Double(bar + i, y, 1, BAR_HEIGHT));
        }
        Letters.LABEL.left(g, Palette.SOFT_INK, high, bar + BAR_WIDTH + 6, baseline);
    }

    private static boolean saysTheSame(HeatMapView view, int column) {
        List<Double> known = values(view, List.of(column));
        return known.size() > 1 && known.stream().distinct().count() == 1;
    }

    private static List<Double> values(HeatMapView view, List<Integer> columns) {
        return view.rows().stream()
                .map(Series::values)
                .flatMap(values -> columns.stream().map(values::get))
                .filter(Objects::nonNull)
                .toList();
    }
}
