package org.ltvlab.chart;

import java.awt.Graphics2D;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ltvlab.view.BarView;
import org.ltvlab.view.Formats;

/** Lying bars beside their categories, which leaves room for long names; every bar carries its number. */
final class LyingBars {
    private static final double FILL = 0.76;
    private static final double LONGEST_NAME = 240;
    private static final double BAR = 20;

    private final BarView view;
    private final Scale value;
    private final Header header;
    private final List<List<String>> names;
    private final Box box;

    private LyingBars(BarView view) {
        this.view = view;
        double inner = Frame.WIDTH - 2 * Frame.MARGIN;
        value = Range.of(view.series()).withZero().tight(5, view.value().format());
        header = Header.of(view.caption().title(), BarChart.legend(view), "", false, inner);
        names = view.categories().stream()
                .map(name -> Letters.LABEL.wrapped(name, LONGEST_NAME))
                .toList();
        double number = BarChart.widestValue(view) + Frame.GAP;
        double left = Math.ceil(Frame.MARGIN
                + Frame.GAP
                + names.stream().mapToDouble(Letters.LABEL::widest).max().orElse(0)
                + (value.from() < 0 ? number : 0));
        double right = Frame.MARGIN + Math.max(number, 24);
        box = new Box(
                left,
                Math.ceil(Frame.MARGIN + header.height()),
                Math.max(160, Math.floor(Frame.WIDTH - left - right)),
                Math.ceil(step() * view.categories().size()));
    }

    static ChartPng draw(BarView view) {
        return new LyingBars(view).draw();
    }

    private double step() {
        int lines = names.stream().mapToInt(List::size).max().orElse(1);
        double bars = view.series().size() == 1 ? BAR : view.series().size() * (BAR - 3);
        return Math.max(bars / FILL, lines * Letters.LABEL.line() + 6);
    }

    private ChartPng draw() {
        List<String> axis = Frame.nameLines(view.value().label(), box.width());
        double nameTop = box.bottom() + 8 + Letters.LABEL.line();
        int height = (int) Math.ceil(nameTop + axis.size() * Letters.LABEL.line() + Frame.MARGIN / 2.0);
        return ChartPng.paint(Frame.WIDTH, height, header, g -> {
            Frame.level(g, box, value, view.value().format(), true);
            Ink.rows(g, box, value, BarChart.values(view), FILL);
            double zero = box.across(value.share(0));
            Frame.line(g, Palette.AXIS, zero, box.y(), zero, box.bottom());
            names(g);
            values(g);
            Frame.name(g, box, axis, nameTop);
        });
    }

    private void names(Graphics2D g) {
        double number = value.from() < 0 ? BarChart.widestValue(view) + Frame.GAP : 0;
        for (int i = 0; i < names.size(); i++) {
            List<String> lines = names.get(i);
            double middle = box.y() + (i + 0.5) * step();
            double first = middle - (lines.size() - 1) * Letters.LABEL.line() / 2 + Letters.LABEL.drop();
            for (int line = 0; line < lines.size(); line++) {
                Letters.LABEL.right(
                        g,
                        Palette.INK,
                        lines.get(line),
                        box.x() - Frame.GAP - number,
                        first + line * Letters.LABEL.line());
            }
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
                    double middle = box.y() + (i + 0.5 - FILL / 2) * step() + (s + 0.5) * bar;
                    double baseline = middle + Letters.LABEL.drop();
                    String text = formats.value(known, view.value().format());
                    double end = box.across(value.share(known));
                    if (known < 0) {
                        Letters.LABEL.right(g, Palette.INK, text, end - 5, baseline);
                    } else {
                        Letters.LABEL.left(g, Palette.INK, text, end + 5, baseline);
                    }
                }
            }
        }
    }
}
