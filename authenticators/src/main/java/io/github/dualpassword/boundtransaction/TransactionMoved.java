package io.github.dualpassword.boundtransaction;

import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderEvent;

/**
 * A transaction has come to a state, in the transaction of the session. It expires by the clock, and nobody is told.
 *
 * @param session that moves it
 */
public record TransactionMoved(KeycloakSession session, TransactionState state) implements ProviderEvent {

    /** Tells whoever listens. */
    public static void tell(KeycloakSession session, TransactionState state) {
        session.getKeycloakSessionFactory().publish(new TransactionMoved(session, state));
    }
}
