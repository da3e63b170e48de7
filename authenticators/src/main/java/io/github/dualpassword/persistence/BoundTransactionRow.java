package io.github.dualpassword.persistence;

import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.github.dualpassword.boundtransaction.BoundTransaction;
import io.github.dualpassword.boundtransaction.Fingerprint;
import io.github.dualpassword.boundtransaction.TransactionDetails;
import io.github.dualpassword.boundtransaction.TransactionState;

/** Table {@code DP_TRANSACTION}: transactions that applications have pushed to have them confirmed. Times are epoch milliseconds. */
@Entity
@Table(name = "DP_TRANSACTION")
public class BoundTransactionRow {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Column(name = "CLIENT_ID", length = 36)
    private String clientId;

    @Column(name = "TXN", length = TransactionDetails.MAX_TXN)
    private String txn;

    @Column(name = "REQUEST_HASH", length = Fingerprint.LENGTH)
    private String requestHash;

    @Column(name = "NONCE_HASH", length = Fingerprint.LENGTH)
    private String nonceHash;

    @Column(name = "DETAILS", length = TransactionDetails.MAX_LENGTH)
    private String details;

    @Column(name = "DETAILS_HASH", length = Fingerprint.LENGTH)
    private String detailsHash;

    /** An id of {@link TransactionState}. */
    @Column(name = "STATE", length = 16)
    private String state;

    @Column(name = "USER_ID", length = 255)
    private String userId;

    @Column(name = "LEVEL_NUMBER")
    private int reachedLevel;

    @Column(name = "PUSHED_AT")
    private long pushedAt;

    @Column(name = "VALID_UNTIL")
    private long validUntil;

    @Column(name = "CHANGED_AT")
    private long changedAt;

    protected BoundTransactionRow() {}

    /** A state that nobody knows, of a later version for example, is none in which anything may be done. */
    BoundTransaction toTransaction() {
        return new BoundTransaction(
                id,
                realmId,
                clientId,
                txn,
                requestHash,
                nonceHash,
                details,
                detailsHash,
                TransactionState.byId(state).orElse(TransactionState.REFUSED),
                Optional.ofNullable(userId),
                reachedLevel,
                pushedAt,
                validUntil,
                changedAt);
    }
}
