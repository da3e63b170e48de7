package io.github.dualpassword.procedure;

import java.util.Map;

import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * That a form of an authentication is worked on now, on whatever node, or has been. Keycloak takes the code of a page once, but
 * reads and removes it in two steps: of several forms that come in the same instant it may let more than one through. One that
 * comes when the first is done may still see the authentication as it was before, so what is done is remembered by its code.
 */
final class FormAtWork {

    private static final String PREFIX = "dual-password-form-at-work-";
    /** Matters only where a node is lost while it works: longer than the longest execution takes. */
    private static final long LIFESPAN_SECONDS = 300;
    /** Longer than a request takes between the moment at which Keycloak has let it through and {@link #begin}. */
    private static final long DONE_SECONDS = 300;

    private final KeycloakSession session;
    private final String key;
    private final String done;

    /** @param code Keycloak's code of the page from which the form was sent; null where nothing was sent */
    FormAtWork(KeycloakSession session, AuthenticationSessionModel authentication, String code) {
        this.session = session;
        this.key = PREFIX + authentication.getParentSession().getId() + "-" + authentication.getTabId();
        this.done = key + "-" + code;
    }

    /** @return false when another form is worked on, or this one was worked on before */
    boolean begin() {
        if (!session.singleUseObjects().putIfAbsent(key, LIFESPAN_SECONDS)) {
            return false;
        }
        if (session.singleUseObjects().contains(done)) {
            session.singleUseObjects().remove(key);
            return false;
        }
        return true;
    }

    /** Remembers the form first: whoever may begin from now on sees that it is done. */
    void end() {
        session.singleUseObjects().put(done, DONE_SECONDS, Map.of());
        session.singleUseObjects().remove(key);
    }

    boolean isBegun() {
        return session.singleUseObjects().contains(key);
    }
}
