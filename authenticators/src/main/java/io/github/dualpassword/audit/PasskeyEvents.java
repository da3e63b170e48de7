package io.github.dualpassword.audit;

import java.util.Optional;

import org.keycloak.common.ClientConnection;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.passkey.PasskeyChanged;
import io.github.dualpassword.passkey.PasskeyCredentialProviderFactory;
import io.github.dualpassword.passkey.PasskeysRevoked;

/**
 * The Keycloak events of the suspension of a passkey, and of its revocation by bank staff, each a {@link EventType#CUSTOM_REQUIRED_ACTION} as those of all suspensions. Of a
 * registration, and of a signature, the procedure and the step-up have events of their own.
 */
public final class PasskeyEvents {

    static final String SUSPENDED = "passkey_suspended";
    static final String REVOKED = "passkey_revoked";
    static final String PASSKEY = "passkey";
    static final String REASON = "reason";

    private PasskeyEvents() {}

    public static void send(PasskeyChanged changed) {
        if (changed.change() == PasskeyChanged.Change.REGISTERED) {
            return;
        }
        begun(
                        changed.session(),
                        changed.passkey().userId(),
                        SUSPENDED,
                        changed.passkey().id())
                .detail(REASON, changed.change().id())
                .success();
    }

    /** By bank staff, one for each key; of what colleagues do, their operation tells. */
    public static void send(PasskeysRevoked revoked) {
        revoked.keys()
                .forEach(key -> begun(revoked.session(), revoked.user().getId(), REVOKED, key.id())
                        .detail(LockoutEvents.OPERATOR, revoked.staff().getId())
                        .success());
    }

    private static EventBuilder begun(KeycloakSession session, String userId, String what, String passkeyId) {
        return new EventBuilder(session.getContext().getRealm(), session)
                .storeImmediately(false)
                .event(EventType.CUSTOM_REQUIRED_ACTION)
                .user(userId)
                .ipAddress(Optional.ofNullable(session.getContext().getConnection())
                        .map(ClientConnection::getRemoteHost)
                        .orElse(null))
                .detail(LockoutEvents.WHAT, what)
                .detail(Details.CREDENTIAL_TYPE, PasskeyCredentialProviderFactory.TYPE)
                .detail(PASSKEY, passkeyId);
    }
}
