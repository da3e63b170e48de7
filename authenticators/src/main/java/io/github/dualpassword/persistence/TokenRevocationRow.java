package io.github.dualpassword.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** Table {@code DP_TOKEN_REVOCATION}: when users have lost their tokens by a revocation. Times are epoch milliseconds. */
@Entity
@Table(name = "DP_TOKEN_REVOCATION")
@IdClass(TokenRevocationRowId.class)
public class TokenRevocationRow {

    @Id
    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Id
    @Column(name = "USER_ID", length = 255)
    private String userId;

    @Column(name = "REVOKED_AT")
    private long revokedAt;

    protected TokenRevocationRow() {}

    long revokedAt() {
        return revokedAt;
    }
}
