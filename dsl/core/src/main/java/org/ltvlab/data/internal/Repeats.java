package org.ltvlab.data.internal;

import java.util.BitSet;

/**
 * Finds records that repeat an earlier one in every field, by a number of 64 bits for each instead of their texts: among
 * a million different records two share a number once in 30 million times.
 */
public final class Repeats {
    private static final long FACTOR = 0xBF58476D1CE4E5B9L;

    private long number;

    /** A record begins. */
    public void begin() {
        number = 0;
    }

    /** Its next field: four characters at a time, the last four perhaps a second time. */
    public void field(char[] text, int offset, int length) {
        int lastFour = offset + length - 4;
        long sum = mixed(number, length);
        for (int i = offset; i < lastFour; i += 4) {
            sum = mixed(sum, four(text, i));
        }
        number = mixed(sum, length < 4 ? few(text, offset, length) : four(text, lastFour));
    }

    private static long mixed(long sum, long part) {
        return Long.rotateLeft(sum ^ part, 27) * FACTOR;
    }

    private static long four(char[] text, int at) {
        return text[at] | ((long) text[at + 1] << 16) | ((long) text[at + 2] << 32) | ((long) text[at + 3] << 48);
    }

    private static long few(char[] text, int offset, int length) {
        long sum = 0;
        for (int i = 0; i < length; i++) {
            sum = (sum << 16) | text[offset + i];
        }
        return sum;
    }

    /** The number of the record. */
    public long number() {
        return number ^ (number >>> 32);
    }

    /**
     * Which records repeat an earlier one. Bits, which stay in the processor's cache, tell most numbers to be alone; only
     * the others are looked up.
     *
     * @param numbers of the records in their order
     */
    public static BitSet among(long[] numbers) {
        int size = numbers.length;
        int mask = Integer.highestOneBit(Math.max(64, Math.min(size, 1 << 24))) * 16 - 1;
        BitSet once = new BitSet(mask + 1);
        BitSet twice = new BitSet(mask + 1);
        for (int i = 0; i < size; i++) {
            int bit = (int) numbers[i] & mask;
            (once.get(bit) ? twice : once).set(bit);
        }
        BitSet repeated = new BitSet();
        LongCodes codes = new LongCodes(1024);
        int distinct = 0;
        for (int i = 0; i < size; i++) {
            if (twice.get((int) numbers[i] & mask)) {
                boolean again = codes.of(numbers[i]) < distinct;
                repeated.set(i, again);
                distinct += again ? 0 : 1;
            }
        }
        return repeated;
    }
}
