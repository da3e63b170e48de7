package io.github.dualpassword.lockout;

import java.util.Optional;

import org.keycloak.common.ClientConnection;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.UserModel;

/**
 * Where something came from; named in events, whose job has no request of its own to ask.
 *
 * @param address of the caller; empty for what a timer noticed
 * @param clientId the application that sent the caller; empty where there is none
 * @param operatorId Keycloak's id of the person who decided it; empty where nobody did
 * @param operation of which it is a part, and which is itself recorded and told; empty where it stands for itself
 * @param userId Keycloak's id of the user who has entered the code of a device; empty for the secrets of a user
 * @param mail whether the user is mailed of it
 */
public record Origin(
        Optional<String> address,
        Optional<String> clientId,
        Optional<String> operatorId,
        Optional<String> operation,
        Optional<String> userId,
        Mail mail) {

    /** How a user learns of it by mail. */
    public enum Mail {
        /** By one of its own, where there is any. */
        OF_ITS_OWN,
        /** By the one about something else that is done together with it. */
        WITH_ANOTHER
    }

    static final Origin TIMER = new Origin(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Mail.OF_ITS_OWN);

    public static Origin of(KeycloakContext context) {
        return new Origin(
                Optional.ofNullable(context.getConnection()).map(ClientConnection::getRemoteHost),
                Optional.ofNullable(context.getClient()).map(ClientModel::getClientId),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Mail.OF_ITS_OWN);
    }

    /** The same, for what {@code operator} decides. */
    public Origin decidedBy(UserModel operator) {
        return new Origin(address, clientId, Optional.of(operator.getId()), operation, userId, mail);
    }

    /** The same, for what a user enters of a device that others may share. */
    Origin enteredBy(String enteringUserId) {
        return new Origin(address, clientId, operatorId, operation, Optional.of(enteringUserId), mail);
    }

    Origin partOf(String wholeOperation) {
        return new Origin(address, clientId, operatorId, Optional.of(wholeOperation), userId, mail);
    }

    Origin mailedWithAnother() {
        return new Origin(address, clientId, operatorId, operation, userId, Mail.WITH_ANOTHER);
    }
}
