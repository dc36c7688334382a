package org.ltvlab.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import org.junit.jupiter.api.Test;

/** Contrast is computed here once more, straight from the definitions of WCAG 2.2 (relative luminance, contrast ratio). */
class PaletteCorrectnessTest {
    private static double luminance(Color color) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        int[] channels = {color.getRed(), color.getGreen(), color.getBlue()};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double s = channels[i] / 255.0;
            sum += weights[i] * (s <= 0.04045 ? s / 12.92 : Math.pow((s + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private static double contrast(Color a, Color b) {
        double light = Math.max(luminance(a), luminance(b));
        double dark = Math.min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    }

    @Test
    void the_formula_gives_the_published_extremes() {
        assertThat(Palette.contrast(Color.BLACK, Color.WHITE)).isCloseTo(21, within(1e-9));
        // The grey that WCAG authors name as the palest with 4.5:1 on white.
        assertThat(Palette.contrast(new Color(0x767676), Color.WHITE)).isCloseTo(4.54, within(0.005));
    }

    @Test
    void series_stand_out_from_paper_three_to_one() {
        assertThat(Palette.SERIES).hasSize(5).allSatisfy(color -> {
            assertThat(contrast(color, Palette.PAPER)).isGreaterThanOrEqualTo(3);
        });
    }

    @Test
    void texts_stand_out_from_paper_four_and_a_half_to_one() {
        assertThat(contrast(Palette.INK, Palette.PAPER)).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(Palette.SOFT_INK, Palette.PAPER)).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(Palette.AXIS, Palette.PAPER)).isGreaterThanOrEqualTo(3);
    }

    @Test
    void numbers_stand_out_from_every_heat_colour() {
        for (int i = 0; i <= 1000; i++) {
            Color ground = Palette.heat(i / 1000.0);
            assertThat(contrast(Palette.textOn(ground), ground)).isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void heat_darkens_all_the_way() {
        for (int i = 1; i <= 64; i++) {
            assertThat(luminance(Palette.heat(i / 64.0))).isLessThan(luminance(Palette.heat((i - 1) / 64.0)));
        }
        assertThat(Palette.heat(-1)).isEqualTo(Palette.heat(0));
        assertThat(Palette.heat(2)).isEqualTo(Palette.heat(1));
    }
}
