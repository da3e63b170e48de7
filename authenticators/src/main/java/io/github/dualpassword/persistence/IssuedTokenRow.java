package io.github.dualpassword.persistence;

import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.github.dualpassword.otp.approval.Phone;
import io.github.dualpassword.otp.push.StoredSubscription;
import io.github.dualpassword.otp.push.Subscription;
import io.github.dualpassword.otp.secret.SealedSecret;
import io.github.dualpassword.otp.software.HandedOver;
import io.github.dualpassword.otp.software.IssuedToken;
import io.github.dualpassword.otp.software.IssuedTokens;
import io.github.dualpassword.otp.software.TokenApp;

/** Table {@code DP_TOKEN_ISSUE}: issues of software tokens, each by the id of its token. Times are epoch milliseconds. */
@Entity
@Table(name = "DP_TOKEN_ISSUE")
public class IssuedTokenRow {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Column(name = "USER_ID", length = 255)
    private String userId;

    @Column(name = "SHORT_ID", length = IssuedTokens.SHORT_ID_DIGITS)
    private String shortId;

    @Column(name = "ADDRESS", length = IssuedTokens.MAX_ADDRESS)
    private String address;

    @Column(name = "SECRET", length = SealedSecret.MAX_TEXT)
    private String secret;

    @Column(name = "KEY_ID", length = SealedSecret.MAX_KEY_ID)
    private String keyId;

    @Column(name = "ISSUED_AT")
    private long issuedAt;

    @Column(name = "VALID_UNTIL")
    private long validUntil;

    @Column(name = "HANDED_AT")
    private Long handedAt;

    @Column(name = "DEVICE_KEY", length = IssuedTokens.DEVICE_KEY_LENGTH)
    private String deviceKey;

    @Column(name = "PUSH_ENDPOINT", length = Subscription.MAX_ENDPOINT)
    private String pushEndpoint;

    @Column(name = "PUSH_KEY", length = Subscription.KEY_LENGTH)
    private String pushKey;

    @Column(name = "PUSH_AUTH", length = Subscription.AUTH_LENGTH)
    private String pushAuth;

    @Column(name = "PUSH_AT")
    private Long pushAt;

    protected IssuedTokenRow() {}

    static IssuedTokenRow from(String realmId, IssuedToken issued) {
        IssuedTokenRow row = new IssuedTokenRow();
        row.id = issued.tokenId();
        row.realmId = realmId;
        row.userId = issued.userId();
        row.shortId = issued.shortId();
        row.address = issued.address();
        row.secret = issued.password().text();
        row.keyId = issued.password().keyId();
        row.issuedAt = issued.issuedAt();
        row.validUntil = issued.validUntil();
        row.handedAt = issued.handed().map(HandedOver::at).orElse(null);
        return row;
    }

    /** Of a token that a phone has. */
    Phone toPhone() {
        return new Phone(id, deviceKey);
    }

    /** Where that phone is told; empty where it is not. */
    Optional<StoredSubscription> toSubscription() {
        return Optional.ofNullable(pushEndpoint)
                .map(endpoint -> new StoredSubscription(new Subscription(endpoint, pushKey, pushAuth), pushAt));
    }

    /** Only the phone's page has a key. */
    private TokenApp app() {
        return deviceKey == null ? TokenApp.OTHER_APP : TokenApp.PHONE_PAGE;
    }

    IssuedToken toIssued() {
        return new IssuedToken(
                id,
                userId,
                shortId,
                address,
                new SealedSecret(keyId, secret),
                issuedAt,
                validUntil,
                Optional.ofNullable(handedAt).map(at -> new HandedOver(at, app())));
    }
}
