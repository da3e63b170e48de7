package io.github.dualpassword.otp;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.github.dualpassword.policy.CodeAtLogin;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.TokenSettings;
import io.github.dualpassword.realm.CurrentRealm;

/**
 * Who needs one-time passwords in a realm, and from when on.
 *
 * @param realm whose users
 * @param policy its settings
 */
public record TokenNeed(RealmModel realm, RealmPolicy policy) {

    public static TokenNeed in(CurrentRealm realm) {
        return new TokenNeed(realm.model(), realm.policy());
    }

    /** Users who hold one of the roles; all where none is named (C13). */
    public boolean isOf(UserModel user) {
        Set<String> roles = policy.get(TokenSettings.USERS);
        return roles.isEmpty()
                || roles.stream().map(realm::getRole).anyMatch(role -> role != null && user.hasRole(role));
    }

    /** The first day on which it cannot be put off (I20); empty where it always can. */
    public Optional<LocalDate> requiredFrom() {
        Optional<LocalDate> day = policy.get(TokenSettings.REQUIRED_FROM);
        return day.isEmpty() && policy.get(TokenSettings.CODE_AT_LOGIN) == CodeAtLogin.ALWAYS
                ? Optional.of(LocalDate.MIN)
                : day;
    }
}
