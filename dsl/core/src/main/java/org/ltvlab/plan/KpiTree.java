package org.ltvlab.plan;

import static java.util.stream.Collectors.joining;
import static org.ltvlab.problem.LtvProblem.mustHold;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ltvlab.formula.Basis;
import org.ltvlab.formula.Figure;
import org.ltvlab.formula.Formula;
import org.ltvlab.formula.Quantity;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Measured;
import org.ltvlab.view.Caption;
import org.ltvlab.view.RangeBarView;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TextView;
import org.ltvlab.view.TreeView;

/**
 * A formula decomposed to its leaves (KPIツリー): each with its value now, its target, its elasticity, and the result if it alone
 * reaches its target. KPIs that one observes but the formula does not hold can hang below a quantity. Immutable.
 *
 * <pre>{@code
 * kpiTree(ltv)
 *     .target(CHURN_RATE, percent(4).perMonth())
 *     .under(PURCHASE_FREQUENCY, "monthly repeat rate", percent(30))
 * }</pre>
 *
 * @param <V> the type of the formula's result
 */
public final class KpiTree<V extends Measured<V>> implements Shown {
    private final Formula<V> formula;
    private final Map<String, Measured<?>> targets;
    private final List<Observed> observed;

    /** A KPI below a quantity. */
    private record Observed(String under, String name, Measured<?> now) {}

    private KpiTree(Formula<V> formula, Map<String, Measured<?>> targets, List<Observed> observed) {
        this.formula = formula;
        this.targets = Collections.unmodifiableMap(targets);
        this.observed = List.copyOf(observed);
    }

    /** The tree of a formula, without targets. */
    public static <V extends Measured<V>> KpiTree<V> of(Formula<V> formula) {
        return new KpiTree<>(formula, Map.of(), List.of());
    }

    /**
     * With a target for a quantity (目標); one given before is replaced.
     *
     * @throws org.ltvlab.problem.LtvProblem if the formula does not use the quantity, or cannot take the value in its place
     */
    public <W extends Measured<W>> KpiTree<V> target(Quantity<W> quantity, W value) {
        Quantity<?> known = used(quantity.word());
        known.accept(value, Optional.ofNullable(formula.given().get(known.word())));
        return withTarget(known.word(), value);
    }

    /**
     * With a target for a KPI that hangs below a quantity (目標).
     *
     * @throws org.ltvlab.problem.LtvProblem if there is no such KPI, or the target is of another type than its value
     */
    public KpiTree<V> target(String kpi, Measured<?> value) {
        Observed found = observed.stream()
                .filter(one -> one.name().equals(kpi))
                .findFirst()
                .orElseThrow(() -> mustHold("target (目標) must name a KPI that hangs in the tree")
                        .got("\"" + kpi + "\"")
                        .known(observed.stream().map(Observed::name).toList(), kpi)
                        .fix(".under(CHURN_RATE, \"" + kpi + "\", percent(30))")
                        .problem());
        if (found.now().getClass() != value.getClass()) {
            throw mustHold("The target (目標) of \"" + kpi + "\" must be of the type of its value")
                    .got(value + ", the value is " + found.now())
                    .problem();
        }
        return withTarget(kpi, value);
    }

    private KpiTree<V> withTarget(String key, Measured<?> value) {
        Map<String, Measured<?>> more = new LinkedHashMap<>(targets);
        more.put(key, value);
        return new KpiTree<>(formula, more, observed);
    }

    /**
     * With a KPI below a quantity (先行指標), such as the monthly repeat rate below the purchase frequency; it has no
     * elasticity, because the formula does not hold it.
     *
     * @throws org.ltvlab.problem.LtvProblem if the formula does not use the quantity, or the name is taken
     */
    public KpiTree<V> under(Quantity<?> quantity, String name, Measured<?> now) {
        if (formula.knows(name) || observed.stream().anyMatch(one -> one.name().equals(name))) {
            throw mustHold("Each KPI of a tree must have its own name (指標名)")
                    .got("\"" + name + "\" twice")
                    .problem();
        }
        List<Observed> more = new ArrayList<>(observed);
        more.add(new Observed(used(quantity.word()).word(), name, now));
        return new KpiTree<>(formula, targets, more);
    }

    private Quantity<?> used(String word) {
        Map<String, Quantity<?>> quantities = formula.tree().quantities();
        Quantity<?> found = quantities.get(word);
        if (found == null) {
            throw mustHold("The KPI tree (KPIツリー) of " + formula.head().word() + " must use the quantity that is named")
                    .got("\"" + word + "\"")
                    .known(quantities.keySet(), word)
                    .problem();
        }
        return found;
    }

