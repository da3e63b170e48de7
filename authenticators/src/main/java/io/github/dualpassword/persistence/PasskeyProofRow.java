package io.github.dualpassword.persistence;

import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.github.dualpassword.boundtransaction.TransactionDetails;
import io.github.dualpassword.passkey.PasskeyAnswer;
import io.github.dualpassword.passkey.PasskeyProof;
import io.github.dualpassword.passkey.ProofState;
import io.github.dualpassword.passkey.Sha256;

/** Table {@code DP_PASSKEY_PROOF}: challenges for passkeys, and what has answered them. Times are epoch milliseconds. */
@Entity
@Table(name = "DP_PASSKEY_PROOF")
public class PasskeyProofRow {

    /** In base64url. */
    static final int CREDENTIAL_ID_LENGTH = (PasskeyAnswer.MAX_CREDENTIAL_ID * 4 + 2) / 3;

    static final int PUBLIC_KEY_LENGTH = 800;
    static final int CLIENT_DATA_LENGTH = (PasskeyAnswer.MAX_CLIENT_DATA * 4 + 2) / 3;
    static final int AUTHENTICATOR_DATA_LENGTH = (PasskeyAnswer.MAX_AUTHENTICATOR_DATA * 4 + 2) / 3;
    static final int SIGNATURE_LENGTH = (PasskeyAnswer.MAX_SIGNATURE * 4 + 2) / 3;

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Column(name = "USER_ID", length = 255)
    private String userId;

    @Column(name = "CLIENT_ID", length = 36)
    private String clientId;

    /** Empty in rows from before there was one. */
    @Column(name = "LOGIN_HASH", length = Sha256.LENGTH)
    private String login;

    /** An id of {@link ProofState}. */
    @Column(name = "STATE", length = 16)
    private String state;

    @Column(name = "RANDOM_BYTES", length = Sha256.LENGTH)
    private String random;

    @Column(name = "CHALLENGE", length = Sha256.LENGTH)
    private String challenge;

    @Column(name = "TRANSACTION_ID", length = 36)
    private String transactionId;

    @Column(name = "TXN", length = TransactionDetails.MAX_TXN)
    private String txn;

    @Column(name = "DETAILS", length = TransactionDetails.MAX_LENGTH)
    private String details;

    @Column(name = "RP_ID", length = PasskeyProof.MAX_RP_ID)
    private String rpId;

    @Column(name = "PASSKEY_ID", length = 36)
    private String passkeyId;

    @Column(name = "CREDENTIAL_ID", length = CREDENTIAL_ID_LENGTH)
    private String credentialId;

    @Column(name = "PUBLIC_KEY", length = PUBLIC_KEY_LENGTH)
    private String publicKey;

    @Column(name = "CLIENT_DATA", length = CLIENT_DATA_LENGTH)
    private String clientData;

    @Column(name = "AUTHENTICATOR_DATA", length = AUTHENTICATOR_DATA_LENGTH)
    private String authenticatorData;

    @Column(name = "SIGNATURE", length = SIGNATURE_LENGTH)
    private String signature;

    @Column(name = "ORIGIN", length = PasskeyProof.MAX_ORIGIN)
    private String origin;

    @Column(name = "ASKED_AT")
    private long askedAt;

    @Column(name = "VALID_UNTIL")
    private long validUntil;

    @Column(name = "CHANGED_AT")
    private long changedAt;

    protected PasskeyProofRow() {}

    /** A state that nobody knows, of a later version for example, is none that takes an answer. */
    PasskeyProof toProof() {
        return new PasskeyProof(
                id,
                realmId,
                userId,
                clientId,
                login,
                ProofState.byId(state).orElse(ProofState.GIVEN),
                random,
                challenge,
                Optional.ofNullable(details)
                        .map(text -> new PasskeyProof.Bound(
                                Optional.ofNullable(transactionId), Optional.ofNullable(txn), text)),
                rpId,
                Optional.ofNullable(signature)
                        .map(text -> new PasskeyProof.Given(
                                passkeyId, credentialId, publicKey, clientData, authenticatorData, text, origin)),
                askedAt,
                validUntil,
                changedAt);
    }
}
