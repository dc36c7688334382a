package org.ltvlab.formula;

import static org.ltvlab.problem.LtvProblem.mustHold;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ltvlab.unit.Measured;
import org.ltvlab.unit.Ratio;

/**
 * A computed number with its unit and its basis.
 *
 * @param <V> the type of the amount
 * @param amount with its unit
 * @param basis revenue, gross profit or net of costs; empty where the number is no value of a customer
 */
public record Figure<V extends Measured<V>>(V amount, Optional<Basis> basis) {
    /**
     * The difference; both on one basis and in one currency.
     *
     * @throws org.ltvlab.problem.LtvProblem if it is negative and the amounts, such as spans of time, cannot be
     */
    public Figure<V> minus(Figure<V> other) {
        return new Figure<>(amount.of(difference(other)), basis);
    }

    /** The difference in the unit of this amount; also where it is negative and the amounts cannot be. */
    public double difference(Figure<V> other) {
        return amount.number() - alike(other, "subtracted");
    }

    /** The number of another figure on this basis in the unit of this amount: 8 for 0.667 years beside months. */
    public double numberOf(Figure<V> other) {
        return alike(other, "compared");
    }

    /** The sum; both on one basis and in one currency. */
    public Figure<V> plus(Figure<V> other) {
        return new Figure<>(amount.of(amount.number() + alike(other, "added")), basis);
    }

    /** The relative change from {@code before} to this: 25 % from 72,000円 to 90,000円; {@code before} is not 0. */
    public Ratio changeFrom(Figure<V> before) {
        double old = alike(before, "compared");
        return new Ratio((amount.number() - old) / Math.abs(old));
    }

    private double alike(Figure<V> other, String done) {
        if (!basis.equals(other.basis)) {
            throw mustHold("Figures that are " + done + " must be on one basis (基準)")
                    .got(this + " and " + other)
                    .fix("give grossMargin and the costs to both formulas or to neither")
                    .problem();
        }
        Units units = Units.of(new TreeMap<>(Map.of("first", amount, "second", other.amount)));
        return other.amount.number() * units.factor(other.amount) / units.factor(amount);
    }

    /** As 72,000円(粗利) or {@code ¥72,000 (gross profit)}. */
    @Override
    public String toString() {
        return amount + basis.map(Basis::inBrackets).orElse("");
    }
}
