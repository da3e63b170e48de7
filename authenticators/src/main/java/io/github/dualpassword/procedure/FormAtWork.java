package io.github.dualpassword.procedure;

import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * That a form of an authentication is worked on now, on whatever node. Keycloak takes the code of a page once, but reads and
 * removes it in two steps: of several forms that come in the same instant it may let more than one through.
 */
final class FormAtWork {

    private static final String PREFIX = "dual-password-form-at-work-";
    /** Matters only where a node is lost while it works: longer than the longest execution takes. */
    private static final long LIFESPAN_SECONDS = 300;

    private final KeycloakSession session;
    private final String key;

    FormAtWork(KeycloakSession session, AuthenticationSessionModel authentication) {
        this.session = session;
        this.key = PREFIX + authentication.getParentSession().getId() + "-" + authentication.getTabId();
    }

    /** @return false when another form is worked on */
    boolean begin() {
        return session.singleUseObjects().putIfAbsent(key, LIFESPAN_SECONDS);
    }

    void end() {
        session.singleUseObjects().remove(key);
    }

    boolean isBegun() {
        return session.singleUseObjects().contains(key);
    }
}
