package io.github.dualpassword.demo;

import java.util.List;

/**
 * A member of the bank's staff, who signs in to the Admin Console of the demo's realm.
 *
 * @param name family name
 * @param password published
 * @param roles of Keycloak's client {@code realm-management}
 * @param scopes fine-grained permissions for all users
 * @param may what the person may do, for the table that the demo prints
 */
record StaffUser(String loginId, String name, String password, List<String> roles, List<String> scopes, String may) {

    /** One of each kind: who looks, who answers the telephone, who may do everything. */
    static List<StaffUser> all() {
        return List.of(
                new StaffUser(
                        "staff-viewer",
                        "照会担当",
                        "Login-staff-viewer",
                        List.of("view-users", "view-realm", "view-events", "view-organizations"),
                        List.of(),
                        "sees users, contracts, tokens and policy; changes nothing"),
                new StaffUser(
                        "staff-helpdesk",
                        "ヘルプデスク",
                        "Login-staff-helpdesk",
                        List.of("query-users"),
                        List.of("view", "reset-password"),
                        "sees users, and sets new passwords; releases and stops nobody"),
                new StaffUser(
                        "staff-full",
                        "管理担当",
                        "Login-staff-full",
                        List.of("realm-admin"),
                        List.of(),
                        "does all of it, policy and set-up included"));
    }

    /** For the table that the demo prints. */
    String line() {
        return "   %-15s %-21s %s".formatted(loginId, password, may);
    }
}
