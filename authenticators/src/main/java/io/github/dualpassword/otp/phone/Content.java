package io.github.dualpassword.otp.phone;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * What is served.
 *
 * @param bytes of the body
 * @param type its content type
 */
record Content(byte[] bytes, String type) {

    private static final String DIGEST = "SHA-256";

    /** Bytes of a digest that tell contents from each other. */
    private static final int DIGEST_BYTES = 16;

    /** The same for the same bytes, and another one for others. */
    String tag() {
        return digest(Stream.of(bytes));
    }

    /** The same of several; they are told from each other wherever they end. */
    static String digest(Stream<byte[]> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance(DIGEST);
            parts.forEach(part -> {
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
                digest.update(part);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has " + DIGEST, impossible);
        }
    }
}
