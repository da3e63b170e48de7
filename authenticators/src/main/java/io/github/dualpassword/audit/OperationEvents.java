package io.github.dualpassword.audit;

import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.Ids;
import io.github.dualpassword.policy.Operation;

/**
 * One Keycloak event per operation and target, in the transaction of that target. Its user is the target, its detail
 * {@value LockoutEvents#OPERATOR} the operator; a refusal or failure is an error event with the reason.
 */
public final class OperationEvents {

    /** Keycloak's id of the target, or whatever was submitted as one. */
    static final String TARGET = "target";

    /** Shared by all operations that were carried out together. */
    static final String EXECUTION = "execution";

    /** When it was carried out, in milliseconds since the epoch by the clock of this product. */
    public static final String AT = "operation_at";

    /** The result: an id of {@link OperationOutcome} with underscores. */
    public static final String OUTCOME = "outcome";

    private OperationEvents() {}

    public static void send(OperationRecorded recorded) {
        OperationRecord line = recorded.operation();
        KeycloakSession session = recorded.session();
        EventBuilder event = new EventBuilder(session.getContext().getRealm(), session)
                // Errors are otherwise stored by a session of their own, with a second connection, while ours holds
                // rows.
                .storeImmediately(false)
                .event(type(line))
                .client(recorded.origin().clientId().orElse(null))
                .ipAddress(recorded.origin().address().orElse(null))
                .user(recorded.target().map(UserModel::getId).orElse(null))
                .detail(LockoutEvents.WHAT, line.operation())
                .detail(LockoutEvents.OPERATOR, line.operator().id())
                .detail(TARGET, line.target().id())
                .detail(EXECUTION, line.execution().orElse(null))
                .detail(AT, String.valueOf(line.at()))
                .detail(OUTCOME, Ids.underscored(line.outcome()));
        recorded.target().map(UserModel::getUsername).ifPresent(name -> event.detail(Details.USERNAME, name));
        line.facts().forEach(event::detail);
        if (line.reason().isPresent()) {
            event.error(line.reason().get());
        } else {
            event.success();
        }
    }

    /** A change of passwords has the event types by which listeners recognise it, whoever makes it. */
    private static EventType type(OperationRecord line) {
        return line.operation().equals(Operation.CHANGE_PASSWORDS.id())
                ? EventType.UPDATE_CREDENTIAL
                : EventType.CUSTOM_REQUIRED_ACTION;
    }
}
