package org.ltvlab.formula;

import java.util.function.Function;

/** Reads a formula over the rows of a frame; a quantity that is the same in every row is an array of one number. */
record Columns(Function<Quantity<?>, double[]> leaf) implements Reading<double[]> {
    @Override
    public double[] quantity(Quantity<?> quantity) {
        return leaf.apply(quantity);
    }

    @Override
    public double[] constant(double number) {
        return new double[] {number};
    }

    @Override
    public double[] both(Operation operation, double[] left, double[] right) {
        double[] result = new double[Math.max(left.length, right.length)];
        int l = left.length == 1 ? 0 : 1;
        int r = right.length == 1 ? 0 : 1;
        for (int i = 0; i < result.length; i++) {
            result[i] = operation.on(left[i * l], right[i * r]);
        }
        return result;
    }
}
