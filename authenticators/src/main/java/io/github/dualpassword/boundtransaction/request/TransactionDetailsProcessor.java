package io.github.dualpassword.boundtransaction.request;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.rar.AuthorizationDetailsProcessor;
import org.keycloak.protocol.oidc.rar.InvalidAuthorizationDetailsException;
import org.keycloak.representations.AuthorizationDetailsJSONRepresentation;
import org.keycloak.util.JsonSerialization;

import com.fasterxml.jackson.core.type.TypeReference;

import io.github.dualpassword.boundtransaction.BoundTransaction;
import io.github.dualpassword.boundtransaction.BoundTransactions;
import io.github.dualpassword.boundtransaction.ConfirmedTransaction;
import io.github.dualpassword.boundtransaction.Fingerprint;
import io.github.dualpassword.boundtransaction.TransactionDetails;
import io.github.dualpassword.boundtransaction.TransactionMoved;
import io.github.dualpassword.boundtransaction.TransactionOfLogin;
import io.github.dualpassword.boundtransaction.TransactionState;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;

/**
 * Gives an application the details of the transaction that was confirmed, once, for the code of that very request.
 *
 * <p>Keycloak takes details that come with a code for granted, and keeps those of a request with the session, where the next
 * request finds them. So both ways are closed, and the third one, for requests without details, redeems: the nonce there is that
 * of the code.
 */
record TransactionDetailsProcessor(KeycloakSession session)
        implements AuthorizationDetailsProcessor<AuthorizationDetailsJSONRepresentation> {

    @Override
    public boolean isSupported() {
        return CurrentRealm.of(session).policy().isSetUp();
    }

    @Override
    public String getSupportedType() {
        return TransactionDetails.TYPE;
    }

    @Override
    public Class<AuthorizationDetailsJSONRepresentation> getSupportedResponseJavaType() {
        return AuthorizationDetailsJSONRepresentation.class;
    }

    /** Leaves them to {@link PushedTransactionCheck}: what is refused here is told to the browser with all that was sent. */
    @Override
    public AuthorizationDetailsJSONRepresentation validateAuthorizationDetail(
            AuthorizationDetailsJSONRepresentation detail) {
        return detail;
    }

    @Override
    public AuthorizationDetailsJSONRepresentation process(
            UserSessionModel userSession, ClientSessionContext context, AuthorizationDetailsJSONRepresentation detail) {
        throw new InvalidAuthorizationDetailsException("A transaction is pushed, and not sent with a code");
    }

    @Override
    public AuthorizationDetailsJSONRepresentation processStoredAuthorizationDetails(
            UserSessionModel userSession, ClientSessionContext context, AuthorizationDetailsJSONRepresentation stored) {
        return null;
    }

    @Override
    public List<AuthorizationDetailsJSONRepresentation> handleMissingAuthorizationDetails(
            UserSessionModel userSession, ClientSessionContext context) {
        Optional<BoundTransaction> used = confirmed(userSession, context)
                .filter(transaction ->
                        store().use(transaction, CurrentRealm.of(session).now()));
        used.ifPresent(transaction -> {
            new ConfirmedTransaction(transaction.txn(), transaction.detailsHash(), transaction.level()).keep(context);
            TransactionMoved.tell(session, TransactionState.USED, transaction, Optional.of(userSession.getUser()));
        });
        return used.map(TransactionDetailsProcessor::details).orElse(null);
    }

    /** Nothing is asked for applications that have confirmed nothing in this session. */
    private Optional<BoundTransaction> confirmed(UserSessionModel userSession, ClientSessionContext context) {
        AuthenticatedClientSessionModel clientSession = context.getClientSession();
        String nonce = context.getAttribute(OIDCLoginProtocol.NONCE_PARAM, String.class);
        if (nonce == null || clientSession.getNote(TransactionOfLogin.NOTE) == null) {
            return Optional.empty();
        }
        return store().confirmed(
                        clientSession.getRealm().getId(),
                        clientSession.getClient().getId(),
                        userSession.getUser().getId(),
                        Fingerprint.of(nonce));
    }

    private static List<AuthorizationDetailsJSONRepresentation> details(BoundTransaction transaction) {
        transaction.readDetails();
        try {
            return JsonSerialization.readValue(transaction.details(), new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void afterAuthorizationDetailsProcessed(
            UserSessionModel userSession,
            ClientSessionContext context,
            AuthorizationDetailsJSONRepresentation response) {}

    private BoundTransactions store() {
        return Storage.of(session, BoundTransactions.class);
    }

    @Override
    public void close() {}
}
