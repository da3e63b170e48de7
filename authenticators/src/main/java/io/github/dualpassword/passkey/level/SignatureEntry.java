package io.github.dualpassword.passkey.level;

import java.util.List;
import java.util.Optional;

import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.events.Details;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.openlogin.PasskeyMark;
import io.github.dualpassword.page.FormFields;
import io.github.dualpassword.page.LoginEvent;
import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.passkey.PasskeyCredentialProviderFactory;
import io.github.dualpassword.passkey.PasskeyProof;
import io.github.dualpassword.passkey.PasskeyRefusal;
import io.github.dualpassword.passkey.PasskeyUse;
import io.github.dualpassword.passkey.PasskeyVerdict;
import io.github.dualpassword.passkey.UserPasskeys;
import io.github.dualpassword.stepup.SignedStep;
import io.github.dualpassword.stepup.StepUpRefusal;

/** One signature of the user who has logged in, and what follows from its verdict. */
record SignatureEntry(AuthenticationFlowContext context) {

    private static final Logger LOG = Logger.getLogger(SignatureEntry.class);

    void take(FormFields fields) {
        PasskeyUse.Result result = new PasskeyUse(
                        context.getSession(),
                        context.getAuthenticationSession(),
                        context.getUser(),
                        PasskeyForm.shown(context))
                .judge(fields);
        if (result.verdict() == PasskeyVerdict.ACCEPTED) {
            accept(result.accepted().orElseThrow());
        } else {
            refuseOrAskAgain(result.verdict());
        }
    }

    /** What the page says when another signature can be given. */
    private static String message(PasskeyVerdict verdict) {
        return switch (verdict) {
            case UNAVAILABLE -> PageMessages.UNAVAILABLE;
            case CHALLENGE_OVER -> "dualPasswordPasskeyOver";
            case COUNTER_BACK -> "dualPasswordPasskeySuspendedNow";
            case ACCEPTED, KEY_NOT_USABLE, MALFORMED, UNKNOWN_KEY, INVALID -> "dualPasswordPasskeyWrong";
        };
    }

    private void accept(PasskeyUse.Accepted accepted) {
        if (!new StepUpRefusal(context).answeredClosedTransaction()) {
            PasskeyForm.transaction(context).answered();
            PasskeyForm.transaction(context).describe(context.getEvent());
            context.getEvent().detail(PasskeyProof.EVENT_DETAIL, accepted.evidence());
            PasskeyMark.keep(context.getAuthenticationSession(), context.getUser(), accepted.passkeyId());
            new SignedStep(context).keep();
            PasskeyAmr.keep(context.getAuthenticationSession(), context.getUser());
            context.success(PasskeyCredentialProviderFactory.TYPE);
        }
    }

    /** That may have been the signature that has suspended the user's last key; or passkeys were switched off meanwhile. */
    private void refuseOrAskAgain(PasskeyVerdict verdict) {
        record(verdict);
        Optional<PasskeyRefusal> refusal = new UserPasskeys(context.getSession(), context.getUser()).refusal();
        if (refusal.isPresent()) {
            PasskeyForm.refuse(context, refusal.get());
        } else {
            context.failureChallenge(
                    AuthenticationFlowError.INVALID_CREDENTIALS,
                    PasskeyForm.page(context, List.of(new FormMessage(message(verdict)))));
        }
    }

    private void record(PasskeyVerdict verdict) {
        try {
            LoginEvent.of(context)
                    .user(context.getUser())
                    .detail(Details.CREDENTIAL_TYPE, PasskeyCredentialProviderFactory.TYPE)
                    .error(verdict.error());
        } catch (RuntimeException failure) {
            // The verdict is settled, whatever becomes of its event; the page that says so must come all the same.
            LOG.warn("A signature that was turned away could not be recorded", failure);
        }
    }
}
