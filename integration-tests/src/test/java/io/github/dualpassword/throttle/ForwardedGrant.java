package io.github.dualpassword.throttle;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;

import io.github.dualpassword.testground.http.JsonHttp;

/** A direct grant with the headers of a proxy, real or forged. */
final class ForwardedGrant {

    private ForwardedGrant() {}

    static int status(URI tokens, String loginId, String password, String forwardedFor) {
        return JsonHttp.send(JsonHttp.request(tokens)
                        .header("X-Forwarded-For", forwardedFor)
                        .header("X-Forwarded-Proto", "https")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(JsonHttp.encode(Map.of(
                                "grant_type", "password",
                                "client_id", "test-app",
                                "client_secret", "test-app-secret",
                                "username", loginId,
                                "password", password))))
                        .build())
                .status();
    }
}
