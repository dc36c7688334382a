package org.ltvlab.data.internal;

import java.util.BitSet;

/**
 * Finds records that repeat an earlier one in every field, by a number of 64 bits for each instead of their texts: among
 * a million different records two share a number once in 30 million times.
 */
public final class Repeats {
    private static final long FACTOR = 0xBF58476D1CE4E5B9L;
    private static final long FACTOR_2 = times(FACTOR);
    private static final long FACTOR_3 = times(FACTOR_2);
    private static final long FACTOR_4 = times(FACTOR_3);

    private long number;

    /** Modulo 2^64, as all of this. */
    private static long times(long power) {
        return power * FACTOR;
    }

    /** A record begins. */
    public void begin() {
        number = 0;
    }

    /** Its next field. */
    public void field(char[] text, int offset, int length) {
        int end = offset + length;
        long sum = number + length + 1;
        int i = offset;
        for (; i + 4 <= end; i += 4) { // four at a time: one multiplication to wait for, not four
            sum = sum * FACTOR_4 + text[i] * FACTOR_3 + text[i + 1] * FACTOR_2 + text[i + 2] * FACTOR + text[i + 3];
        }
        for (; i < end; i++) {
            sum = sum * FACTOR + text[i];
        }
        number = sum * FACTOR;
    }

    /** The number of the record. */
    public long number() {
        return number ^ (number >>> 32);
    }

    /**
     * Which records repeat an earlier one. Bits, which stay in the processor's cache, tell most numbers to be alone; only
     * the others are looked up.
     *
     * @param numbers of the records in their order, the first {@code size} of them
     */
    public static BitSet among(long[] numbers, int size) {
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
