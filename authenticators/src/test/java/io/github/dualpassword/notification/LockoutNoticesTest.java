package io.github.dualpassword.notification;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.dualpassword.Credential;
import io.github.dualpassword.lockout.LockoutEffect;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.policy.RealmPolicy;

import static org.assertj.core.api.Assertions.assertThat;

/** Which effect of the suspension engine is told by which mail, and which by none. */
class LockoutNoticesTest {

    private static final long NOW = 1_800_000_000_000L;
    private static final long END = NOW + 1_800_000;

    private final RealmPolicy twoTemporary = RealmPolicy.of(Map.of());

    @ParameterizedTest(name = "suspension {0} of 2 temporary ones: {1}")
    @CsvSource({"1, SUSPENDED", "2, SUSPENDED_LAST_TIME"})
    void theLastTemporarySuspensionIsToldAsTheLastOne(int suspensions, MailKind kind) {
        Notice notice = told(temporary(suspensions), Credential.CONFIRMATION);

        assertThat(notice)
                .isEqualTo(new Notice(
                        kind,
                        Map.of(
                                "credentials",
                                "confirmation",
                                "at",
                                String.valueOf(NOW),
                                "until",
                                String.valueOf(END))));
    }

    /** The setting was lowered meanwhile. */
    @Test
    void aTemporarySuspensionBeyondTheLastOneIsToldAsTheLastOneToo() {
        assertThat(told(temporary(3), Credential.LOGIN).kind()).isEqualTo(MailKind.SUSPENDED_LAST_TIME);
    }

    @Test
    void whatIsTheLastOneIsDecidedByTheSettingOfTheVeryCredential() {
        RealmPolicy policy = RealmPolicy.of(Map.of("dual-password.login.temporary-suspensions", "1"));

        assertThat(LockoutNotices.of(temporary(1), Credential.LOGIN, policy, NOW)
                        .map(Notice::kind))
                .contains(MailKind.SUSPENDED_LAST_TIME);
        assertThat(LockoutNotices.of(temporary(1), Credential.CONFIRMATION, policy, NOW)
                        .map(Notice::kind))
                .contains(MailKind.SUSPENDED);
    }

    @ParameterizedTest
    @EnumSource
    void aPermanentSuspensionHasNoEnd(Credential credential) {
        Notice notice = told(new LockoutEffect.Suspended(Standing.PERMANENTLY_SUSPENDED, 0, 5, 2), credential);

        assertThat(notice.kind()).isEqualTo(MailKind.SUSPENDED_FOR_GOOD);
        assertThat(notice.facts()).containsOnlyKeys("credentials", "at");
    }

    @ParameterizedTest
    @EnumSource(names = {"TEMPORARILY_SUSPENDED", "PERMANENTLY_SUSPENDED"})
    void aReleaseIsTold(Standing before) {
        assertThat(told(new LockoutEffect.Released(before), Credential.LOGIN).kind())
                .isEqualTo(MailKind.RELEASED);
    }

    @Test
    void aReleaseOfWhatWasUsableIsNoNews() {
        assertThat(notice(new LockoutEffect.Released(Standing.USABLE), Credential.LOGIN))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} failures, {1} suspensions: {2}")
    @CsvSource({"2, 0, false", "3, 0, true", "4, 0, true", "0, 1, true", "1, 0, false"})
    void aLoginIsToldAfterThreeFailuresOrASuspension(long failures, int suspensions, boolean isTold) {
        assertThat(notice(new LockoutEffect.FailuresForgiven(failures, suspensions), Credential.LOGIN))
                .matches(notice -> notice.isPresent() == isTold);
    }

    @Test
    void theLoginNoticeSaysHowManyFailuresThereWere() {
        assertThat(told(new LockoutEffect.FailuresForgiven(4, 1), Credential.LOGIN)
                        .facts())
                .containsEntry("failures", "4")
                .containsEntry("suspensions", "1");
    }

    @Test
    void aRightConfirmationPasswordIsNoLogin() {
        assertThat(notice(new LockoutEffect.FailuresForgiven(4, 1), Credential.CONFIRMATION))
                .isEmpty();
    }

    @Test
    void aThresholdOfZeroTellsOfNoLogin() {
        RealmPolicy never = RealmPolicy.of(Map.of("dual-password.failures-notice", "0"));

        assertThat(LockoutNotices.of(new LockoutEffect.FailuresForgiven(4, 2), Credential.LOGIN, never, NOW))
                .isEmpty();
    }

    @Test
    void theEndOfASuspensionAndALostAttemptAreNoNews() {
        assertThat(notice(new LockoutEffect.SuspensionEnded(END), Credential.LOGIN))
                .isEmpty();
        assertThat(notice(new LockoutEffect.AttemptLost(1, NOW), Credential.LOGIN))
                .isEmpty();
    }

    private static LockoutEffect temporary(int suspensions) {
        return new LockoutEffect.Suspended(Standing.TEMPORARILY_SUSPENDED, END, 5, suspensions);
    }

    private Notice told(LockoutEffect effect, Credential credential) {
        return notice(effect, credential).orElseThrow();
    }

    private Optional<Notice> notice(LockoutEffect effect, Credential credential) {
        return LockoutNotices.of(effect, credential, twoTemporary, NOW);
    }
}
