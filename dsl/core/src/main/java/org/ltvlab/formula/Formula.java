package org.ltvlab.formula;

import static org.ltvlab.problem.LtvProblem.mustHold;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ltvlab.unit.Measured;
import org.ltvlab.unit.Money;

/**
 * A formula: an expression tree, the values given so far, and what one must know to read the result. Immutable; every
 * {@code with} returns a new formula, so a what-if is one more step.
 *
 * <pre>{@code
 * var spend  = quantity("spend per visit", yen(3_000));
 * var visits = quantity("visits", perMonth(2));
 * var stay   = quantity("stay", years(4));
 * var store  = formula("Store LTV", spend.times(visits).times(stay));
 * store.with(visits, perMonth(3)).value()
 * }</pre>
 *
 * @param <V> the type of its result
 */
public final class Formula<V extends Measured<V>> implements Computed<V> {
    private final Head<V> head;
    private final Expr tree;
    private final Map<String, Measured<?>> given;
    private final Expr now;

    private Formula(Head<V> head, Expr tree, Map<String, Measured<?>> given) {
        this.head = head;
        this.tree = tree;
        this.given = Collections.unmodifiableMap(given);
        this.now = tree.withOnly(given.keySet()).orElse(tree);
        Units.of(given);
    }

    /** A ready formula without values. */
    public static <V extends Measured<V>> Formula<V> ready(Head<V> head, Expr tree) {
        return checked(head, tree, new LinkedHashMap<>());
    }

    /**
     * A formula of your own that comes out as money.
     *
     * @throws org.ltvlab.problem.LtvProblem if it comes out as something else
     */
    public static Formula<Money> of(String name, Expr tree) {
        return of(name, Money.class, tree);
    }

    /**
     * A formula of your own; {@code like} is any value of the type that it comes out as: {@code of("payback",
     * months(1), cost.dividedBy(flow))}.
     */
    public static <V extends Measured<V>> Formula<V> of(String name, V like, Expr tree) {
        @SuppressWarnings("unchecked") // every Measured<V> is final and names itself as V
        Class<V> type = (Class<V>) like.getClass();
        return of(name, type, tree);
    }

    private static <V extends Measured<V>> Formula<V> of(String name, Class<V> type, Expr tree) {
        Map<String, Measured<?>> presets = new LinkedHashMap<>();
        tree.quantities().forEach((word, quantity) -> quantity.preset().ifPresent(value -> presets.put(word, value)));
        return checked(Head.of(name, Phrase.both(name), type), tree, presets);
    }

    private static <V extends Measured<V>> Formula<V> checked(Head<V> head, Expr tree, Map<String, Measured<?>> given) {
        if (!tree.dimension().equals(Dimension.of(head.type()))) {
            throw mustHold(head.word() + " must come out as " + Dimension.of(head.type()))
                    .got(tree.dimension() + " from: " + Writing.inWords(tree))
                    .fix(
                            "one factor more or less, or say what it comes out as: formula(\"name\", yen(1).perMonth(), ...)")
                    .problem();
        }
        return new Formula<>(head, tree, given);
    }

    /**
     * The same formula with this value; a value given before is replaced.
     *
     * @throws org.ltvlab.problem.LtvProblem if the formula has no such quantity or the value lies outside its limits
     */
    public <W extends Measured<W>> Formula<V> with(Quantity<W> quantity, W value) {
        return with(quantity.word(), value);
    }

    /** The same formula with a value for the quantity of this name. */
    public Formula<V> with(String word, Measured<?> value) {
        Map<String, Measured<?>> more = new LinkedHashMap<>(given);
        more.put(word, quantity(word).accept(value));
        return new Formula<>(head, tree, more);
    }

    /** The same formula without a value for this quantity. */
    public Formula<V> without(Quantity<?> quantity) {
        Map<String, Measured<?>> fewer = new LinkedHashMap<>(given);
        fewer.remove(quantity.word());
        return new Formula<>(head, tree, fewer);
    }

    /** The same formula, its result stated to be on this basis. */
    public Formula<V> on(Basis basis) {
        return new Formula<>(head.on(basis), tree, given);
    }

    /** The same formula with one more assumption to tell. */
    public Formula<V> assuming(String sentence) {
        return new Formula<>(head.assuming(Phrase.both(sentence)), tree, given);
    }

    /** The same values in another formula of the same kind; what it does not use is kept aside. */
    public Formula<V> as(Head<V> otherHead, Expr otherTree) {
        return checked(otherHead, otherTree, given);
    }

