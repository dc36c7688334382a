package org.ltvlab.data.internal;

import java.util.Arrays;

/** Numbers distinct longs 0, 1, 2 … in the order of their appearance, by open addressing. */
public final class LongCodes {
    private long[] keys;
    private int[] codes;
    private int size;
    private long lastKey;
    private int lastCode = -1;

    /** Codes for about {@code expected} keys; grows as needed. */
    public LongCodes(int expected) {
        int capacity = Integer.highestOneBit(Math.max(16, expected) * 2 - 1) * 2;
        keys = new long[capacity];
        codes = new int[capacity];
        Arrays.fill(codes, -1);
    }

    /** The code of a key; a new key gets the next one. */
    public int of(long key) {
        if (lastCode >= 0 && key == lastKey) {
            return lastCode; // lines of one order stand together
        }
        int slot = slot(key);
        if (codes[slot] < 0) {
            keys[slot] = key;
            codes[slot] = size++;
            if (size * 2 > keys.length) {
                grow();
                slot = slot(key);
            }
        }
        lastKey = key;
        lastCode = codes[slot];
        return lastCode;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (codes[slot] >= 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCodes = codes;
        keys = new long[oldKeys.length * 2];
        codes = new int[keys.length];
        Arrays.fill(codes, -1);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldCodes[i] >= 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                codes[slot] = oldCodes[i];
            }
        }
    }
}
