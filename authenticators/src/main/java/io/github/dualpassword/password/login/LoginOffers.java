package io.github.dualpassword.password.login;

import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.page.LinkBeforeLogin;
import io.github.dualpassword.policy.PageSettings;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.TokenRegistrationButton;
import io.github.dualpassword.policy.WebAddress;
import io.github.dualpassword.procedure.Procedures;
import io.github.dualpassword.realm.CurrentRealm;

/**
 * What the login page offers beside the login (I01, I18, M08). Templates read it.
 *
 * @param beforeLogin the link to the procedures before login, in place of the one of Keycloak
 * @param tokenRegistration whether the button is there by which a login leads to the registration of a token
 * @param certificateIssue address of the link 電子証明書発行; empty for none
 * @param firstUse address of the link ログインID取得; empty for none
 */
public record LoginOffers(
        LinkBeforeLogin beforeLogin, boolean tokenRegistration, String certificateIssue, String firstUse) {

    /** In addresses with a place for the screen. */
    private static final String SCREEN = "login";

    static final String ATTRIBUTE = "loginOffers";

    /** The button's name: a field of the form where it was pressed. */
    static final String REGISTER_TOKEN = "register-token";

    /** For a page that asks a user, whom an earlier step has identified, for the password; or for the login ID, too. */
    static LoginOffers of(KeycloakSession session, Optional<UserModel> identified) {
        CurrentRealm realm = CurrentRealm.of(session);
        RealmPolicy policy = realm.policy();
        String language =
                session.getContext().resolveLocale(identified.orElse(null)).toLanguageTag();
        return new LoginOffers(
                LinkBeforeLogin.of(realm),
                offersRegistration(realm),
                address(policy.get(PageSettings.CERTIFICATE_ISSUE_URL), identified, language),
                address(policy.get(PageSettings.LOGIN_ID_URL), identified, language));
    }

    static boolean offersRegistration(CurrentRealm realm) {
        return realm.policy().get(PageSettings.TOKEN_REGISTRATION_BUTTON) == TokenRegistrationButton.OFFERED
                && Procedures.isEnabled(realm.model(), Procedures.REGISTER_TOKEN);
    }

    /** Whoever is identified has a certificate, or a login ID. */
    private static String address(Optional<WebAddress> address, Optional<UserModel> identified, String language) {
        return address.filter(link -> identified.isEmpty())
                .map(link -> link.at(SCREEN, language))
                .orElse("");
    }
}
