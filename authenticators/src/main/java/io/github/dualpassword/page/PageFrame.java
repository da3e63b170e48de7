package io.github.dualpassword.page;

import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** What stands round every page of this product. */
public final class PageFrame {

    private PageFrame() {}

    /** Gives the page what its frame needs. */
    public static LoginFormsProvider round(LoginFormsProvider page, KeycloakSession session, UserModel reader) {
        return reader == null ? page : page.setAttribute("readerLoginId", reader.getUsername());
    }
}
