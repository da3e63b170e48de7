package io.github.dualpassword.testground.http;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.http.JsonHttp.Answer;

/**
 * Keycloak's Admin API in plain JSON, so that it reaches routes of extensions and fields of any version.
 *
 * <p>Paths are relative to {@code /admin}, such as {@code /realms/two-stage/users}. Safe for parallel use.
 */
public final class AdminApi {

    public static final String ADMINISTRATOR = "admin";
    public static final String ADMINISTRATOR_PASSWORD = "admin";

    /** Below the minute that Keycloak's tokens of this kind live. */
    private static final Duration TOKEN_USE = Duration.ofSeconds(40);

    private static final ConcurrentMap<URI, AdminApi> OF_SERVERS = new ConcurrentHashMap<>();

    private final URI baseUrl;
    private final String realm;
    private final String username;
    private final String password;
    private String token;
    private Instant tokenUsableUntil = Instant.MIN;

    private AdminApi(URI baseUrl, String realm, String username, String password) {
        this.baseUrl = baseUrl;
        this.realm = realm;
        this.username = username;
        this.password = password;
    }

    /** As the administrator of the master realm. */
    public static AdminApi of(URI baseUrl) {
        return OF_SERVERS.computeIfAbsent(
                baseUrl, url -> new AdminApi(url, "master", ADMINISTRATOR, ADMINISTRATOR_PASSWORD));
    }

    /** As somebody else, to see what a person with fewer rights may do; logs in with a password through admin-cli. */
    public static AdminApi as(URI baseUrl, String realm, String username, String password) {
        return new AdminApi(baseUrl, realm, username, password);
    }

    /**
     * Whether anybody has changed more by the Admin API than what a realm's own representation shows, its users, contracts,
     * tokens, events and caches, and what {@link #removeAdded} takes away.
     */
    public boolean hasChangedMore(String realmName) {
        return JsonHttp.CHANGED_REALMS.contains(baseUrl, realmName);
    }

    /**
     * Takes away the applications and user storages that anybody has added to a realm by the Admin API, where they are still there.
     *
     * @return whether all of them are gone
     */
    public boolean removeAdded(String realmName) {
        boolean gone = JsonHttp.CHANGED_REALMS.added(baseUrl, realmName).stream()
                .map(path -> call("DELETE", "/realms/" + realmName + path, null).status())
                .allMatch(status -> status / 100 == 2 || status == 404);
        JsonHttp.CHANGED_REALMS.forgetAdded(baseUrl, realmName);
        return gone;
    }

    /** Reads. @throws IllegalStateException when the answer is not a 2xx */
    public JsonNode get(String path) {
        return call("GET", path, null).orFail().json();
    }

    public Answer post(String path, Object body) {
        return call("POST", path, body).orFail();
    }

    public Answer put(String path, Object body) {
        return call("PUT", path, body).orFail();
    }

    public Answer delete(String path) {
        return call("DELETE", path, null).orFail();
    }

    /**
     * Sends and gives back whatever comes, refusals too.
     *
     * @param body a JSON tree, a map or a record; null for none
     */
    public Answer call(String method, String path, Object body) {
        HttpRequest.Builder request = JsonHttp.request(URI.create(baseUrl + "/admin" + path))
                .header("Authorization", "Bearer " + token())
                .header("Accept", "application/json");
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(JsonHttp.write(body)));
        }
        return JsonHttp.send(request.build());
    }

    /** An access token that is good for at least twenty seconds. */
    public synchronized String token() {
        if (Instant.now().isAfter(tokenUsableUntil)) {
            Answer answer = JsonHttp.postForm(
                    URI.create(baseUrl + "/realms/" + realm + "/protocol/openid-connect/token"),
                    Map.of(
                            "grant_type",
                            "password",
                            "client_id",
                            "admin-cli",
                            "username",
                            username,
                            "password",
                            password));
            token = answer.orFail().json().get("access_token").textValue();
            tokenUsableUntil = Instant.now().plus(TOKEN_USE);
        }
        return token;
    }

    /** Forgets the token, after a restart with an empty database for example. */
    public synchronized void forgetToken() {
        tokenUsableUntil = Instant.MIN;
    }
}
