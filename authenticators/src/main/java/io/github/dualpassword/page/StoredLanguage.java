package io.github.dualpassword.page;

import java.util.Optional;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The language of a user whom somebody else writes to: Keycloak takes that of the request where there is one, which is the writer's. */
public final class StoredLanguage {

    private static final String KEYCLOAKS_OWN = "en";

    private StoredLanguage() {}

    /**
     * The language that is stored with the user, where the realm has it, else the realm's own.
     *
     * @return a language tag; English where the realm's pages have one language only
     */
    public static String of(RealmModel realm, UserModel user) {
        if (!realm.isInternationalizationEnabled()) {
            return KEYCLOAKS_OWN;
        }
        return Optional.ofNullable(user.getFirstAttribute(UserModel.LOCALE))
                .flatMap(stored -> RequestedLanguage.among(
                        stored, realm.getSupportedLocalesStream().toList()))
                .or(() -> Optional.ofNullable(realm.getDefaultLocale()))
                .orElse(KEYCLOAKS_OWN);
    }
}