    /** The tree without the optional parts that were not given. */
    public Expr tree() {
        return now;
    }

    /** The values given so far, by the name of the quantity. */
    public Map<String, Measured<?>> given() {
        return given;
    }

    @Override
    public Formula<V> formula() {
        return this;
    }

    /** What it is called, its basis and its assumptions. */
    public Head<V> head() {
        return head;
    }

    /** Whether it has a quantity of this name, given or not. */
    public boolean knows(String word) {
        return tree.quantities().containsKey(word);
    }

    /** The quantity of this name, also one that is not given. */
    public Quantity<?> quantity(String word) {
        Map<String, Quantity<?>> all = tree.quantities();
        Quantity<?> found = all.get(word);
        if (found == null) {
            throw mustHold(head.word() + " must have the quantity that is named (項目)")
                    .got("\"" + word + "\"")
                    .known(all.keySet(), word)
                    .problem();
        }
        return found;
    }

    /** The required quantities that are not given, in the order of the formula. */
    public List<Quantity<?>> missing() {
        return now.quantities().values().stream()
                .filter(quantity -> !given.containsKey(quantity.word()))
                .toList();
    }

    /** Margin and costs change what an amount counts; a ratio or a span keeps the basis that was stated. */
    Optional<Basis> basisNow() {
        var words = now.quantities().keySet();
        if (head.basis().isEmpty() || head.type() != Money.class) {
            return head.basis();
        }
        if (words.contains(Terms.ACQUISITION_COST.word()) || words.contains(Terms.RETENTION_COST.word())) {
            return Optional.of(Basis.NET_OF_COSTS);
        }
        boolean margin = words.contains(Terms.GROSS_MARGIN.word());
        return head.basis().map(stated -> stated == Basis.REVENUE && margin ? Basis.GROSS_PROFIT : stated);
    }

    /** The values of the quantities that the tree uses, all there. */
    Map<String, Measured<?>> used() {
        List<Quantity<?>> lacking = missing();
        if (!lacking.isEmpty()) {
            throw Guard.broken(this)
                    .map(broken -> Undefined.of(this).problem())
                    .orElseGet(() -> new Incomplete(this, lacking).problem());
        }
        Map<String, Measured<?>> values = new LinkedHashMap<>(given);
        values.keySet().retainAll(now.quantities().keySet());
        return values;
    }

    /** The result if every quantity is there and the result exists; displays use it, they never throw. */
    public Optional<Figure<V>> figure() {
        if (!missing().isEmpty()) {
            return Optional.empty();
        }
        double number = numbers().of(now);
        return !Double.isNaN(number) && Units.allows(head.type(), number)
                ? Optional.of(new Figure<>(Units.of(given).value(head.type(), number), basisNow()))
                : Optional.empty();
    }

    /**
     * A part of the tree as a value like this one, in the period of the whole, where a yearly rate beside a monthly one is
     * a monthly one, too; empty if a quantity is missing or there is no such value.
     */
    public <W extends Measured<W>> Optional<W> part(Expr part, W like) {
        if (!given.keySet().containsAll(part.quantities().keySet())) {
            return Optional.empty();
        }
        Units units = Units.of(given);
        double number = part.read(new Numbers(quantity -> units.number(given, quantity)));
        @SuppressWarnings("unchecked") // every Measured<V> is final and names itself as V
        Class<W> type = (Class<W>) like.getClass();
        return Units.allows(type, number) ? Optional.of(units.value(type, number)) : Optional.empty();
    }

    /** The formula of numbers behind it, for readings that evaluate it often. */
    Evaluation numbers() {
        return Evaluation.of(this);
    }

    /** Whether it has no result and more quantities would not give it one. */
    boolean isUndefined() {
        return missing().isEmpty() ? figure().isEmpty() : Guard.broken(this).isPresent();
    }

    Figure<V> computed() {
        used();
        return figure().orElseThrow(() -> Undefined.of(this).problem());
    }

    /** The right side with the numbers put in; what is missing shows as a question mark. */
    public String inNumbers() {
        return Telling.inNumbers(this, now);
    }

    /** The amount of the result, or what stands in its place: a question mark or "undefined". */
    public Object shown() {
        return Telling.amount(this);
    }

    /** As {@code LTV ¥72,000 (gross profit) = AOV ¥5,000 × frequency 1.2/month × margin 60.0% ÷ churn 5.0%/month}. */
    @Override
    public String toString() {
        return Telling.line(this);
    }
}
