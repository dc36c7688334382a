package org.ltvlab.formula;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Reads a formula as its value and its exact derivative by every quantity (automatic differentiation). */
record Slopes(ToDoubleFunction<Quantity<?>> leaf) implements Reading<Slopes.Slope> {
    /** A value and how it moves with each quantity; quantities that it does not depend on are absent. */
    record Slope(double value, Map<String, Double> by) {}

    @Override
    public Slope quantity(Quantity<?> quantity) {
        return new Slope(leaf.applyAsDouble(quantity), Map.of(quantity.word(), 1.0));
    }

    @Override
    public Slope constant(double number) {
        return new Slope(number, Map.of());
    }

    @Override
    public Slope both(Operation operation, Slope left, Slope right) {
        double a = left.value();
        double b = right.value();
        double value = operation.on(a, b);
        return switch (operation) {
            case PLUS -> new Slope(value, sum(left, 1, right, 1));
            case MINUS -> new Slope(value, sum(left, 1, right, -1));
            case TIMES -> new Slope(value, sum(left, b, right, a));
            case DIVIDED_BY -> new Slope(value, sum(left, 1 / b, right, -value / b));
        };
    }

    @Override
    public Slope logarithm(Slope part) {
        return new Slope(StrictMath.log(part.value()), sum(part, 1 / part.value(), new Slope(0, Map.of()), 0));
    }

    private static Map<String, Double> sum(Slope left, double p, Slope right, double q) {
        Map<String, Double> all = new HashMap<>();
        left.by().forEach((word, slope) -> all.merge(word, p * slope, Double::sum));
        right.by().forEach((word, slope) -> all.merge(word, q * slope, Double::sum));
        return all;
    }
}
