package org.ltvlab.claim;

import static org.ltvlab.problem.LtvProblem.mustHold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ltvlab.formula.Phrase;
import org.ltvlab.unit.Count;
import org.ltvlab.unit.Span;

/**
 * A claim about the mean lifetime of customers, all lifetimes so far ÷ customers (平均顧客寿命): too short where some are still
 * active (右側打ち切り). Under constant churn the mean is all lifetimes so far ÷ customers who left.
 */
public final class LifetimeClaim extends Audited<Span> {
    private final Claim claim;
    private final Span total;
    private final int customers;
    private final int active;

    private LifetimeClaim(Claim claim, Span total, int customers, int active) {
        this.claim = claim;
        this.total = total;
        this.customers = customers;
        this.active = active;
    }

    static LifetimeClaim of(Claim claim, Span total, int customers) {
        if (customers < 1) {
            throw mustHold("lifetimes (継続期間の合計) needs at least one customer")
                    .got(customers)
                    .problem();
        }
        return new LifetimeClaim(claim, total, customers, 0);
    }

    /**
     * How many of them have not left (継続中の顧客数).
     *
     * @throws org.ltvlab.problem.LtvProblem if it is negative or more than all
     */
    public LifetimeClaim stillActive(int number) {
        if (number < 0 || number > customers) {
            throw mustHold("stillActive (継続中) must be 0 to all " + customers + " customers")
                    .got(number)
                    .problem();
        }
        return new LifetimeClaim(claim, total, customers, number);
    }

    private Span shared(int among) {
        return total.of(total.number() / among);
    }

    private Sentence arithmetic(int among) {
        return Sentence.of("{} ÷ {}", "{} ÷ {}", total, new Count(among));
    }

    @Override
    Verdict<Span> against(Optional<Stated<Span>> number) {
        List<Way<Span>> ways = new ArrayList<>();
        if (active == 0) {
            ways.add(
                    new Way<>(Way.AS_SAID, true, Optional.of(shared(customers)), arithmetic(customers), Sentence.NONE));
            return Verdict.of(claim, number, ways, List.of(), List.of());
        }
        int left = customers - active;
        ways.add(new Way<>(
                new Phrase("継続中の顧客も考慮(解約率一定)", "with those still active, constant churn"),
                true,
                left == 0 ? Optional.empty() : Optional.of(shared(left)),
                arithmetic(left),
                Sentence.NONE));
        ways.add(new Way<>(
                new Phrase("継続中の顧客も全員いま解約", "as if all still active left today"),
                false,
                Optional.of(shared(customers)),
                arithmetic(customers),
                Sentence.of(
                        "{}人のうち{}人は継続中で、この平均は短すぎます。カプラン・マイヤー法かsBGで推定してください。",
                        "Of {} customers {} are still active, so that this mean is too short: estimate it by"
                                + " Kaplan–Meier or sBG.",
                        new Count(customers),
                        new Count(active))));
        return Verdict.of(claim, number, ways, List.of(), List.of());
    }

    /** What the words alone give. */
    @Override
    public String toString() {
        return audit().toString();
    }
}
