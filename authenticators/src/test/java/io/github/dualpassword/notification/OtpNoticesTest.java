package io.github.dualpassword.notification;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.dualpassword.OneTimePassword;
import io.github.dualpassword.lockout.LockoutEffect;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.policy.RealmPolicy;

import static org.assertj.core.api.Assertions.assertThat;

/** Which effect of the suspension engine on one-time passwords is told by which mail, and which by none. */
class OtpNoticesTest {

    private static final long NOW = 1_800_000_000_000L;
    private static final long END = NOW + 1_800_000;

    private static final RealmPolicy TWO_TEMPORARY = RealmPolicy.of(Map.of(
            "dual-password.token.temporary-suspensions", "2",
            "dual-password.existing-otp.temporary-suspensions", "1"));

    @ParameterizedTest(name = "suspension {1} of {0}: {2}")
    @CsvSource({
        "TOKEN, 1, TOKEN_SUSPENDED",
        "TOKEN, 2, TOKEN_SUSPENDED_LAST_TIME",
        "TOKEN, 3, TOKEN_SUSPENDED_LAST_TIME",
        "EXISTING_OTP, 1, TOKEN_SUSPENDED_LAST_TIME",
        // By default the registration is only ever suspended for a time.
        "TOKEN_REGISTRATION, 2, TOKEN_SUSPENDED"
    })
    void theLastTemporarySuspensionIsToldAsTheLastOneByTheSettingOfTheVeryKind(
            OneTimePassword counted, int suspensions, MailKind kind) {
        LockoutEffect effect = new LockoutEffect.Suspended(Standing.TEMPORARILY_SUSPENDED, END, 5, suspensions);

        assertThat(OtpNotices.of(effect, counted, TWO_TEMPORARY, NOW))
                .contains(new Notice(
                        kind, Map.of("otp", counted.id(), "at", String.valueOf(NOW), "until", String.valueOf(END))));
    }

    @ParameterizedTest
    @EnumSource(OneTimePassword.class)
    void aPermanentSuspensionHasNoEnd(OneTimePassword counted) {
        LockoutEffect effect = new LockoutEffect.Suspended(Standing.PERMANENTLY_SUSPENDED, 0, 5, 0);

        assertThat(OtpNotices.of(effect, counted, TWO_TEMPORARY, NOW))
                .contains(new Notice(
                        MailKind.TOKEN_SUSPENDED_FOR_GOOD, Map.of("otp", counted.id(), "at", String.valueOf(NOW))));
    }

    @ParameterizedTest
    @EnumSource(value = Standing.class, mode = EnumSource.Mode.EXCLUDE, names = "USABLE")
    void aReleaseIsTold(Standing before) {
        assertThat(OtpNotices.of(new LockoutEffect.Released(before), OneTimePassword.EXISTING_OTP, TWO_TEMPORARY, NOW))
                .contains(
                        new Notice(MailKind.TOKEN_RELEASED, Map.of("otp", "existing-otp", "at", String.valueOf(NOW))));
    }

    @Test
    void whatChangesNothingForAnybodyIsNotTold() {
        assertThat(OtpNotices.of(
                        new LockoutEffect.Released(Standing.USABLE), OneTimePassword.TOKEN, TWO_TEMPORARY, NOW))
                .isEmpty();
        assertThat(OtpNotices.of(new LockoutEffect.FailuresForgiven(4, 0), OneTimePassword.TOKEN, TWO_TEMPORARY, NOW))
                .isEmpty();
        assertThat(OtpNotices.of(new LockoutEffect.SuspensionEnded(END), OneTimePassword.TOKEN, TWO_TEMPORARY, NOW))
                .isEmpty();
    }
}
