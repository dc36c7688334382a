package org.ltvlab.chart;

import java.awt.Graphics2D;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ltvlab.view.BarView;
import org.ltvlab.view.Formats;

/** Upright bars over their categories. */
final class UprightBars {
    private static final double PLOT_HEIGHT = 270;
    private static final double FILL = 0.7;

    private final BarView view;
    private final Scale value;
    private final Header header;
    private final Box box;
    private final boolean labelled;

    UprightBars(BarView view) {
        this.view = view;
        double inner = Frame.WIDTH - 2 * Frame.MARGIN;
        value = Range.of(view.series()).withZero().scale(5, view.value().format());
        header = Header.of(
                view.caption().title(), BarChart.legend(view), view.value().label(), false, inner);
        double left = Math.ceil(Frame.MARGIN + Frame.roomFor(value, view.value().format()));
        double width = Math.floor(Frame.WIDTH - Frame.MARGIN - left);
        double bar = width / view.categories().size() / view.series().size();
        labelled = BarChart.widestValue(view) + 4 <= (view.series().size() == 1 ? bar : bar * FILL);
        double room = Letters.LABEL.line();
        box = new Box(left, Math.ceil(Frame.MARGIN + header.height() + room), width, PLOT_HEIGHT);
    }

    /** The distance between the middles of two categories. */
    double step() {
        return box.width() / view.categories().size();
    }

    ChartPng draw(Categories names) {
        double below = box.bottom() + 6 + names.height() * Letters.LABEL.line();
        double room = value.from() < 0 ? Letters.LABEL.line() : 0;
        int height = (int) Math.ceil(below + room + Frame.MARGIN / 2.0);
        return ChartPng.paint(Frame.WIDTH, height, header, g -> {
            Frame.upright(g, box, value, view.value().format());
            Ink.columns(g, box, value, BarChart.values(view), FILL);
            double zero = box.up(value.share(0));
            Frame.line(g, Palette.AXIS, box.x(), zero, box.right(), zero);
            names(g, names, box.bottom() + room);
            if (labelled) {
                values(g);
            }
        });
    }

    private void names(Graphics2D g, Categories names, double top) {
        for (int i = 0; i < names.lines().size(); i++) {
            List<String> lines = names.lines().get(i);
            double edge = Frame.WIDTH - 4 - Letters.LABEL.widest(lines) / 2;
            double middle = Math.min(edge, box.x() + (i + 0.5) * step());
            Letters.LABEL.centred(g, Palette.INK, lines, middle, top + 6 + Letters.LABEL.line() * 0.8);
        }
    }

    private void values(Graphics2D g) {
        Formats formats = Formats.current();
        double bar = step() * FILL / view.series().size();
        for (int s = 0; s < view.series().size(); s++) {
            List<@Nullable Double> values = view.series().get(s).values();
            for (int i = 0; i < values.size(); i++) {
                Double known = values.get(i);
                if (known != null) {
                    double middle = box.x() + (i + 0.5 - FILL / 2) * step() + (s + 0.5) * bar;
                    double end = box.up(value.share(known));
                    double baseline = known < 0 ? end + Letters.LABEL.line() * 0.8 : end - 4;
                    Letters.LABEL.centred(
                            g, Palette.INK, formats.value(known, view.value().format()), middle, baseline);
                }
            }
        }
    }
}
