package io.github.dualpassword.boundtransaction;

import java.util.Optional;

import org.keycloak.models.ClientSessionContext;
import org.keycloak.representations.IDToken;

/**
 * The transaction that the code of this exchange has confirmed.
 *
 * @param txn the application's identifier
 * @param detailsHash fingerprint of the details that were shown
 * @param level that was reached for it, as Keycloak numbers it
 */
public record ConfirmedTransaction(String txn, String detailsHash, int level) {

    /** Claim of the ID token: the identifier (IANA's registry of claims, RFC 8417). */
    static final String TXN_CLAIM = "txn";

    /** Claim of the ID token: the fingerprint. */
    static final String HASH_CLAIM = "txn_hash";

    /** Of this exchange alone: notes of the session would be found by the next one. */
    private static final String ATTRIBUTE = "dual-password-confirmed-transaction";

    public void keep(ClientSessionContext exchange) {
        exchange.setAttribute(ATTRIBUTE, this);
    }

    public static Optional<ConfirmedTransaction> of(ClientSessionContext exchange) {
        return Optional.ofNullable(exchange.getAttribute(ATTRIBUTE, ConfirmedTransaction.class));
    }

    public void addTo(IDToken token) {
        token.setOtherClaims(TXN_CLAIM, txn);
        token.setOtherClaims(HASH_CLAIM, detailsHash);
    }
}
