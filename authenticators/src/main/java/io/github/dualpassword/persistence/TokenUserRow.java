package io.github.dualpassword.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import io.github.dualpassword.otp.Registration;

/** Table {@code DP_TOKEN_USER}: which user uses which token. Times are epoch milliseconds. */
@Entity
@Table(name = "DP_TOKEN_USER")
@IdClass(TokenUserRowId.class)
public class TokenUserRow {

    @Id
    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Id
    @Column(name = "USER_ID", length = 255)
    private String userId;

    @Column(name = "TOKEN_ID", length = 36)
    private String tokenId;

    @Column(name = "CONTRACT_ID", length = 255)
    private String contractId;

    @Column(name = "REGISTERED_AT")
    private long registeredAt;

    protected TokenUserRow() {}

    Registration toRegistration() {
        return new Registration(userId, tokenId, contractId, registeredAt);
    }
}
