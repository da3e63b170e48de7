package io.github.dualpassword.throttle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A hash by a key that a server makes at its start and nobody learns: nobody can choose texts whose hashes meet those of
 * others, and from a place in a table nobody can tell what has led there.
 */
final class KeyedHash {

    private static final String MAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;

    private KeyedHash(byte[] key) {
        this.key = new SecretKeySpec(key, MAC);
    }

    /** With a key of its own. */
    static KeyedHash random() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return new KeyedHash(key);
    }

    /** Eight numbers, each of which can be any. The parts are told from each other wherever they end. */
    int[] of(String... parts) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
                mac.update(bytes);
            }
            int[] numbers = new int[mac.getMacLength() / Integer.BYTES];
            ByteBuffer.wrap(mac.doFinal()).asIntBuffer().get(numbers);
            return numbers;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + MAC, impossible);
        }
    }
}
