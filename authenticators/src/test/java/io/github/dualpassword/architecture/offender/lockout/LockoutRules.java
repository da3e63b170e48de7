package io.github.dualpassword.architecture.offender.lockout;

import org.keycloak.models.KeycloakSession;

/** Rules that ask the server. */
public final class LockoutRules {

    public String realm(KeycloakSession session) {
        return session.getContext().getRealm().getId();
    }
}
