package org.ltvlab.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ltvlab.view.RangeBarView;
import org.ltvlab.view.RangeBarView.Bar;
import org.ltvlab.view.RangeBarView.Row;

/** Draws a {@link RangeBarView}: bars from value to value beside their names, each with its label. */
final class RangeBars {
    private static final double FILL = 0.72;
    private static final double STEP = 30;
    private static final double LONGEST_NAME = 240;
    private static final double LABEL_GAP = 5;
    private static final Color BAND = new Color(0xE2, 0xE2, 0xE2);

    private final RangeBarView view;
    private final Scale value;
    private final Header header;
    private final List<List<String>> names;
    private final Box box;
    private final double step;

    private RangeBars(RangeBarView view) {
        this.view = view;
        Range range = range();
        double inner = Frame.WIDTH - 2 * Frame.MARGIN;
        header = Header.of(view.caption().title(), List.of(), "", false, inner);
        names = view.rows().stream()
                .map(row -> Letters.LABEL.wrapped(row.name(), LONGEST_NAME))
                .toList();
        double widest = names.stream().mapToDouble(Letters.LABEL::widest).max().orElse(0);
        double left = Math.ceil(Frame.MARGIN + Frame.GAP + widest);
        int lines = names.stream().mapToInt(List::size).max().orElse(1);
        step = Math.max(STEP, lines * Letters.LABEL.line() + 6);
        box = new Box(
                left,
                Math.ceil(Frame.MARGIN + header.height()),
                Math.floor(Frame.WIDTH - left - Frame.MARGIN),
                Math.ceil(step * names.size()));
        value = range.tight(5, view.value().format()).padded(room(), box.width());
    }

    /** From the least to the greatest end of a bar. */
    private Range range() {
        List<Double> ends = new ArrayList<>();
        bars().forEach(bar -> ends.addAll(List.of(bar.from(), bar.to())));
        view.mark().ifPresent(ends::add);
        Checks.finite(view.caption().title(), "bars", ends);
        if (ends.isEmpty()) {
            throw Checks.problem(
                            "a chart (グラフ) must have at least one bar",
                            view.caption().title())
                    .got("no bars")
                    .problem();
        }
        double least = ends.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double most = ends.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        return new Range(least, most).withZeroIfNear();
    }

    static ChartPng draw(RangeBarView view) {
        return new RangeBars(view).draw();
    }

    private Stream<Bar> bars() {
        return view.rows().stream().map(Row::bars).flatMap(List::stream);
    }

    /** Room for the labels beyond both ends. */
    private double room() {
        double widest = bars().mapToDouble(bar -> Letters.LABEL.width(bar.label()))
                .max()
                .orElse(0);
        return Math.min(widest + 2 * LABEL_GAP, box.width() / 4);
    }

    private ChartPng draw() {
        List<String> axis = Frame.nameLines(view.value().label(), box.width());
        double nameTop = box.bottom() + 8 + Letters.LABEL.line();
        int height = (int) Math.ceil(nameTop + axis.size() * Letters.LABEL.line() + Frame.MARGIN / 2.0);
        return ChartPng.paint(Frame.WIDTH, height, header, g -> {
            Frame.level(g, box, value, view.value().format(), true);
            for (int i = 0; i < names.size(); i++) {
                name(g, i);
                for (Bar bar : view.rows().get(i).bars()) {
                    bar(g, i, bar);
                }
            }
            double at = value.from() <= 0 && value.to() >= 0 ? 0 : value.from();
            view.mark().ifPresentOrElse(mark -> upright(g, Palette.INK, mark), () -> upright(g, Palette.AXIS, at));
            Frame.name(g, box, axis, nameTop);
        });
    }

    private void upright(Graphics2D g, Color color, double at) {
        double x = box.across(value.share(at));
        Frame.line(g, color, x, box.y(), x, box.bottom());
    }

    private void name(Graphics2D g, int row) {
        List<String> lines = names.get(row);
        double first = middle(row) - (lines.size() - 1) * Letters.LABEL.line() / 2 + Letters.LABEL.drop();
        for (int line = 0; line < lines.size(); line++) {
            double y = first + line * Letters.LABEL.line();
            Letters.LABEL.right(g, Palette.INK, lines.get(line), box.x() - Frame.GAP, y);
        }
    }

    private void bar(Graphics2D g, int row, Bar bar) {
        double from = box.across(value.share(bar.from()));
        double to = box.across(value.share(bar.to()));
        double thick = step * FILL;
        g.setColor(colour(bar));
        double width = Math.max(1, Math.abs(to - from));
        g.fill(new Rectangle2D.Double(Math.min(from, to), middle(row) - thick / 2, width, thick));
        double baseline = middle(row) + Letters.LABEL.drop();
        if (to < from) {
            Letters.LABEL.right(g, Palette.INK, bar.label(), to - LABEL_GAP, baseline);
        } else {
            Letters.LABEL.left(g, Palette.INK, bar.label(), to + LABEL_GAP, baseline);
        }
    }

    private double middle(int row) {
        return box.y() + (row + 0.5) * step;
    }

    private static Color colour(Bar bar) {
        return switch (bar.tone()) {
            case WHOLE -> Palette.series(0);
            case LESS -> Palette.series(1);
            case MORE -> Palette.series(2);
            case BAND -> BAND;
        };
    }
}
