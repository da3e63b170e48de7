package io.github.dualpassword.otp.secret;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/** Encrypts and decrypts secrets by AES-GCM (NIST SP 800-38D), bound to their owner. */
public record SecretCipher(SealingKeys keys) {

    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** Encrypts by the newest key. */
    public SealedSecret seal(TokenSecret secret, SecretOwner owner) {
        byte[] iv = new byte[IV_BYTES];
        new SecureRandom().nextBytes(iv);
        try {
            byte[] encrypted =
                    cipher(Cipher.ENCRYPT_MODE, keys.newest(), iv, owner).doFinal(secret.bytes());
            byte[] sealed = ByteBuffer.allocate(IV_BYTES + encrypted.length)
                    .put(iv)
                    .put(encrypted)
                    .array();
            return new SealedSecret(keys.newestId(), Base64.getEncoder().encodeToString(sealed));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + TRANSFORMATION, impossible);
        }
    }

    /** Decrypts by whichever key it was encrypted. */
    public TokenSecret open(SealedSecret sealed, SecretOwner owner) {
        SealingKey key = keys.byId(sealed.keyId())
                .orElseThrow(() -> new UnreadableSecretException("The vault does not hold the key " + sealed.keyId()
                        + ", by which the secret of token " + owner.serial() + " is encrypted"));
        try {
            ByteBuffer text = ByteBuffer.wrap(Base64.getDecoder().decode(sealed.text()));
            byte[] iv = new byte[IV_BYTES];
            text.get(iv);
            byte[] encrypted = new byte[text.remaining()];
            text.get(encrypted);
            return new TokenSecret(cipher(Cipher.DECRYPT_MODE, key, iv, owner).doFinal(encrypted));
        } catch (GeneralSecurityException | RuntimeException changed) {
            throw new UnreadableSecretException("The secret of token " + owner.serial()
                    + " is not as it was when it was encrypted, or is that of another token");
        }
    }

    /** The same secret, encrypted by the newest key. */
    public SealedSecret reseal(SealedSecret sealed, SecretOwner owner) {
        return seal(open(sealed, owner), owner);
    }

    private static Cipher cipher(int mode, SealingKey key, byte[] iv, SecretOwner owner)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(TRANSFORMATION);
        cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(owner.associatedData());
        return cipher;
    }
}
