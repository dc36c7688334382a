package org.ltvlab.chart;

/** A rectangle in CSS pixels; {@code y} grows downwards. */
record Box(double x, double y, double width, double height) {
    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    /** The horizontal place of a share of the width. */
    double across(double share) {
        return x + share * width;
    }

    /** The vertical place of a share of the height, counted from the bottom. */
    double up(double share) {
        return bottom() - share * height;
    }
}
