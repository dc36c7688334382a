package org.ltvlab.formula;

import static org.ltvlab.problem.LtvProblem.mustHold;

import java.util.Optional;
import java.util.Set;

/** A pure number as so many periods of the computation. */
record Periods(Expr number) implements Expr {
    Periods {
        if (!number.dimension().equals(Dimension.NUMBER)) {
            throw mustHold("Only a pure number can be counted in periods (期間)")
                    .got(number.dimension() + ": " + Writing.inWords(number))
                    .problem();
        }
    }

    @Override
    public Dimension dimension() {
        return new Dimension(0, 1);
    }

    @Override
    public <T> T read(Reading<T> reading) {
        return number.read(reading);
    }

    @Override
    public Optional<Expr> withOnly(Set<String> given) {
        return number.withOnly(given).map(Periods::new);
    }

    /** In the names of its quantities. */
    @Override
    public String toString() {
        return Writing.inWords(this);
    }
}
