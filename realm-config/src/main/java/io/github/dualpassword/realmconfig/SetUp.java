package io.github.dualpassword.realmconfig;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What of a profile belongs to the product rather than to a sample bank: what the set-up of an existing realm adds to it.
 * Language, session times, mail, themes, texts, users and applications stay the bank's own.
 */
final class SetUp {

    private static final List<String> FLOWS = List.of(
            "authenticationFlows",
            "authenticatorConfig",
            "browserFlow",
            "directGrantFlow",
            "firstBrokerLoginFlow",
            "resetCredentialsFlow");

    private static final List<String> LOGIN =
            List.of("bruteForceProtected", "resetPasswordAllowed", "accessCodeLifespanUserAction");

    /** Keycloak's own that go round the suspension engine; the others that profiles switch off are a matter of taste. */
    private static final Set<String> GOING_ROUND = Set.of("CONFIGURE_TOTP", "delete_credential");

    /** Keycloak's own that register keys which confirm nothing, and are taken for those of this product. */
    private static final Set<String> BESIDE_PASSKEYS = Set.of("webauthn-register", "webauthn-register-passwordless");

    /** Fields of client policies, with the list in each. */
    private static final Map<String, String> POLICIES =
            Map.of("clientPolicies", "policies", "clientProfiles", "profiles");

    private static final String OURS = "dual-password.";
    private static final String OUR_MAPPERS = "dual-password-";
    private static final String LEVELS = "acr.loa.map";
    private static final String PASSKEYS = "dual-password.passkey.use";

    private SetUp() {}

    /** Takes it from what the sources of a profile add to a stock realm. */
    static ObjectNode of(ObjectNode pieces) {
        ObjectNode setUp = JsonNodeFactory.instance.objectNode();
        FLOWS.forEach(field -> take(pieces, field, setUp));
        LOGIN.forEach(field -> take(pieces, field, setUp));
        setUp.set("requiredActions", only(pieces.required("requiredActions"), needed(pieces)));
        setUp.set("roles", roles(pieces.required("roles").required("realm")));
        setUp.set("attributes", attributes(pieces.required("attributes")));
        POLICIES.forEach((field, list) ->
                setUp.set(field, pieces.required(field).required(list).deepCopy()));
        setUp.set("scopeMappers", mappers(pieces));
        ObjectNode canonical = Canonical.object(setUp);
        // In a profile they stand in a text, which keeps their order: that of options is the one in which they are
        // offered.
        canonical.set("userProfile", declarations(pieces));
        return canonical;
    }

    private static void take(ObjectNode pieces, String field, ObjectNode setUp) {
        if (pieces.has(field)) {
            setUp.set(field, pieces.get(field));
        }
    }

    private static Predicate<JsonNode> needed(ObjectNode pieces) {
        boolean hasPasskeys = pieces.required("attributes").has(PASSKEYS);
        return action -> {
            String alias = action.required("alias").textValue();
            return action.has("providerId")
                    || GOING_ROUND.contains(alias)
                    || hasPasskeys && BESIDE_PASSKEYS.contains(alias);
        };
    }

    /** Mappers of the product, each with the client scope to which it belongs. */
    private static ArrayNode mappers(ObjectNode pieces) {
        ArrayNode mappers = JsonNodeFactory.instance.arrayNode();
        pieces.path("clientScopes")
                .forEach(scope -> only(scope.path("protocolMappers"), SetUp::isOurs)
                        .forEach(mapper -> mappers.addObject()
                                .put("scope", scope.required("name").textValue())
                                .set("mapper", mapper)));
        return mappers;
    }

    /** Of others a profile changes a part. */
    private static boolean isOurs(JsonNode mapper) {
        return mapper.path("protocolMapper").asText().startsWith(OUR_MAPPERS);
    }

    private static ArrayNode roles(JsonNode all) {
        ArrayNode roles = JsonNodeFactory.instance.arrayNode();
        all.forEach(role -> roles.addObject()
                .put("name", role.required("name").textValue())
                .put("description", role.required("description").textValue()));
        return roles;
    }

    private static ObjectNode attributes(JsonNode all) {
        ObjectNode attributes = JsonNodeFactory.instance.objectNode();
        all.properties().stream()
                .filter(attribute -> attribute.getKey().startsWith(OURS)
                        || attribute.getKey().equals(LEVELS))
                .forEach(attribute -> attributes.set(attribute.getKey(), attribute.getValue()));
        return attributes;
    }

    /** Attributes of users that nobody has without the product; their names on pages are texts of a profile. */
    private static ArrayNode declarations(ObjectNode pieces) {
        ArrayNode declarations = only(
                pieces.required("components")
                        .required("org.keycloak.userprofile.UserProfileProvider")
                        .required(0)
                        .required("userProfile")
                        .required("attributes"),
                attribute -> attribute.required("name").textValue().startsWith(OURS)
                        || attribute.required("name").textValue().startsWith("certificate-"));
        declarations.forEach(attribute -> ((ObjectNode) attribute).remove("displayName"));
        return declarations;
    }

    private static ArrayNode only(JsonNode list, Predicate<JsonNode> which) {
        ArrayNode some = JsonNodeFactory.instance.arrayNode();
        list.forEach(element -> {
            if (which.test(element)) {
                some.add(element.deepCopy());
            }
        });
        return some;
    }
}
