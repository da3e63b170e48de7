package io.github.dualpassword.password.login;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.page.LinkBeforeLogin;
import io.github.dualpassword.policy.PageSettings;
import io.github.dualpassword.policy.TokenRegistrationButton;
import io.github.dualpassword.procedure.Procedures;
import io.github.dualpassword.realm.CurrentRealm;

/**
 * What the login page offers beside the login (I01, I18). Templates read it.
 *
 * @param beforeLogin the link to the procedures before login, in place of the one of Keycloak
 * @param tokenRegistration whether the button is there by which a login leads to the registration of a token
 */
public record LoginOffers(LinkBeforeLogin beforeLogin, boolean tokenRegistration) {

    static final String ATTRIBUTE = "loginOffers";

    /** The button's name: a field of the form where it was pressed. */
    static final String REGISTER_TOKEN = "register-token";

    static LoginOffers of(KeycloakSession session) {
        CurrentRealm realm = CurrentRealm.of(session);
        return new LoginOffers(
                LinkBeforeLogin.of(realm),
                realm.policy().get(PageSettings.TOKEN_REGISTRATION_BUTTON) == TokenRegistrationButton.OFFERED
                        && Procedures.isEnabled(realm.model(), Procedures.REGISTER_TOKEN));
    }
}
