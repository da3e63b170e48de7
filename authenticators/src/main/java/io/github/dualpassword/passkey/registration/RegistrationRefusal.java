package io.github.dualpassword.passkey.registration;

import java.util.Optional;

import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.Credential;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.lockout.Suspension;
import io.github.dualpassword.otp.CountedTokens;
import io.github.dualpassword.otp.level.OtpRefusal;
import io.github.dualpassword.otp.level.RefusalMessage;
import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.page.Texts;
import io.github.dualpassword.passkey.PasskeyRefusal;
import io.github.dualpassword.passkey.PasskeyRegistration;
import io.github.dualpassword.passkey.UserPasskeys;
import io.github.dualpassword.password.SuspensionMessage;
import io.github.dualpassword.password.confirmation.ConfirmationPasswords;
import io.github.dualpassword.policy.ExpiredPasswords;
import io.github.dualpassword.policy.PasswordSettings;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.procedure.ProcedureRequest;
import io.github.dualpassword.realm.CurrentRealm;

/**
 * Why a user can register no passkey now, whatever is entered.
 *
 * @param id the error of events; stable
 * @param message what the user is told
 */
record RegistrationRefusal(String id, FormMessage message) {

    private static final RegistrationRefusal NOT_AVAILABLE =
            of(PasskeyRefusal.NOT_AVAILABLE.id(), "dualPasswordPasskeyNotAvailable");

    private static final RegistrationRefusal TOO_MANY = of("passkey_too_many", "dualPasswordPasskeyTooMany");

    private static final RegistrationRefusal SUSPENDED =
            of(PasskeyRefusal.SUSPENDED.id(), "dualPasswordPasskeySuspended");

    private static final RegistrationRefusal PROVISIONAL_ENDED =
            of("confirmation_provisional_ended", PageMessages.CONFIRMATION_PROVISIONAL_ENDED);

    private static RegistrationRefusal of(String id, String message) {
        return new RegistrationRefusal(id, new FormMessage(message));
    }

    /** By what is true at this moment; empty when nothing stands in the way. */
    static Optional<RegistrationRefusal> now(ProcedureRequest request) {
        if (UserPasskeys.party(request.session()).isEmpty()) {
            return Optional.of(NOT_AVAILABLE);
        }
        if (new PasskeyRegistration(request.session(), request.user(), RegisterPasskeyFactory.ID).isFull()) {
            return Optional.of(TOO_MANY);
        }
        return confirmation(request).or(() -> second(request));
    }

    private static Optional<RegistrationRefusal> second(ProcedureRequest request) {
        return switch (SecondProof.of(request.session(), request.user())) {
            case CODE -> code(request);
            case SIGNATURE -> Optional.empty();
            case NONE -> Optional.of(SUSPENDED);
        };
    }

    private static Optional<RegistrationRefusal> confirmation(ProcedureRequest request) {
        Suspension suspension = Suspension.of(request.session(), request.user(), Credential.CONFIRMATION);
        if (suspension.standing() != Standing.USABLE) {
            return Optional.of(new RegistrationRefusal(
                    "confirmation_suspended",
                    SuspensionMessage.of(
                            request.session(), request.user(), suspension.standing(), suspension.until())));
        }
        RealmPolicy policy = CurrentRealm.of(request.session()).policy();
        return switch (new ConfirmationPasswords(request.session(), request.user()).status()) {
            case VALID -> Optional.empty();
            case EXPIRED ->
                policy.get(PasswordSettings.EXPIRED_PASSWORDS) == ExpiredPasswords.WARN
                        ? Optional.empty()
                        : Optional.of(mustChange(request));
            case PROVISIONAL, SAME_AS_OTHER -> Optional.of(mustChange(request));
            case NOT_SET ->
                Optional.of(ofConfirmation(request, "confirmation_not_set", "dualPasswordPasskeyConfirmationNotSet"));
            case PROVISIONAL_ENDED -> Optional.of(PROVISIONAL_ENDED);
        };
    }

    private static RegistrationRefusal mustChange(ProcedureRequest request) {
        return ofConfirmation(request, "confirmation_must_change", "dualPasswordPasskeyConfirmationMustChange");
    }

    /** Names the password as the bank does: the page is about something else. */
    private static RegistrationRefusal ofConfirmation(ProcedureRequest request, String id, String message) {
        String name = Texts.ofPage(request.session(), request.user()).of("dualPasswordLabel.confirmation");
        return new RegistrationRefusal(id, new FormMessage(FormMessage.GLOBAL, message, name));
    }

    private static Optional<RegistrationRefusal> code(ProcedureRequest request) {
        return OtpRefusal.of(new CountedTokens(request.session()).state(request.user()))
                .map(refusal -> new RegistrationRefusal(
                        refusal.reason().description(), RefusalMessage.of(request.session(), request.user(), refusal)));
    }
}
