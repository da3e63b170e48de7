package io.github.dualpassword.setup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

import io.github.dualpassword.Ids;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.RoleSettings;
import io.github.dualpassword.policy.Setting;
import io.github.dualpassword.policy.UserType;

/**
 * The steps of workflows that Keycloak itself has, and with which configuration they go round the rules of this product.
 * Read from their code.
 */
enum StockStep {
    REMOVE_ACTION(
            "remove-required-action",
            "with the action UPDATE_PASSWORD",
            "lets a password that must be changed go on as it is",
            (policy, config) -> values(config, "action").anyMatch(StockAction.UPDATE_PASSWORD.id()::equals)),
    SET_ATTRIBUTE(
            "set-user-attribute",
            "with an attribute that decides over logins",
            "writes it past the user profile",
            (policy, config) -> config.keySet().stream().anyMatch(StockStep::decidesOverLogins)),
    REMOVE_ATTRIBUTE(
            "remove-user-attribute",
            "with an attribute that decides over logins",
            "removes it past the user profile",
            (policy, config) -> values(config, "attribute").anyMatch(StockStep::decidesOverLogins)),
    GRANT_ROLE(
            "grant-role",
            "with the role of master or administrator users, or one of Keycloak's own administration",
            "makes users operators, or administrators of Keycloak",
            (policy, config) -> values(config, "role").anyMatch(role -> makesOperators(policy, role))),

    ADD_ACTION("add-required-action", "has an action carried out, which is judged itself"),
    REVOKE_ROLE("revoke-role", "takes a role"),
    JOIN_GROUP("join-group", "adds to a group"),
    LEAVE_GROUP("leave-group", "removes from a group"),
    NOTIFY("notify-user", "sends a mail"),
    DISABLE("disable-user", "disables the user"),
    DELETE("delete-user", "deletes the user and all that is theirs"),
    UNLINK("unlink-user", "unlinks an identity provider"),
    RESTART("restart", "begins the workflow anew"),
    DISABLE_CLIENT("disable-client", "disables a client"),
    DELETE_CLIENT("delete-client", "deletes a client");

    private static final String NEVER = "never";

    /** What Keycloak itself reads as something else than an attribute of the user. */
    private static final Set<String> FIELDS = Set.of("email", "username");

    private static final Set<String> CERTIFICATES =
            Set.of("certificate-login", "certificate-sha256", "usercertificate");

    private static final String ADMINISTRATION = "realm-management/";

    private final String id;
    private final String when;
    private final String reason;
    private final BiPredicate<RealmPolicy, Map<String, List<String>>> goesRound;

    StockStep(String id, String reason) {
        this(id, NEVER, reason, (policy, config) -> false);
    }

    StockStep(String id, String when, String reason, BiPredicate<RealmPolicy, Map<String, List<String>>> goesRound) {
        this.id = id;
        this.when = when;
        this.reason = reason;
        this.goesRound = goesRound;
    }

    static Optional<StockStep> byId(String id) {
        return Ids.find(values(), StockStep::id, id);
    }

    String id() {
        return id;
    }

    /** With which configuration it goes round; as words. */
    String when() {
        return when;
    }

    String reason() {
        return reason;
    }

    boolean goesRound(RealmPolicy policy, Map<String, List<String>> config) {
        return goesRound.test(policy, config);
    }

    private static Stream<String> values(Map<String, List<String>> config, String name) {
        return config.getOrDefault(name, List.of()).stream();
    }

    /** Mailed codes go to the address; the login ID is whom somebody is. */
    private static boolean decidesOverLogins(String attribute) {
        return attribute.startsWith(Setting.PREFIX) || CERTIFICATES.contains(attribute) || FIELDS.contains(attribute);
    }

    private static boolean makesOperators(RealmPolicy policy, String role) {
        return role.startsWith(ADMINISTRATION)
                || Stream.of(UserType.MASTER, UserType.ADMINISTRATOR)
                        .anyMatch(type -> policy.get(RoleSettings.of(type)).equals(role));
    }
}
