package io.github.dualpassword.otp;

import java.net.http.HttpRequest;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

/** An app of somebody else, for which the phone's page asks for the secret of a token. */
public final class OtherApp {

    static final String SETTING = "dual-password.software-token.other-apps";

    private static final int DIGITS = 6;

    private OtherApp() {}

    /** Has the token of a user issued, set up in such an app, and registered. */
    public static KeyFob of(TestRealm realm, TestUser user) {
        SoftwareTokens.Issued issued = new SoftwareTokens(realm).issued(user);
        JsonNode told = ask(realm, Phone.SERVICE_ID, issued.userId(), SoftwareTokens.PASSWORD)
                .orFail()
                .json();
        KeyFob fob = fob(told.get("key").asText());
        int period = told.get("periodSeconds").asInt();
        SoftwareTokens.confirm(
                issued.page(),
                OathTool.totp(fob.secret(), "SHA1", DIGITS, period, realm.now(), 0)
                        .get(0));
        return fob;
    }

    static Answer ask(PhoneToken token) {
        return ask(token.realm(), token.serviceId(), token.userId(), token.activationPassword());
    }

    static Answer ask(TestRealm realm, String serviceId, String userId, String password) {
        return post(
                realm,
                JsonHttp.write(Map.of("serviceId", serviceId, "userId", userId, "activationPassword", password)));
    }

    /** Sends a body, with further headers. */
    static Answer post(TestRealm realm, String body, String... headers) {
        HttpRequest.Builder request = JsonHttp.request(PhoneToken.page(realm).resolve("other-app"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return JsonHttp.send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    /** Of a key as it is shown. */
    static KeyFob fob(String key) {
        return KeyFob.ofBase32(key.replace(" ", ""));
    }
}
