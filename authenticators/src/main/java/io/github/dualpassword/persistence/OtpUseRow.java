package io.github.dualpassword.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import io.github.dualpassword.otp.CodeProgress;

/** Table {@code DP_OTP_USE}: how far the codes of Keycloak's own {@code otp} credentials are used up. */
@Entity
@Table(name = "DP_OTP_USE")
@IdClass(OtpUseRowId.class)
public class OtpUseRow {

    @Id
    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Id
    @Column(name = "USER_ID", length = 255)
    private String userId;

    @Id
    @Column(name = "CREDENTIAL_ID", length = 36)
    private String credentialId;

    @Column(name = "LAST_USED")
    private long lastUsed;

    @Column(name = "DRIFT")
    private int drift;

    protected OtpUseRow() {}

    String credentialId() {
        return credentialId;
    }

    CodeProgress toProgress() {
        return new CodeProgress(lastUsed, drift);
    }
}
