package org.ltvlab.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ltvlab.formula.Expr;
import org.ltvlab.formula.Formula;
import org.ltvlab.formula.Operation;
import org.ltvlab.formula.Quantity;
import org.ltvlab.unit.Frequency;
import org.ltvlab.unit.Measured;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.Multiple;
import org.ltvlab.unit.PeriodicRate;
import org.ltvlab.unit.Ratio;
import org.ltvlab.unit.Span;

/**
 * A part of a formula's tree with its place: chains of one kind (products, sums) are siblings, not a staircase.
 *
 * @param depth 1 for the parts of the result
 * @param sign how it joins the part before it; none for the first
 * @param part of the tree
 */
record Branch(int depth, Optional<Operation> sign, Expr part) {
    private static final List<Kind<?>> KINDS = List.of(
            new Kind<>(Money.yen(0)),
            new Kind<>(Money.yen(0).perMonth()),
            new Kind<>(Span.months(1)),
            new Kind<>(Ratio.percent(1).perMonth()),
            new Kind<>(Frequency.perMonth(1)),
            new Kind<>(new Multiple(1)));

    /** Every part below the result, each after its parent. */
    static List<Branch> below(Expr tree) {
        List<Branch> found = new ArrayList<>();
        Branch root = new Branch(0, Optional.empty(), tree);
        if (root.bare() instanceof Expr.Both) {
            root.add(found);
        } else {
            found.add(new Branch(1, Optional.empty(), tree));
        }
        return found;
    }

    private void add(List<Branch> found) {
        if (bare() instanceof Expr.Both both) {
            List<Branch> children = new ArrayList<>();
            collect(both, Optional.empty(), both.operation().strength(), children);
            for (Branch child : children) {
                found.add(child);
                child.add(found);
            }
        }
    }

    /** The siblings of a chain: in a ÷ (b × c) both b and c divide. */
    private void collect(Expr from, Optional<Operation> joined, int strength, List<Branch> children) {
        if (bare(from) instanceof Expr.Both both && both.operation().strength() == strength) {
            collect(both.left(), joined, strength, children);
            collect(both.right(), Optional.of(inverse(joined, both.operation())), strength, children);
        } else {
            children.add(new Branch(depth + 1, joined, from));
        }
    }

    private static Operation inverse(Optional<Operation> outer, Operation inner) {
        boolean turned = outer.filter(sign -> sign == Operation.MINUS || sign == Operation.DIVIDED_BY)
                .isPresent();
        return !turned
                ? inner
                : switch (inner) {
                    case PLUS -> Operation.MINUS;
                    case MINUS -> Operation.PLUS;
                    case TIMES -> Operation.DIVIDED_BY;
                    case DIVIDED_BY -> Operation.TIMES;
                };
    }

    /** A rate taken for one period is the rate itself to a reader. */
    private static Expr bare(Expr part) {
        return part instanceof Expr.OnePeriod one ? bare(one.rate()) : part;
    }

    private Expr bare() {
        return bare(part);
    }

    Optional<Quantity<?>> quantity() {
        return bare() instanceof Quantity<?> quantity ? Optional.of(quantity) : Optional.empty();
    }

    /** As {@code ÷ churn rate}. */
    String name() {
        String name = quantity().map(one -> one.full().toString()).orElseGet(() -> bare().toString());
        boolean sum = bare() instanceof Expr.Both both && both.operation().strength() == 1;
        return sign.map(one -> one.sign() + " " + (sum ? "(" + name + ")" : name))
                .orElse(name);
    }

    /** Its value in a state of the formula; empty if something is missing or the part has no type of its own. */
    Optional<Measured<?>> value(Formula<?> formula) {
        if (quantity().isPresent()) {
            return Optional.ofNullable(formula.given().get(quantity().get().word()));
        }
        if (bare() instanceof Expr.Constant) {
            return Optional.empty();
        }
        return KINDS.stream()
                .flatMap(kind -> kind.value(part, formula).stream())
                .findFirst();
    }

    /** A type that a part may have, by any value of it. */
    private record Kind<W extends Measured<W>>(W like) {
        Optional<Measured<?>> value(Expr part, Formula<?> formula) {
            if (!Quantity.named("like", like).dimension().equals(part.dimension()) || !suits(part)) {
                return Optional.empty();
            }
            return formula.part(part, like).map(value -> value);
        }

        /** Rates add up to a rate; what only has a rate's dimension is so many times a period. */
        private boolean suits(Expr part) {
            return !(like instanceof PeriodicRate)
                    || part.quantities().values().stream().allMatch(one -> one.type() == PeriodicRate.class);
        }
    }
}
