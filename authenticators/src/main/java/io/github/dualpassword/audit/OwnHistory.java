package io.github.dualpassword.audit;

import java.util.Map;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

import io.github.dualpassword.audit.OperationRecord.Person;
import io.github.dualpassword.contract.Contract;
import io.github.dualpassword.contract.ContractProvider;
import io.github.dualpassword.realm.CurrentRealm;

/** Lines of the operation history about one user's own passwords and token, in the transaction of a session of the user's realm. */
record OwnHistory(KeycloakSession session, UserModel user) {

    /** Records something that happened to the user's passwords or token. */
    void done(OwnOperation operation, Person operator, Map<String, String> facts) {
        add(operation, operator, OperationOutcome.DONE, Optional.empty(), facts);
    }

    /** Records that something the user tried was refused. */
    void refused(OwnOperation operation, String reason, Map<String, String> facts) {
        add(operation, Person.of(user), OperationOutcome.REFUSED, Optional.of(reason), facts);
    }

    private void add(
            OwnOperation operation,
            Person operator,
            OperationOutcome outcome,
            Optional<String> reason,
            Map<String, String> facts) {
        HistoryWritten.write(
                session,
                new OperationRecord(
                        KeycloakModelUtils.generateId(),
                        session.getProvider(ContractProvider.class)
                                .contractOf(user)
                                .map(Contract::id),
                        CurrentRealm.of(session).now(),
                        Optional.empty(),
                        operator,
                        Person.of(user),
                        operation.id(),
                        outcome,
                        reason,
                        facts));
    }
}
