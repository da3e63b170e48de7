package io.github.dualpassword.realm;

import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Whether a realm answers at addresses of this product's own, as Keycloak does at its own. */
public final class OpenRealm {

    /** Why it does not. */
    public enum Closed {
        /** The realm demands https from where the request comes, and it has come without. */
        HTTPS_REQUIRED,
        REALM_DISABLED
    }

    private OpenRealm() {}

    /** Why the realm of the request does not answer; empty where it does. */
    public static Optional<Closed> closed(KeycloakSession session) {
        RealmModel realm = session.getContext().getRealm();
        boolean isSecure =
                "https".equals(session.getContext().getUri().getBaseUri().getScheme());
        if (!isSecure && realm.getSslRequired().isRequired(session.getContext().getConnection())) {
            return Optional.of(Closed.HTTPS_REQUIRED);
        }
        return realm.isEnabled() ? Optional.empty() : Optional.of(Closed.REALM_DISABLED);
    }
}
