package io.github.dualpassword.realmsetup;

import java.util.Optional;
import java.util.stream.Stream;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;

/** Parts of the realm's password policy, with what they are set to. */
record PasswordPolicyParts(KeycloakSession session, RealmModel realm) implements RealmPart {

    /** Keycloak's own expiry, which knows one password only. */
    static final String EXPIRY = PasswordPolicy.FORCE_EXPIRED_ID;

    @Override
    public Optional<String> read(String part) {
        return Optional.ofNullable(realm.getPasswordPolicy()).flatMap(policy -> Optional.ofNullable(
                        policy.getPolicyConfig(part))
                .map(String::valueOf));
    }

    @Override
    public void write(String part, Optional<String> value) {
        PasswordPolicy.Builder parts = Optional.ofNullable(realm.getPasswordPolicy())
                .map(PasswordPolicy::toBuilder)
                .orElseGet(PasswordPolicy::build);
        value.ifPresentOrElse(text -> parts.put(part, text), () -> parts.remove(part));
        realm.setPasswordPolicy(parts.build(session));
    }
}
