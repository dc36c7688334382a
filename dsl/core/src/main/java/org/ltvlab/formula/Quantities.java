package org.ltvlab.formula;

import static org.ltvlab.problem.LtvProblem.mustHold;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads which quantities a formula uses, in the order in which they are written. */
record Quantities(Map<String, Quantity<?>> found) implements Reading<Boolean> {
    /**
     * The quantities of a part by name.
     *
     * @throws org.ltvlab.problem.LtvProblem if two different ones share a name
     */
    static Map<String, Quantity<?>> of(Expr part) {
        Quantities all = new Quantities(new LinkedHashMap<>());
        part.read(all);
        return all.found();
    }

    @Override
    public Boolean quantity(Quantity<?> quantity) {
        Quantity<?> before = found.putIfAbsent(quantity.word(), quantity);
        if (before != null && !before.equals(quantity)) {
            throw mustHold("Each quantity of a formula must have its own name (項目名)")
                    .got(before.withValue() + " and " + quantity.withValue())
                    .problem();
        }
        return true;
    }

    @Override
    public Boolean constant(double number) {
        return true;
    }

    @Override
    public Boolean both(Operation operation, Boolean left, Boolean right) {
        return true;
    }

    @Override
    public Boolean logarithm(Boolean part) {
        return true;
    }
}
