package io.github.dualpassword.adminapi;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.page.StoredLanguage;
import io.github.dualpassword.policy.BasicSettings;
import io.github.dualpassword.realm.CurrentRealm;

/**
 * How a user reads what the caller writes: the caller may speak another language, and be shown nothing of the realm.
 *
 * @param language a language tag
 * @param timeZone the realm's zone, by its name in the time zone database
 */
public record ReaderView(String language, String timeZone) {

    static ReaderView of(KeycloakSession session, UserModel user) {
        return new ReaderView(
                StoredLanguage.of(session.getContext().getRealm(), user),
                CurrentRealm.of(session).policy().get(BasicSettings.TIME_ZONE).getId());
    }
}
