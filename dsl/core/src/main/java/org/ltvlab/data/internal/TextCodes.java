package org.ltvlab.data.internal;

import java.util.Arrays;

/** Numbers distinct texts 0, 1, 2 … in the order of their appearance, straight from characters. */
public final class TextCodes {
    private String[] texts = new String[1024];
    private int[] hashes = new int[1024];
    private int[] slots = new int[4096];
    private int size;
    private final LastText last = new LastText();
    private int lastCode;

    /** No texts yet. */
    public TextCodes() {
        Arrays.fill(slots, -1);
    }

    /** The code of a text; a new text gets the next one. */
    public int of(char[] text, int offset, int length) {
        if (!last.is(text, offset, length)) {
            lastCode = code(text, offset, length);
            last.become(text, offset, length);
        }
        return lastCode;
    }

    private int code(char[] text, int offset, int length) {
        int hash = length;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + text[i];
        }
        hash *= 0x9E3779B9;
        int mask = slots.length - 1;
        int slot = (hash >>> 7) & mask;
        while (slots[slot] >= 0 && !(hashes[slots[slot]] == hash && same(texts[slots[slot]], text, offset, length))) {
            slot = (slot + 1) & mask;
        }
        return slots[slot] >= 0 ? slots[slot] : add(new String(text, offset, length), hash, slot);
    }

    /** The texts by code. */
    public String[] texts() {
        return Arrays.copyOf(texts, size);
    }

    private static boolean same(String known, char[] text, int offset, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != text[offset + i]) {
                return false;
            }
        }
        return true;
    }

    private int add(String text, int hash, int slot) {
        if (size == texts.length) {
            texts = Arrays.copyOf(texts, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        texts[size] = text;
        hashes[size] = hash;
        slots[slot] = size++;
        if (size * 2 > slots.length) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        Arrays.fill(slots, -1);
        int mask = slots.length - 1;
        for (int code = 0; code < size; code++) {
            int slot = (hashes[code] >>> 7) & mask;
            while (slots[slot] >= 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = code;
        }
    }
}
