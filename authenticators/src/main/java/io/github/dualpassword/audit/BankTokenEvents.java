package io.github.dualpassword.audit;

import java.util.Optional;

import org.keycloak.common.ClientConnection;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.Ids;
import io.github.dualpassword.OneTimePassword;
import io.github.dualpassword.otp.TokenChangedByBank;

/**
 * One Keycloak event for each change of a token by bank staff, beside their admin event: whoever watches the events of the engine
 * learns of it at the same place. It has no user, as it concerns all who share the token.
 */
public final class BankTokenEvents {

    private BankTokenEvents() {}

    public static void send(TokenChangedByBank changed) {
        KeycloakSession session = changed.session();
        new EventBuilder(session.getContext().getRealm(), session)
                .storeImmediately(false)
                .event(EventType.CUSTOM_REQUIRED_ACTION)
                .ipAddress(Optional.ofNullable(session.getContext().getConnection())
                        .map(ClientConnection::getRemoteHost)
                        .orElse(null))
                .detail(LockoutEvents.WHAT, "token_" + Ids.underscored(changed.change()) + "_by_bank")
                .detail(LockoutEvents.OPERATOR, changed.staff().getId())
                .detail(Details.CREDENTIAL_TYPE, OneTimePassword.TOKEN.id())
                .detail(LockoutEvents.TOKEN, changed.token().serial().value())
                .success();
    }
}
