package org.ltvlab.claim;

import java.util.Optional;
import org.ltvlab.unit.Measured;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TextView;

/**
 * A claim that can be audited, with or without a stated number. Immutable.
 *
 * @param <V> the type of the number that it is about
 */
public abstract sealed class Audited<V extends Measured<V>> implements Shown
        permits FormulaClaim, GrowthClaim, PaybackClaim, LifetimeClaim, UpliftClaim {
    /** The verdict on a stated number, or on the words alone where it is empty. */
    abstract Verdict<V> against(Optional<Stated<V>> number);

    /** What the words alone give: one number, or several between which nobody can decide. */
    public final Verdict<V> audit() {
        return against(Optional.empty());
    }

    /**
     * The verdict on the number that the claim states (主張の検証). What rounds to it counts as equal: half a unit of the
     * last digit typed, at most half a unit of the currency, half a percent or 0.05 of a multiple.
     */
    public final Verdict<V> stated(V number) {
        return against(Optional.of(Stated.asTyped(number)));
    }

    /**
     * The same for a number rounded to a unit: {@code stated(yen(50_000_000), yen(10_000_000))}.
     *
     * @throws org.ltvlab.problem.LtvProblem if the unit is 0 or less
     */
    public final Verdict<V> stated(V number, V roundedTo) {
        return against(Optional.of(Stated.rounded(number, roundedTo)));
    }

    @Override
    public TableView view() {
        return audit().view();
    }

    @Override
    public TextView explain() {
        return audit().explain();
    }

    /** What the words alone give. */
    @Override
    public String toString() {
        return audit().toString();
    }
}