    /** The formula with every target reached. */
    public Formula<V> atTarget() {
        return with(targets.keySet());
    }

    private Formula<V> with(Iterable<String> words) {
        Formula<V> other = formula;
        for (String word : words) {
            if (formula.knows(word)) {
                other = other.with(word, Objects.requireNonNull(targets.get(word)));
            }
        }
        return other;
    }

    /** The nodes from the root to the leaves, each below its parent. */
    public List<KpiNode> nodes() {
        List<KpiNode> found = new ArrayList<>();
        Formula<V> goal = atTarget();
        Optional<Figure<V>> then = targets.isEmpty() ? Optional.empty() : goal.figure();
        found.add(new KpiNode(
                0,
                formula.head().name() + formula.basis().map(Basis::inBrackets).orElse(""),
                formula.figure().map(Figure::amount),
                then.map(Figure::amount),
                Optional.empty(),
                false,
                Optional.empty()));
        Set<String> seen = new HashSet<>();
        for (Branch branch : Branch.below(formula.tree())) {
            found.add(node(branch, goal));
            branch.quantity().filter(quantity -> seen.add(quantity.word())).ifPresent(quantity -> observed.stream()
                    .filter(one -> one.under().equals(quantity.word()))
                    .forEach(one -> found.add(leaf(one, branch.depth() + 1))));
        }
        return found;
    }

    private KpiNode node(Branch branch, Formula<V> goal) {
        Optional<Quantity<?>> quantity = branch.quantity();
        Optional<String> word = quantity.map(Quantity::word);
        Optional<Measured<?>> now = branch.value(formula);
        Optional<Measured<?>> then = branch.value(goal);
        boolean moves = !then.equals(now);
        return new KpiNode(
                branch.depth(),
                branch.name(),
                now,
                moves || word.filter(targets::containsKey).isPresent() ? then : Optional.empty(),
                formula.figure().flatMap(there -> word).flatMap(one -> formula.elasticities().of(one).stream()
                        .boxed()
                        .findFirst()),
                false,
                word.filter(targets::containsKey)
                        .flatMap(one -> with(List.of(one)).figure())
                        .map(Figure::amount));
    }

    private KpiNode leaf(Observed one, int depth) {
        return new KpiNode(
                depth,
                one.name(),
                Optional.of(one.now()),
                Optional.ofNullable(targets.get(one.name())),
                Optional.empty(),
                true,
                Optional.empty());
    }

    /** One row per node, indented by its depth, with the result if its target alone is reached. */
    public TableView table() {
        return KpiTable.of(caption(), nodes());
    }

    /** The tree as a picture: a box per node with its value now, its target, the gap between them, and its elasticity. */
    public TreeView chart() {
        return KpiPicture.of(caption(), nodes());
    }

    private Caption caption() {
        return Caption.of(toString())
                .note(Language.current()
                        .pick(
                                "弾力性は、その項目だけが1%増えたとき結果が何%変わるかです。式にない指標には弾力性がありません。",
                                "Elasticity: by how many percent the result changes if the quantity alone rises by 1%. KPIs"
                                        + " that the formula does not hold have none."));
    }

    /**
     * What each target alone is worth, and all of them together, as bars (目標ごとの効果).
     *
     * @throws org.ltvlab.problem.LtvProblem if no quantity has a target, or the formula is not complete
     */
    public RangeBarView targetBars() {
        Map<String, Measured<?>> own = new LinkedHashMap<>(targets);
        own.keySet().retainAll(formula.tree().quantities().keySet());
        return new TargetBars<>(formula, own).chart(atTarget(), Caption.of(toString()));
    }

    @Override
    public TreeView view() {
        return chart();
    }

    @Override
    public TextView explain() {
        return TextView.of(
                toString(), nodes().stream().map(KpiNode::toString).collect(joining("\n")), formula.sentence());
    }

    /** As {@code KPI tree of LTV ¥72,000 (gross profit), target ¥90,000 (gross profit)}. */
    @Override
    public String toString() {
        Language language = Language.current();
        String now = formula.head().name() + " "
                + formula.figure().map(Figure::toString).orElse("?");
        String then = targets.isEmpty()
                ? ""
                : atTarget().figure().map(Figure::toString).orElse("?");
        return language.pick("KPIツリー:", "KPI tree of ")
                + now
                + (then.isEmpty() ? "" : language.pick("、目標 ", ", target ") + then);
    }
}
