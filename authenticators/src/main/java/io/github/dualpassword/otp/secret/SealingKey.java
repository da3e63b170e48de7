package io.github.dualpassword.otp.secret;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A key by which secrets are encrypted: 256 random bits. Never printed. */
final class SealingKey {

    static final int BYTES = 32;

    private static final String CIPHER = "AES";
    private static final String DIGEST = "SHA-256";

    private final byte[] value;

    SealingKey(byte[] value) {
        this.value = value.clone();
    }

    /** Says which key it is, and nothing of the key. */
    String id() {
        try {
            byte[] digest = MessageDigest.getInstance(DIGEST).digest(value);
            return HexFormat.of().formatHex(digest).substring(0, SealedSecret.MAX_KEY_ID);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has " + DIGEST, impossible);
        }
    }

    SecretKey key() {
        return new SecretKeySpec(value, CIPHER);
    }

    @Override
    public String toString() {
        return "SealingKey[" + id() + "]";
    }
}
