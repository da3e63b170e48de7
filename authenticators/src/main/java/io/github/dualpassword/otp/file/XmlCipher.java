package io.github.dualpassword.otp.file;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Ciphers of XML Encryption that makers use, by the Java platform's own. */
final class XmlCipher {

    private static final Pattern CBC = Pattern.compile("aes(128|192|256)-cbc");
    private static final Pattern WRAP = Pattern.compile("kw-aes(128|192|256)");
    private static final int BLOCK = 16;

    private XmlCipher() {}

    /** Whether what is decrypted says by itself that it is right. */
    static boolean isAuthentic(String algorithm) {
        return WRAP.matcher(name(algorithm)).matches();
    }

    /**
     * Decrypts a value. Nothing when it is not what was encrypted by this key, as far as the cipher can tell.
     *
     * @param algorithm its identifier in the file
     */
    static Optional<byte[]> decrypt(String algorithm, byte[] key, byte[] value) {
        Matcher cbc = CBC.matcher(name(algorithm));
        Matcher wrap = WRAP.matcher(name(algorithm));
        if (!cbc.matches() && !wrap.matches()) {
            throw new FaultException(
                    FaultCode.ALGORITHM,
                    "Secrets may be encrypted by AES-CBC or AES key wrap of 128, 192 or 256 bits.");
        }
        int bits = Integer.parseInt(cbc.matches() ? cbc.group(1) : wrap.group(1));
        if (key.length * Byte.SIZE != bits) {
            throw new FaultException(
                    FaultCode.KEY_UNUSABLE,
                    "The key has %d bits, and %s needs %d.".formatted(key.length * Byte.SIZE, name(algorithm), bits));
        }
        try {
            return cbc.matches() ? cbc(key, value) : unwrap(key, value);
        } catch (GeneralSecurityException wrongKey) {
            return Optional.empty();
        }
    }

    /** The first block is the initialization vector; the last byte says how many bytes fill the last block. */
    private static Optional<byte[]> cbc(byte[] key, byte[] value) throws GeneralSecurityException {
        if (value.length < 2 * BLOCK || value.length % BLOCK != 0) {
            return Optional.empty();
        }
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(value, 0, BLOCK));
        byte[] filled = cipher.doFinal(value, BLOCK, value.length - BLOCK);
        int filling = filled[filled.length - 1];
        return filling >= 1 && filling <= BLOCK
                ? Optional.of(Arrays.copyOf(filled, filled.length - filling))
                : Optional.empty();
    }

    private static Optional<byte[]> unwrap(byte[] key, byte[] value) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AESWrap");
        cipher.init(Cipher.UNWRAP_MODE, new SecretKeySpec(key, "AES"));
        return Optional.of(cipher.unwrap(value, "AES", Cipher.SECRET_KEY).getEncoded());
    }

    private static String name(String algorithm) {
        return algorithm.substring(algorithm.indexOf('#') + 1);
    }
}
