package io.github.dualpassword.openlogin;

import java.util.Set;

import io.github.dualpassword.lockout.PasswordMark;

/**
 * What the database says of a user at a moment.
 *
 * @param stopped whether an operator has stopped the user's service
 * @param login marks of the login password, as far as they were looked for: one where Keycloak's database holds it, one where
 *     a directory does
 * @param confirmation the mark of the confirmation password, if it was looked for, and there is one
 */
public record PresentFacts(boolean stopped, Set<PasswordMark> login, Set<PasswordMark> confirmation) {

    public PresentFacts {
        login = Set.copyOf(login);
        confirmation = Set.copyOf(confirmation);
    }
}
