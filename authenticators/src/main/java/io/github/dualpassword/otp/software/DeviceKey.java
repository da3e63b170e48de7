package io.github.dualpassword.otp.software;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import io.github.dualpassword.otp.Base64Url;
import io.github.dualpassword.otp.P256Point;

/**
 * The public key of a phone: ECDSA on the curve P-256, uncompressed, as SubjectPublicKeyInfo (RFC 5480).
 *
 * @param text in base64url without padding; {@value #LENGTH} characters
 */
record DeviceKey(String text) {

    static final int LENGTH = IssuedTokens.DEVICE_KEY_LENGTH;

    /** Algorithm and curve, which are the same in each such key; the point follows. */
    private static final byte[] HEADER =
            HexFormat.of().parseHex("3059301306072a8648ce3d020106082a8648ce3d030107034200");

    /** From what a phone has sent; empty for anything else than such a key, written in this one way. */
    static Optional<DeviceKey> read(String sent) {
        return Optional.of(sent)
                .filter(text -> text.length() == LENGTH)
                .filter(text -> Base64Url.decode(text).filter(DeviceKey::isKey).isPresent())
                .map(DeviceKey::new);
    }

    private static boolean isKey(byte[] bytes) {
        return bytes.length == HEADER.length + P256Point.BYTES
                && Arrays.equals(HEADER, 0, HEADER.length, bytes, 0, HEADER.length)
                && P256Point.read(Arrays.copyOfRange(bytes, HEADER.length, bytes.length))
                        .isPresent();
    }
}
