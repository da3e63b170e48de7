package io.github.dualpassword.password.confirmation;

import java.util.Optional;
import java.util.Set;

import jakarta.ws.rs.core.MultivaluedMap;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.utils.StringUtil;

import io.github.dualpassword.Credential;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.lockout.Suspension;
import io.github.dualpassword.page.FormWithoutButton;
import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.page.RequestedLanguage;
import io.github.dualpassword.page.StatelessAuthenticator;
import io.github.dualpassword.passkey.level.PasskeyForm;
import io.github.dualpassword.password.SuspensionMessage;
import io.github.dualpassword.policy.ConfirmationEnrolment;
import io.github.dualpassword.policy.ConfirmationSettings;
import io.github.dualpassword.policy.ExpiredPasswords;
import io.github.dualpassword.policy.PasskeySettings;
import io.github.dualpassword.policy.PasswordSettings;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.Switch;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.stepup.SignedStep;
import io.github.dualpassword.stepup.StepUpRefusal;
import io.github.dualpassword.stepup.StepUpRefusalReason;

/**
 * Page-up by confirmation password: asks for it, or first leads to one that can be asked for.
 *
 * <p>Which step comes next is derived from the user's state at every request, never from what the browser sends.
 */
final class ConfirmationPasswordForm implements StatelessAuthenticator {

    private static final String CANCEL = "cancel";

    /** In place of the password, where the realm says so. */
    private static final PasskeyForm PASSKEY = new PasskeyForm();

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        RequestedLanguage.choose(context.getSession(), context.getAuthenticationSession());
        StepUpRefusal refusal = new StepUpRefusal(context);
        if (refusal.answeredEndedLogin()
                || refusal.answeredUnservedLevel()
                || refusal.answeredClosedTransaction()
                || refusal.answeredByAnotherStep()) {
            return;
        }
        if (isByPasskey(context)) {
            PASSKEY.authenticate(context);
            return;
        }
        Suspension suspension = Suspension.of(context.getSession(), context.getUser(), Credential.CONFIRMATION);
        if (suspension.standing() == Standing.USABLE) {
            step(context).show();
        } else {
            refuseSuspended(context, suspension.standing(), suspension.until());
        }
    }

    /** One passkey is no two proofs: where another step of the level asks for it, or was answered by it, this one asks for the password. */
    private static boolean isByPasskey(AuthenticationFlowContext context) {
        return CurrentRealm.of(context.getSession()).policy().get(PasskeySettings.AT_CONFIRMATION_LEVEL) == Switch.ON
                && !new SignedStep(context).isAnother()
                && !new StepUpRefusal(context).isPasskeyAskedByAnotherStep();
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        if (isByPasskey(context)) {
            PASSKEY.action(context);
        } else {
            takePassword(context);
        }
    }

    private void takePassword(AuthenticationFlowContext context) {
        StepUpRefusal refusal = new StepUpRefusal(context);
        if (refusal.answeredLogOut()) {
            return;
        }
        Optional<StepUpRefusalReason> acknowledged = refusal.acknowledged();
        if (acknowledged.isPresent()) {
            refusal.tellApplication(acknowledged.get());
        } else if (form(context).containsKey(CANCEL)) {
            refusal.tellApplication(StepUpRefusalReason.CONFIRMATION_CANCELLED);
        } else if (!refusal.answeredEndedLogin()
                && !refusal.answeredClosedTransaction()
                && !refusal.answeredByAnotherStep()) {
            submit(context);
        }
    }

    /** Only what was sent by a button of the page is evaluated. */
    private void submit(AuthenticationFlowContext context) {
        Page step = step(context);
        if (step.buttons().stream().anyMatch(form(context)::containsKey)) {
            step.submit();
        } else {
            FormWithoutButton.say(context.form(), context.getHttpRequest());
            authenticate(context);
        }
    }

    private static MultivaluedMap<String, String> form(AuthenticationFlowContext context) {
        return context.getHttpRequest().getDecodedFormParameters();
    }

    static Page step(AuthenticationFlowContext context) {
        return switch (new ConfirmationPasswords(context.getSession(), context.getUser()).status()) {
            case VALID -> new EnterConfirmationPassword(context);
            case PROVISIONAL -> new ReplaceConfirmationPassword(context, "dualPasswordConfirmationIsProvisional");
            case SAME_AS_OTHER -> new ReplaceConfirmationPassword(context, "dualPasswordConfirmationIsSame");
            case EXPIRED -> expired(context);
            case PROVISIONAL_ENDED -> new NoWayToOne(context, PageMessages.CONFIRMATION_PROVISIONAL_ENDED);
            case NOT_SET -> firstOne(context);
        };
    }

    private static Page expired(AuthenticationFlowContext context) {
        RealmPolicy policy = CurrentRealm.of(context.getSession()).policy();
        return policy.get(PasswordSettings.EXPIRED_PASSWORDS) == ExpiredPasswords.WARN
                ? new EnterConfirmationPassword(context)
                : new ReplaceConfirmationPassword(context, "dualPasswordConfirmationIsExpired");
    }

    private static Page firstOne(AuthenticationFlowContext context) {
        RealmPolicy policy = CurrentRealm.of(context.getSession()).policy();
        boolean mailed = policy.get(ConfirmationSettings.ENROLMENT) == ConfirmationEnrolment.MAIL_CODE
                && StringUtil.isNotBlank(context.getUser().getEmail());
        return mailed && hasLoginPassword(context)
                ? new SetFirstConfirmationPassword(context)
                : new NoWayToOne(context, "dualPasswordConfirmationNotSet");
    }

    /** The code is good together with the login password only, which users of identity providers need not have. */
    private static boolean hasLoginPassword(AuthenticationFlowContext context) {
        return context.getUser().credentialManager().isConfiguredFor(Credential.LOGIN.type());
    }

    static void refuseSuspended(AuthenticationFlowContext context, Standing standing, long until) {
        FormMessage message = SuspensionMessage.of(context.getSession(), context.getUser(), standing, until);
        context.forceChallenge(new StepUpRefusal(context).page(StepUpRefusalReason.CONFIRMATION_SUSPENDED, message));
    }

    @Override
    public boolean requiresUser() {
        return true;
    }

    /** A page and what happens with what it sends. */
    interface Page {

        /** Names of the buttons that send it. */
        Set<String> buttons();

        void show();

        void submit();
    }

    /** There is no confirmation password, and none can be set here. */
    private record NoWayToOne(AuthenticationFlowContext context, String message) implements Page {

        @Override
        public Set<String> buttons() {
            return Set.of();
        }

        @Override
        public void show() {
            context.forceChallenge(new StepUpRefusal(context)
                    .page(StepUpRefusalReason.CONFIRMATION_NOT_SET, new FormMessage(message)));
        }

        @Override
        public void submit() {
            show();
        }
    }
}
