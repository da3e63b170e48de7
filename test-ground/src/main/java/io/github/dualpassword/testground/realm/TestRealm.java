package io.github.dualpassword.testground.realm;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.testground.http.AdminApi;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.oidc.OidcClient;
import io.github.dualpassword.testground.server.KeycloakServer;

/**
 * A realm that one test class has for itself on a shared server. It gains a client {@code test-app}, which belongs to
 * {@link OidcClient}, and Keycloak's brute force protection and events stay as the file says.
 */
public final class TestRealm extends SteeredRealm implements AutoCloseable {

    private final List<KeycloakServer> nodes;
    private final KeycloakServer server;
    private final String name;

    private TestRealm(List<KeycloakServer> nodes, KeycloakServer server, String name) {
        this.nodes = nodes;
        this.server = server;
        this.name = name;
    }

    /** Imports a realm file under another name through the Admin API. */
    public static TestRealm imported(KeycloakServer server, RealmFile file, String name) {
        return imported(List.of(server), file, name);
    }

    /** The same where several nodes serve the realm; it is spoken to through the first of them. */
    public static TestRealm imported(List<KeycloakServer> nodes, RealmFile file, String name) {
        KeycloakServer server = nodes.get(0);
        RealmFile complete = file.named(name)
                .with(realm ->
                        realm.withArrayProperty("clients").add(JsonHttp.JSON.valueToTree(OidcClient.registration())));
        server.admin().post("/realms", complete.json());
        return new TestRealm(nodes, server, name);
    }

    /** One that an import by other means has brought. */
    public static TestRealm existing(KeycloakServer server, String name) {
        return new TestRealm(List.of(server), server, name);
    }

    /** The same realm, spoken to through each node in turn. */
    public List<TestRealm> onEachNode() {
        return nodes.stream().map(node -> new TestRealm(nodes, node, name)).toList();
    }

    public String name() {
        return name;
    }

    public KeycloakServer server() {
        return server;
    }

    /** Address of the realm, which on the first node is also the issuer of its tokens. */
    @Override
    public URI url() {
        return url(server);
    }

    @Override
    List<URI> urlsOnRunningNodes() {
        return nodes.stream().filter(KeycloakServer::isRunning).map(this::url).toList();
    }

    public OidcClient client() {
        return OidcClient.ofTests(url());
    }

    /** The account console, a stock application in which everybody may log in. */
    public URI accountConsole() {
        return URI.create(url() + "/account/");
    }

    public AdminApi admin() {
        return server.admin();
    }

    /** Path of something in this realm for {@link AdminApi}, such as {@code /users}. */
    public String path(String rest) {
        return "/realms/" + name + rest;
    }

    /** Changes some fields of the realm and leaves all others, its attributes included, as they are. */
    public void update(java.util.function.Consumer<ObjectNode> change) {
        ObjectNode realm = (ObjectNode) admin().get(path(""));
        change.accept(realm);
        admin().put(path(""), realm);
    }

    /** Sets one realm attribute beside the others; nothing is sent where it has the value. */
    public void attribute(String attribute, String value) {
        ObjectNode realm = (ObjectNode) admin().get(path(""));
        if (!Objects.equals(value, realm.at("/attributes").path(attribute).textValue())) {
            realm.withObjectProperty("attributes").put(attribute, value);
            admin().put(path(""), realm);
        }
    }

    /** Sets texts of one language beside the others, as a bank does in the Admin Console. */
    public void texts(String language, Map<String, String> texts) {
        admin().post(path("/localization/" + language), texts);
    }

    /** Takes a text of one language back. */
    public void forgetText(String language, String key) {
        admin().delete(path("/localization/" + language + "/" + key));
    }

    /** Adds the users and contracts of a realm file, as its import would. */
    public void addUsersOf(RealmFile file) {
        JsonNode json = file.named(name).json();
        admin().post(path("/partialImport"), Map.of("ifResourceExists", "FAIL", "users", json.path("users")));
        for (JsonNode organization : json.path("organizations")) {
            ObjectNode contract = organization.deepCopy();
            JsonNode members = contract.remove("members");
            String id = idOf(admin().post(path("/organizations"), contract));
            for (JsonNode member : members) {
                String user = userId(member.get("username").textValue());
                admin().post(path("/organizations/" + id + "/members"), user);
            }
        }
    }

    /** Adds a user with a login password; without a profile field more than the login ID. @return Keycloak's id */
    public String addUser(String username, String password) {
        return idOf(admin().post(
                        path("/users"),
                        Map.of(
                                "username",
                                username,
                                "enabled",
                                true,
                                "credentials",
                                List.of(Map.of("type", "password", "value", password)))));
    }

    /** @throws IllegalStateException when there is no such user */
    public String userId(String username) {
        JsonNode found = admin().get(path("/users?exact=true&username=" + JsonHttp.encode(username)));
        if (found.isEmpty()) {
            throw new IllegalStateException("No user " + username + " in realm " + name);
        }
        return found.get(0).get("id").textValue();
    }

    /** Events of these types, newest first; all types when none is named. At most a thousand. */
    public List<JsonNode> events(String... types) {
        return eventsThat("", types);
    }

    /**
     * The newest failed login or step-up of this realm: what the server itself says went wrong.
     *
     * @throws IllegalStateException when there is none
     */
    public JsonNode newestLoginError() {
        return events("LOGIN_ERROR").stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No failed login in realm " + name));
    }

    /** Events of these types that belong to one user, newest first; all types when none is named. */
    public List<JsonNode> eventsOf(String userId, String... types) {
        return eventsThat("&user=" + userId, types);
    }

    private List<JsonNode> eventsThat(String condition, String... types) {
        StringBuilder query = new StringBuilder("?max=1000").append(condition);
        for (String type : types) {
            query.append("&type=").append(type);
        }
        return list(admin().get(path("/events" + query)));
    }

    /** Admin events, newest first. At most a thousand. */
    public List<JsonNode> adminEvents() {
        return list(admin().get(path("/admin-events?max=1000")));
    }

    public void clearEvents() {
        admin().delete(path("/events"));
        admin().delete(path("/admin-events"));
    }

    /** Empties Keycloak's caches of realms, users and keys, so that everything is read from the database again. */
    public void clearCaches() {
        clearUserCache();
        admin().post(path("/clear-keys-cache"), null);
        // The last one, because each of these calls reads the realm.
        admin().post(path("/clear-realm-cache"), null);
    }

    /** Empties Keycloak's cache of users alone. */
    public void clearUserCache() {
        admin().post(path("/clear-user-cache"), null);
    }

    /** Value of a metric, summed over all series of this realm on this node that carry these labels. */
    public double metric(String metric, Map<String, String> labels) {
        Map<String, String> all = new HashMap<>(labels);
        all.put("realm", name);
        return server.metrics().value(metric, all);
    }

    /** The storages outside Keycloak from which its users come. */
    public TestStorages storages() {
        return new TestStorages(this);
    }

    /** Removes the realm. */
    @Override
    public void close() {
        admin().delete(path(""));
    }

    private URI url(KeycloakServer node) {
        return URI.create(node.baseUrl() + "/realms/" + name);
    }

    /** Of what was just added. */
    static String idOf(Answer added) {
        String location = added.response().headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
