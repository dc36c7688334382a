package org.ltvlab.data.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of bytes, in lower-case hexadecimal. */
public final class Fingerprint {
    private Fingerprint() {}

    /** A fresh digest to feed bytes into. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The fingerprint of bytes. */
    public static String of(byte[] bytes) {
        return text(digest().digest(bytes));
    }

    /** A digest's result as text. */
    public static String text(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
