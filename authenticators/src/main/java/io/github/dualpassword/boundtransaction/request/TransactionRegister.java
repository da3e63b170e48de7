package io.github.dualpassword.boundtransaction.request;

import java.util.Optional;

import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;

import io.github.dualpassword.boundtransaction.BoundTransaction;
import io.github.dualpassword.boundtransaction.BoundTransactions;
import io.github.dualpassword.boundtransaction.Fingerprint;
import io.github.dualpassword.boundtransaction.TransactionDetails;
import io.github.dualpassword.boundtransaction.TransactionMoved;
import io.github.dualpassword.boundtransaction.TransactionState;
import io.github.dualpassword.policy.TransactionSettings;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;

/** Where transactions are kept from the first time that a browser comes with them. */
record TransactionRegister(KeycloakSession session) {

    /**
     * Keeps the transaction of a pushed request. The same request may come again until it is answered: people reload pages, and
     * open a second window.
     *
     * @return the reference to it
     */
    String register(ClientModel client, PushedRequest pushed, TransactionDetails details) throws RefusedRequest {
        CurrentRealm realm = CurrentRealm.of(session);
        long now = realm.now();
        String json = pushed.details().orElseThrow();
        BoundTransaction fresh = new BoundTransaction(
                KeycloakModelUtils.generateId(),
                realm.model().getId(),
                client.getId(),
                details.txn(),
                Fingerprint.of(pushed.requestUri()),
                Fingerprint.of(pushed.parameter(OIDCLoginProtocol.NONCE_PARAM).orElseThrow()),
                json,
                Fingerprint.of(json),
                TransactionState.PUSHED,
                Optional.empty(),
                0,
                now,
                now + realm.policy().get(TransactionSettings.VALID).toMillis(),
                now);
        BoundTransaction kept = Storage.of(session, BoundTransactions.class)
                .add(fresh)
                .filter(found -> isSame(found, fresh))
                .orElseThrow(() -> new RefusedRequest(
                        RequestFault.TRANSACTION_REPEATED, "The identifier or the nonce was pushed before."));
        if (!kept.stateAt(now).isOpen()) {
            throw new RefusedRequest(RequestFault.TRANSACTION_CLOSED, "The transaction is answered or over.");
        }
        if (kept.id().equals(fresh.id())) {
            TransactionMoved.tell(session, TransactionState.PUSHED, kept, Optional.empty());
        }
        return kept.id();
    }

    private static boolean isSame(BoundTransaction one, BoundTransaction other) {
        return one.requestHash().equals(other.requestHash())
                && one.nonceHash().equals(other.nonceHash())
                && one.detailsHash().equals(other.detailsHash());
    }
}
