package org.ltvlab.formula;

import static java.util.stream.Collectors.joining;
import static org.ltvlab.problem.LtvProblem.mustHold;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Several ways to say the same. */
record OneOf(List<Expr> ways) implements Expr {
    OneOf {
        ways = List.copyOf(ways);
    }

    @Override
    public Dimension dimension() {
        return ways.get(0).dimension();
    }

    @Override
    public <T> T read(Reading<T> reading) {
        Operation and = Operation.PLUS;
        return ways.stream()
                .map(way -> way.read(reading))
                .reduce((left, right) -> reading.both(and, left, right))
                .orElseThrow();
    }

    @Override
    public Optional<Expr> withOnly(Set<String> given) {
        List<Expr> used = ways.stream()
                .filter(way -> way.quantities().keySet().stream().anyMatch(given::contains))
                .toList();
        if (used.size() > 1) {
            throw mustHold("Only one of these must be given, they say the same in different ways (重複指定)")
                    .got(used.stream().map(Writing::inWords).collect(joining(" and ")))
                    .fix("start the chain again with one of them")
                    .problem();
        }
        return (used.isEmpty() ? ways.get(0) : used.get(0)).withOnly(given);
    }

    /** In the names of its quantities. */
    @Override
    public String toString() {
        return Writing.inWords(this);
    }
}
