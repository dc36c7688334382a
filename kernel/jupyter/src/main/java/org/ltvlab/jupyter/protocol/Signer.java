package org.ltvlab.jupyter.protocol;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Signs messages with the shared key: HMAC in lower-case hexadecimal, empty if there is no key. */
public final class Signer {
    private final String algorithm;
    private final @Nullable SecretKeySpec key;

    private Signer(String algorithm, @Nullable SecretKeySpec key) {
        this.algorithm = algorithm;
        this.key = key;
    }

    /**
     * A signer.
     *
     * @param scheme {@code hmac-sha256}, {@code hmac-sha512}, ...
     * @throws BadMessage if this JVM does not know the scheme
     */
    public static Signer of(String scheme, String key) {
        String algorithm = "Hmac" + scheme.replaceFirst("^hmac-", "").toUpperCase(Locale.ROOT);
        byte[] secret = key.getBytes(StandardCharsets.UTF_8);
        Signer signer = new Signer(algorithm, secret.length == 0 ? null : new SecretKeySpec(secret, algorithm));
        if (!scheme.startsWith("hmac-")) {
            throw new BadMessage("signature scheme " + scheme + " is not known");
        }
        signer.sign(List.of());
        return signer;
    }

    /** The signature of the parts, in their order. */
    public String sign(List<byte[]> parts) {
        if (key == null) {
            return "";
        }
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(key);
            parts.forEach(mac::update);
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new BadMessage("signature scheme " + algorithm + " is not known", e);
        }
    }

    /** Whether {@code signature} is the one of the parts; takes the same time whatever it differs in. */
    public boolean verifies(byte[] signature, List<byte[]> parts) {
        return key == null || MessageDigest.isEqual(sign(parts).getBytes(StandardCharsets.US_ASCII), signature);
    }
}
