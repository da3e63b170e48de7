package io.github.dualpassword.passkey;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import io.github.dualpassword.otp.Base64Url;

/**
 * What a passkey signs: SHA-256(random ‖ SHA-256(what was shown)), or the random alone where nothing is bound. Whoever has random,
 * signature and public key can prove afterwards what was signed.
 *
 * @param random as base64url
 * @param text of the challenge, as base64url
 */
public record Challenge(String random, String text) {

    public static final int RANDOM_BYTES = 32;

    /**
     * @param random {@value #RANDOM_BYTES} bytes
     * @param shown the text as it is stored, and was shown; hashed in its UTF-8 form
     */
    public static Challenge of(byte[] random, Optional<String> shown) {
        if (random.length != RANDOM_BYTES) {
            throw new IllegalArgumentException("A random has " + RANDOM_BYTES + " bytes");
        }
        byte[] challenge = shown.map(text -> Sha256.of(random, Sha256.of(text.getBytes(StandardCharsets.UTF_8))))
                .orElse(random);
        return new Challenge(Base64Url.encode(random), Base64Url.encode(challenge));
    }

    /** The same, from what was kept. */
    public static Challenge of(String random, Optional<String> shown) {
        return of(
                Base64Url.decode(random).orElseThrow(() -> new IllegalArgumentException("The random is no base64url")),
                shown);
    }
}
