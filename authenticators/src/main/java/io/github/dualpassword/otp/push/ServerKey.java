package io.github.dualpassword.otp.push;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.github.dualpassword.otp.Base64Url;
import io.github.dualpassword.otp.P256Point;

/** The key by which push services know this server (RFC 8292): whoever subscribes names it, and takes messages of nobody else. */
final class ServerKey {

    private static final String HEADER =
            Base64Url.encode("{\"typ\":\"JWT\",\"alg\":\"ES256\"}".getBytes(StandardCharsets.UTF_8));

    /** A day is the most (RFC 8292, 2). */
    private static final Duration VALID = Duration.ofHours(12);

    private static final String SIGNATURE = "SHA256withECDSAinP1363Format";
    private static final byte[] TRIAL = {1};
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrivateKey privateKey;
    private final P256Point publicPoint;

    private ServerKey(PrivateKey privateKey, P256Point publicPoint) {
        this.privateKey = privateKey;
        this.publicPoint = publicPoint;
    }

    /**
     * Reads what {@code openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256} writes: PKCS #8 with the public key, as PEM or
     * its Base64 alone.
     *
     * @throws IllegalArgumentException when it is no such key; nothing of it is quoted
     */
    static ServerKey parse(String text) {
        String base64 =
                text.replaceAll("-----(?:BEGIN|END) PRIVATE KEY-----", "").replaceAll("\\s", "");
        try {
            byte[] encoded = Base64.getDecoder().decode(base64);
            PrivateKey privateKey = KeyFactory.getInstance(Curve.KEY).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            // The Java platform does not read the public key beside it, which is last of all (RFC 5915, 3).
            P256Point point = P256Point.read(
                            Arrays.copyOfRange(encoded, Math.max(0, encoded.length - P256Point.BYTES), encoded.length))
                    .orElseThrow(ServerKey::noKey);
            ServerKey key = new ServerKey(privateKey, point);
            if (!(privateKey instanceof ECPrivateKey) || !key.isPair()) {
                throw noKey();
            }
            return key;
        } catch (GeneralSecurityException | IllegalArgumentException unusable) {
            // Without the cause, whose message may quote the key.
            throw noKey();
        }
    }

    private static IllegalArgumentException noKey() {
        return new IllegalArgumentException("holds no private key with its public key on the curve P-256, which"
                + " 'openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256' makes");
    }

    private boolean isPair() throws GeneralSecurityException {
        Signature verifying = Signature.getInstance(SIGNATURE);
        verifying.initVerify(publicKey());
        verifying.update(TRIAL);
        return verifying.verify(sign(TRIAL));
    }

    ECPublicKey publicKey() throws GeneralSecurityException {
        return Curve.publicKey(publicPoint);
    }

    /** The public key as browsers are told it: uncompressed, base64url without padding. */
    String publicText() {
        return Base64Url.encode(publicPoint.bytes());
    }

    /**
     * What allows this server to send (the header {@code Authorization}).
     *
     * @param origin of the push service
     * @param contact whom its operator may turn to: an address of mail, or empty
     * @param now milliseconds since the epoch
     */
    String authorization(String origin, Optional<String> contact, long now) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("aud", origin);
        claims.put("exp", (now + VALID.toMillis()) / 1_000);
        contact.ifPresent(address -> claims.put("sub", "mailto:" + address));
        try {
            String signed = HEADER + "." + Base64Url.encode(JSON.writeValueAsBytes(claims));
            String token = signed + "." + Base64Url.encode(sign(signed.getBytes(StandardCharsets.US_ASCII)));
            return "vapid t=%s, k=%s".formatted(token, publicText());
        } catch (GeneralSecurityException | JsonProcessingException impossible) {
            throw new IllegalStateException("This key has signed before", impossible);
        }
    }

    private byte[] sign(byte[] text) throws GeneralSecurityException {
        Signature signing = Signature.getInstance(SIGNATURE);
        signing.initSign(privateKey);
        signing.update(text);
        return signing.sign();
    }

    /** Which key it is, and nothing of what is secret. */
    @Override
    public String toString() {
        return "ServerKey[" + publicText() + "]";
    }
}
