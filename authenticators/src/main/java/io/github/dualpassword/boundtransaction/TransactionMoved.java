package io.github.dualpassword.boundtransaction;

import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

/**
 * A transaction has come to a state, in the transaction of the session. It expires by the clock, and nobody is told.
 *
 * @param session that moves it
 * @param state to which it has come
 * @param transaction as it was before
 * @param user whose login moves it; empty before somebody has logged in
 */
public record TransactionMoved(
        KeycloakSession session, TransactionState state, BoundTransaction transaction, Optional<UserModel> user)
        implements ProviderEvent {

    /** Tells whoever listens. */
    public static void tell(
            KeycloakSession session, TransactionState state, BoundTransaction transaction, Optional<UserModel> user) {
        session.getKeycloakSessionFactory().publish(new TransactionMoved(session, state, transaction, user));
    }
}
