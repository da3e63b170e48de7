package io.github.dualpassword.realmsetup;

import java.util.Optional;
import java.util.regex.Pattern;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;

import io.github.dualpassword.Password;
import io.github.dualpassword.policy.PasswordSettings;
import io.github.dualpassword.policy.Validity;

/** Parts of the realm's password policy, with what they are set to. */
record PasswordPolicyParts(KeycloakSession session, RealmModel realm) implements RealmPart {

    /** Keycloak's own expiry, which knows one password only. */
    static final String EXPIRY = PasswordPolicy.FORCE_EXPIRED_ID;

    /** A whole number of days, one at least. */
    private static final Pattern DAYS = Pattern.compile("0*[1-9]\\d{0,9}");

    /**
     * The setting that takes the place of Keycloak's own expiry; empty where that makes no allowed one. A negative number is
     * none, and neither is 0: it means at once to Keycloak, and for ever to the setting.
     *
     * @param expiry what the part is set to
     */
    static Optional<String> validityDays(String expiry) {
        return Optional.of(expiry)
                .filter(days -> DAYS.matcher(days).matches())
                .map(days -> String.valueOf(Math.min(Long.parseLong(days), Validity.MAX_DAYS)))
                .filter(days -> PasswordSettings.validityDays(Password.LOGIN)
                        .parser()
                        .apply(days)
                        .isPresent());
    }

    @Override
    public Optional<String> read(String part) {
        return Optional.ofNullable(realm.getPasswordPolicy())
                .flatMap(policy ->
                        Optional.ofNullable(policy.getPolicyConfig(part)).map(String::valueOf));
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
