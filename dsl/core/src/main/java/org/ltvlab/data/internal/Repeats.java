package org.ltvlab.data.internal;

/**
 * Finds records that repeat an earlier one in every field, by a number of 64 bits for each instead of their texts: among
 * a million different records two share a number once in 30 million times.
 */
public final class Repeats {
    private static final long FACTOR = 0xBF58476D1CE4E5B9L;
    private static final long FACTOR_2 = times(FACTOR);
    private static final long FACTOR_3 = times(FACTOR_2);
    private static final long FACTOR_4 = times(FACTOR_3);

    private final LongCodes numbers = new LongCodes(1024);
    private int distinct;
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
        long sum = number + length + 1;
        int i = offset;
        for (int last = offset + length - 3;
                i < last;
                i += 4) { // four at a time: one multiplication to wait for, not four
            sum = sum * FACTOR_4 + text[i] * FACTOR_3 + text[i + 1] * FACTOR_2 + text[i + 2] * FACTOR + text[i + 3];
        }
        for (; i < offset + length; i++) {
            sum = sum * FACTOR + text[i];
        }
        number = sum * FACTOR;
    }

    /** Takes the record; whether there was the same one before. */
    public boolean take() {
        boolean repeated = numbers.of(number ^ (number >>> 32)) < distinct;
        distinct += repeated ? 0 : 1;
        return repeated;
    }
}
