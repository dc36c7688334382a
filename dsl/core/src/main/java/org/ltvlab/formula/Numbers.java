package org.ltvlab.formula;

import java.util.function.ToDoubleFunction;

/** Reads a formula as a number; the quantities are already in the computation's units. */
record Numbers(ToDoubleFunction<Quantity<?>> leaf) implements Reading<Double> {
    @Override
    public Double quantity(Quantity<?> quantity) {
        return leaf.applyAsDouble(quantity);
    }

    @Override
    public Double constant(double number) {
        return number;
    }

    @Override
    public Double both(Operation operation, Double left, Double right) {
        return operation.on(left, right);
    }

    @Override
    public Double logarithm(Double part) {
        return StrictMath.log(part);
    }
}
