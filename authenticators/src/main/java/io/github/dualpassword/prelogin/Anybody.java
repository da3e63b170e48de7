package io.github.dualpassword.prelogin;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.storage.adapter.AbstractInMemoryUserAdapter;

/**
 * A user who is no more than a login ID that was typed: for the rules of new passwords that need not know who has it, or whether
 * anybody has.
 */
final class Anybody extends AbstractInMemoryUserAdapter {

    private static final String NO_ID = "anybody";

    Anybody(KeycloakSession session, String loginId) {
        super(session, session.getContext().getRealm(), NO_ID);
        setUsername(loginId);
    }

    @Override
    public SubjectCredentialManager credentialManager() {
        throw new UnsupportedOperationException("Nobody's credentials are known before login");
    }
}
