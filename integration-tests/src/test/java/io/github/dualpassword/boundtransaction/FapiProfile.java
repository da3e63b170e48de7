package io.github.dualpassword.boundtransaction;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.testground.http.JsonHttp;

/** Profiles of clients that Keycloak has by itself, by their names there. */
enum FapiProfile {
    DPOP("fapi-2-dpop-security-profile"),
    DPOP_AND_MESSAGE_SIGNING("fapi-2-dpop-message-signing");

    /** Attribute of a client, by which a policy finds it. */
    static final String ATTRIBUTE = "test.fapi-profile";

    private final String id;

    FapiProfile(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    /** Demands each profile of the clients that name it, beside what the policies of the realm demand. */
    static void addTo(ObjectNode realm) {
        for (FapiProfile profile : values()) {
            realm.withObject("/clientPolicies")
                    .withArray("policies")
                    .addPOJO(JsonHttp.JSON.valueToTree(policy(profile)));
        }
    }

    private static Map<String, Object> policy(FapiProfile profile) {
        String attributes = JsonHttp.write(List.of(Map.of("key", ATTRIBUTE, "value", profile.id)));
        return Map.of(
                "name",
                profile.id,
                "enabled",
                true,
                "conditions",
                List.of(Map.of("condition", "client-attributes", "configuration", Map.of("attributes", attributes))),
                "profiles",
                List.of(profile.id));
    }
}
