package org.ltvlab.chart;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The colours of an image, numbered as they appear, and how often each does: a hash table without objects. */
final class DistinctColours {
    private static final int SPREAD = 0x9E3779B9;

    private int[] slots = new int[1 << 12];
    private int[] colours = new int[1 << 10];
    private int[] pixels = new int[1 << 10];
    private int size;

    /** The number of a colour {@code 0xRRGGBB}, a new one if it appears for the first time. */
    int number(int colour) {
        int slot = slot(colour);
        if (slots[slot] == 0) {
            add(colour, slot);
        }
        return slots[slot(colour)] - 1;
    }

    /** Counts one more pixel of the colour with that number. */
    void count(int number) {
        pixels[number]++;
    }

    /** How many there are. */
    int size() {
        return size;
    }

    /** The colour with that number. */
    int colour(int number) {
        return colours[number];
    }

    /** The numbers of the colours, the most frequent first; of equally frequent ones, the smaller colour. */
    int[] byFrequency() {
        return IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingInt((Integer number) -> -pixels[number])
                        .thenComparingInt(number -> colours[number]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int slot(int colour) {
        int slot = (colour * SPREAD) >>> Integer.numberOfLeadingZeros(slots.length - 1);
        while (slots[slot] != 0 && colours[slots[slot] - 1] != colour) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void add(int colour, int slot) {
        if (size == colours.length) {
            colours = Arrays.copyOf(colours, 2 * size);
            pixels = Arrays.copyOf(pixels, 2 * size);
        }
        colours[size++] = colour;
        slots[slot] = size;
        if (4 * size > slots.length) {
            slots = new int[2 * slots.length];
            for (int number = 0; number < size; number++) {
                slots[slot(colours[number])] = number + 1;
            }
        }
    }
}
