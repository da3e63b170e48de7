package io.github.dualpassword.otp.push;

import java.util.Optional;
import java.util.stream.Stream;

import io.github.dualpassword.otp.Base64Url;
import io.github.dualpassword.otp.P256Point;
import io.github.dualpassword.policy.PushHosts;

/**
 * How messages reach a phone, as its browser says (Push API, {@code PushSubscription}). All three texts are empty where none shall.
 *
 * @param endpoint address at the push service, which is not to be told
 * @param key {@code p256dh}, the browser's public key for messages: a point on P-256, base64url without padding
 * @param auth the secret that it shares with this server: 16 bytes, base64url without padding
 */
public record Subscription(String endpoint, String key, String auth) {

    /** Of the endpoint, in characters. */
    public static final int MAX_ENDPOINT = PushEndpoint.MAX_LENGTH;

    /** Of the key, in characters. */
    public static final int KEY_LENGTH = 87;

    /** Of the secret, in characters. */
    public static final int AUTH_LENGTH = 22;

    private static final int AUTH_BYTES = 16;

    /** Whether a phone asks to be told nothing any more. */
    public boolean isEnd() {
        return Stream.of(endpoint, key, auth).allMatch(String::isEmpty);
    }

    /** Whether messages could be sent: to an allowed host, and so that only this phone reads them. */
    boolean isUsable(PushHosts hosts) {
        return PushEndpoint.read(endpoint, hosts).isPresent() && receiver().isPresent() && secret().isPresent();
    }

    Optional<P256Point> receiver() {
        return Base64Url.decode(key).flatMap(P256Point::read);
    }

    Optional<byte[]> secret() {
        return Base64Url.decode(auth).filter(bytes -> bytes.length == AUTH_BYTES);
    }

    @Override
    public String toString() {
        return "Subscription[***]";
    }
}
