package org.ltvlab.chart;

/** The points of a line, from left to right; a {@code NaN} height breaks the line. */
final class Points {
    private final double[] x;
    private final double[] y;

    Points(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    double[] x() {
        return x;
    }

    double[] y() {
        return y;
    }
}
