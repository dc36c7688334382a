package org.ltvlab.plan;

import static org.ltvlab.problem.LtvProblem.mustHold;

import java.math.BigDecimal;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Measured;
import org.ltvlab.unit.PeriodicRate;
import org.ltvlab.unit.Ratio;

/** What an initiative is expected to do to its lever (期待される変化); relative and in points are two types, never one number. */
public sealed interface ExpectedChange {
    /**
     * The lever after the change.
     *
     * @throws org.ltvlab.problem.LtvProblem if a share leaves 0 % to 100 %, or points meet what is no share
     */
    Measured<?> appliedTo(Measured<?> now);

    /**
     * A relative change (相対的な変化): 5.0 % by -10 % is 4.5 %.
     *
     * @param change -100 % or more
     */
    record Relative(Ratio change) implements ExpectedChange {
        @Override
        public Measured<?> appliedTo(Measured<?> now) {
            return now.by(change);
        }

        /** As {@code -10.0%}, with its sign. */
        @Override
        public String toString() {
            return (change.number() > 0 ? "+" : "") + change;
        }
    }

    /**
     * A change in percentage points (ポイント): 5.0 % by -1 point is 4.0 %.
     *
     * @param points -1 for one point less, finite
     */
    record Points(double points) implements ExpectedChange {
        /** @throws org.ltvlab.problem.LtvProblem if {@code points} is not finite */
        public Points {
            if (!Double.isFinite(points)) {
                throw mustHold("byPoints (ポイント) must be a finite number")
                        .got(points)
                        .fix(".byPoints(-1)")
                        .problem();
            }
        }

        @Override
        public Measured<?> appliedTo(Measured<?> now) {
            if (now instanceof Ratio share) {
                return share.byPoints(points);
            }
            if (now instanceof PeriodicRate rate) {
                return rate.byPoints(points);
            }
            throw mustHold("byPoints (ポイント) changes only a share or a rate")
                    .got(now)
                    .fix(".by(percent(10))")
                    .problem();
        }

        /** As {@code -1 pt} or -1ポイント, with its sign. */
        @Override
        public String toString() {
            String number = BigDecimal.valueOf(points).stripTrailingZeros().toPlainString();
            return (points > 0 ? "+" : "") + number + Language.current().pick("ポイント", " pt");
        }
    }
}
