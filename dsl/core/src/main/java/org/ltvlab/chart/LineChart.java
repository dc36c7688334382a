package org.ltvlab.chart;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ltvlab.view.LineView;
import org.ltvlab.view.Series;
import org.ltvlab.view.ValueFormat;

/** Draws a {@link LineView}. */
final class LineChart {
    private static final double PLOT_HEIGHT = 270;
    /** Keeps markers at the ends whole. */
    private static final double PAD = 8;

    private LineChart() {}

    static ChartPng draw(LineView view) {
        String title = view.caption().title();
        Checks.series(title, view.series(), view.positions().size(), "position");
        Checks.rising(title, "the positions (横軸の位置) of a line chart", view.positions());
        Scale y = Range.of(view.series()).withZeroIfNear().scale(5, view.y().format());
        double inner = Frame.WIDTH - 2 * Frame.MARGIN;
        List<String> names = view.series().size() > 1
                ? view.series().stream().map(Series::name).toList()
                : List.of();
        Header header = Header.of(title, names, view.y().label(), true, inner);
        double left = Frame.MARGIN + Frame.roomFor(y, view.y().format());
        Scale x = level(view);
        Box box = new Box(
                Math.ceil(left),
                Math.ceil(Frame.MARGIN + header.height()),
                Math.floor(Frame.WIDTH
                        - left
                        - Math.max(Frame.MARGIN, Frame.overhang(x, view.x().format()) - PAD + 6)),
                PLOT_HEIGHT);
        List<String> name = Frame.nameLines(view.x().label(), box.width());
        double nameTop = box.bottom() + 8 + Letters.LABEL.line();
        double bottom = nameTop + name.size() * Letters.LABEL.line() + Frame.MARGIN / 2.0;
        return ChartPng.paint(Frame.WIDTH, (int) Math.ceil(bottom), header, g -> {
            plot(g, box, x.padded(PAD, box.width()), y, view);
            Frame.name(g, box, name, nameTop);
        });
    }

    private static void plot(Graphics2D g, Box box, Scale x, Scale y, LineView view) {
        Frame.upright(g, box, y, view.y().format());
        Frame.line(g, Palette.AXIS, box.x(), box.bottom(), box.right(), box.bottom());
        Frame.level(g, box, x, view.x().format(), false);
        List<Points> lines = new ArrayList<>();
        List<Points> marked = new ArrayList<>();
        for (Series series : view.series()) {
            Points points = points(view.positions(), series.values());
            lines.add(Thinning.line(points));
            marked.add(Thinning.markers(points));
        }
        Box roomy = new Box(box.x(), box.y() - PAD, box.width(), box.height() + 2 * PAD);
        Ink.lines(g, roomy, x, y.padded(PAD, roomy.height()), lines, marked);
    }

    private static Scale level(LineView view) {
        List<Double> positions = view.positions();
        ValueFormat format = view.x().format();
        boolean whole = format.kind() != ValueFormat.Kind.PERCENT
                && positions.stream().allMatch(position -> position == Math.rint(position));
        double first = positions.get(0);
        double last = positions.get(positions.size() - 1);
        if (whole && positions.size() <= 16 && positions.size() > 1) {
            return new Scale(first, last, positions);
        }
        return Scale.within(first, last, 10, whole);
    }

    private static Points points(List<Double> positions, List<@Nullable Double> values) {
        double[] x = new double[positions.size()];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            Double value = values.get(i);
            x[i] = positions.get(i);
            y[i] = value == null ? Double.NaN : value;
        }
        return new Points(x, y);
    }
}
