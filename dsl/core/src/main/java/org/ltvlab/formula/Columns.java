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
        // One loop an operation: the choice stands outside, so that each loop runs in vector instructions.
        switch (operation) {
            case PLUS -> {
                for (int i = 0; i < result.length; i++) {
                    result[i] = left[i * l] + right[i * r];
                }
            }
            case MINUS -> {
                for (int i = 0; i < result.length; i++) {
                    result[i] = left[i * l] - right[i * r];
                }
            }
            case TIMES -> {
                for (int i = 0; i < result.length; i++) {
                    result[i] = left[i * l] * right[i * r];
                }
            }
            case DIVIDED_BY -> {
                for (int i = 0; i < result.length; i++) {
                    result[i] = left[i * l] / right[i * r];
                }
            }
        }
        return result;
    }

    /** The whole formula; NaN in rows where a guard is broken. A guard's quantities are all in the formula, too. */
    double[] guarded(Evaluation numbers) {
        double[] found = numbers.formula().tree().read(this);
        for (Guard guard : numbers.guards().toList()) {
            double[] part = guard.part().read(this);
            for (int i = 0; i < found.length; i++) {
                found[i] = part[part.length == 1 ? 0 : i] > 0 ? found[i] : Double.NaN;
            }
        }
        return found;
    }
}
