package io.github.dualpassword.otp.software;

import java.util.Optional;

import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.Credential;
import io.github.dualpassword.Ids;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.lockout.Suspension;
import io.github.dualpassword.otp.TokenRegistration;
import io.github.dualpassword.otp.TokenStanding;
import io.github.dualpassword.page.Moments;
import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.password.SuspensionMessage;
import io.github.dualpassword.password.confirmation.ConfirmationPasswords;
import io.github.dualpassword.policy.ExpiredPasswords;
import io.github.dualpassword.policy.PasswordSettings;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.SoftwareTokenSettings;
import io.github.dualpassword.policy.Switch;
import io.github.dualpassword.procedure.ProcedureRequest;
import io.github.dualpassword.realm.CurrentRealm;

/** Why a user can issue no token now, whatever is entered. */
enum IssueRefusal {
    /** The realm issues none, the user needs none, or stands for no contract. */
    ISSUE_NOT_AVAILABLE("dualPasswordIssueNotAvailable"),
    /** The user's token is suspended: another one would be a way round its release. */
    OTP_SUSPENDED("dualPasswordOtpSuspended"),
    /** The user's token was revoked so lately that none may be registered yet (K10, K11). */
    OTP_NOT_YET("dualPasswordIssueNotYet"),
    CONFIRMATION_SUSPENDED(PageMessages.SUSPENDED),
    CONFIRMATION_NOT_SET("dualPasswordOperatorConfirmationNotSet"),
    /** It is provisional, expired or the same as the login password: it authorises its own change only. */
    CONFIRMATION_MUST_CHANGE("dualPasswordOperatorConfirmationMustChange"),
    /** A provisional one was not replaced in time. */
    CONFIRMATION_PROVISIONAL_ENDED(PageMessages.CONFIRMATION_PROVISIONAL_ENDED);

    private final String message;

    IssueRefusal(String message) {
        this.message = message;
    }

    /** The error of events, and what the application is told; stable. */
    String id() {
        return Ids.underscored(this);
    }

    /** By what is true at this moment; empty when nothing stands in the way. */
    static Optional<IssueRefusal> now(ProcedureRequest request) {
        Issuing issuing = new Issuing(request.session(), request.user());
        if (!issuing.isOffered()) {
            return Optional.of(ISSUE_NOT_AVAILABLE);
        }
        if (issuing.standing().filter(TokenStanding.SUSPENDED::equals).isPresent()) {
            return Optional.of(OTP_SUSPENDED);
        }
        if (new TokenRegistration(request.session()).waitsUntil(request.user()).isPresent()) {
            return Optional.of(OTP_NOT_YET);
        }
        return asksForPassword(request) ? confirmation(request) : Optional.empty();
    }

    static boolean asksForPassword(ProcedureRequest request) {
        return CurrentRealm.of(request.session()).policy().get(SoftwareTokenSettings.NEEDS_CONFIRMATION_PASSWORD)
                == Switch.ON;
    }

    private static Optional<IssueRefusal> confirmation(ProcedureRequest request) {
        if (suspension(request).standing() != Standing.USABLE) {
            return Optional.of(CONFIRMATION_SUSPENDED);
        }
        RealmPolicy policy = CurrentRealm.of(request.session()).policy();
        return switch (new ConfirmationPasswords(request.session(), request.user()).status()) {
            case VALID -> Optional.empty();
            case EXPIRED ->
                policy.get(PasswordSettings.EXPIRED_PASSWORDS) == ExpiredPasswords.WARN
                        ? Optional.empty()
                        : Optional.of(CONFIRMATION_MUST_CHANGE);
            case PROVISIONAL, SAME_AS_OTHER -> Optional.of(CONFIRMATION_MUST_CHANGE);
            case NOT_SET -> Optional.of(CONFIRMATION_NOT_SET);
            case PROVISIONAL_ENDED -> Optional.of(CONFIRMATION_PROVISIONAL_ENDED);
        };
    }

    private static Suspension suspension(ProcedureRequest request) {
        return Suspension.of(request.session(), request.user(), Credential.CONFIRMATION);
    }

    /** What the user is told. */
    FormMessage message(ProcedureRequest request) {
        return switch (this) {
            case CONFIRMATION_SUSPENDED ->
                SuspensionMessage.of(
                        request.session(),
                        request.user(),
                        suspension(request).standing(),
                        suspension(request).until());
            case OTP_NOT_YET -> new FormMessage(null, message, from(request));
            default -> new FormMessage(message);
        };
    }

    private static String from(ProcedureRequest request) {
        long from = new TokenRegistration(request.session())
                .waitsUntil(request.user())
                .orElseGet(() -> CurrentRealm.of(request.session()).now());
        return new Moments(request.session(), request.user()).minute(from);
    }
}
