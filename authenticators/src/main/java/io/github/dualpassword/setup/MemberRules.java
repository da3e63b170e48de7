package io.github.dualpassword.setup;

import java.util.Map;
import java.util.stream.Stream;

import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.RoleSettings;
import io.github.dualpassword.policy.UserType;
import io.github.dualpassword.setup.RealmFacts.Irregularity;
import io.github.dualpassword.setup.RealmFacts.Members;
import io.github.dualpassword.setup.RealmFacts.Trait;

/** Every member of a contract stands for exactly one, is of some type that not everybody is of, and is no administrator of Keycloak. */
final class MemberRules {

    private static final String PLACE = "organizations";

    private MemberRules() {}

    static Stream<Finding> findings(RealmFacts realm) {
        return Stream.concat(
                everybody(realm),
                realm.irregularMembers().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(MemberRules::finding));
    }

    private static Stream<Finding> everybody(RealmFacts realm) {
        RealmPolicy policy = RealmPolicy.of(realm.attributes());
        return Stream.of(
                        everybody(realm, Trait.EVERYBODY_IS_MASTER, policy.get(RoleSettings.of(UserType.MASTER))),
                        everybody(
                                realm,
                                Trait.EVERYBODY_IS_ADMINISTRATOR,
                                policy.get(RoleSettings.of(UserType.ADMINISTRATOR))))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> everybody(RealmFacts realm, Trait trait, String role) {
        return realm.has(trait)
                ? Stream.of(Finding.of(
                        UserFindings.EVERYBODY_OPERATES,
                        role,
                        "Every user has the role '%s' by a default role or a default group".formatted(role)))
                : Stream.empty();
    }

    private static Finding finding(Map.Entry<Irregularity, Members> irregular) {
        String who = irregular.getValue().inWords();
        return switch (irregular.getKey()) {
            case SEVERAL_CONTRACTS ->
                Finding.of(
                        UserFindings.MEMBERS_OF_SEVERAL_CONTRACTS, PLACE, "In several enabled organizations: " + who);
            case NO_USER_TYPE ->
                Finding.of(
                        UserFindings.MEMBERS_WITHOUT_USER_TYPE,
                        PLACE,
                        "In an enabled organization without a user type: " + who);
            case ADMIN_ROLES ->
                Finding.of(
                        UserFindings.MEMBERS_WITH_ADMIN_ROLES,
                        PLACE,
                        "In an enabled organization with roles of Keycloak's own administration: " + who);
        };
    }
}
