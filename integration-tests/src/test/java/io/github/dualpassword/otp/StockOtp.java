package io.github.dualpassword.otp;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

/** Apps that users have registered by Keycloak's own page, before this product was there: credentials of type {@code otp}. */
final class StockOtp {

    /** When the credentials were made to count. */
    static final Instant SWITCHED_ON = TestGround.MORNING.minus(Duration.ofDays(1));

    /** Before that. */
    static final Instant BEFORE = SWITCHED_ON.minusMillis(1);

    private StockOtp() {}

    /** A credential as Keycloak's Admin API takes it. */
    record App(Map<String, Object> fields) {}

    static void switchOn(TestRealm realm) {
        realm.attribute("dual-password.existing-otp", SWITCHED_ON.toString());
    }

    static void switchOff(TestRealm realm) {
        realm.attribute("dual-password.existing-otp", "");
    }

    /** Lets Keycloak itself accept a code as often as it is entered. */
    static void allowReuse(TestRealm realm) {
        realm.update(fields -> fields.put("otpPolicyCodeReusable", true));
    }

    /** An app that makes the codes of a key fob. */
    static App clock(KeyFob fob, Instant madeAt) {
        return credential(fob, "totp", 0, madeAt);
    }

    /** One that makes codes at the press of a button. */
    static App button(KeyFob fob, int counter, Instant madeAt) {
        return credential(fob, "hotp", counter, madeAt);
    }

    static TestUser user(TestRealm realm, String loginId, App... apps) {
        TestUser named = new TestUser(realm, "", loginId);
        Map<String, Object> password = Map.of("type", "password", "value", named.loginPassword());
        List<Map<String, Object>> all = Stream.concat(
                        Stream.of(password), Stream.of(apps).map(App::fields))
                .toList();
        realm.admin()
                .post(
                        realm.path("/users"),
                        Map.of("username", loginId, "enabled", true, "lastName", "データ花子", "credentials", all));
        return TestUser.existing(realm, loginId);
    }

    /** Credentials of this type as Keycloak's own API shows them. */
    static List<JsonNode> of(TestUser user) {
        return Stream.iterate(0, index -> index + 1)
                .limit(user.storedCredentials().size())
                .map(index -> user.storedCredentials().get(index))
                .filter(credential -> credential.get("type").asText().equals("otp"))
                .toList();
    }

    static void remove(TestUser user) {
        of(user).forEach(credential -> user.realm()
                .admin()
                .delete(user.realm()
                        .path("/users/" + user.id() + "/credentials/"
                                + credential.get("id").asText())));
    }

    private static App credential(KeyFob fob, String kind, int counter, Instant madeAt) {
        String secret = new String(fob.secret(), StandardCharsets.US_ASCII);
        Map<String, Object> data =
                Map.of("subType", kind, "digits", 6, "counter", counter, "period", 60, "algorithm", "HmacSHA1");
        return new App(Map.of(
                "type",
                "otp",
                "createdDate",
                madeAt.toEpochMilli(),
                "secretData",
                json(Map.of("value", secret)),
                "credentialData",
                json(data)));
    }

    private static String json(Map<String, Object> fields) {
        return JsonHttp.JSON.valueToTree(fields).toString();
    }
}
