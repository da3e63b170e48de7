package io.github.dualpassword.otp.file;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The keys of a file: one that decrypts its secrets, and one that proves them before they are decrypted. */
final class PskcKeys {

    private static final Pattern HMAC = Pattern.compile(".*#hmac-sha-?(1|224|256|384|512)");

    private final FileOptions options;
    private Optional<byte[]> key = Optional.empty();
    private Optional<String> mac = Optional.empty();
    private Optional<byte[]> macKey = Optional.empty();

    PskcKeys(FileOptions options) {
        this.options = options;
    }

    /** Reads the element {@code EncryptionKey}. There is one: each costs the derivation of a key. */
    void takeEncryptionKey(XmlElement encryptionKey) {
        refuseSecond(key.isPresent());
        FileKey given = options.key().orElseThrow(() -> new FaultException(FaultCode.KEY_NEEDED));
        Optional<XmlElement> derivedKey = encryptionKey.find("DerivedKey");
        if (given instanceof FileKey.Password password) {
            key = Optional.of(DerivedKey.of(
                    derivedKey.orElseThrow(() ->
                            new FaultException(FaultCode.KEY_UNUSABLE, "It is encrypted by a key, not by a password.")),
                    password.value()));
        } else if (derivedKey.isPresent()) {
            throw new FaultException(FaultCode.KEY_UNUSABLE, "It is encrypted by a password, not by a key.");
        } else {
            key = Optional.of(((FileKey.PreShared) given).value());
        }
    }

    /** Reads the element {@code MACMethod}. */
    void takeMacMethod(XmlElement macMethod) {
        refuseSecond(mac.isPresent() || macKey.isPresent());
        // Tools that need no MACs leave the algorithm out.
        mac = macMethod.attribute("Algorithm").map(PskcKeys::hmac);
        macKey = macMethod
                .find("MACKey")
                .map(encrypted -> decrypt(encrypted).orElseThrow(() -> new FaultException(FaultCode.MAC_KEY_WRONG)))
                .or(() -> key);
    }

    /**
     * Decrypts a secret, after its MAC has proven it.
     *
     * @param encrypted the element {@code EncryptedValue}
     * @param valueMac the text of {@code ValueMAC}
     */
    byte[] open(XmlElement encrypted, Optional<String> valueMac) {
        if (valueMac.isPresent()) {
            verify(encrypted, FieldReader.base64(valueMac.get(), FaultCode.MAC_WRONG));
        } else if (!XmlCipher.isAuthentic(algorithm(encrypted))
                && !options.concessions().contains(Concession.MISSING_MACS)) {
            throw new FaultException(FaultCode.MAC_MISSING);
        }
        return decrypt(encrypted).orElseThrow(() -> new FaultException(FaultCode.SECRET_UNREADABLE));
    }

    private static void refuseSecond(boolean isThere) {
        if (isThere) {
            throw new FaultException(FaultCode.HEADER_TWICE);
        }
    }

    private void verify(XmlElement encrypted, byte[] expected) {
        String algorithm = mac.orElseThrow(() -> new FaultException(FaultCode.MAC_WRONG, "The file has no MACMethod."));
        byte[] proving = macKey.filter(bytes -> bytes.length > 0)
                .orElseThrow(() -> new FaultException(FaultCode.MAC_WRONG, "The file has no key for it."));
        try {
            Mac hmac = Mac.getInstance(algorithm);
            hmac.init(new SecretKeySpec(proving, algorithm));
            if (!MessageDigest.isEqual(expected, hmac.doFinal(cipherValue(encrypted)))) {
                throw new FaultException(FaultCode.MAC_WRONG);
            }
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + algorithm, impossible);
        }
    }

    private Optional<byte[]> decrypt(XmlElement encrypted) {
        byte[] decrypting = key.orElseThrow(
                () -> new FaultException(options.key().isPresent() ? FaultCode.KEY_UNUSABLE : FaultCode.KEY_NEEDED));
        return XmlCipher.decrypt(algorithm(encrypted), decrypting, cipherValue(encrypted));
    }

    private static String hmac(String algorithm) {
        Matcher name = HMAC.matcher(algorithm);
        if (!name.matches()) {
            throw new FaultException(FaultCode.ALGORITHM, "MACs must be HMAC-SHA.");
        }
        return "HmacSHA" + name.group(1);
    }

    private static String algorithm(XmlElement encrypted) {
        return encrypted
                .find("EncryptionMethod")
                .flatMap(method -> method.attribute("Algorithm"))
                .orElse("");
    }

    private static byte[] cipherValue(XmlElement encrypted) {
        return encrypted
                .textOf("CipherData", "CipherValue")
                .map(text -> FieldReader.base64(text, FaultCode.SECRET_UNREADABLE))
                .orElseThrow(() -> new FaultException(FaultCode.SECRET_UNREADABLE));
    }
}
