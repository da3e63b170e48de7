package io.github.dualpassword.passkey;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import io.github.dualpassword.otp.Base64Url;

/** SHA-256 of bytes. */
public final class Sha256 {

    /** Characters of {@link #text}. */
    public static final int LENGTH = 43;

    private Sha256() {}

    static byte[] of(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }

    /** In base64url without padding. */
    static String text(byte[] bytes) {
        return Base64Url.encode(of(bytes));
    }
}
