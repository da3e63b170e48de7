package io.github.dualpassword.passkey.evidence;

import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.HashMap;
import java.util.Map;

/**
 * A public key as passkeys give it away: COSE (RFC 9052, 9053), a CBOR map of small numbers to numbers and byte strings.
 *
 * @param key of the Java platform
 * @param algorithm of its signatures, as the Java platform calls it
 */
record CoseKey(PublicKey key, String algorithm) {

    private static final long KEY_TYPE = 1;
    private static final long ALGORITHM = 3;
    private static final long EC2 = 2;
    private static final long RSA = 3;
    private static final long ES256 = -7;
    private static final long RS256 = -257;

    /** Of an EC2 key x and y, of an RSA key modulus and exponent. */
    private static final long EC_X = -2;

    private static final long EC_Y = -3;
    private static final long RSA_N = -1;
    private static final long RSA_E = -2;

    private static final int NUMBER = 0;
    private static final int NEGATIVE = 1;
    private static final int BYTES = 2;
    private static final int MAP = 5;
    private static final int ONE_BYTE_MORE = 24;
    private static final int TWO_BYTES_MORE = 25;

    static CoseKey read(byte[] cose) throws EvidenceFault {
        try {
            Map<Long, Object> parts = map(ByteBuffer.wrap(cose));
            Object type = parts.get(KEY_TYPE);
            Object algorithm = parts.get(ALGORITHM);
            if (Long.valueOf(EC2).equals(type) && Long.valueOf(ES256).equals(algorithm)) {
                return new CoseKey(curve(number(parts, EC_X), number(parts, EC_Y)), "SHA256withECDSA");
            }
            if (Long.valueOf(RSA).equals(type) && Long.valueOf(RS256).equals(algorithm)) {
                RSAPublicKeySpec spec = new RSAPublicKeySpec(number(parts, RSA_N), number(parts, RSA_E));
                return new CoseKey(KeyFactory.getInstance("RSA").generatePublic(spec), "SHA256withRSA");
            }
        } catch (GeneralSecurityException | BufferUnderflowException | IllegalArgumentException unreadable) {
            throw new EvidenceFault("The public key cannot be read");
        }
        throw new EvidenceFault("The public key is none of ES256 or RS256");
    }

    boolean verifies(byte[] signed, byte[] signature) throws EvidenceFault {
        try {
            Signature verification = Signature.getInstance(algorithm);
            verification.initVerify(key);
            verification.update(signed);
            return verification.verify(signature);
        } catch (GeneralSecurityException malformed) {
            throw new EvidenceFault("The signature cannot be read");
        }
    }

    private static PublicKey curve(BigInteger x, BigInteger y) throws GeneralSecurityException {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static BigInteger number(Map<Long, Object> parts, long label) {
        if (parts.get(label) instanceof byte[] bytes) {
            return new BigInteger(1, bytes);
        }
        throw new IllegalArgumentException("A part is missing");
    }

    private static Map<Long, Object> map(ByteBuffer cbor) {
        int head = cbor.get() & 0xff;
        if (head >> 5 != MAP) {
            throw new IllegalArgumentException("No map");
        }
        long size = length(cbor, head);
        Map<Long, Object> parts = new HashMap<>();
        for (long part = 0; part < size; part++) {
            if (value(cbor) instanceof Long label) {
                parts.put(label, value(cbor));
            } else {
                throw new IllegalArgumentException("No label");
            }
        }
        return parts;
    }

    private static Object value(ByteBuffer cbor) {
        int head = cbor.get() & 0xff;
        long number = length(cbor, head);
        return switch (head >> 5) {
            case NUMBER -> number;
            case NEGATIVE -> -1 - number;
            case BYTES -> bytes(cbor, number);
            default -> throw new IllegalArgumentException("Neither number nor bytes");
        };
    }

    private static byte[] bytes(ByteBuffer cbor, long length) {
        if (length > cbor.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[(int) length];
        cbor.get(bytes);
        return bytes;
    }

    private static long length(ByteBuffer cbor, int head) {
        int small = head & 0x1f;
        return switch (small) {
            case ONE_BYTE_MORE -> cbor.get() & 0xff;
            case TWO_BYTES_MORE -> cbor.getShort() & 0xffff;
            default -> {
                if (small > ONE_BYTE_MORE) {
                    throw new IllegalArgumentException("Longer than any key is");
                }
                yield small;
            }
        };
    }
}
