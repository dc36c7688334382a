package org.ltvlab.chart;

import java.awt.Graphics2D;
import java.util.List;
import org.ltvlab.chart.TreeLayout.Placed;
import org.ltvlab.view.TreeView;

/**
 * Draws a {@link TreeView} with a painter of our own, because XChart draws no trees: from left to right, so that long
 * names keep their lines and many leaves only make the picture higher.
 */
final class TreeChart {
    private static final double NARROWEST = 480;

    private TreeChart() {}

    static ChartPng draw(TreeView view) {
        TreeLayout layout = TreeLayout.of(view.root());
        double inner = Math.max(NARROWEST, layout.width());
        Header header = Header.of(view.caption().title(), List.of(), "", false, inner);
        double top = Frame.MARGIN + header.height() + 4;
        int width = (int) Math.ceil(inner + 2 * Frame.MARGIN);
        int height = (int) Math.ceil(top + layout.height() + Frame.MARGIN);
        return ChartPng.paint(width, height, header, g -> paint(g, layout.at(Frame.MARGIN, top)));
    }

    private static void paint(Graphics2D g, Placed node) {
        for (Placed child : node.children()) {
            join(g, node.place(), child.place());
            paint(g, child);
        }
        node.box().paint(g, node.place());
    }

    private static void join(Graphics2D g, Box parent, Box child) {
        double from = parent.y() + parent.height() / 2;
        double middle = child.y() + child.height() / 2;
        double to = Math.abs(middle - from) < 1 ? from : middle;
        double turn = parent.right() + TreeLayout.ACROSS / 2;
        Frame.line(g, Palette.AXIS, parent.right(), from, turn, from);
        Frame.line(g, Palette.AXIS, turn, from, turn, to);
        Frame.line(g, Palette.AXIS, turn, to, child.x(), to);
    }
}
