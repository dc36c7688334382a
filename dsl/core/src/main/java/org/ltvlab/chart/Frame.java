package org.ltvlab.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;
import org.ltvlab.view.Formats;
import org.ltvlab.view.ValueFormat;

/** The axes of a plot: grid, marks and their labels. */
final class Frame {
    static final int WIDTH = 720;
    static final int MARGIN = 16;
    /** Between a label and the plot. */
    static final double GAP = 8;

    private static final BasicStroke HAIR = new BasicStroke(1f);

    private Frame() {}

    /** How much room the labels of an upright number axis take. */
    static double roomFor(Scale scale, ValueFormat format) {
        return Letters.LABEL.widest(Formats.current().ticks(scale.marks(), format)) + GAP;
    }

    /** Draws level grid lines with their numbers on the left. */
    static void upright(Graphics2D g, Box box, Scale scale, ValueFormat format) {
        List<String> labels = Formats.current().ticks(scale.marks(), format);
        for (int i = 0; i < labels.size(); i++) {
            double y = Math.rint(box.up(scale.share(scale.marks().get(i))) * 2) / 2;
            line(g, Palette.GRID, box.x(), y, box.right(), y);
            Letters.LABEL.right(g, Palette.SOFT_INK, labels.get(i), box.x() - GAP, y + Letters.LABEL.drop());
        }
    }

    /** Draws the numbers of a level axis below the plot, with upright grid lines if {@code grid}. */
    static void level(Graphics2D g, Box box, Scale scale, ValueFormat format, boolean grid) {
        List<String> labels = Formats.current().ticks(scale.marks(), format);
        double widest = Letters.LABEL.widest(labels) + 2 * GAP;
        int every = 1;
        while (every < labels.size() && widest > every * box.width() * scale.share(scale.from() + scale.step())) {
            every++;
        }
        for (int i = 0; i < labels.size(); i++) {
            double x = Math.rint(box.across(scale.share(scale.marks().get(i))) * 2) / 2;
            line(g, grid ? Palette.GRID : Palette.AXIS, x, grid ? box.y() : box.bottom(), x, box.bottom() + 4);
            if (scale.place(i) % every == 0) {
                Letters.LABEL.centred(
                        g, Palette.SOFT_INK, labels.get(i), x, box.bottom() + 6 + Letters.LABEL.line() * 0.8);
            }
        }
    }

    /** How far the last label of a level axis reaches beyond its mark. */
    static double overhang(Scale scale, ValueFormat format) {
        return Letters.LABEL.widest(Formats.current().ticks(scale.marks(), format)) / 2;
    }

    /** Draws the line that the data stands on. */
    static void line(Graphics2D g, Color color, double x1, double y1, double x2, double y2) {
        g.setColor(color);
        g.setStroke(HAIR);
        g.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    /** Writes the name of the level axis under its labels. */
    static void name(Graphics2D g, Box box, List<String> lines, double top) {
        Letters.LABEL.centred(g, Palette.SOFT_INK, lines, box.x() + box.width() / 2, top + Letters.LABEL.line() * 0.8);
    }

    /** The lines of an axis name; none if it is blank. */
    static List<String> nameLines(String name, double width) {
        return name.isBlank() ? List.of() : Letters.LABEL.wrapped(name, width);
    }
}
