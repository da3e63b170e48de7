package io.github.dualpassword.realmconfig;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A realm as the partial export of Keycloak's Admin API gives it, without what belongs to that one realm: its name, its
 * ids, and settings of key providers, so that every realm built from it makes keys of its own.
 */
public final class StockRealm {

    /** Stands for the realm's name wherever another field contains it. */
    static final String NAME = "@realm@";

    private static final Set<String> OF_ONE_REALM = Set.of("id", "containerId");

    /** Misspelt in Keycloak; the right spelling stands beside it. */
    private static final String MISSPELT = "autheticatorFlow";

    private static final Set<String> KEYS = Set.of("privateKey", "certificate", "secret", "secretSize", "kid");

    private StockRealm() {}

    /**
     * Takes from a realm what any other realm may have.
     *
     * @param export answer to {@code POST /admin/realms/…/partial-export?exportClients=true&exportGroupsAndRoles=true}
     */
    public static ObjectNode of(JsonNode export) {
        String name = export.get("realm").textValue();
        ObjectNode realm = RealmFiles.parse(RealmFiles.compact(export)
                .replace("\"default-roles-" + name + "\"", "\"default-roles-" + NAME + "\"")
                .replace("/realms/" + name + "/", "/realms/" + NAME + "/")
                .replace("/admin/" + name + "/", "/admin/" + NAME + "/"));
        realm.remove("realm");
        removeWhatIsOfOneRealm(realm);
        realm.path("components")
                .path("org.keycloak.keys.KeyProvider")
                .forEach(provider -> ((ObjectNode) provider.path("config")).remove(KEYS));
        return Canonical.object(realm);
    }

    private static void removeWhatIsOfOneRealm(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(OF_ONE_REALM);
            object.remove(MISSPELT);
        }
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            node.forEach(StockRealm::removeWhatIsOfOneRealm);
        }
    }
}
