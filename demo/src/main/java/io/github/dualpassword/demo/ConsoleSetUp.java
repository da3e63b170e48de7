package io.github.dualpassword.demo;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.testground.http.AdminApi;

/**
 * Gives the realm the theme with the pages in the Admin Console, and adds the bank's staff: at every start, because the theme may
 * have been built or left out since the one before.
 */
final class ConsoleSetUp {

    private static final String THEME = "dual-password-admin";
    private static final String CUSTOMERS = "master-user,administrator-user,general-user";
    private static final String MANAGEMENT = "realm-management";
    private static final String PERMISSIONS = "admin-permissions";

    private final AdminApi admin;
    private final DemoProfile profile;
    private final String realm;

    ConsoleSetUp(AdminApi admin, DemoProfile profile) {
        this.admin = admin;
        this.profile = profile;
        this.realm = "/realms/" + profile.realm();
    }

    void complete() {
        ObjectNode settings = (ObjectNode) admin.get(realm);
        settings.put("adminTheme", hasTheme() ? THEME : "").put("adminPermissionsEnabled", true);
        admin.put(realm, settings);
        if (profile.hasVault()) {
            askNoStaffForTokens();
        }
        StaffUser.all().stream().filter(this::isMissing).forEach(this::add);
    }

    private void askNoStaffForTokens() {
        admin.call("PATCH", realm + "/dual-password/settings", Map.of("dual-password.token.users", CUSTOMERS))
                .orFail();
    }

    /** Whether the server has the pages: they are built only where npm is found. */
    boolean hasTheme() {
        return admin.get("/serverinfo")
                .at("/themes/admin")
                .findValuesAsText("name")
                .contains(THEME);
    }

    private boolean isMissing(StaffUser staff) {
        return admin.get(realm + "/users?exact=true&username=" + staff.loginId())
                .isEmpty();
    }

    private void add(StaffUser staff) {
        admin.post(
                realm + "/users",
                Map.of(
                        "username",
                        staff.loginId(),
                        "enabled",
                        true,
                        "lastName",
                        staff.name(),
                        "credentials",
                        List.of(Map.of("type", "password", "value", staff.password(), "temporary", false))));
        String user = admin.get(realm + "/users?exact=true&username=" + staff.loginId())
                .at("/0/id")
                .asText();
        String client = client(MANAGEMENT);
        List<JsonNode> roles = staff.roles().stream()
                .map(role -> admin.get(realm + "/clients/" + client + "/roles/" + role))
                .toList();
        admin.post(realm + "/users/" + user + "/role-mappings/clients/" + client, roles);
        if (!staff.scopes().isEmpty()) {
            permit(staff, user);
        }
    }

    /** By Keycloak's fine-grained permissions, for all users. */
    private void permit(StaffUser staff, String user) {
        String authorization = realm + "/clients/" + client(PERMISSIONS) + "/authz/resource-server";
        String policy = admin.post(
                        authorization + "/policy/user", Map.of("name", staff.loginId(), "users", List.of(user)))
                .json()
                .get("id")
                .asText();
        admin.post(
                authorization + "/permission/scope",
                Map.of(
                        "name",
                        staff.loginId() + " may",
                        "resourceType",
                        "Users",
                        "scopes",
                        staff.scopes(),
                        "policies",
                        List.of(policy)));
    }

    private String client(String name) {
        return admin.get(realm + "/clients?clientId=" + name).at("/0/id").asText();
    }
}
