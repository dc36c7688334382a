package org.ltvlab.chart;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ltvlab.unit.Language;
import org.ltvlab.view.HistogramView;
import org.ltvlab.view.ValueFormat;

/** Draws a {@link HistogramView}: bars that touch, on a number axis. */
final class HistogramChart {
    private static final double PLOT_HEIGHT = 250;
    private static final double FILL = 0.94;
    private static final ValueFormat COUNT = ValueFormat.number(0);

    private HistogramChart() {}

    static ChartPng draw(HistogramView view) {
        check(view);
        double most = view.counts().stream().mapToLong(Long::longValue).max().orElse(0);
        Scale count = Scale.around(0, most, 5, true);
        String countName = Language.current().pick("件数", "Count");
        List<Double> edges = view.edges();
        Scale x = Scale.within(edges.get(0), edges.get(edges.size() - 1), 8, false);
        double inner = Frame.WIDTH - 2 * Frame.MARGIN;
        Header header = Header.of(view.caption().title(), List.of(), countName, false, inner);
        double left = Frame.MARGIN + Frame.roomFor(count, COUNT);
        Box box = new Box(
                Math.ceil(left),
                Math.ceil(Frame.MARGIN + header.height()),
                Math.floor(Frame.WIDTH
                        - left
                        - Math.max(Frame.MARGIN, Frame.overhang(x, view.x().format()) + 6)),
                PLOT_HEIGHT);
        List<String> name = Frame.nameLines(view.x().label(), box.width());
        double nameTop = box.bottom() + 8 + Letters.LABEL.line();
        int height = (int) Math.ceil(nameTop + name.size() * Letters.LABEL.line() + Frame.MARGIN / 2.0);
        return ChartPng.paint(Frame.WIDTH, height, header, g -> {
            plot(g, box, x, count, view);
            Frame.name(g, box, name, nameTop);
        });
    }

    private static void plot(Graphics2D g, Box box, Scale x, Scale count, HistogramView view) {
        Frame.upright(g, box, count, COUNT);
        List<@Nullable Double> heights = new ArrayList<>();
        view.counts().forEach(value -> heights.add(value.doubleValue()));
        Ink.columns(g, box, count, List.of(heights), FILL);
        Frame.line(g, Palette.AXIS, box.x(), box.bottom(), box.right(), box.bottom());
        Frame.level(g, box, x, view.x().format(), false);
    }

    private static void check(HistogramView view) {
        String title = view.caption().title();
        List<Double> edges = view.edges();
        if (view.counts().isEmpty() || edges.size() != view.counts().size() + 1) {
            throw Checks.problem("a histogram (ヒストグラム) must have at least one class and one border more", title)
                    .got(view.counts().size() + " counts, " + edges.size() + " borders")
                    .problem();
        }
        Checks.rising(title, "the class borders (階級の境界) of a histogram", edges);
        classes(view, title);
        if (view.counts().stream().allMatch(value -> value == 0)) {
            throw Checks.problem("a histogram (ヒストグラム) must count at least one value", title)
                    .got("only zeros in " + view.counts().size() + " classes")
                    .problem();
        }
    }

    private static void classes(HistogramView view, String title) {
        List<Double> edges = view.edges();
        double width =
                (edges.get(edges.size() - 1) - edges.get(0)) / view.counts().size();
        for (int i = 0; i < view.counts().size(); i++) {
            if (Math.abs(edges.get(i + 1) - edges.get(i) - width) > 1e-6 * width) {
                throw Checks.problem("the classes (階級) of a histogram must be equally wide", title)
                        .got(edges.get(i) + " to " + edges.get(i + 1) + " among classes " + width + " wide on average")
                        .fix("draw unequal classes as bars with their names")
                        .problem();
            }
            if (view.counts().get(i) < 0) {
                throw Checks.problem("the counts (件数) of a histogram must not be negative", title)
                        .got(view.counts().get(i) + " in class " + (i + 1))
                        .problem();
            }
        }
    }
}
