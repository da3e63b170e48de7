package io.github.dualpassword.otp;

import java.net.URI;
import java.net.http.HttpRequest;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

/**
 * A software token that was issued to a user, on its way to a phone.
 *
 * @param serviceId 8 digits, of its realm
 * @param userId 6 digits, unique in its realm
 */
public record PhoneToken(TestRealm realm, String serviceId, String userId, String activationPassword) {

    /** Of the realms of these tests. */
    static final String SERVICE_ID = "20100930";

    private static final String PASSWORD = "90317";
    private static final int PERIOD = 30;
    private static final int DIGITS = 6;

    /** Issued to a new user of a new contract. @param number unique in the realm, below a million */
    public static PhoneToken issued(TestRealm realm, int number) {
        return issued(realm, number, "SHA1", DIGITS, PERIOD);
    }

    /** The same with parameters that no realm sets. */
    static PhoneToken issued(TestRealm realm, int number, String algorithm, int digits, int period) {
        TestContract contract = TestContract.added(realm, "phones-" + number);
        TestUser user = TestUser.addedWithLoginPassword(realm, "phone-" + number);
        contract.join(user);
        String userId = "%06d".formatted(number);
        JsonHttp.postForm(
                        URI.create(realm.url() + "/test-software-tokens"),
                        Map.of(
                                "user",
                                user.id(),
                                "contract",
                                contract.id(),
                                "short-id",
                                userId,
                                "password",
                                PASSWORD,
                                "algorithm",
                                algorithm,
                                "digits",
                                "" + digits,
                                "period",
                                "" + period))
                .orFail();
        return new PhoneToken(realm, SERVICE_ID, userId, PASSWORD);
    }

    /** What a phone sends. */
    Map<String, String> request() {
        return new HashMap<>(Map.of(
                "serviceId", serviceId,
                "userId", userId,
                "activationPassword", activationPassword,
                "deviceKey", deviceKey()));
    }

    /** The same with something else in a field. */
    String requestWith(String field, String value) {
        Map<String, String> request = request();
        request.put(field, value);
        return JsonHttp.write(request);
    }

    /** Asks for the secret. */
    Answer activate() {
        return activate(realm, JsonHttp.write(request()));
    }

    /** Sends a body, with further headers. */
    static Answer activate(TestRealm realm, String body, String... headers) {
        HttpRequest.Builder request = JsonHttp.request(page(realm).resolve("activate"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return JsonHttp.send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    /** Where the page of a realm is. */
    static URI page(TestRealm realm) {
        return URI.create(realm.url() + "/dual-password-phone/");
    }

    /** The address of the page with what the mail and the computer say. */
    URI address() {
        return URI.create("%s#s=%s&u=%s".formatted(page(realm), serviceId, userId));
    }

    private static String deviceKey() {
        try {
            KeyPairGenerator pairs = KeyPairGenerator.getInstance("EC");
            pairs.initialize(new ECGenParameterSpec("secp256r1"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(pairs.generateKeyPair().getPublic().getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
