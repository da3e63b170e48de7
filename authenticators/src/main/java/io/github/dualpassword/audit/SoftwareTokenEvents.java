package io.github.dualpassword.audit;

import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.IssuedCode;
import io.github.dualpassword.lockout.Origin;
import io.github.dualpassword.otp.StoredToken;
import io.github.dualpassword.otp.TokenStore;
import io.github.dualpassword.otp.software.HandOverRefused;
import io.github.dualpassword.otp.software.TokenHandedOver;
import io.github.dualpassword.otp.software.TokenIssued;
import io.github.dualpassword.storage.Storage;

/**
 * Keycloak events of the issue of a software token and of its hand-over to a phone: each a {@link
 * EventType#CUSTOM_REQUIRED_ACTION}. Neither the IDs nor the address that the user was told stand in them.
 */
public final class SoftwareTokenEvents {

    static final String ISSUED = "token_issued";
    static final String HANDED_OVER = "token_handed_over";

    /** What was to show the codes: the phone's page, or an app of somebody else. */
    static final String APP = "app";

    private SoftwareTokenEvents() {}

    public static void send(TokenIssued issued) {
        event(issued.session())
                .user(issued.issued().userId())
                .detail(LockoutEvents.WHAT, ISSUED)
                .detail(LockoutEvents.TOKEN, issued.token().serial().value())
                .success();
    }

    public static void send(TokenHandedOver handed) {
        KeycloakSession session = handed.session();
        String serial = Storage.of(session, TokenStore.class)
                .find(session.getContext().getRealm().getId(), handed.issued().tokenId())
                .map(StoredToken::token)
                .map(token -> token.serial().value())
                .orElse(handed.issued().tokenId());
        event(session)
                .user(handed.issued().userId())
                .detail(LockoutEvents.WHAT, HANDED_OVER)
                .detail(LockoutEvents.TOKEN, serial)
                .detail(APP, handed.app().id())
                .success();
    }

    /** In the transaction of the request, which has changed nothing else. */
    public static void send(HandOverRefused refused) {
        event(refused.session())
                .user(refused.userId().orElse(null))
                .detail(LockoutEvents.WHAT, HANDED_OVER)
                .detail(Details.CREDENTIAL_TYPE, IssuedCode.ACTIVATION_PASSWORD.id())
                .detail(APP, refused.app().id())
                .error(refused.reason().id());
    }

    private static EventBuilder event(KeycloakSession session) {
        Origin origin = Origin.of(session.getContext());
        return new EventBuilder(session.getContext().getRealm(), session)
                .storeImmediately(false)
                .event(EventType.CUSTOM_REQUIRED_ACTION)
                .client(origin.clientId().orElse(null))
                .ipAddress(origin.address().orElse(null));
    }
}
