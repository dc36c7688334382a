package org.ltvlab.chart;

import java.util.ArrayList;
import java.util.List;
import org.ltvlab.view.TreeView.Node;

/**
 * Where the boxes of a tree stand: a column a level from left to right, a parent in the middle of its children, no box
 * over another, because whatever hangs below a box has a strip of the height for itself.
 */
final class TreeLayout {
    static final double ACROSS = 32;
    private static final double DOWN = 12;
    private static final double NARROWEST = 132;
    private static final double WIDEST = 240;

    private final List<Double> widths = new ArrayList<>();
    private final Part root;

    /** A box with its place and its children. */
    record Placed(TreeBox box, Box place, List<Placed> children) {}

    /** A box that is measured. */
    private record Part(TreeBox box, int level, List<Part> children) {
        /** The height of the strip that it and its children need. */
        double strip() {
            double below = children.stream().mapToDouble(Part::strip).sum() + DOWN * Math.max(0, children.size() - 1);
            return Math.max(box.height(), below);
        }
    }

    private TreeLayout(Node root) {
        int levels = levels(root);
        double room = (Frame.WIDTH - 2 * Frame.MARGIN - (levels - 1) * ACROSS) / levels;
        double limit = Math.min(WIDEST, Math.max(NARROWEST, Math.floor(room)));
        widen(root, 0, limit);
        this.root = measured(root, 0);
    }

    static TreeLayout of(Node root) {
        return new TreeLayout(root);
    }

    private static int levels(Node node) {
        return 1 + node.children().stream().mapToInt(TreeLayout::levels).max().orElse(0);
    }

    /** Makes each column as wide as its boxes need within the limit. */
    private void widen(Node node, int level, double limit) {
        if (widths.size() == level) {
            widths.add(0.0);
        }
        widths.set(level, Math.max(widths.get(level), TreeBox.of(node, limit).width()));
        node.children().forEach(child -> widen(child, level + 1, limit));
    }

    private Part measured(Node node, int level) {
        return new Part(
                TreeBox.of(node, widths.get(level)),
                level,
                node.children().stream()
                        .map(child -> measured(child, level + 1))
                        .toList());
    }

    double width() {
        return widths.stream().mapToDouble(Double::doubleValue).sum() + (widths.size() - 1) * ACROSS;
    }

    double height() {
        return root.strip();
    }

    /** The boxes with the tree's upper left corner at a place. */
    Placed at(double x, double y) {
        return placed(root, x, y);
    }

    private Placed placed(Part part, double x, double top) {
        double width = widths.get(part.level());
        double strip = part.strip();
        double below = part.children().stream().mapToDouble(Part::strip).sum()
                + DOWN * Math.max(0, part.children().size() - 1);
        double y = top + (strip - below) / 2;
        List<Placed> children = new ArrayList<>();
        for (Part child : part.children()) {
            children.add(placed(child, x + width + ACROSS, y));
            y += child.strip() + DOWN;
        }
        double height = part.box().height();
        double middle = children.isEmpty() ? top + strip / 2 : middle(children);
        double own = Math.min(top + strip - height, Math.max(top, middle - height / 2));
        return new Placed(part.box(), new Box(x, Math.rint(own * 2) / 2, width, height), children);
    }

    private static double middle(List<Placed> children) {
        Box first = children.get(0).place();
        Box last = children.get(children.size() - 1).place();
        return (first.y() + first.height() / 2 + last.y() + last.height() / 2) / 2;
    }
}
