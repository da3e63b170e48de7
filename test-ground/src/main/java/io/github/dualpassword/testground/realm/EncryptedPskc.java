package io.github.dualpassword.testground.realm;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A PSKC file (RFC 6030) as a maker of tokens writes it: TOTP tokens whose secrets are encrypted by a key (AES-128-CBC), each
 * with a MAC (HMAC-SHA1). Written without any code of the server.
 */
public final class EncryptedPskc {

    private static final String BEGIN = """
            <?xml version='1.0' encoding='UTF-8'?>
            <pskc:KeyContainer Version='1.0' xmlns:pskc='urn:ietf:params:xml:ns:keyprov:pskc'\
             xmlns:ds='http://www.w3.org/2000/09/xmldsig#' xmlns:xenc='http://www.w3.org/2001/04/xmlenc#'>
            <pskc:EncryptionKey><ds:KeyName>maker</ds:KeyName></pskc:EncryptionKey>
            <pskc:MACMethod Algorithm='http://www.w3.org/2000/09/xmldsig#hmac-sha1'><pskc:MACKey>%s</pskc:MACKey></pskc:MACMethod>
            """;
    private static final String PACKAGE = """
            <pskc:KeyPackage>
            <pskc:DeviceInfo><pskc:Manufacturer>Maker</pskc:Manufacturer><pskc:SerialNo>%1$s</pskc:SerialNo></pskc:DeviceInfo>
            <pskc:Key Id='%1$s' Algorithm='urn:ietf:params:xml:ns:keyprov:pskc:totp'><pskc:Issuer>Maker</pskc:Issuer>
            <pskc:AlgorithmParameters><pskc:ResponseFormat Length='6' Encoding='DECIMAL'/></pskc:AlgorithmParameters>
            <pskc:Data><pskc:Secret><pskc:EncryptedValue>%2$s</pskc:EncryptedValue>
            <pskc:ValueMAC>%3$s</pskc:ValueMAC></pskc:Secret>
            <pskc:Time><pskc:PlainValue>0</pskc:PlainValue></pskc:Time>
            <pskc:TimeInterval><pskc:PlainValue>60</pskc:PlainValue></pskc:TimeInterval></pskc:Data></pskc:Key>
            </pskc:KeyPackage>
            """;
    private static final String ENCRYPTED = "<xenc:EncryptionMethod"
            + " Algorithm='http://www.w3.org/2001/04/xmlenc#aes128-cbc'/><xenc:CipherData><xenc:CipherValue>%s"
            + "</xenc:CipherValue></xenc:CipherData>";
    private static final String END = "</pskc:KeyContainer>\n";

    private static final int BLOCK = 16;
    private static final int MAC_KEY = 20;

    private final SecureRandom random = new SecureRandom();
    private final byte[] key = new byte[BLOCK];
    private final byte[] macKey = new byte[MAC_KEY];
    private final StringBuilder text = new StringBuilder();

    /** One without tokens, by a key of its own. */
    public EncryptedPskc() {
        random.nextBytes(key);
        random.nextBytes(macKey);
        text.append(BEGIN.formatted(ENCRYPTED.formatted(base64(encrypt(macKey)))));
    }

    /** Adds a token. */
    public EncryptedPskc add(String serial, byte[] secret) {
        byte[] encrypted = encrypt(secret);
        text.append(PACKAGE.formatted(serial, ENCRYPTED.formatted(base64(encrypted)), base64(mac(encrypted))));
        return this;
    }

    /** The file. */
    public String text() {
        return text + END;
    }

    /** The key, hexadecimal, which a maker sends another way. */
    public String key() {
        return HexFormat.of().formatHex(key);
    }

    private byte[] encrypt(byte[] value) {
        try {
            byte[] iv = new byte[BLOCK];
            random.nextBytes(iv);
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
            byte[] encrypted = cipher.doFinal(value);
            byte[] all = new byte[BLOCK + encrypted.length];
            System.arraycopy(iv, 0, all, 0, BLOCK);
            System.arraycopy(encrypted, 0, all, BLOCK, encrypted.length);
            return all;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] mac(byte[] value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(macKey, "HmacSHA1"));
            return mac.doFinal(value);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] value) {
        return Base64.getEncoder().encodeToString(value);
    }
}
