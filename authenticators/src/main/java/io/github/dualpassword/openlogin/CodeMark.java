package io.github.dualpassword.openlogin;

import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Who has entered the one-time password by which a step-up was confirmed. Keycloak keeps the level of a step that is done when
 * another person comes through an identity provider within the same login.
 */
public final class CodeMark {

    /** Of the authentication session alone: a step-up is good for one request. */
    private static final String NOTE = "dual-password-code-entered-by";

    private CodeMark() {}

    /** Keeps that this user has entered it. */
    public static void keep(AuthenticationSessionModel authentication, UserModel user) {
        authentication.setAuthNote(NOTE, user.getId());
    }

    /** Whether one was entered, and by somebody else. */
    static boolean isOfAnother(AuthenticationSessionModel authentication, UserModel user) {
        String enteredBy = authentication.getAuthNote(NOTE);
        return enteredBy != null && !enteredBy.equals(user.getId());
    }
}
