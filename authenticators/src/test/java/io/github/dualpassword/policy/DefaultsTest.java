package io.github.dualpassword.policy;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.dualpassword.BeforeLoginEntry;
import io.github.dualpassword.Credential;
import io.github.dualpassword.IssuedCode;
import io.github.dualpassword.OneTimePassword;
import io.github.dualpassword.Password;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds in a realm that has decided nothing. */
class DefaultsTest {

    private final RealmPolicy policy = RealmPolicy.of(Map.of());

    @ParameterizedTest
    @EnumSource
    void fiveFailuresSuspendForThirtyMinutesTwiceAndThenForGood(Credential credential) {
        assertThat(policy.lockout(credential)).isEqualTo(new LockoutPolicy(5, Duration.ofMinutes(30), 2, true));
    }

    @Test
    void fiveWrongCodesSuspendATokenForGoodAndARegistrationForThirtyMinutes() {
        assertThat(policy.lockout(OneTimePassword.TOKEN))
                .isEqualTo(new LockoutPolicy(5, Duration.ofMinutes(30), 0, true));
        assertThat(policy.lockout(OneTimePassword.EXISTING_OTP)).isEqualTo(policy.lockout(OneTimePassword.TOKEN));
        assertThat(policy.lockout(OneTimePassword.TOKEN_REGISTRATION))
                .isEqualTo(new LockoutPolicy(5, Duration.ofMinutes(30), 1_000, true));
    }

    @ParameterizedTest
    @EnumSource
    void fiveWrongEntriesBeforeLoginCloseThatDoorForTwelveHoursEachTime(BeforeLoginEntry entry) {
        assertThat(policy.lockout(entry))
                .isEqualTo(new LockoutPolicy(5, Duration.ofHours(12), Integer.MAX_VALUE, true));
    }

    @Test
    void nothingCanBeDoneBeforeLogin() {
        assertThat(policy.get(BeforeLoginSettings.ENABLED)).isFalse();
        assertThat(policy.get(BeforeLoginSettings.PROCEDURES))
                .containsExactly(
                        Operation.PRE_LOGIN_UNLOCK, Operation.PRE_LOGIN_RESET, Operation.PRE_LOGIN_RELEASE_OTP);
        assertThat(policy.get(BeforeLoginSettings.credentialsOf(Operation.PRE_LOGIN_RESET)))
                .isEqualTo(BeforeLoginCredentials.OTP);
        assertThat(policy.get(BeforeLoginSettings.credentialsOf(Operation.PRE_LOGIN_RELEASE_OTP)))
                .isEqualTo(BeforeLoginCredentials.OTP_AND_CONFIRMATION);
    }

    @Test
    void everybodyNeedsATokenAndCanPutItOff() {
        assertThat(policy.get(TokenSettings.USERS)).isEmpty();
        assertThat(policy.get(TokenSettings.REQUIRED_FROM)).isEmpty();
        assertThat(policy.get(TokenSettings.MOST_USERS)).isEqualTo(100);
    }

