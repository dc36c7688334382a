package org.ltvlab.chart;

import java.util.Arrays;

/**
 * Pixels as numbers into a palette of at most 256 colours, which makes a chart's file less than half as large.
 *
 * <p>The most frequent colours keep their exact value, so every filled area and every line does; of the shades at the
 * rims of letters, rare ones take the nearest colour of the palette.
 */
final class PaletteImage {
    private static final int MOST = 256;

    private final int[] colours;
    private final byte[] indexes;

    private PaletteImage(int[] colours, byte[] indexes) {
        this.colours = colours;
        this.indexes = indexes;
    }

    /** The image of pixels {@code 0xRRGGBB}. */
    static PaletteImage of(int[] pixels) {
        DistinctColours distinct = new DistinctColours();
        int[] numbers = numbers(pixels, distinct);
        int[] byFrequency = distinct.byFrequency();
        int[] colours =
                Arrays.stream(byFrequency).limit(MOST).map(distinct::colour).toArray();
        byte[] indexes = new byte[distinct.size()];
        for (int i = 0; i < byFrequency.length; i++) {
            int number = byFrequency[i];
            indexes[number] = (byte) (i < colours.length ? i : nearest(colours, distinct.colour(number)));
        }
        return new PaletteImage(colours, indexes(numbers, indexes));
    }

    /** The colours, three bytes each: red, green, blue. */
    byte[] palette() {
        byte[] bytes = new byte[colours.length * 3];
        for (int i = 0; i < colours.length; i++) {
            bytes[3 * i] = (byte) (colours[i] >> 16);
            bytes[3 * i + 1] = (byte) (colours[i] >> 8);
            bytes[3 * i + 2] = (byte) colours[i];
        }
        return bytes;
    }

    /** One byte a pixel. */
    byte[] indexes() {
        return indexes;
    }

    private static int[] numbers(int[] pixels, DistinctColours distinct) {
        int[] numbers = new int[pixels.length];
        int number = 0;
        for (int i = 0; i < pixels.length; i++) {
            if (i == 0 || pixels[i] != pixels[i - 1]) {
                number = distinct.number(pixels[i]);
            }
            distinct.count(number);
            numbers[i] = number;
        }
        return numbers;
    }

    private static byte[] indexes(int[] numbers, byte[] indexOf) {
        byte[] indexes = new byte[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            indexes[i] = indexOf[numbers[i]];
        }
        return indexes;
    }

    private static int nearest(int[] colours, int colour) {
        int best = 0;
        int bestDistance = Integer.MAX_VALUE;
        for (int i = 0; i < colours.length; i++) {
            int red = (colours[i] >> 16) - (colour >> 16);
            int green = (colours[i] >> 8 & 0xFF) - (colour >> 8 & 0xFF);
            int blue = (colours[i] & 0xFF) - (colour & 0xFF);
            int distance = red * red + green * green + blue * blue;
            if (distance < bestDistance) {
                bestDistance = distance;
                best = i;
            }
        }
        return best;
    }
}
