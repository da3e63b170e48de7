package io.github.dualpassword.otp;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.contract.TokenNeed;

import static org.assertj.core.api.Assertions.assertThat;

/** 認証状態, as document 001 has it. */
class OtpStatusTest {

    @ParameterizedTest
    @CsvSource({
        "USABLE, USABLE, true",
        "COOLING_DOWN, USABLE, true",
        "NOT_STARTED, USABLE, true",
        "SUSPENDED, SUSPENDED, true",
        "EXPIRED, EXPIRED, true",
        "REVOKED, NOT_REGISTERED, false",
        "IN_STOCK, NOT_REGISTERED, false",
        "BARRED, NOT_REGISTERED, false",
    })
    void itIsThatOfTheToken(TokenStanding standing, OtpStatus status, boolean registered) {
        assertThat(OtpStatus.of(Optional.of(standing), TokenNeed.NEEDED)).isEqualTo(status);
        assertThat(status.isRegistered()).isEqualTo(registered);
    }

    @Test
    void whoNeedsNoneAndHasNoneHasNoState() {
        assertThat(OtpStatus.of(Optional.empty(), TokenNeed.NOT_NEEDED)).isEqualTo(OtpStatus.NOT_NEEDED);
        assertThat(OtpStatus.of(Optional.empty(), TokenNeed.NEEDED)).isEqualTo(OtpStatus.NOT_REGISTERED);
        assertThat(OtpStatus.of(Optional.of(TokenStanding.SUSPENDED), TokenNeed.NOT_NEEDED))
                .isEqualTo(OtpStatus.SUSPENDED);
        assertThat(OtpStatus.NOT_NEEDED.isRegistered()).isFalse();
    }
}
