package org.ltvlab.chart;

import java.awt.Color;
import java.util.List;

/** The colours of every chart, on white: series at 3:1 contrast or more (WCAG 1.4.11), text at 4.5:1 or more (1.4.3). */
final class Palette {
    static final Color PAPER = Color.WHITE;
    static final Color INK = new Color(0x22, 0x22, 0x22);
    /** Axis titles and marks. */
    static final Color SOFT_INK = new Color(0x55, 0x55, 0x55);

    static final Color AXIS = new Color(0x76, 0x76, 0x76);
    static final Color GRID = new Color(0xE4, 0xE4, 0xE4);
    static final Color HATCH = new Color(0xC8, 0xC8, 0xC8);

    /** Okabe and Ito's colours, told apart by colour-blind readers too, without the three that fail 3:1 on white. */
    static final List<Color> SERIES = List.of(
            new Color(0x00, 0x72, 0xB2),
            new Color(0xD5, 0x5E, 0x00),
            new Color(0x00, 0x9E, 0x73),
            new Color(0xCC, 0x79, 0xA7),
            Color.BLACK);

    /** Pale to dark in one hue, so that order is lightness and survives grey printing. */
    private static final List<Color> HEAT = List.of(
            new Color(0xF0, 0xF6, 0xFB),
            new Color(0xC9, 0xDF, 0xF0),
            new Color(0x93, 0xC3, 0xE4),
            new Color(0x2A, 0x78, 0xBA),
            new Color(0x08, 0x30, 0x6B));

    private Palette() {}

    /** The colour of the series with this number. */
    static Color series(int number) {
        return SERIES.get(number % SERIES.size());
    }

    /** The heat colour of a share of the scale, 0 pale to 1 dark. */
    static Color heat(double share) {
        double place = Math.min(1, Math.max(0, share)) * (HEAT.size() - 1);
        int from = Math.min((int) place, HEAT.size() - 2);
        double part = place - from;
        Color a = HEAT.get(from);
        Color b = HEAT.get(from + 1);
        return new Color(
                mixed(a.getRed(), b.getRed(), part),
                mixed(a.getGreen(), b.getGreen(), part),
                mixed(a.getBlue(), b.getBlue(), part));
    }

    /** Black or white, whichever reads better on a ground: 4.58:1 at least. */
    static Color textOn(Color ground) {
        return contrast(Color.BLACK, ground) >= contrast(Color.WHITE, ground) ? Color.BLACK : Color.WHITE;
    }

    /** The contrast of two colours after WCAG 2.2: 1 (none) to 21 (black on white). */
    static double contrast(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static int mixed(int a, int b, double part) {
        return (int) Math.round(a + (b - a) * part);
    }
}
