package io.github.dualpassword.audit;

import java.util.Optional;

import org.keycloak.common.ClientConnection;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** An event of a user about something that bank staff have done, in the transaction in which they do it, beside the admin event. */
final class BankEvent {

    private BankEvent() {}

    static EventBuilder of(KeycloakSession session, EventType type, String what, UserModel user, UserModel staff) {
        return new EventBuilder(session.getContext().getRealm(), session)
                .storeImmediately(false)
                .event(type)
                .user(user.getId())
                .ipAddress(Optional.ofNullable(session.getContext().getConnection())
                        .map(ClientConnection::getRemoteHost)
                        .orElse(null))
                .detail(LockoutEvents.WHAT, what)
                .detail(LockoutEvents.OPERATOR, staff.getId());
    }
}
