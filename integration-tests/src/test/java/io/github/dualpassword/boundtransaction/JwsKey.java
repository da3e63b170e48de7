package io.github.dualpassword.boundtransaction;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.dualpassword.testground.http.JsonHttp;

/**
 * A key that signs JSON (RFC 7515), by what every Java platform has.
 *
 * @param algorithm {@code PS256} or {@code ES256}
 */
record JwsKey(String algorithm, KeyPair pair) {

    static final String PS256 = "PS256";
    static final String ES256 = "ES256";

    private static final int RSA_BITS = 2048;

    /** Bytes of a number of the curve P-256, and of SHA-256. */
    private static final int LENGTH = 32;

    static JwsKey made(String algorithm) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm.equals(PS256) ? "RSA" : "EC");
            if (algorithm.equals(PS256)) {
                generator.initialize(RSA_BITS);
            } else {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            }
            return new JwsKey(algorithm, generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public key (RFC 7517). */
    Map<String, Object> jwk() {
        return pair.getPublic() instanceof RSAPublicKey rsa
                ? Map.of("kty", "RSA", "n", number(rsa.getModulus()), "e", number(rsa.getPublicExponent()))
                : ofCurve((ECPublicKey) pair.getPublic());
    }

    private static Map<String, Object> ofCurve(ECPublicKey key) {
        return Map.of(
                "kty",
                "EC",
                "crv",
                "P-256",
                "x",
                coordinate(key.getW().getAffineX()),
                "y",
                coordinate(key.getW().getAffineY()));
    }

    /** Claims in the compact form, signed. */
    String signed(Map<String, ?> header, Map<String, ?> claims) {
        Map<String, Object> whole = new LinkedHashMap<>(header);
        whole.put("alg", algorithm);
        String content = part(whole) + "." + part(claims);
        return content + "." + encoded(signature(content.getBytes(StandardCharsets.US_ASCII)));
    }

    private byte[] signature(byte[] content) {
        try {
            Signature signature =
                    Signature.getInstance(algorithm.equals(PS256) ? "RSASSA-PSS" : "SHA256withECDSAinP1363Format");
            if (algorithm.equals(PS256)) {
                signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, LENGTH, 1));
            }
            signature.initSign(pair.getPrivate());
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(Map<String, ?> content) {
        return encoded(JsonHttp.write(content).getBytes(StandardCharsets.UTF_8));
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return encoded(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    /** With zeros in front, as the curve has it. */
    private static String coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] whole = new byte[LENGTH];
        int kept = Math.min(bytes.length, LENGTH);
        System.arraycopy(bytes, bytes.length - kept, whole, LENGTH - kept, kept);
        return encoded(whole);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
