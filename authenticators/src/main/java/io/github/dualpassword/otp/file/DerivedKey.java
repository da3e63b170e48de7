package io.github.dualpassword.otp.file;

import java.security.GeneralSecurityException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** The key that a password gives, by PBKDF2 (RFC 8018) with the parameters of a file. */
final class DerivedKey {

    /** Ten times what tools write: enough for years, and a second of work. */
    private static final int MAX_ITERATIONS = 1_000_000;

    private static final int MAX_SALT = 1_024;
    private static final int MAX_KEY = 32;

    private static final Pattern HASH = Pattern.compile("(?i).*hmac(?:-|with)?sha-?(1|224|256|384|512)");
    private static final String METHOD = "KeyDerivationMethod";
    private static final String PARAMETERS = "PBKDF2-params";

    private DerivedKey() {}

    static byte[] of(XmlElement derivedKey, String password) {
        XmlElement method = derivedKey.find(METHOD).orElseThrow(DerivedKey::incomplete);
        if (method.attribute("Algorithm")
                .filter(name -> name.endsWith("#pbkdf2"))
                .isEmpty()) {
            throw new FaultException(FaultCode.KEY_DERIVATION, "It must be by PBKDF2.");
        }
        XmlElement parameters = method.find(PARAMETERS).orElseThrow(DerivedKey::incomplete);
        byte[] salt = parameters
                .textOf("Salt", "Specified")
                .map(text -> FieldReader.base64(text, FaultCode.KEY_DERIVATION))
                .filter(bytes -> bytes.length > 0 && bytes.length <= MAX_SALT)
                .orElseThrow(DerivedKey::incomplete);
        int iterations = number(parameters, "IterationCount", 1, MAX_ITERATIONS);
        int bytes = number(parameters, "KeyLength", 1, MAX_KEY);
        return derive(password, salt, iterations, bytes, hash(parameters));
    }

    private static byte[] derive(String password, byte[] salt, int iterations, int bytes, String hash) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, bytes * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA" + hash)
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has PBKDF2", impossible);
        } finally {
            spec.clearPassword();
        }
    }

    /** SHA-1 where the file names none; tools write the name as an attribute, or as a text. */
    private static String hash(XmlElement parameters) {
        return parameters
                .find("PRF")
                .flatMap(prf -> prf.attribute("Algorithm").or(() -> prf.textOf()))
                .map(name -> {
                    Matcher hash = HASH.matcher(name);
                    if (!hash.matches()) {
                        throw new FaultException(
                                FaultCode.KEY_DERIVATION, "Its pseudorandom function must be HMAC-SHA.");
                    }
                    return hash.group(1);
                })
                .orElse("1");
    }

    private static int number(XmlElement parameters, String name, int least, int most) {
        return (int) FieldReader.number(name, parameters.textOf(name).orElseThrow(DerivedKey::incomplete), least, most);
    }

    private static FaultException incomplete() {
        return new FaultException(FaultCode.KEY_DERIVATION, "Its parameters are incomplete.");
    }
}
