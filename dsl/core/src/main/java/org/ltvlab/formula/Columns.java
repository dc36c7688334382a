package org.ltvlab.formula;

import java.util.Arrays;
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
            case PLUS -> plus(result, left, l, right, r);
            case MINUS -> minus(result, left, l, right, r);
            case TIMES -> times(result, left, l, right, r);
            case DIVIDED_BY -> dividedBy(result, left, l, right, r);
        }
        return result;
    }

    @Override
    public double[] logarithm(double[] part) {
        return Arrays.stream(part).map(StrictMath::log).toArray();
    }

    private static void plus(double[] result, double[] left, int l, double[] right, int r) {
        for (int i = 0; i < result.length; i++) {
            result[i] = left[i * l] + right[i * r];
        }
    }

    private static void minus(double[] result, double[] left, int l, double[] right, int r) {
        for (int i = 0; i < result.length; i++) {
            result[i] = left[i * l] - right[i * r];
        }
    }

    private static void times(double[] result, double[] left, int l, double[] right, int r) {
        for (int i = 0; i < result.length; i++) {
            result[i] = left[i * l] * right[i * r];
        }
    }

    private static void dividedBy(double[] result, double[] left, int l, double[] right, int r) {
        for (int i = 0; i < result.length; i++) {
            result[i] = left[i * l] / right[i * r];
        }
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
