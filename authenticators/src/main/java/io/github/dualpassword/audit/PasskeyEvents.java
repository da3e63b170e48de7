package io.github.dualpassword.audit;

import java.util.Optional;

import org.keycloak.common.ClientConnection;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.passkey.PasskeyChanged;
import io.github.dualpassword.passkey.PasskeyCredentialProviderFactory;

/**
 * The Keycloak event of the suspension of a passkey, a {@link EventType#CUSTOM_REQUIRED_ACTION} as those of all suspensions. Of a
 * registration, and of a signature, the procedure and the step-up have events of their own.
 */
public final class PasskeyEvents {

    static final String SUSPENDED = "passkey_suspended";
    static final String PASSKEY = "passkey";
    static final String REASON = "reason";

    private PasskeyEvents() {}

    public static void send(PasskeyChanged changed) {
        if (changed.change() == PasskeyChanged.Change.REGISTERED) {
            return;
        }
        KeycloakSession session = changed.session();
        new EventBuilder(session.getContext().getRealm(), session)
                .storeImmediately(false)
                .event(EventType.CUSTOM_REQUIRED_ACTION)
                .user(changed.passkey().userId())
                .ipAddress(Optional.ofNullable(session.getContext().getConnection())
                        .map(ClientConnection::getRemoteHost)
                        .orElse(null))
                .detail(LockoutEvents.WHAT, SUSPENDED)
                .detail(Details.CREDENTIAL_TYPE, PasskeyCredentialProviderFactory.TYPE)
                .detail(PASSKEY, changed.passkey().id())
                .detail(REASON, changed.change().id())
                .success();
    }
}
