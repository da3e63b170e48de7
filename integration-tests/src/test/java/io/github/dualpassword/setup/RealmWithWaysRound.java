package io.github.dualpassword.setup;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.realm.TestRealm;

/** Spoils a realm in every way that an administrator can find in the Admin Console. */
final class RealmWithWaysRound {

    /** Has a stock password form in a subflow. */
    static final String STOCK_FLOW = "stock form";

    private static final String SUBFLOW = "stock form inside";

    private final TestRealm realm;

    private RealmWithWaysRound(TestRealm realm) {
        this.realm = realm;
    }

    static void spoil(TestRealm realm) {
        RealmWithWaysRound spoiled = new RealmWithWaysRound(realm);
        spoiled.addStockFlow();
        spoiled.addClients();
        spoiled.addClientPolicy();
        spoiled.addIdentityProvider();
        spoiled.enableAction("CONFIGURE_TOTP");
        spoiled.enableAction("delete_credential");
        spoiled.changeRealm();
    }

    /** Adds the flow, and leaves it unused. */
    static void addStockFlow(TestRealm realm) {
        new RealmWithWaysRound(realm).addStockFlow();
    }

    private void addStockFlow() {
        post("/authentication/flows", flow(STOCK_FLOW).put("topLevel", true).put("providerId", "basic-flow"));
        post(
                "/authentication/flows/" + path(STOCK_FLOW) + "/executions/flow",
                flow(SUBFLOW).put("type", "basic-flow").put("provider", "registration-page-form"));
        post(
                "/authentication/flows/" + path(SUBFLOW) + "/executions/execution",
                Map.of("provider", "auth-username-password-form"));
        String executions = realm.path("/authentication/flows/" + path(STOCK_FLOW) + "/executions");
        for (JsonNode execution : realm.admin().get(executions)) {
            realm.admin().put(executions, ((ObjectNode) execution).put("requirement", "REQUIRED"));
        }
    }

    private void addClients() {
        post(
                "/clients",
                Map.of(
                        "clientId",
                        "overriding",
                        "authenticationFlowBindingOverrides",
                        Map.of("browser", flowId(STOCK_FLOW))));
        post("/clients", client("ecp", "saml", "saml.allow.ecp.flow", "true"));
        post("/clients", client("teller", "openid-connect", "oidc.ciba.grant.enabled", "true"));
        post("/clients", client("other-levels", "openid-connect", "acr.loa.map", "{\"confirmation\":1}"));
    }

    /** Adds an enabled policy that selects that flow for every client. */
    static void addClientPolicy(TestRealm realm) {
        new RealmWithWaysRound(realm).addClientPolicy();
    }

    private void addClientPolicy() {
        realm.admin()
                .put(
                        realm.path("/client-policies/profiles"),
                        Map.of(
                                "profiles",
                                List.of(Map.of(
                                        "name",
                                        "selecting",
                                        "executors",
                                        List.of(Map.of(
                                                "executor",
                                                "auth-flow-enforcer",
                                                "configuration",
                                                Map.of("auth-flow-alias", STOCK_FLOW)))))));
        realm.admin()
                .put(
                        realm.path("/client-policies/policies"),
                        Map.of(
                                "policies",
                                List.of(Map.of(
                                        "name",
                                        "selects",
                                        "enabled",
                                        true,
                                        "conditions",
                                        List.of(Map.of("condition", "any-client", "configuration", Map.of())),
                                        "profiles",
                                        List.of("selecting")))));
    }

    private void addIdentityProvider() {
        post(
                "/identity-provider/instances",
                Map.of(
                        "alias",
                        "partner",
                        "providerId",
                        "oidc",
                        "enabled",
                        true,
                        "postBrokerLoginFlowAlias",
                        STOCK_FLOW,
                        "config",
                        Map.of(
                                "clientId", "bank",
                                "clientSecret", "secret",
                                "authorizationUrl", "http://localhost/authorize",
                                "tokenUrl", "http://localhost/token")));
    }

    private void enableAction(String alias) {
        String action = realm.path("/authentication/required-actions/" + alias);
        realm.admin().put(action, ((ObjectNode) realm.admin().get(action)).put("enabled", true));
    }

    private void changeRealm() {
        realm.update(json -> {
            json.put("directGrantFlow", "direct grant")
                    .put("bruteForceProtected", true)
                    .put("permanentLockout", true)
                    .put("resetPasswordAllowed", true)
                    .put("resetCredentialsFlow", "reset credentials")
                    .put("firstBrokerLoginFlow", "first broker login")
                    .put("passwordPolicy", "forceExpiredPasswordChange(30)")
                    .put("ssoSessionMaxLifespan", 10_000_000);
            ObjectNode attributes = json.withObjectProperty("attributes");
            attributes.remove("dual-password.version");
            attributes.put("dual-password.login.max-failures", "many");
            attributes.put("dual-password.confirmation.password-policy", "noSuchRule(3)");
            attributes.put("acr.loa.map", "{\"login\":1,\"confirmation\":5}");
        });
    }

    private String flowId(String alias) {
        for (JsonNode flow : realm.admin().get(realm.path("/authentication/flows"))) {
            if (flow.get("alias").textValue().equals(alias)) {
                return flow.get("id").textValue();
            }
        }
        throw new IllegalStateException("No flow " + alias);
    }

    private void post(String path, Object body) {
        realm.admin().post(realm.path(path), body);
    }

    private static ObjectNode flow(String alias) {
        return JsonHttp.JSON.createObjectNode().put("alias", alias);
    }

    private static Map<String, Object> client(String id, String protocol, String attribute, String value) {
        return Map.of("clientId", id, "protocol", protocol, "attributes", Map.of(attribute, value));
    }

    private static String path(String alias) {
        return alias.replace(" ", "%20");
    }
}
