package org.ltvlab.view;

import java.util.List;

/**
 * Boxes joined from a root to its leaves: a KPI tree.
 *
 * @param root the box that all others hang below
 */
public record TreeView(Caption caption, String altText, Node root) implements ChartView {
    /** What a box stands for, which is how its frame is drawn. */
    public enum Tone {
        /** The result that the others explain. */
        RESULT,
        /** A part of its parent. */
        PART,
        /** What goes with its parent without being a part of it; drawn with broken lines. */
        BESIDE
    }

    /**
     * A line of a box.
     *
     * @param label what it is, such as {@code target}
     * @param value as displays write it
     */
    public record Fact(String label, String value) {
        /** As {@code target 4.0%/month}. */
        @Override
        public String toString() {
            return label + " " + value;
        }
    }

    /**
     * A box and those that hang below it.
     *
     * @param name as displays write it, with the sign that joins it to the one before
     * @param facts the lines below the name
     * @param tone what it stands for
     * @param children first to last
     */
    public record Node(String name, List<Fact> facts, Tone tone, List<Node> children) {
        public Node {
            facts = List.copyOf(facts);
            children = List.copyOf(children);
        }

        /** As {@code × lifespan: now 5 years, target 6 years}. */
        @Override
        public String toString() {
            return facts.isEmpty()
                    ? name
                    : name + ": "
                            + String.join(
                                    ", ", facts.stream().map(Fact::toString).toList());
        }
    }

    /** A tree whose alternative text is composed from the data. */
    public static TreeView of(Caption caption, Node root) {
        return new TreeView(caption, AltText.ofTree(root), root);
    }

    @Override
    public TreeView titled(String title) {
        return new TreeView(caption.title(title), altText, root);
    }

    @Override
    public String toString() {
        return caption.title() + ": " + altText;
    }
}
