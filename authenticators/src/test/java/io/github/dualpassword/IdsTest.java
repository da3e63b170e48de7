package io.github.dualpassword;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.audit.OwnOperation;
import io.github.dualpassword.contract.Denial;
import io.github.dualpassword.loginhistory.LoginKind;
import io.github.dualpassword.notification.MailKind;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.policy.UserType;
import io.github.dualpassword.stepup.StepUpRefusalReason;
import io.github.dualpassword.useradministration.TargetRefusal;

import static org.assertj.core.api.Assertions.assertThat;

/** Ids stand in tables, events, settings and themes: whoever renames a constant must find out here. */
class IdsTest {

    @Test
    void wordsAreJoinedByHyphensOrByUnderscores() {
        assertThat(Ids.hyphenated(Operation.PRE_LOGIN_RELEASE_OTP)).isEqualTo("pre-login-release-otp");
        assertThat(Ids.underscored(Operation.PRE_LOGIN_RELEASE_OTP)).isEqualTo("pre_login_release_otp");
    }

    @Test
    void aConstantIsFoundByItsIdAlone() {
        assertThat(Ids.find(UserType.values(), UserType::id, "general")).contains(UserType.GENERAL);
        assertThat(Ids.find(UserType.values(), UserType::id, "GENERAL")).isEmpty();
    }

    @Test
    void idsOfCredentialsAndUserTypes() {
        assertThat(Stream.of(Credential.values()).map(Credential::id)).containsExactly("login", "confirmation");
        assertThat(Stream.of(IssuedCode.values()).map(IssuedCode::id))
                .containsExactly("confirmation-code", "activation-password");
        assertThat(Stream.of(OneTimePassword.values()).map(OneTimePassword::id))
                .containsExactly("token", "token-registration", "existing-otp");
        assertThat(Stream.of(BeforeLoginEntry.values()).map(BeforeLoginEntry::id))
                .containsExactly("before-login-code", "before-login-code-and-password");
        assertThat(CountedSecret.byId("before-login-code")).contains(BeforeLoginEntry.BEFORE_LOGIN_CODE);
        assertThat(CountedSecret.byId("token")).contains(OneTimePassword.TOKEN);
        assertThat(CountedSecret.byId("login")).contains(Credential.LOGIN);
        assertThat(CountedSecret.byId("confirmation-code")).contains(IssuedCode.CONFIRMATION_CODE);
        assertThat(CountedSecret.byId("other")).isEmpty();
        assertThat(Stream.of(UserType.values()).map(UserType::id))
                .containsExactly("master", "administrator", "general");
    }

    @Test
    void idsOfOperations() {
        assertThat(Stream.of(Operation.values()).map(Operation::id))
                .containsExactly(
                        "release-password",
                        "service-stop",
                        "change-passwords",
                        "release-otp",
                        "revoke-token",
                        "revoke-passkeys",
                        "pre-login-unlock",
                        "pre-login-reset",
                        "pre-login-release-otp");
        assertThat(Stream.of(OwnOperation.values()).map(OwnOperation::id))
                .containsExactly(
                        "own-passwords-changed",
                        "bank-passwords-set",
                        "confirmation-password-entered",
                        "suspended-temporarily",
                        "suspended",
                        "bank-released",
                        "bank-stopped",
                        "bank-stop-lifted",
                        "one-time-password-entered",
                        "token-issued",
                        "token-registered",
                        "token-suspended",
                        "bank-token-released",
                        "bank-token-revoked",
                        "bank-token-suspended",
                        "bank-token-resynchronised",
                        "passkey-registered",
                        "passkey-suspended",
                        "bank-passkeys-revoked",
                        "transaction-confirmed",
                        "transaction-not-confirmed");
    }

    @Test
    void idsOfMails() {
        assertThat(Stream.of(MailKind.values()).map(MailKind::id))
                .containsExactly(
                        "passwords-changed",
                        "confirmation-registered",
                        "suspended",
                        "suspended-last-time",
                        "suspended-for-good",
                        "released",
                        "service-stopped",
                        "service-restored",
                        "token-registered",
                        "token-issued",
                        "token-issue-notice",
                        "software-token-registered",
                        "token-suspended",
                        "token-suspended-last-time",
                        "token-suspended-for-good",
                        "token-released",
                        "approval-refused",
                        "approvals-repeated",
                        "token-revoked",
                        "token-suspended-by-bank",
                        "token-expiry",
                        "user-administered",
                        "before-login-completed",
                        "expiry-reminder",
                        "login-after-failures",
                        "new-device",
                        "passkey-registered",
                        "passkey-suspended",
                        "passkeys-revoked",
                        "code-used-up",
                        "activation-used-up");
    }

    @Test
    void idsOfKindsOfLogins() {
        assertThat(Stream.of(LoginKind.values()).map(LoginKind::id))
                .containsExactly(
                        "password",
                        "password-and-code",
                        "certificate",
                        "certificate-and-code",
                        "identity-provider",
                        "identity-provider-and-code");
    }

    @Test
    void idsOfReasons() {
        assertThat(Stream.of(Denial.values()).map(Denial::id))
                .containsExactly(
                        "operator_not_entitled",
                        "oneself",
                        "not_in_contract",
                        "keycloak_administrator",
                        "not_permitted");
        assertThat(Stream.of(TargetRefusal.values()).map(TargetRefusal::id))
                .containsExactly(
                        "operator_stopped",
                        "state_changed",
                        "last_master",
                        "stopped_by_bank",
                        "stop_not_lifted",
                        "password_rejected",
                        "own_token",
                        "shared_token",
                        "token_suspended_by_bank",
                        "own_token_not_usable",
                        "login_not_changeable",
                        "operator_password_not_usable");
        assertThat(Stream.of(StepUpRefusalReason.values()).map(StepUpRefusalReason::description))
                .containsExactly(
                        "confirmation_suspended",
                        "confirmation_not_set",
                        "confirmation_cancelled",
                        "login_password_replaced",
                        "confirmation_password_replaced",
                        "otp_not_registered",
                        "otp_not_started",
                        "otp_not_yet",
                        "otp_expired",
                        "otp_suspended",
                        "otp_not_available",
                        "passkey_not_available",
                        "passkey_not_registered",
                        "passkey_not_yet",
                        "passkey_suspended",
                        "token_removed",
                        "one_time_password_of_another",
                        "passkey_removed",
                        "passkey_of_another",
                        "transaction_expired",
                        "transaction_closed",
                        "level_not_available",
                        "service_stopped",
                        "user_disabled");
    }
}
