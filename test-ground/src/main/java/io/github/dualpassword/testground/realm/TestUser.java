package io.github.dualpassword.testground.realm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.http.JsonHttp.Answer;

/**
 * A user of a {@link TestRealm}, and what bank staff see and do about the user's two passwords.
 *
 * @param realm where the user is
 * @param id Keycloak's id
 * @param loginId what the user types
 */
public record TestUser(TestRealm realm, String id, String loginId) {

    /** One that is there already, from the realm file or from a user storage. */
    public static TestUser existing(TestRealm realm, String loginId) {
        return new TestUser(realm, realm.userId(loginId), loginId);
    }

    /** Adds a user who has a name, and no password and no mail address yet. */
    public static TestUser added(TestRealm realm, String loginId) {
        return added(realm, loginId, Map.of("username", loginId, "enabled", true, "lastName", "データ花子"));
    }

    /** The same with the {@link #loginPassword() login password}. */
    public static TestUser addedWithLoginPassword(TestRealm realm, String loginId) {
        Map<String, Object> password = Map.of("type", "password", "value", loginPasswordOf(loginId));
        return added(
                realm,
                loginId,
                Map.of("username", loginId, "enabled", true, "lastName", "データ花子", "credentials", List.of(password)));
    }

    private static TestUser added(TestRealm realm, String loginId, Map<String, Object> fields) {
        return new TestUser(realm, TestRealm.idOf(realm.admin().post(realm.path("/users"), fields)), loginId);
    }

    /** The login password that {@link #withLoginPassword()} sets. */
    public String loginPassword() {
        return loginPasswordOf(loginId);
    }

    private static String loginPasswordOf(String loginId) {
        return "Login-" + loginId;
    }

    /** The confirmation password that {@link #withConfirmationPassword()} sets. */
    public String confirmationPassword() {
        return "Confirm-" + loginId;
    }

    public TestUser withLoginPassword() {
        return withLoginPassword(loginPassword());
    }

    public TestUser withLoginPassword(String value) {
        realm.admin().put(userPath("/reset-password"), Map.of("type", "password", "value", value, "temporary", false));
        return this;
    }

    /** Sets one that counts as the user's own, as in a migration. */
    public TestUser withConfirmationPassword() {
        return withConfirmationPassword(confirmationPassword());
    }

    public TestUser withConfirmationPassword(String value) {
        setConfirmationPassword(value, false).orFail();
        return this;
    }

    /** Sets one that the user must change. */
    public TestUser withProvisionalConfirmationPassword(String value) {
        setConfirmationPassword(value, true).orFail();
        return this;
    }

    /** With a family name: a user of a storage that knows none can only then be changed. */
    public TestUser withName() {
        return with("lastName", "データ花子");
    }

    public TestUser withMail(String address) {
        return with("email", address);
    }

    /** Sets the language in which the user is shown pages and gets mails. */
    public TestUser speaking(String language) {
        return with("attributes", Map.of("locale", List.of(language)));
    }

    /** Sets an attribute beside those that the user has. */
    public TestUser withAttribute(String name, String value) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        representation()
                .path("attributes")
                .properties()
                .forEach(each -> attributes.put(each.getKey(), each.getValue()));
        attributes.put(name, List.of(value));
        return with("attributes", attributes);
    }

    /** Flags the login password for change, as bank staff do in the Admin Console, and leaves it as it is. */
    public TestUser withLoginPasswordToChange() {
        return with("requiredActions", List.of("UPDATE_PASSWORD"));
    }

    public TestUser disabled() {
        return with("enabled", false);
    }

    /** Gives the user a role of the realm. */
    public TestUser withRole(String name) {
        return changeRole("POST", name);
    }

    /** Gives the user a role of a client. */
    public TestUser withClientRole(String clientId, String name) {
        String client = realm.admin()
                .get(realm.path("/clients?clientId=" + clientId))
                .get(0)
                .get("id")
                .asText();
        List<JsonNode> roles = List.of(realm.admin().get(realm.path("/clients/" + client + "/roles/" + name)));
        realm.admin().post(userPath("/role-mappings/clients/" + client), roles);
        return this;
    }

    /** Takes a role of the realm from the user. */
    public TestUser withoutRole(String name) {
        return changeRole("DELETE", name);
    }

    /** Sets a confirmation password as bank staff do, and gives back whatever is answered. */
    public Answer setConfirmationPassword(String value, boolean provisional) {
        return realm.admin()
                .call("PUT", ourPath("/confirmation-password"), Map.of("value", value, "provisional", provisional));
    }

    /** State of the login password: fields {@code state}, {@code suspendedUntil}, {@code consecutiveFailures}, … */
    public JsonNode loginState() {
        return state("login");
    }

    /** State of the confirmation password, with {@code status} and {@code validUntil} as well. */
    public JsonNode confirmationState() {
        return state("confirmation");
    }

    /** Makes {@code login} or {@code confirmation} usable again, as bank staff do. */
    public Answer release(String credential) {
        return realm.admin().post(ourPath("/credentials/" + credential + "/release"), null);
    }

    /** The user as Keycloak's own Admin API shows it. */
    public JsonNode representation() {
        return realm.admin().get(userPath(""));
    }

    /** The stored credentials as Keycloak's own Admin API shows them: types, dates, no secrets. */
    public JsonNode storedCredentials() {
        return realm.admin().get(userPath("/credentials"));
    }

    /** Events of these types that belong to the user, newest first; all types when none is named. */
    public List<JsonNode> events(String... types) {
        return realm.eventsOf(id, types);
    }

    private TestUser with(String field, Object value) {
        Map<String, Object> fields = new LinkedHashMap<>();
        representation().properties().forEach(each -> fields.put(each.getKey(), each.getValue()));
        fields.put(field, value);
        realm.admin().put(userPath(""), fields);
        return this;
    }

    private TestUser changeRole(String method, String name) {
        List<JsonNode> roles = List.of(realm.admin().get(realm.path("/roles/" + name)));
        realm.admin().call(method, userPath("/role-mappings/realm"), roles).orFail();
        return this;
    }

    private JsonNode state(String credential) {
        for (JsonNode state : realm.admin().get(ourPath("/credentials"))) {
            if (state.get("credential").textValue().equals(credential)) {
                return state;
            }
        }
        throw new IllegalStateException("No state of credential " + credential);
    }

    private String userPath(String rest) {
        return realm.path("/users/" + id + rest);
    }

    private String ourPath(String rest) {
        return realm.path("/dual-password/users/" + id + rest);
    }
}
