package io.github.dualpassword.audit;

import java.util.Map;
import java.util.Optional;

import org.keycloak.common.ClientConnection;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.audit.OperationRecord.Person;
import io.github.dualpassword.servicestop.StopLifted;

/** Records that bank staff have lifted a service stop, in the contract's history and as an event of the user. */
public final class StopLiftedRecorder {

    /** The value of the detail {@link LockoutEvents#WHAT}. */
    static final String LIFTED = "service_stop_lifted";

    private StopLiftedRecorder() {}

    public static void record(StopLifted lifted) {
        new OwnHistory(lifted.session(), lifted.user()).done(OwnOperation.BANK_STOP_LIFTED, Person.BANK, Map.of());
        send(lifted);
    }

    private static void send(StopLifted lifted) {
        KeycloakSession session = lifted.session();
        new EventBuilder(session.getContext().getRealm(), session)
                .storeImmediately(false)
                .event(EventType.CUSTOM_REQUIRED_ACTION)
                .user(lifted.user().getId())
                .ipAddress(Optional.ofNullable(session.getContext().getConnection())
                        .map(ClientConnection::getRemoteHost)
                        .orElse(null))
                .detail(LockoutEvents.WHAT, LIFTED)
                .detail(LockoutEvents.OPERATOR, lifted.staff().getId())
                .success();
    }
}
