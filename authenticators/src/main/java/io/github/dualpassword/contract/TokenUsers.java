package io.github.dualpassword.contract;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.TokenSettings;

/** Who needs one-time passwords: users who hold one of the roles that the realm names, or everybody where it names none (C13). */
public final class TokenUsers {

    private final boolean everybody;
    private final List<RoleModel> roles;

    private TokenUsers(boolean everybody, List<RoleModel> roles) {
        this.everybody = everybody;
        this.roles = roles;
    }

    /** Those of a realm; a role that it does not have is nobody's. */
    public static TokenUsers of(RealmModel realm) {
        Set<String> names = RealmPolicy.of(realm.getAttributes()).get(TokenSettings.USERS);
        return new TokenUsers(
                names.isEmpty(),
                names.stream().map(realm::getRole).filter(Objects::nonNull).toList());
    }

    /** Whether somebody who holds these roles is one of them. */
    public TokenNeed needOf(Predicate<RoleModel> holds) {
        return everybody || roles.stream().anyMatch(holds) ? TokenNeed.NEEDED : TokenNeed.NOT_NEEDED;
    }
}
