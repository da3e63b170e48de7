package io.github.dualpassword.setup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestRealm;

/** One way round the engine that an administrator can open in a realm, and close again. */
enum WayRound {
    BOUND_BROWSER_FLOW(
            "bound-flow-evaluates-secret (stock form): auth-username-password-form",
            realm -> bind(realm, "browserFlow", RealmWithWaysRound.STOCK_FLOW),
            realm -> bind(realm, "browserFlow", "dual-password browser")),
    BOUND_DIRECT_GRANT_FLOW(
            "bound-flow-evaluates-secret (direct grant): direct-grant-validate-password",
            realm -> bind(realm, "directGrantFlow", "direct grant"),
            realm -> bind(realm, "directGrantFlow", "dual-password direct grant")),
    STOCK_STEP_BEFORE_OUR_DIRECT_GRANT(
            "bound-flow-evaluates-secret (dual-password direct grant): direct-grant-validate-username",
            WayRound::addStockUsernameStep,
            WayRound::removeStockUsernameStep),
    CLIENT_WITH_BROWSER_FLOW(
            "client-flow-evaluates-secret (stock form): 'overriding'",
            realm -> addClient(realm, "overriding", override(realm, "browser")),
            realm -> removeClient(realm, "overriding")),
    CLIENT_WITH_DIRECT_GRANT_FLOW(
            "client-flow-evaluates-secret (stock form): 'granting'",
            realm -> addClient(realm, "granting", override(realm, "direct_grant")),
            realm -> removeClient(realm, "granting")),
    CLIENT_POLICY(
            "client-policy-flow-evaluates-secret (stock form): 'selects'",
            RealmWithWaysRound::addClientPolicy,
            WayRound::removeClientPolicy),
    FIRST_BROKER_LOGIN(
            "broker-flow-evaluates-secret (first broker login): idp-username-password-form",
            realm -> addIdentityProvider(realm, "firstBrokerLoginFlowAlias", "first broker login"),
            WayRound::removeIdentityProvider),
    POST_BROKER_LOGIN(
            "broker-flow-evaluates-secret (stock form): post login flow of identity provider 'partner'",
            realm -> addIdentityProvider(realm, "postBrokerLoginFlowAlias", RealmWithWaysRound.STOCK_FLOW),
            WayRound::removeIdentityProvider),
    PROVIDER_WITHOUT_POST_LOGIN_FLOW(
            "broker-levels-missing (partner): has no post login flow",
            realm -> addIdentityProvider(realm, "firstBrokerLoginFlowAlias", "dual-password first broker login"),
            WayRound::removeIdentityProvider),
    PROVIDER_WITHOUT_REFUSAL_OF_LEVELS(
            "broker-levels-missing (partner): 'dual-password browser', which lacks the step 'dual-password-reached-level'",
            realm -> addIdentityProvider(realm, "postBrokerLoginFlowAlias", "dual-password browser"),
            WayRound::removeIdentityProvider),
    CIBA(
            "ciba-client (teller): a suspension does not stop a login",
            realm -> addClient(realm, "teller", Map.of("attributes", Map.of("oidc.ciba.grant.enabled", "true"))),
            realm -> removeClient(realm, "teller")),
    SAML_ECP(
            "saml-ecp-flow-evaluates-secret (saml ecp): open to client 'ecp'",
            realm -> addClient(realm, "ecp", samlWithEcp()),
            realm -> removeClient(realm, "ecp")),
    CONFIGURE_TOTP(
            "action-goes-round (CONFIGURE_TOTP): disable the required action",
            realm -> switchAction(realm, "CONFIGURE_TOTP", true),
            realm -> switchAction(realm, "CONFIGURE_TOTP", false)),
    DELETE_CREDENTIAL(
            "action-goes-round (delete_credential): disable the required action",
            realm -> switchAction(realm, "delete_credential", true),
            realm -> switchAction(realm, "delete_credential", false)),
    SERVICE_STATE_NOT_DECLARED(
            "service-state-not-declared (dual-password.service-state): does not declare the attribute",
            WayRound::withdrawServiceState,
            realm -> declareServiceState(realm, List.of())),
    SERVICE_STATE_WRITABLE(
            "service-state-writable (dual-password.service-state): lets people write the attribute",
            realm -> declareServiceState(realm, List.of("admin")),
            realm -> declareServiceState(realm, List.of())),
    EVERYBODY_IS_MASTER(
            "everybody-operates (master-user): Every user has the role",
            realm -> changeDefaultRoles(realm, "POST", "master-user"),
            realm -> changeDefaultRoles(realm, "DELETE", "master-user")),
    CONFIRMATION_DISABLED(
            "confirmation-disabled (dual-password browser): has a step for the confirmation password that is disabled",
            realm -> requireConfirmation(realm, "DISABLED"),
            realm -> requireConfirmation(realm, "CONDITIONAL"));

    private static final String OUR_BROWSER = "/authentication/flows/dual-password%20browser/executions";
    private static final String OUR_DIRECT_GRANT = "/authentication/flows/dual-password%20direct%20grant/executions";
    private static final String SERVICE_STATE = "dual-password.service-state";
    private static final String STOCK_USERNAME_STEP = "direct-grant-validate-username";

    private final String finding;
    private final Consumer<TestRealm> opening;
    private final Consumer<TestRealm> closing;

    /** @param finding code, place and a part of the message */
    WayRound(String finding, Consumer<TestRealm> opening, Consumer<TestRealm> closing) {
        this.finding = finding;
        this.opening = opening;
        this.closing = closing;
    }

    void open(TestRealm realm) {
        opening.accept(realm);
    }

    void close(TestRealm realm) {
        closing.accept(realm);
    }

