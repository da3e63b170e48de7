package io.github.dualpassword.otp;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.credential.OTPCredentialModel;

import static org.assertj.core.api.Assertions.assertThat;

/** A credential of Keycloak's own, read as a device that shows codes. */
class OtpCredentialTest {

    private static final String SECRET = "12345678901234567890";
    private static final Instant SWITCHED_ON = Instant.parse("2026-11-24T00:00:00Z");

    @ParameterizedTest
    @CsvSource({"HmacSHA1, SHA1, 6, 30", "HmacSHA256, SHA256, 8, 60", "HmacSHA512, SHA512, 6, 30"})
    void aClockIsReadWithItsAlgorithmDigitsAndPeriod(String stored, MacAlgorithm algorithm, int digits, int period) {
        OtpCredential read = read(OTPCredentialModel.createTOTP(SECRET, digits, period, stored))
                .orElseThrow();

        assertThat(read.parameters()).isEqualTo(new CodeParameters(TokenKind.TOTP, algorithm, digits, period));
        assertThat(read.secret()).isEqualTo(SECRET.getBytes(StandardCharsets.US_ASCII));
        assertThat(read.progress()).isEqualTo(CodeProgress.before(0));
    }

    @Test
    void aSecretInBase32IsReadAsWhatItMeans() {
        OtpCredential read = read(OTPCredentialModel.createTOTP(
                        "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", 6, 30, "HmacSHA1", "BASE32"))
                .orElseThrow();

        assertThat(read.secret()).isEqualTo(SECRET.getBytes(StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @CsvSource({"7, -1, 6", "7, 6, 6", "7, 9, 9", "0, -1, -1"})
    void aButtonGoesOnFromWhicheverCountIsFurther(int counter, long remembered, long lastUsed) {
        OTPCredentialModel stored = OTPCredentialModel.createHOTP(SECRET, 6, counter, "HmacSHA1");
        stored.setId("button");

        OtpCredential read = OtpCredential.of(stored, Optional.of(new CodeProgress(remembered, 0)))
                .orElseThrow();

        assertThat(read.parameters().kind()).isEqualTo(TokenKind.HOTP);
        assertThat(read.progress().lastUsed()).isEqualTo(lastUsed);
    }

    @Test
    void theNextCountOfAButtonIsWrittenBackAndNothingElse() {
        OTPCredentialModel stored = OTPCredentialModel.createHOTP(SECRET, 6, 7, "HmacSHA1");
        stored.setId("button");

        CredentialModel after = read(stored).orElseThrow().after(new CodeProgress(8, 0));

        assertThat(OTPCredentialModel.createFromCredentialModel(after)
                        .getOTPCredentialData()
                        .getCounter())
                .isEqualTo(9);
        assertThat(after.getSecretData()).isEqualTo(stored.getSecretData());
        OTPCredentialModel clock = OTPCredentialModel.createTOTP(SECRET, 6, 30, "HmacSHA1");
        assertThat(read(clock).orElseThrow().after(new CodeProgress(8, 0)).getCredentialData())
                .isEqualTo(clock.getCredentialData());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"subType\":\"totp\",\"digits\":6,\"period\":5,\"algorithm\":\"HmacSHA1\"}",
                "{\"subType\":\"totp\",\"digits\":9,\"period\":30,\"algorithm\":\"HmacSHA1\"}",
                "{\"subType\":\"totp\",\"digits\":6,\"period\":30,\"algorithm\":\"HmacMD5\"}",
                "{\"subType\":\"other\",\"digits\":6,\"period\":30,\"algorithm\":\"HmacSHA1\"}",
                "{\"digits\":6,\"period\":30,\"algorithm\":\"HmacSHA1\"}",
                "no data"
            })
    void whatCannotBeUsedIsLeftOut(String data) {
        OTPCredentialModel stored = OTPCredentialModel.createTOTP(SECRET, 6, 30, "HmacSHA1");
        stored.setCredentialData(data);

        assertThat(read(stored)).isEmpty();
    }

    @Test
    void anEmptySecretIsLeftOut() {
        assertThat(read(OTPCredentialModel.createTOTP("", 6, 30, "HmacSHA1"))).isEmpty();
    }

    @Test
    void itCountsIfItWasMadeBeforeTheMomentAndNoneWithoutADateDoes() {
        assertThat(isOlder(SWITCHED_ON.toEpochMilli() - 1)).isTrue();
        assertThat(isOlder(SWITCHED_ON.toEpochMilli())).isFalse();
        assertThat(isOlder(null)).isFalse();
    }

    @Test
    void itsTextHoldsNoSecret() {
        assertThat(read(OTPCredentialModel.createTOTP(SECRET, 6, 30, "HmacSHA1"))
                        .orElseThrow()
                        .toString())
                .doesNotContain(SECRET);
    }

    private static boolean isOlder(Long createdAt) {
        CredentialModel stored = new CredentialModel();
        stored.setCreatedDate(createdAt);
        return OtpCredential.isOlder(stored, SWITCHED_ON);
    }

    private static Optional<OtpCredential> read(OTPCredentialModel stored) {
        return OtpCredential.of(stored, Optional.empty());
    }
}
