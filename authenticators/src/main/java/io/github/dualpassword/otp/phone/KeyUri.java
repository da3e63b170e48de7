package io.github.dualpassword.otp.phone;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

import org.keycloak.models.utils.Base32;

import io.github.dualpassword.otp.CodeParameters;

/**
 * A token in the form in which apps of others take one over: a link {@code otpauth://totp/…} by the key URI format, or what of it is
 * typed by hand. It holds the secret.
 */
final class KeyUri {

    /** Letters of a key that stand together, for whoever types it. */
    private static final int GROUP = 4;

    private final String issuer;
    private final String account;
    private final String key;
    private final CodeParameters parameters;

    private KeyUri(String issuer, String account, String key, CodeParameters parameters) {
        this.issuer = issuer;
        this.account = account;
        this.key = key;
        this.parameters = parameters;
    }

    /**
     * @param service what apps write over the code
     * @param account what tells tokens of one service from each other, in characters that need no escaping
     * @param secret raw bytes
     */
    static KeyUri of(String service, String account, byte[] secret, CodeParameters parameters) {
        return new KeyUri(issuer(service), account, Base32.encode(secret).replace("=", ""), parameters);
    }

    /** A colon ends the issuer for an app, escaped or not; what is no letter is not shown by any. */
    private static String issuer(String service) {
        return service.replaceAll("[\\p{Cntrl}:]", " ").strip();
    }

    String issuer() {
        return issuer;
    }

    /** In groups, as it is typed. */
    String groupedKey() {
        List<String> groups = IntStream.iterate(0, from -> from < key.length(), from -> from + GROUP)
                .mapToObj(from -> key.substring(from, Math.min(from + GROUP, key.length())))
                .toList();
        return String.join(" ", groups);
    }

    /** The link. */
    String text() {
        String name = URLEncoder.encode(issuer, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=%s&digits=%d&period=%d"
                .formatted(
                        name,
                        account,
                        key,
                        name,
                        parameters.algorithm().name(),
                        parameters.digits(),
                        parameters.periodSeconds());
    }

    @Override
    public String toString() {
        return "KeyUri[" + issuer + ":" + account + ", ***]";
    }
}
