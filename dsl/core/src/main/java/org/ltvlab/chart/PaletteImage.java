package org.ltvlab.chart;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        Map<Integer, Count> counts = counts(pixels);
        List<Count> byFrequency = counts.values().stream()
                .sorted(Comparator.comparingInt((Count count) -> -count.pixels).thenComparingInt(count -> count.colour))
                .toList();
        int[] colours =
                byFrequency.stream().limit(MOST).mapToInt(count -> count.colour).toArray();
        for (int i = 0; i < byFrequency.size(); i++) {
            Count count = byFrequency.get(i);
            count.index = i < colours.length ? i : nearest(colours, count.colour);
        }
        return new PaletteImage(colours, indexes(pixels, counts));
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

    private static Map<Integer, Count> counts(int[] pixels) {
        Map<Integer, Count> counts = new HashMap<>();
        Count last = new Count(-1);
        for (int pixel : pixels) {
            if (pixel != last.colour) {
                last = counts.computeIfAbsent(pixel, Count::new);
            }
            last.pixels++;
        }
        return counts;
    }

    private static byte[] indexes(int[] pixels, Map<Integer, Count> counts) {
        byte[] indexes = new byte[pixels.length];
        int last = -1;
        byte index = 0;
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i] != last) {
                last = pixels[i];
                index = (byte) counts.getOrDefault(last, new Count(last)).index;
            }
            indexes[i] = index;
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

    private static final class Count {
        private final int colour;
        private int pixels;
        private int index;

        Count(int colour) {
            this.colour = colour;
        }
    }
}
