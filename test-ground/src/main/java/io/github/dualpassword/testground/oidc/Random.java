package io.github.dualpassword.testground.oidc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Unguessable texts for one request. */
final class Random {

    private static final SecureRandom SOURCE = new SecureRandom();
    private static final int BYTES = 32;

    private Random() {}

    static String text() {
        byte[] bytes = new byte[BYTES];
        SOURCE.nextBytes(bytes);
        return encode(bytes);
    }

    /** The S256 challenge of a PKCE verifier. */
    static String challenge(String verifier) {
        try {
            return encode(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