    /** Whether a finding, as the admin API tells it, is about this way. */
    boolean isToldBy(JsonNode told) {
        String begin = told.get("code").asText() + " (" + told.get("place").asText() + "): ";
        return finding.startsWith(begin) && told.get("message").asText().contains(finding.substring(begin.length()));
    }

    private static void bind(TestRealm realm, String binding, String flow) {
        realm.update(json -> json.put(binding, flow));
    }

    private static void addStockUsernameStep(TestRealm realm) {
        realm.admin().post(realm.path(OUR_DIRECT_GRANT + "/execution"), Map.of("provider", STOCK_USERNAME_STEP));
        realm.admin()
                .put(
                        realm.path(OUR_DIRECT_GRANT),
                        ((ObjectNode) stockUsernameStep(realm)).put("requirement", "REQUIRED"));
    }

    private static void removeStockUsernameStep(TestRealm realm) {
        realm.admin()
                .delete(realm.path("/authentication/executions/"
                        + stockUsernameStep(realm).get("id").asText()));
    }

    private static JsonNode stockUsernameStep(TestRealm realm) {
        return oneOf(realm.admin().get(realm.path(OUR_DIRECT_GRANT)), "providerId", STOCK_USERNAME_STEP);
    }

    private static Map<String, Object> override(TestRealm realm, String binding) {
        JsonNode flow =
                oneOf(realm.admin().get(realm.path("/authentication/flows")), "alias", RealmWithWaysRound.STOCK_FLOW);
        return Map.of(
                "directAccessGrantsEnabled",
                true,
                "authenticationFlowBindingOverrides",
                Map.of(binding, flow.get("id").asText()));
    }

    /** Without signatures, for which Keycloak would make a pair of keys. */
    private static Map<String, Object> samlWithEcp() {
        return Map.of(
                "protocol",
                "saml",
                "attributes",
                Map.of("saml.allow.ecp.flow", "true", "saml.client.signature", "false"));
    }

    private static void addClient(TestRealm realm, String id, Map<String, Object> fields) {
        Map<String, Object> client = new HashMap<>(fields);
        client.put("clientId", id);
        realm.admin().post(realm.path("/clients"), client);
    }

    private static void removeClient(TestRealm realm, String id) {
        JsonNode client =
                realm.admin().get(realm.path("/clients?clientId=" + id)).get(0);
        realm.admin().delete(realm.path("/clients/" + client.get("id").asText()));
    }

    /** Those of the profile are there again afterwards: the portal's client needs the one that looks at transactions. */
    private static void removeClientPolicy(TestRealm realm) {
        ObjectNode profile = RealmFile.profile("two-stage").json();
        realm.admin().put(realm.path("/client-policies/policies"), Map.of("policies", List.of()));
        realm.admin().put(realm.path("/client-policies/profiles"), profile.get("clientProfiles"));
        realm.admin().put(realm.path("/client-policies/policies"), profile.get("clientPolicies"));
    }

    static Answer addIdentityProvider(TestRealm realm, String flowField, String flow) {
        return realm.admin()
                .post(
                        realm.path("/identity-provider/instances"),
                        Map.of(
                                "alias",
                                "partner",
                                "providerId",
                                "oidc",
                                "enabled",
                                true,
                                flowField,
                                flow,
                                "config",
                                Map.of(
                                        "clientId", "bank",
                                        "clientSecret", "secret",
                                        "authorizationUrl", "http://localhost/authorize",
                                        "tokenUrl", "http://localhost/token")));
    }

    static void removeIdentityProvider(TestRealm realm) {
        realm.admin().delete(realm.path("/identity-provider/instances/partner"));
    }

    private static void switchAction(TestRealm realm, String alias, boolean enabled) {
        String path = realm.path("/authentication/required-actions/" + alias);
        realm.admin().put(path, ((ObjectNode) realm.admin().get(path)).put("enabled", enabled));
    }

    private static void withdrawServiceState(TestRealm realm) {
        ObjectNode profile = (ObjectNode) realm.admin().get(realm.path("/users/profile"));
        ArrayNode others = profile.arrayNode();
        for (JsonNode attribute : profile.path("attributes")) {
            if (!attribute.path("name").asText().equals(SERVICE_STATE)) {
                others.add(attribute);
            }
        }
        realm.admin().put(realm.path("/users/profile"), profile.set("attributes", others));
    }

    private static void declareServiceState(TestRealm realm, List<String> editors) {
        withdrawServiceState(realm);
        ObjectNode profile = (ObjectNode) realm.admin().get(realm.path("/users/profile"));
        profile.withArrayProperty("attributes")
                .addPOJO(Map.of(
                        "name",
                        SERVICE_STATE,
                        "multivalued",
                        true,
                        "permissions",
                        Map.of("view", List.of("admin"), "edit", editors)));
        realm.admin().put(realm.path("/users/profile"), profile);
    }

    private static void changeDefaultRoles(TestRealm realm, String method, String role) {
        String defaults =
                realm.admin().get(realm.path("")).at("/defaultRole/id").asText();
        realm.admin()
                .call(
                        method,
                        realm.path("/roles-by-id/" + defaults + "/composites"),
                        List.of(realm.admin().get(realm.path("/roles/" + role))))
                .orFail();
    }

    private static void requireConfirmation(TestRealm realm, String requirement) {
        JsonNode subflow =
                oneOf(realm.admin().get(realm.path(OUR_BROWSER)), "displayName", "dual-password confirmation level");
        realm.admin().put(realm.path(OUR_BROWSER), ((ObjectNode) subflow).put("requirement", requirement));
    }

    private static JsonNode oneOf(JsonNode array, String field, String value) {
        for (JsonNode each : array) {
            if (each.path(field).asText().equals(value)) {
                return each;
            }
        }
        throw new IllegalStateException("None with " + field + " " + value);
    }
}
