package org.ltvlab.practice;

import java.util.function.Supplier;
import org.ltvlab.formula.Computed;
import org.ltvlab.formula.Figure;
import org.ltvlab.metric.Proportion;
import org.ltvlab.plan.Effect;
import org.ltvlab.unit.Measured;

/**
 * A row of an article: what it is, the number printed or worked out by hand, and how the library gets it.
 *
 * @param actual a quantity, a formula, a share, a number or a truth (1 or 0)
 */
record PracticeRow(String id, String what, double expected, Supplier<?> actual) {
    static PracticeRow row(String id, String what, double expected, Supplier<?> actual) {
        return new PracticeRow(id, what, expected, actual);
    }

    double computed() {
        return number(actual.get());
    }

    private static double number(Object result) {
        if (result instanceof Computed<?> formula) {
            return formula.value().amount().number();
        }
        if (result instanceof Figure<?> figure) {
            return figure.amount().number();
        }
        if (result instanceof Effect<?> effect) {
            return effect.number();
        }
        if (result instanceof Measured<?> measured) {
            return measured.number();
        }
        if (result instanceof Proportion share) {
            return share.ratio().number();
        }
        return result instanceof Boolean truth ? (truth ? 1 : 0) : ((Number) result).doubleValue();
    }

    @Override
    public String toString() {
        return id + " " + what;
    }
}
