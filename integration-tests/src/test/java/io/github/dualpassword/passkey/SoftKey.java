package io.github.dualpassword.passkey;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An authenticator of the tests' own, in plain Java by the letter of WebAuthn: it knows nothing of the server's library, and signs
 * whatever it is told to.
 */
public final class SoftKey {

    static final int PRESENT = 0x01;
    static final int VERIFIED = 0x04;
    public static final int SYNCABLE = 0x08;
    static final int WITH_KEY = 0x40;
    public static final int USUAL = PRESENT | VERIFIED;

    /** What browsers say, with type, challenge and origin. */
    static final String CLIENT = """
            {"type":"%s","challenge":"%s","origin":"%s","crossOrigin":false}""";

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair keys;
    private final byte[] id;

    private SoftKey(KeyPair keys, byte[] id) {
        this.keys = keys;
        this.id = id;
    }

    public static SoftKey es256() {
        return made("EC");
    }

    static SoftKey rs256() {
        return made("RSA");
    }

    /** Another key under the id of this one. */
    SoftKey underTheSameId() {
        return new SoftKey(made("EC").keys, id);
    }

    private static SoftKey made(String kind) {
        try {
            KeyPairGenerator pairs = KeyPairGenerator.getInstance(kind);
            if (kind.equals("EC")) {
                pairs.initialize(new ECGenParameterSpec("secp256r1"));
            } else {
                pairs.initialize(2_048);
            }
            byte[] id = new byte[32];
            new SecureRandom().nextBytes(id);
            return new SoftKey(pairs.generateKeyPair(), id);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String id() {
        return url(id);
    }

    /** What a page is told of a page on which something is to be signed. */
    public record Asked(String challenge, String rpId, String origin, int flags, long counter) {

        Asked challenge(String other) {
            return new Asked(other, rpId, origin, flags, counter);
        }

        Asked rpId(String other) {
            return new Asked(challenge, other, origin, flags, counter);
        }

        Asked origin(String other) {
            return new Asked(challenge, rpId, other, flags, counter);
        }

        public Asked flags(int other) {
            return new Asked(challenge, rpId, origin, other, counter);
        }

        public Asked counter(long other) {
            return new Asked(challenge, rpId, origin, flags, other);
        }
    }

    /** The fields of a registration. */
    public Map<String, String> make(Asked asked) {
        byte[] data = join(
                authenticatorData(asked.flags(asked.flags | WITH_KEY)), new byte[16], shortOf(id.length), id, cose());
        byte[] attestation = join(
                new byte[] {(byte) 0xa3},
                text("fmt"),
                text("none"),
                text("attStmt"),
                new byte[] {(byte) 0xa0},
                text("authData"),
                bytes(data));
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(
                "clientDataJSON",
                url(CLIENT.formatted("webauthn.create", asked.challenge, asked.origin)
                        .getBytes(StandardCharsets.UTF_8)));
        fields.put("attestationObject", url(attestation));
        fields.put("transports", "internal");
        return fields;
    }

    /** The fields of a signature. */
    public Map<String, String> sign(Asked asked) {
        return sign(asked, CLIENT.formatted("webauthn.get", asked.challenge, asked.origin));
    }

    /** The same over what a browser would have said. */
    Map<String, String> sign(Asked asked, String said) {
        byte[] data = authenticatorData(asked);
        byte[] client = said.getBytes(StandardCharsets.UTF_8);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("credentialId", id());
        fields.put("clientDataJSON", url(client));
        fields.put("authenticatorData", url(data));
        fields.put("signature", url(signature(join(data, sha256(client)))));
        fields.put("userHandle", "");
        return fields;
    }

    private byte[] signature(byte[] signed) {
        try {
            Signature signature = Signature.getInstance(
                    keys.getPublic() instanceof ECPublicKey ? "SHA256withECDSA" : "SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(signed);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] authenticatorData(Asked asked) {
        return ByteBuffer.allocate(37)
                .put(sha256(asked.rpId.getBytes(StandardCharsets.UTF_8)))
                .put((byte) asked.flags)
                .putInt((int) asked.counter)
                .array();
    }

    /** The public key as COSE (RFC 9053). */
    byte[] cose() {
        if (keys.getPublic() instanceof ECPublicKey key) {
            return join(
                    new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21},
                    bytes(unsigned(key.getW().getAffineX(), 32)),
                    new byte[] {0x22},
                    bytes(unsigned(key.getW().getAffineY(), 32)));
        }
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return join(
                new byte[] {(byte) 0xa4, 0x01, 0x03, 0x03, 0x39, 0x01, 0x00, 0x20},
                bytes(unsigned(key.getModulus(), 256)),
                new byte[] {0x21},
                bytes(unsigned(key.getPublicExponent(), 3)));
    }

    private static byte[] unsigned(BigInteger number, int length) {
        byte[] all = number.toByteArray();
        byte[] exact = new byte[length];
        int used = Math.min(all.length, length);
        System.arraycopy(all, all.length - used, exact, length - used, used);
        return exact;
    }

    private static byte[] text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return join(new byte[] {(byte) (0x60 + utf8.length)}, utf8);
    }

    private static byte[] bytes(byte[] content) {
        if (content.length < 24) {
            return join(new byte[] {(byte) (0x40 + content.length)}, content);
        }
        return content.length < 256
                ? join(new byte[] {0x58, (byte) content.length}, content)
                : join(new byte[] {0x59}, shortOf(content.length), content);
    }

    private static byte[] shortOf(int number) {
        return new byte[] {(byte) (number >> 8), (byte) number};
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String url(byte[] bytes) {
        return URL.encodeToString(bytes);
    }
}
