package io.github.dualpassword.otp.level;

import java.util.List;
import java.util.Optional;

import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.events.Details;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.OneTimePassword;
import io.github.dualpassword.lockout.VerdictError;
import io.github.dualpassword.openlogin.CodeMark;
import io.github.dualpassword.otp.CodeUse;
import io.github.dualpassword.otp.CountedTokens;
import io.github.dualpassword.otp.TokenVerdict;
import io.github.dualpassword.page.LoginEvent;
import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.stepup.StepUpRefusal;

/** One entry of a code by the user who has logged in, and what follows from its answer. */
record CodeEntry(AuthenticationFlowContext context) {

    private static final Logger LOG = Logger.getLogger(CodeEntry.class);

    /** Error of the event of a code that was right, and was accepted before. */
    private static final String USED = "otp_used";

    void take(String entered) {
        TokenVerdict verdict =
                OneTimePasswordForm.tokens(context).validate(context.getUser(), entered, CodeUse.CONFIRMATION);
        switch (verdict.answer()) {
            case ACCEPTED -> accept(verdict);
            case USED -> askAgain(verdict, USED, new FormMessage(OneTimePasswordForm.FIELD, "dualPasswordOtpUsed"));
            case WRONG -> wrong(verdict);
            case UNAVAILABLE -> {
                record(verdict, VerdictError.UNAVAILABLE.text());
                context.forceChallenge(
                        OneTimePasswordForm.page(context, List.of(new FormMessage(PageMessages.UNAVAILABLE))));
            }
            case SUSPENDED, NOT_REGISTERED, NOT_STARTED, NOT_YET, EXPIRED, REVOKED, BARRED ->
                OtpRefusal.of(verdict.answer()).ifPresent(refusal -> refuse(verdict, refusal));
        }
    }

    private void accept(TokenVerdict verdict) {
        if (!new StepUpRefusal(context).answeredClosedTransaction()) {
            OneTimePasswordForm.transaction(context).answered();
            OneTimePasswordForm.transaction(context).describe(context.getEvent());
            CodeMark.keep(
                    context.getAuthenticationSession(),
                    context.getUser(),
                    verdict.device().orElseThrow());
            if (verdict.kind() == OneTimePassword.TOKEN) {
                new CountedTokens(context.getSession())
                        .registeredAt(context.getUser())
                        .ifPresent(since -> OtpSince.keep(context.getAuthenticationSession(), since));
            }
            context.success(OneTimePassword.TOKEN.id());
        }
    }

    /** The entry may have been the one that suspended the token. */
    private void wrong(TokenVerdict verdict) {
        Optional<OtpRefusal> now = OneTimePasswordForm.refusalNow(context);
        if (now.isPresent()) {
            record(verdict, VerdictError.WRONG.text());
            OneTimePasswordForm.refuse(context, now.get());
        } else {
            askAgain(
                    verdict,
                    VerdictError.WRONG.text(),
                    new FormMessage(OneTimePasswordForm.FIELD, PageMessages.CONFIRMATION_WRONG));
        }
    }

    private void refuse(TokenVerdict verdict, OtpRefusal refusal) {
        record(verdict, refusal.reason().description());
        OneTimePasswordForm.refuse(context, refusal);
    }

    private void askAgain(TokenVerdict verdict, String error, FormMessage message) {
        record(verdict, error);
        context.failureChallenge(
                AuthenticationFlowError.INVALID_CREDENTIALS, OneTimePasswordForm.page(context, List.of(message)));
    }

    private void record(TokenVerdict verdict, String error) {
        try {
            LoginEvent.of(context)
                    .user(context.getUser())
                    .detail(Details.CREDENTIAL_TYPE, verdict.kind().id())
                    .error(error);
        } catch (RuntimeException failure) {
            // The entry is settled, whatever becomes of its event; the page that says so must come all the same.
            LOG.warn("An entry that was turned away could not be recorded", failure);
        }
    }
}
