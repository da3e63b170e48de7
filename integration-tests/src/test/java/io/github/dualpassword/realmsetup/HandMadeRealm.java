package io.github.dualpassword.realmsetup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.OidcClient;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.server.KeycloakServer;

/** A realm of a bank that has never heard of this product: an own browser flow, users and clients, made in the Admin API. */
record HandMadeRealm(TestRealm realm) {

    static final String FLOW = "bank browser";

    /** The order of the parts is no matter to Keycloak; what comes back comes last. */
    private static final String EXPIRING = "length(8) and digits(1) and forceExpiredPasswordChange(365)";

    /** Keycloak gives keys and components that are made when they are missing in no order. */
    private static final List<String> OF_NO_MATTER = List.of("components", "id");

    static HandMadeRealm added(KeycloakServer server, String name) {
        RealmFile file = RealmFile.of(Map.of(
                        "realm",
                        name,
                        "enabled",
                        true,
                        "bruteForceProtected",
                        true,
                        "passwordPolicy",
                        EXPIRING,
                        "ssoSessionMaxLifespan",
                        86_400,
                        "enabledEventTypes",
                        List.of("LOGIN", "LOGIN_ERROR")))
                .shortKeys();
        TestRealm realm = TestRealm.imported(server, file, name);
        realm.admin().post(realm.path("/authentication/flows/browser/copy"), Map.of("newName", FLOW));
        realm.update(json -> json.put("browserFlow", FLOW));
        return new HandMadeRealm(realm);
    }

    /** A user as Keycloak's own user profile wants one. */
    TestUser user(String loginId) {
        realm.admin()
                .post(
                        realm.path("/users"),
                        Map.of(
                                "username",
                                loginId,
                                "enabled",
                                true,
                                "firstName",
                                "花子",
                                "lastName",
                                "データ",
                                "email",
                                loginId + "@bank.example",
                                "credentials",
                                List.of(Map.of("type", "password", "value", passwordOf(loginId)))));
        return TestUser.existing(realm, loginId);
    }

    static String passwordOf(String loginId) {
        return "Login-" + loginId;
    }

    /** The same realm on another server. */
    HandMadeRealm on(KeycloakServer server) {
        return new HandMadeRealm(TestRealm.existing(server, realm.name()));
    }

    JsonNode call(String method, String path) {
        return realm.admin()
                .call(method, realm.path("/dual-password/" + path), null)
                .orFail()
                .json();
    }

    /** What becomes of each item in an answer, by its name. */
    static Map<String, JsonNode> changes(JsonNode answer) {
        Map<String, JsonNode> changes = new TreeMap<>();
        answer.get("changes").forEach(change -> changes.put(change.get("item").asText(), change));
        return changes;
    }

    /** Names of the items with an outcome. */
    static List<String> items(JsonNode answer, String outcome) {
        List<String> items = new ArrayList<>();
        changes(answer).forEach((item, change) -> {
            if (change.get("outcome").asText().equals(outcome)) {
                items.add(item);
            }
        });
        return items;
    }

    /** Everything but users: what an export of the Admin Console has. */
    JsonNode export() {
        ObjectNode export = (ObjectNode) realm.admin()
                .post(realm.path("/partial-export?exportClients=true&exportGroupsAndRoles=true"), null)
                .json();
        export.remove(OF_NO_MATTER);
        export.withArrayProperty("enabledEventTypes");
        return sorted(export);
    }

    /** Logs in by the page, to a code that the application exchanges. */
    boolean logsIn(String loginId) {
        OidcClient client = realm.client();
        AuthorizationRequest request = client.authorization();
        Page page = client.visitor().open(request.url()).logIn(loginId, passwordOf(loginId));
        return page.atApplication() && client.exchange(request, page.response()).granted();
    }

    /** Lists in an order of their own, without ids: Keycloak makes new ones of what it writes again. */
    private static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            ObjectNode sorted = JsonHttp.JSON.createObjectNode();
            Map<String, JsonNode> fields = new TreeMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
            fields.remove("id");
            fields.forEach((name, value) -> sorted.set(name, sorted(value)));
            return sorted;
        }
        if (node.isArray()) {
            List<JsonNode> elements = new ArrayList<>();
            node.forEach(element -> elements.add(sorted(element)));
            elements.sort((one, other) -> one.toString().compareTo(other.toString()));
            return JsonHttp.JSON.createArrayNode().addAll(elements);
        }
        return node;
    }
}
