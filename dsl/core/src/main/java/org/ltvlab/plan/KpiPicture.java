package org.ltvlab.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Measured;
import org.ltvlab.unit.PeriodicRate;
import org.ltvlab.unit.Ratio;
import org.ltvlab.view.Caption;
import org.ltvlab.view.Formats;
import org.ltvlab.view.TreeView;
import org.ltvlab.view.TreeView.Fact;
import org.ltvlab.view.TreeView.Node;
import org.ltvlab.view.TreeView.Tone;

/** A KPI tree as a picture: a box a node, with its value now, its target and the way to it, its elasticity. */
final class KpiPicture {

    private KpiPicture() {}

    static TreeView of(Caption caption, List<KpiNode> nodes) {
        return TreeView.of(caption, node(nodes, 0));
    }

    /** The box of the node at a place in the list, with all that follow it one step deeper. */
    private static Node node(List<KpiNode> nodes, int place) {
        KpiNode own = nodes.get(place);
        List<Node> children = new ArrayList<>();
        for (int i = place + 1; i < nodes.size() && nodes.get(i).depth() > own.depth(); i++) {
            if (nodes.get(i).depth() == own.depth() + 1) {
                children.add(node(nodes, i));
            }
        }
        Tone tone = own.depth() == 0 ? Tone.RESULT : own.observed() ? Tone.BESIDE : Tone.PART;
        return new Node(own.name(), facts(own), tone, children);
    }

    private static List<Fact> facts(KpiNode node) {
        Language language = Language.current();
        List<Fact> facts = new ArrayList<>();
        node.now().ifPresent(now -> facts.add(new Fact(language.pick("現在", "now"), now.toString())));
        node.target().ifPresent(target -> {
            facts.add(new Fact(language.pick("目標", "target"), target.toString()));
            node.now()
                    .flatMap(now -> gap(now, target))
                    .ifPresent(gap -> facts.add(new Fact(language.pick("差", "gap"), gap)));
        });
        node.elasticity()
                .ifPresent(number -> facts.add(
                        new Fact(language.pick("弾力性", "elasticity"), String.format(Locale.ROOT, "%+.2f", number))));
        return facts;
    }

    /** The way to the target with its sign: points for shares, percent for all else; nothing between unlike units. */
    static Optional<String> gap(Measured<?> now, Measured<?> target) {
        if (!now.period().equals(target.period()) || !now.money().equals(target.money())) {
            return Optional.empty();
        }
        if (now instanceof Ratio || now instanceof PeriodicRate) {
            double points = target.number() - now.number();
            return Optional.of(signed(points, new Ratio(points).difference(points)));
        }
        double change = target.number() / now.number() - 1;
        return now.number() > 0 && Double.isFinite(change)
                ? Optional.of(signed(change, Formats.current().percent(Math.abs(change), 1)))
                : Optional.empty();
    }

    private static String signed(double number, String size) {
        return (number < 0 ? "-" : number > 0 ? "+" : "±") + size;
    }
}
