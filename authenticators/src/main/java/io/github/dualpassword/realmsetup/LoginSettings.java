package io.github.dualpassword.realmsetup;

import java.util.Optional;

import org.keycloak.models.RealmModel;


/** Keycloak's own settings of a realm's login; named as in a realm file. */
record LoginSettings(RealmModel realm) implements RealmPart {

    /** Keycloak's own counting of wrong passwords. */
    static final String BRUTE_FORCE = "bruteForceProtected";

    /** "Forgot password". */
    static final String FORGOT_PASSWORD = "resetPasswordAllowed";

    /** How long a form of several steps may take, in seconds. */
    static final String FORM_SECONDS = "accessCodeLifespanUserAction";

    @Override
    public Optional<String> read(String setting) {
        return Optional.of(
                switch (setting) {
                    case BRUTE_FORCE -> String.valueOf(realm.isBruteForceProtected());
                    case FORGOT_PASSWORD -> String.valueOf(realm.isResetPasswordAllowed());
                    case FORM_SECONDS -> String.valueOf(realm.getAccessCodeLifespanUserAction());
                    default -> throw new IllegalArgumentException("No setting of the login: " + setting);
                });
    }

    @Override
    public void write(String setting, Optional<String> value) {
        String text = value.orElseThrow();
        switch (setting) {
            case BRUTE_FORCE -> realm.setBruteForceProtected(Boolean.parseBoolean(text));
            case FORGOT_PASSWORD -> realm.setResetPasswordAllowed(Boolean.parseBoolean(text));
            case FORM_SECONDS -> realm.setAccessCodeLifespanUserAction(Integer.parseInt(text));
            default -> throw new IllegalArgumentException("No setting of the login: " + setting);
        }
    }
}
