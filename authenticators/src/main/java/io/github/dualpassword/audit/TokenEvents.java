package io.github.dualpassword.audit;

import java.util.List;
import java.util.Optional;

import org.keycloak.common.ClientConnection;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.OneTimePassword;
import io.github.dualpassword.otp.TokenRevoked;

/**
 * The Keycloak events of a token that bank staff have ended for good: one for each user who loses it, or one without a user where
 * nobody does. Each is a {@link EventType#CUSTOM_REQUIRED_ACTION}, as those of suspensions.
 */
public final class TokenEvents {

    /** The value of the detail {@link LockoutEvents#WHAT}. */
    static final String REVOKED = "token_revoked";

    private TokenEvents() {}

    public static void send(TokenRevoked revoked) {
        List<Optional<String>> users = revoked.userIds().isEmpty()
                ? List.of(Optional.empty())
                : revoked.userIds().stream().map(Optional::of).toList();
        users.forEach(user -> send(revoked, user));
    }

    private static void send(TokenRevoked revoked, Optional<String> user) {
        KeycloakSession session = revoked.session();
        new EventBuilder(session.getContext().getRealm(), session)
                .storeImmediately(false)
                .event(EventType.CUSTOM_REQUIRED_ACTION)
                .user(user.orElse(null))
                .ipAddress(Optional.ofNullable(session.getContext().getConnection())
                        .map(ClientConnection::getRemoteHost)
                        .orElse(null))
                .detail(LockoutEvents.WHAT, REVOKED)
                .detail(Details.CREDENTIAL_TYPE, OneTimePassword.TOKEN.id())
                .detail(LockoutEvents.TOKEN, revoked.token().serial().value())
                .detail(LockoutEvents.OPERATOR, revoked.staff().getId())
                .success();
    }
}