    @Test
    void noLoginAsksForACodeAndKeycloaksOwnCredentialsCountForNothing() {
        assertThat(policy.get(TokenSettings.CODE_AT_LOGIN)).isEqualTo(CodeAtLogin.NEVER);
        assertThat(policy.get(TokenSettings.EXISTING_OTP)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aCodeHasFiveTriesAndThreeAreSentAnHourAndTenADay(IssuedCode code) {
        assertThat(policy.lockout(code).maxFailures()).isEqualTo(5);
        assertThat(policy.lockout(code).temporarySuspensions()).isZero();
        assertThat(policy.issueLimits(code)).isEqualTo(new IssueLimits(3, 10));
    }

    @Test
    void noSoftwareTokenIsIssuedAndOneConfirmsNothingForAnHour() {
        assertThat(policy.get(SoftwareTokenSettings.ISSUE)).isEqualTo(Switch.OFF);
        assertThat(policy.get(SoftwareTokenSettings.SERVICE_ID)).isEmpty();
        assertThat(policy.get(SoftwareTokenSettings.PERIOD_SECONDS)).isEqualTo(30);
        assertThat(policy.get(SoftwareTokenSettings.VALIDITY)).isEqualTo(Duration.ofHours(24));
        assertThat(policy.get(SoftwareTokenSettings.COOL_DOWN)).isEqualTo(Duration.ofHours(1));
        assertThat(policy.get(SoftwareTokenSettings.NEEDS_CONFIRMATION_PASSWORD))
                .isEqualTo(Switch.ON);
        assertThat(policy.get(SoftwareTokenSettings.PAGE_IN_MAIL)).isEqualTo(Switch.OFF);
        assertThat(policy.get(ThrottleSettings.TOKEN_ACTIVATION_PER_ADDRESS)).isEqualTo(10);
    }

    @Test
    void noAddressIsThrottledAtTheLoginAndSprayingIsSuspected() {
        assertThat(policy.get(ThrottleSettings.LOGIN_PER_ADDRESS)).isZero();
        assertThat(policy.get(ThrottleSettings.BEFORE_LOGIN_PER_ADDRESS)).isEqualTo(30);
        assertThat(policy.get(ThrottleSettings.BEFORE_LOGIN_PER_ADDRESS_AND_ADMINISTRATOR))
                .isEqualTo(10);
        assertThat(policy.get(ThrottleSettings.PAUSE)).isEqualTo(Duration.ofMinutes(10));
        assertThat(policy.get(ThrottleSettings.LOGIN_IDS_PER_ADDRESS)).isEqualTo(30);
        assertThat(policy.get(ThrottleSettings.LOGIN_IDS_PER_PASSWORD)).isEqualTo(10);
        assertThat(policy.get(ThrottleSettings.SPRAYING_PERIOD)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void noButtonForTheRegistrationOfATokenIsOffered() {
        assertThat(policy.get(PageSettings.TOKEN_REGISTRATION_BUTTON)).isEqualTo(TokenRegistrationButton.NONE);
    }

    @Test
    void noSoftwareKeyboardIsOffered() {
        assertThat(policy.get(PageSettings.SOFTWARE_KEYBOARD)).isEqualTo(SoftwareKeyboard.NONE);
    }

    @Test
    void noLoginsAreKeptAndNobodyIsToldOfADevice() {
        assertThat(policy.get(LoginHistorySettings.PREVIOUS_LOGINS)).isEqualTo(PreviousLogins.NONE);
        assertThat(policy.get(LoginHistorySettings.NEW_DEVICE_NOTICE)).isEqualTo(NewDeviceNotice.NONE);
        assertThat(policy.get(RetentionSettings.LOGINS)).isEqualTo(Duration.ofDays(400));
    }

    @Test
    void theLoginPageLeadsNowhereElse() {
        assertThat(policy.get(PageSettings.CERTIFICATE_ISSUE_URL)).isEmpty();
        assertThat(policy.get(PageSettings.LOGIN_ID_URL)).isEmpty();
    }

    @Test
    void suspensionsAreToldByMailOnly() {
        assertThat(policy.get(LockoutSettings.SUSPENSION_NOTICE)).isEqualTo(SuspensionNotice.MAIL);
    }

    @Test
    void datesAreThoseOfTokyo() {
        assertThat(policy.get(BasicSettings.TIME_ZONE)).isEqualTo(ZoneId.of("Asia/Tokyo"));
    }

    @Test
    void theFirstConfirmationPasswordNeedsAMailedCode() {
        assertThat(policy.get(ConfirmationSettings.ENROLMENT)).isEqualTo(ConfirmationEnrolment.MAIL_CODE);
    }

    @Test
    void aConfirmationPasswordIsValidForNinetyDays() {
        assertThat(policy.validity(Password.LOGIN).days()).isEqualTo(90);
        assertThat(policy.validity(Password.CONFIRMATION).days()).isEqualTo(90);
    }

    @Test
    void aLoginIsToldAfterThreeWrongEntries() {
        assertThat(policy.get(LockoutSettings.FAILURES_NOTICE)).isEqualTo(3);
    }

    @Test
    void aProvisionalPasswordIsValidForSevenDays() {
        assertThat(policy.provisionalValidity().days()).isEqualTo(7);
        assertThat(policy.get(PasswordSettings.EXPIRED_PASSWORDS)).isEqualTo(ExpiredPasswords.MUST_CHANGE);
        assertThat(policy.get(PasswordSettings.REMINDER_DAYS)).isEqualTo(7);
        assertThat(policy.get(PasswordSettings.DAILY_CHANGES)).contains(5);
    }

    @Test
    void threeFormerConfirmationPasswordsAreRefused() {
        assertThat(policy.get(ConfirmationSettings.HISTORY)).isEqualTo(3);
        assertThat(policy.get(ConfirmationSettings.HISTORY_AGE)).isEqualTo(Duration.ZERO);
    }

    @Test
    void aConfirmationPasswordHasEightToSixtyFourCharactersAndIsNotTheLoginId() {
        assertThat(policy.get(ConfirmationSettings.PASSWORD_POLICY))
                .isEqualTo("length(8) and maxLength(64) and notUsername");
    }

    @Test
    void aHundredThousandUnknownLoginIdsAreRemembered() {
        assertThat(policy.get(LockoutSettings.UNKNOWN_LOGINS_LIMIT)).isEqualTo(100_000);
    }

    @Test
    void nothingIsWrongAndNothingIsSetUp() {
        assertThat(policy.wrongSettings()).isEmpty();
        assertThat(policy.isSetUp()).isFalse();
    }
}
