package io.github.dualpassword.audit;

import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderEvent;

import io.github.dualpassword.storage.Storage;

/**
 * Published inside the transaction in which a line of the operation history is written, whatever it is about.
 *
 * @param session of that transaction; its realm is that of the line
 * @param line as it stands in the history
 */
public record HistoryWritten(KeycloakSession session, OperationRecord line) implements ProviderEvent {

    /** Writes a line, and publishes it. */
    public static void write(KeycloakSession session, OperationRecord line) {
        Storage.of(session, OperationLog.class)
                .add(session.getContext().getRealm().getId(), line);
        session.getKeycloakSessionFactory().publish(new HistoryWritten(session, line));
    }
}
