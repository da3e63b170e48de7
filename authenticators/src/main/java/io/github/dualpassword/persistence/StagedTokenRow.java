package io.github.dualpassword.persistence;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.github.dualpassword.otp.MacAlgorithm;
import io.github.dualpassword.otp.StoredToken;
import io.github.dualpassword.otp.Token;
import io.github.dualpassword.otp.TokenKind;
import io.github.dualpassword.otp.TokenSerial;
import io.github.dualpassword.otp.TokenState;
import io.github.dualpassword.otp.inventory.StagedTokens.StagedToken;
import io.github.dualpassword.otp.secret.SealedSecret;

/**
 * Table {@code DP_TOKEN_STAGED}: tokens that are being imported. The columns are those of {@link TokenRow}, to which one
 * statement copies them, and where each comes from. Times are epoch milliseconds.
 */
@Entity
@Table(name = "DP_TOKEN_STAGED")
public class StagedTokenRow {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Column(name = "IMPORT_ID", length = 36)
    private String importId;

    @Column(name = "FILE_NUMBER")
    private int fileNumber;

    @Column(name = "FILE_LINE")
    private int fileLine;

    @Column(name = "CREATED_AT")
    private long createdAt;

    @Column(name = "SERIAL", length = TokenSerial.MAX_DIGITS)
    private String serial;

    @Enumerated(EnumType.STRING)
    @Column(name = "KIND", length = 8)
    private TokenKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "ALGORITHM", length = 8)
    private MacAlgorithm algorithm;

    @Column(name = "DIGITS")
    private int digits;

    @Column(name = "PERIOD_SECONDS")
    private int periodSeconds;

    @Column(name = "STARTS_ON")
    private Long startsOn;

    @Column(name = "EXPIRES_ON")
    private Long expiresOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATE", length = 16)
    private TokenState state;

    @Column(name = "CONTRACT_ID", length = 255)
    private String contractId;

    @Column(name = "LAST_USED")
    private long lastUsed;

    @Column(name = "DRIFT")
    private int drift;

    @Column(name = "SECRET", length = SealedSecret.MAX_TEXT)
    private String secret;

    @Column(name = "KEY_ID", length = SealedSecret.MAX_KEY_ID)
    private String keyId;

    protected StagedTokenRow() {}

    static StagedTokenRow from(String realmId, String importId, int fileNumber, StagedToken staged, long createdAt) {
        StoredToken stored = staged.token();
        Token token = stored.token();
        StagedTokenRow row = new StagedTokenRow();
        row.importId = importId;
        row.fileNumber = fileNumber;
        row.fileLine = staged.line();
        row.createdAt = createdAt;
        row.id = token.id();
        row.realmId = realmId;
        row.serial = token.serial().value();
        row.kind = token.parameters().kind();
        row.algorithm = token.parameters().algorithm();
        row.digits = token.parameters().digits();
        row.periodSeconds = token.parameters().periodSeconds();
        row.startsOn = token.dates().startsOn().map(LocalDate::toEpochDay).orElse(null);
        row.expiresOn = token.dates().expiresOn().map(LocalDate::toEpochDay).orElse(null);
        row.state = token.state();
        row.contractId = token.contractId().orElse(null);
        row.lastUsed = stored.progress().lastUsed();
        row.drift = stored.progress().drift();
        row.secret = stored.secret().text();
        row.keyId = stored.secret().keyId();
        return row;
    }
}
