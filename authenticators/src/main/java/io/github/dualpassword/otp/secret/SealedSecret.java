package io.github.dualpassword.otp.secret;

/**
 * An encrypted secret, as the database keeps it.
 *
 * @param keyId by which key it is encrypted; stable, at most {@value #MAX_KEY_ID} characters
 * @param text initialization vector, encrypted secret and authentication tag in Base64; at most {@value #MAX_TEXT}
 *     characters
 */
public record SealedSecret(String keyId, String text) {

    public static final int MAX_KEY_ID = 16;
    public static final int MAX_TEXT = 255;
}
