package io.github.dualpassword.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.github.dualpassword.passkey.Passkey;
import io.github.dualpassword.passkey.PasskeyProof;
import io.github.dualpassword.passkey.PasskeyState;
import io.github.dualpassword.passkey.Sha256;

/** Table {@code DP_PASSKEY}: registrations of passkeys. Times are epoch milliseconds. */
@Entity
@Table(name = "DP_PASSKEY")
public class PasskeyRow {

    static final int MAX_PROCEDURE = 32;

    /** Of Keycloak's credential. */
    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Column(name = "USER_ID", length = 255)
    private String userId;

    @Column(name = "CREDENTIAL_HASH", length = Sha256.LENGTH)
    private String credentialHash;

    @Column(name = "KEY_HASH", length = Sha256.LENGTH)
    private String keyHash;

    @Column(name = "SECRET_HASH", length = Sha256.LENGTH)
    private String secretHash;

    @Column(name = "RP_ID", length = PasskeyProof.MAX_RP_ID)
    private String rpId;

    /** An id of {@link PasskeyState}. */
    @Column(name = "STATE", length = 16)
    private String state;

    @Column(name = "SYNCED")
    private boolean synced;

    @Column(name = "REGISTRATION", length = MAX_PROCEDURE)
    private String procedure;

    @Column(name = "REGISTERED_BY", length = 255)
    private String registeredBy;

    @Column(name = "SIGN_COUNT")
    private long counter;

    @Column(name = "FAILURES")
    private int failures;

    @Column(name = "REGISTERED_AT")
    private long registeredAt;

    @Column(name = "USABLE_FROM")
    private long usableFrom;

    @Column(name = "SIGNED_AT")
    private long signedAt;

    @Column(name = "CHANGED_AT")
    private long changedAt;

    protected PasskeyRow() {}

    /** A state that nobody knows, of a later version for example, is none in which a key may be used. */
    Passkey toPasskey() {
        return new Passkey(
                id,
                realmId,
                userId,
                credentialHash,
                keyHash,
                secretHash,
                rpId,
                PasskeyState.byId(state).orElse(PasskeyState.SUSPENDED),
                synced,
                procedure,
                registeredBy,
                counter,
                failures,
                registeredAt,
                usableFrom,
                signedAt,
                changedAt);
    }
}
