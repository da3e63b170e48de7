package io.github.dualpassword.otp.push;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import io.github.dualpassword.otp.P256Point;

/**
 * Encrypts a message for a browser (RFC 8291), as one record of the content encoding {@code aes128gcm} (RFC 8188): the push service
 * reads nothing of it.
 *
 * @param receiver public key of the browser
 * @param secret that the browser shares with this server
 */
record MessageEncryption(P256Point receiver, byte[] secret) {

    /** The content encoding. */
    static final String NAME = "aes128gcm";

    /** What every push service takes (RFC 8030, 7.2), less what is added; a message of ours has far less. */
    static final int MAX_BYTES = 3_993;

    private static final int RECORD_BYTES = 4_096;
    private static final int SALT_BYTES = 16;
    private static final int KEY_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int HASH_BYTES = 32;

    /** Behind the last record, which is the only one (RFC 8188, 2). */
    private static final byte LAST = 2;

    private static final String MAC = "HmacSHA256";
    private static final byte[] KEY_LABEL = label("WebPush: info");
    private static final byte[] CONTENT_KEY_LABEL = label("Content-Encoding: aes128gcm");
    private static final byte[] NONCE_LABEL = label("Content-Encoding: nonce");

    /** @throws IllegalArgumentException for more than {@value #MAX_BYTES} bytes */
    byte[] encrypt(byte[] message) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(Curve.KEY);
            generator.initialize(Curve.P_256);
            return encrypt(message, generator.generateKeyPair(), salt);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has this", impossible);
        }
    }

    /** The same with what is otherwise made anew for each message. */
    byte[] encrypt(byte[] message, KeyPair sender, byte[] salt) throws GeneralSecurityException {
        if (message.length > MAX_BYTES) {
            throw new IllegalArgumentException("A message has at most " + MAX_BYTES + " bytes");
        }
        byte[] senderPoint = P256Point.of((ECPublicKey) sender.getPublic()).bytes();
        byte[] input = derive(secret, agreed(sender), joined(KEY_LABEL, receiver.bytes(), senderPoint), HASH_BYTES);
        byte[] key = derive(salt, input, CONTENT_KEY_LABEL, KEY_BYTES);
        byte[] nonce = derive(salt, input, NONCE_LABEL, NONCE_BYTES);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        byte[] encrypted = cipher.doFinal(joined(message, new byte[] {LAST}));
        return ByteBuffer.allocate(SALT_BYTES + Integer.BYTES + 1 + senderPoint.length + encrypted.length)
                .put(salt)
                .putInt(RECORD_BYTES)
                .put((byte) senderPoint.length)
                .put(senderPoint)
                .put(encrypted)
                .array();
    }

    private byte[] agreed(KeyPair sender) throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(sender.getPrivate());
        agreement.doPhase(Curve.publicKey(receiver), true);
        return agreement.generateSecret();
    }

    /** HKDF (RFC 5869) for no more than one block. */
    private static byte[] derive(byte[] salt, byte[] input, byte[] label, int bytes) throws GeneralSecurityException {
        byte[] extracted = mac(salt, input);
        return Arrays.copyOf(mac(extracted, joined(label, new byte[] {1})), bytes);
    }

    private static byte[] mac(byte[] key, byte[] text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(MAC);
        mac.init(new SecretKeySpec(key, MAC));
        return mac.doFinal(text);
    }

    private static byte[] joined(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }

    private static byte[] label(String text) {
        return (text + "\0").getBytes(StandardCharsets.US_ASCII);
    }
}
