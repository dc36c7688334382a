package org.ltvlab.formula;

import static org.ltvlab.problem.LtvProblem.mustHold;

import java.util.Optional;
import java.util.Set;

/** The natural logarithm of a pure number; below 0 it has no value. */
record Logarithm(Expr number) implements Expr {
    Logarithm {
        if (!number.dimension().equals(Dimension.NUMBER)) {
            throw mustHold("Only a pure number has a logarithm (対数)")
                    .got(number.dimension() + ": " + Writing.inWords(number))
                    .problem();
        }
    }

    @Override
    public Dimension dimension() {
        return Dimension.NUMBER;
    }

    @Override
    public <T> T read(Reading<T> reading) {
        return reading.logarithm(number.read(reading));
    }

    @Override
    public Optional<Expr> withOnly(Set<String> given) {
        return number.withOnly(given).map(Logarithm::new);
    }

    /** In the names of its quantities. */
    @Override
    public String toString() {
        return Writing.inWords(this);
    }
}
