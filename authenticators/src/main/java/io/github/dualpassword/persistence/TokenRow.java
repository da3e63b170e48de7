package io.github.dualpassword.persistence;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.github.dualpassword.otp.CodeParameters;
import io.github.dualpassword.otp.CodeProgress;
import io.github.dualpassword.otp.MacAlgorithm;
import io.github.dualpassword.otp.StoredToken;
import io.github.dualpassword.otp.Token;
import io.github.dualpassword.otp.TokenDates;
import io.github.dualpassword.otp.TokenForm;
import io.github.dualpassword.otp.TokenKind;
import io.github.dualpassword.otp.TokenSerial;
import io.github.dualpassword.otp.TokenState;
import io.github.dualpassword.otp.secret.SealedSecret;

/**
 * Table {@code DP_TOKEN}: tokens that show one-time passwords. Days are counted from 1970-01-01, in the realm's time zone.
 * Rows are copied from {@link StagedTokenRow}, or made when a software token is issued.
 */
@Entity
@Table(name = "DP_TOKEN")
public class TokenRow {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Column(name = "SERIAL", length = TokenSerial.MAX_DIGITS)
    private String serial;

    @Enumerated(EnumType.STRING)
    @Column(name = "FORM", length = 8)
    private TokenForm form;

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

    protected TokenRow() {}

    static TokenRow from(String realmId, StoredToken stored) {
        Token token = stored.token();
        TokenRow row = new TokenRow();
        row.id = token.id();
        row.realmId = realmId;
        row.serial = token.serial().value();
        row.form = token.form();
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

    StoredToken toToken() {
        Token token = new Token(
                id,
                new TokenSerial(serial),
                form,
                new CodeParameters(kind, algorithm, digits, periodSeconds),
                new TokenDates(day(startsOn), day(expiresOn)),
                state,
                Optional.ofNullable(contractId));
        return new StoredToken(token, new CodeProgress(lastUsed, drift), new SealedSecret(keyId, secret));
    }

    private static Optional<LocalDate> day(Long epochDay) {
        return Optional.ofNullable(epochDay).map(LocalDate::ofEpochDay);
    }
}
