package io.github.dualpassword.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A member of the bank's staff, who signs in to the Admin Console of the demo's realm.
 *
 * @param name family name
 * @param password published
 * @param roles of Keycloak's client {@code realm-management}
 * @param scopes fine-grained permissions for all users
 * @param may by language: what the person may do
 */
record StaffUser(
        String loginId,
        String name,
        String password,
        List<String> roles,
        List<String> scopes,
        Map<String, String> may) {

    private static final Map<String, String> HEADS =
            Map.of("en", "| User name | Password | What the person may do |", "ja", "| ユーザ名 | パスワード | 行える操作 |");

    /** One of each kind: who looks, who answers the telephone, who may do everything. */
    static List<StaffUser> all() {
        return List.of(
                new StaffUser(
                        "staff-viewer",
                        "照会担当",
                        "Login-staff-viewer",
                        List.of("view-users", "view-realm", "view-events", "view-organizations"),
                        List.of(),
                        Map.of(
                                "en",
                                "sees users, contracts, tokens and policy; changes nothing",
                                "ja",
                                "利用者、契約、トークン、ポリシーを照会する。変更はできない")),
                new StaffUser(
                        "staff-helpdesk",
                        "ヘルプデスク",
                        "Login-staff-helpdesk",
                        List.of("query-users"),
                        List.of("view", "reset-password"),
                        Map.of(
                                "en",
                                "sees users, and sets new passwords; releases and stops nobody",
                                "ja",
                                "利用者を照会し、パスワードを再設定する。利用停止とその解除はできない")),
                new StaffUser(
                        "staff-full",
                        "管理担当",
                        "Login-staff-full",
                        List.of("realm-admin"),
                        List.of(),
                        Map.of("en", "does all of it, policy and set-up included", "ja", "ポリシー、セットアップを含む、すべての操作を行う")));
    }

    /** For the table that the demo prints. */
    String line() {
        return "   %-15s %-21s %s".formatted(loginId, password, may.get("en"));
    }

    /** The table of all of them for a page in Markdown. */
    static String table(Locale language) {
        return HEADS.get(language.getLanguage()) + "\n|---|---|---|\n"
                + all().stream()
                        .map(staff -> "| `%s` | `%s` | %s |\n"
                                .formatted(staff.loginId, staff.password, staff.may.get(language.getLanguage())))
                        .collect(Collectors.joining());
    }
}
