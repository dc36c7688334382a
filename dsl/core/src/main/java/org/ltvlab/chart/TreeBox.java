package org.ltvlab.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ltvlab.view.TreeView.Fact;
import org.ltvlab.view.TreeView.Node;
import org.ltvlab.view.TreeView.Tone;

/** One box of a tree: its name and its lines, wrapped into the width of its column. */
final class TreeBox {
    static final double PAD = 8;
    private static final double ROUND = 8;
    private static final Color RESULT = Palette.heat(0.1);
    private static final BasicStroke THIN = new BasicStroke(1.2f);
    private static final BasicStroke THICK = new BasicStroke(2f);
    private static final BasicStroke BROKEN =
            new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {4, 3}, 0);

    private final Tone tone;
    private final List<String> name;
    private final List<Fact> lines;

    private TreeBox(Tone tone, List<String> name, List<Fact> lines) {
        this.tone = tone;
        this.name = name;
        this.lines = lines;
    }

    /** The box of a node in a column so wide; a word that does not break may ask for more. */
    static TreeBox of(Node node, double width) {
        double inside = width - 2 * PAD;
        List<Fact> lines = new ArrayList<>();
        for (Fact fact : node.facts()) {
            double room = inside - Letters.LABEL.width(fact.label()) - Frame.GAP;
            boolean beside = Letters.LABEL.width(fact.value()) <= room;
            List<String> values = Letters.LABEL.wrapped(fact.value(), beside ? room : inside);
            if (!beside) {
                lines.add(new Fact(fact.label(), ""));
            }
            for (int i = 0; i < values.size(); i++) {
                lines.add(new Fact(beside && i == 0 ? fact.label() : "", values.get(i)));
            }
        }
        return new TreeBox(node.tone(), Letters.NAME.wrapped(node.name(), inside), lines);
    }

    /** The least width that its words need. */
    double width() {
        Stream<Double> needed = lines.stream()
                .map(line -> Letters.LABEL.width(line.label())
                        + (line.value().isEmpty() || line.label().isEmpty() ? 0 : Frame.GAP)
                        + Letters.LABEL.width(line.value()));
        double widest = needed.mapToDouble(Double::doubleValue).max().orElse(0);
        return Math.ceil(2 * PAD + Math.max(widest, Letters.NAME.widest(name)));
    }

    double height() {
        return Math.ceil(2 * PAD + name.size() * Letters.NAME.line() + lines.size() * Letters.LABEL.line());
    }

    void paint(Graphics2D g, Box place) {
        RoundRectangle2D frame =
                new RoundRectangle2D.Double(place.x(), place.y(), place.width(), place.height(), ROUND, ROUND);
        g.setColor(tone == Tone.RESULT ? RESULT : Palette.PAPER);
        g.fill(frame);
        g.setColor(tone == Tone.BESIDE ? Palette.AXIS : Palette.series(0));
        g.setStroke(
                switch (tone) {
                    case RESULT -> THICK;
                    case PART -> THIN;
                    case BESIDE -> BROKEN;
                });
        g.draw(frame);
        double y = place.y() + PAD;
        for (String line : name) {
            Letters.NAME.left(g, Palette.INK, line, place.x() + PAD, baseline(y, Letters.NAME));
            y += Letters.NAME.line();
        }
        for (Fact line : lines) {
            Letters.LABEL.left(g, Palette.SOFT_INK, line.label(), place.x() + PAD, baseline(y, Letters.LABEL));
            Letters.LABEL.right(g, Palette.INK, line.value(), place.right() - PAD, baseline(y, Letters.LABEL));
            y += Letters.LABEL.line();
        }
    }

    private static double baseline(double top, Letters letters) {
        return top + letters.line() / 2 + letters.drop();
    }
}
