package io.github.dualpassword.passkey;

import java.util.Base64;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.realm.RealmFile;

/** A realm whose users confirm by passkeys: the level {@code phr}, beside the others. */
public final class PasskeyRealm {

    public static final String USE = "dual-password.passkey.use";
    public static final String AT_OTP_LEVEL = "dual-password.passkey.at-otp-level";
    static final String AT_CONFIRMATION_LEVEL = "dual-password.passkey.at-confirmation-level";
    public static final String FURTHER = "dual-password.passkey.further";
    public static final String SYNCED = "dual-password.passkey.synced";
    public static final String COOL_DOWN = "dual-password.passkey.cool-down-minutes";
    public static final String FAILURES = "dual-password.passkey.failures";
    public static final String MOST = "dual-password.passkey.most";

    static final String RP_ID = "localhost";

    private static final String LEVEL = """
            {
              "alias": "dual-password passkey level", "description": "Level of a passkey", "providerId": "basic-flow",
              "topLevel": false, "builtIn": false, "authenticationExecutions": [
                { "authenticatorConfig": "dual-password passkey level", "authenticator": "dual-password-requested-acr",
                  "authenticatorFlow": false, "requirement": "REQUIRED", "priority": 10, "userSetupAllowed": false },
                { "authenticator": "dual-password-passkey-form",
                  "authenticatorFlow": false, "requirement": "REQUIRED", "priority": 20, "userSetupAllowed": false }
              ]
            }""";

    private static final String CONDITION = """
            { "alias": "dual-password passkey level", "config": { "acr-names": "phr" } }""";

    private static final String SUBFLOW = """
            { "flowAlias": "dual-password passkey level", "authenticatorFlow": true, "requirement": "CONDITIONAL",
              "priority": 40, "userSetupAllowed": false }""";

    private static final String ACTION = """
            { "alias": "register-passkey", "name": "Dual Password: registration of a passkey", "providerId": "register-passkey",
              "config": {}, "defaultAction": false, "enabled": true, "priority": 21 }""";

    private static final String REVOCATION = """
            { "alias": "revoke-passkeys", "name": "Dual Password: revocation of passkeys", "providerId": "revoke-passkeys",
              "config": {}, "defaultAction": false, "enabled": true, "priority": 22 }""";

    /** A user who comes with the realm, and has a passkey that was never registered here. */
    static final String IMPORTED = "imported-with-a-key";

    /** The same in all classes: a realm passes from one to the next. */
    private static final SoftKey IMPORTED_KEY = SoftKey.es256();

    private PasskeyRealm() {}

    /** Without a cool-down. */
    public static RealmFile file(RealmFile hardwareToken) {
        return hardwareToken
                .withoutUsers()
                .quickHashes()
                .attribute(USE, "on")
                .attribute(COOL_DOWN, "0")
                .attribute("acr.loa.map", "{\"login\":1,\"confirmation\":2,\"otp\":3,\"confirmation-otp\":4,\"phr\":5}")
                .with(PasskeyRealm::add);
    }

    private static void add(ObjectNode realm) {
        realm.put("webAuthnPolicyRpId", RP_ID);
        realm.withArrayProperty("authenticatorConfig").add(read(CONDITION));
        realm.withArrayProperty("authenticationFlows").add(read(LEVEL));
        realm.withArrayProperty("requiredActions").add(read(ACTION)).add(read(REVOCATION));
        realm.withArrayProperty("users").add(userWithKey(IMPORTED, IMPORTED_KEY));
        for (JsonNode flow : realm.get("authenticationFlows")) {
            if (flow.get("alias").asText().equals("dual-password forms")) {
                ((ObjectNode) flow)
                        .withArrayProperty("authenticationExecutions")
                        .add(read(SUBFLOW));
            }
        }
    }

    /** A user as an import brings one. */
    static ObjectNode userWithKey(String loginId, SoftKey key) {
        ObjectNode user = JsonHttp.JSON.createObjectNode();
        user.put("username", loginId).put("enabled", true);
        user.putArray("credentials").add(credential(key, "dual-password-passkey"));
        return user;
    }

    /** A credential as staff can put it on a user. */
    static ObjectNode credential(SoftKey key, String type) {
        ObjectNode data = JsonHttp.JSON.createObjectNode();
        data.put("aaguid", "00000000-0000-0000-0000-000000000000");
        data.put(
                "credentialId",
                Base64.getEncoder().encodeToString(Base64.getUrlDecoder().decode(key.id())));
        data.put("counter", 0);
        data.put("credentialPublicKey", SoftKey.url(key.cose()));
        data.put("attestationStatementFormat", "none");
        data.putArray("transports");
        return JsonHttp.JSON
                .createObjectNode()
                .put("type", type)
                .put("userLabel", "planted " + key.hashCode())
                .put("credentialData", data.toString())
                .put("secretData", "{}");
    }

    private static JsonNode read(String json) {
        try {
            return JsonHttp.JSON.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
