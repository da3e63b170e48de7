package io.github.dualpassword.realmsetup;

import java.util.EnumMap;
import java.util.Map;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** What a set-up reads and writes in a realm, by kinds. */
record RealmParts(Map<ItemKind, RealmPart> parts) {

    /** For what is only read or taken away. */
    static RealmParts of(KeycloakSession session, RealmModel realm) {
        return of(session, realm, Map.of(), Map.of());
    }

    static RealmParts of(KeycloakSession session, RealmModel realm, SetUpTarget target) {
        return of(session, realm, target.flows(), target.actionNames());
    }

    private static RealmParts of(
            KeycloakSession session, RealmModel realm, Map<String, FlowTree> flows, Map<String, String> actionNames) {
        Map<ItemKind, RealmPart> parts = new EnumMap<>(ItemKind.class);
        parts.put(ItemKind.ROLE, new RealmRoles(session, realm));
        parts.put(ItemKind.EVENT_TYPE, new StoredEventTypes(realm));
        parts.put(ItemKind.USER_PROFILE, new DeclaredAttributes(session));
        parts.put(ItemKind.SETTING, new SettingAttributes(realm));
        parts.put(ItemKind.LEVEL, new LevelNames(realm));
        parts.put(ItemKind.REQUIRED_ACTION, new RequiredActions(realm, actionNames));
        parts.put(ItemKind.FLOW, new Flows(session, realm, flows));
        parts.put(ItemKind.BINDING, new FlowBindings(realm));
        parts.put(ItemKind.IDENTITY_PROVIDER, new PostLoginFlows(session, realm));
        parts.put(ItemKind.PASSWORD_POLICY, new PasswordPolicyParts(session, realm));
        parts.put(ItemKind.LOGIN, new LoginSettings(realm));
        parts.put(ItemKind.CLIENT_PROFILE, new ClientProfiles(session, realm));
        parts.put(ItemKind.CLIENT_POLICY, new ClientPolicies(session, realm));
        parts.put(ItemKind.SCOPE_MAPPER, new ScopeMappers(realm));
        return new RealmParts(parts);
    }

    RealmPart of(SetUpItem item) {
        return parts.get(item.kind());
    }
}
