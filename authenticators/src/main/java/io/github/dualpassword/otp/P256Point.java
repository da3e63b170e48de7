package io.github.dualpassword.otp;

import java.math.BigInteger;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPoint;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** A point on the curve P-256, and so the public key of somebody who uses it. */
public record P256Point(BigInteger x, BigInteger y) {

    /** Of its form without compression (SEC 1, 2.3.3). */
    public static final int BYTES = 65;

    private static final byte UNCOMPRESSED = 4;
    private static final int COORDINATE_BYTES = 32;

    /** The curve of FIPS 186-4, D.1.2.3: y² = x³ - 3x + B over the prime field of P. Its cofactor is 1. */
    private static final BigInteger P =
            new BigInteger("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", 16);

    private static final BigInteger B =
            new BigInteger("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b", 16);
    private static final BigInteger THREE = BigInteger.valueOf(3);

    /** Empty for what is no point of this curve. The Java platform does not look when it makes a key of numbers. */
    public static Optional<P256Point> read(byte[] bytes) {
        return Optional.of(bytes)
                .filter(form -> form.length == BYTES && form[0] == UNCOMPRESSED)
                .map(form -> new P256Point(coordinate(form, 0), coordinate(form, 1)))
                .filter(P256Point::isOnCurve);
    }

    public static P256Point of(ECPublicKey key) {
        ECPoint point = key.getW();
        return new P256Point(point.getAffineX(), point.getAffineY());
    }

    /** Without compression. */
    public byte[] bytes() {
        return HexFormat.of().parseHex("%02x%064x%064x".formatted(UNCOMPRESSED, x, y));
    }

    private static BigInteger coordinate(byte[] form, int which) {
        int from = 1 + which * COORDINATE_BYTES;
        return new BigInteger(1, Arrays.copyOfRange(form, from, from + COORDINATE_BYTES));
    }

    private boolean isOnCurve() {
        if (x.compareTo(P) >= 0 || y.compareTo(P) >= 0) {
            return false;
        }
        BigInteger right = x.pow(3).subtract(THREE.multiply(x)).add(B).mod(P);
        return y.multiply(y).mod(P).equals(right);
    }
}
