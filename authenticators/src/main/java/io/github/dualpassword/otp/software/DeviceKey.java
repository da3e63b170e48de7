package io.github.dualpassword.otp.software;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The public key of a phone: ECDSA on the curve P-256, uncompressed, as SubjectPublicKeyInfo (RFC 5480).
 *
 * @param text in base64url without padding; {@value #LENGTH} characters
 */
record DeviceKey(String text) {

    static final int LENGTH = IssuedTokens.DEVICE_KEY_LENGTH;

    /** Algorithm, curve and the beginning of the point, which are the same in each such key. */
    private static final byte[] HEADER =
            HexFormat.of().parseHex("3059301306072a8648ce3d020106082a8648ce3d03010703420004");

    private static final int COORDINATE_BYTES = 32;

    /** The curve of FIPS 186-4, D.1.2.3: y² = x³ - 3x + B over the prime field of P. Its cofactor is 1. */
    private static final BigInteger P =
            new BigInteger("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", 16);

    private static final BigInteger B =
            new BigInteger("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b", 16);
    private static final BigInteger THREE = BigInteger.valueOf(3);

    /** From what a phone has sent; empty for anything else than such a key, written in this one way. */
    static Optional<DeviceKey> read(String sent) {
        return Optional.of(sent)
                .filter(text -> text.length() == LENGTH)
                .filter(text -> decode(text).filter(DeviceKey::isKey).isPresent())
                .map(DeviceKey::new);
    }

    private static Optional<byte[]> decode(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            // Several texts are read as the same bytes: one of them is meant.
            return Optional.of(bytes)
                    .filter(read -> Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(read)
                            .equals(text));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private static boolean isKey(byte[] bytes) {
        return bytes.length == HEADER.length + 2 * COORDINATE_BYTES
                && Arrays.equals(HEADER, 0, HEADER.length, bytes, 0, HEADER.length)
                && isOnCurve(coordinate(bytes, 0), coordinate(bytes, 1));
    }

    private static BigInteger coordinate(byte[] bytes, int which) {
        return new BigInteger(1, bytes, HEADER.length + which * COORDINATE_BYTES, COORDINATE_BYTES);
    }

    private static boolean isOnCurve(BigInteger x, BigInteger y) {
        if (x.compareTo(P) >= 0 || y.compareTo(P) >= 0) {
            return false;
        }
        BigInteger right = x.pow(3).subtract(THREE.multiply(x)).add(B).mod(P);
        return y.multiply(y).mod(P).equals(right);
    }
}
