package io.github.dualpassword.adminapi;

import java.util.List;
import java.util.Map;

import io.github.dualpassword.testground.realm.TestRealm;

/** Keycloak's fine-grained admin permissions of a realm. */
public final class FineGrained {

    private final TestRealm realm;
    private final String authorization;

    private FineGrained(TestRealm realm) {
        this.realm = realm;
        this.authorization =
                realm.path("/clients/" + Staff.clientId(realm, "admin-permissions") + "/authz/resource-server");
    }

    /** Switches them on. */
    public static FineGrained enabledIn(TestRealm realm) {
        realm.update(json -> json.put("adminPermissionsEnabled", true));
        return new FineGrained(realm);
    }

    /** Lets a person do these things with one user, and with nobody else. */
    void onUser(Staff staff, String userId, String... scopes) {
        permit(staff, "Users", userId, scopes);
    }

    /** Lets a person do these things with one group. */
    void onGroup(Staff staff, String groupId, String... scopes) {
        permit(staff, "Groups", groupId, scopes);
    }

    /** Lets a person do these things with one organization. */
    void onOrganization(Staff staff, String organizationId, String... scopes) {
        permit(staff, "Organizations", List.of(organizationId), scopes);
    }

    /**
     * Lets a person do these things with every user. It is about the same thing as every permission for groups, and as any other
     * one for all users, and Keycloak wants all of them: so it is to be revoked.
     *
     * @return by which it is revoked
     */
    public Runnable onAllUsers(Staff staff, String... scopes) {
        String id = permit(staff, "Users", List.of(), scopes);
        return () -> realm.admin().delete(authorization + "/permission/scope/" + id);
    }

    private void permit(Staff staff, String type, String resource, String... scopes) {
        permit(staff, type, List.of(resource), scopes);
    }

    private String permit(Staff staff, String type, List<String> resources, String... scopes) {
        String name = staff.user().loginId();
        String policy = realm.admin()
                .post(
                        authorization + "/policy/user",
                        Map.of("name", name, "users", List.of(staff.user().id())))
                .json()
                .get("id")
                .textValue();
        return realm.admin()
                .post(
                        authorization + "/permission/scope",
                        Map.of(
                                "name",
                                name + " may",
                                "resourceType",
                                type,
                                "resources",
                                resources,
                                "scopes",
                                List.of(scopes),
                                "policies",
                                List.of(policy)))
                .json()
                .get("id")
                .textValue();
    }
}
