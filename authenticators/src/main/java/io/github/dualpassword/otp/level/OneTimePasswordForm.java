package io.github.dualpassword.otp.level;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.boundtransaction.TransactionOfLogin;
import io.github.dualpassword.otp.CountedTokens;
import io.github.dualpassword.otp.SuspendedToken;
import io.github.dualpassword.otp.TokenAuthority;
import io.github.dualpassword.otp.approval.WaitingView;
import io.github.dualpassword.page.FlowPage;
import io.github.dualpassword.page.FormWithoutButton;
import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.page.RequestedLanguage;
import io.github.dualpassword.page.StatelessAuthenticator;
import io.github.dualpassword.passkey.level.PasskeyForm;
import io.github.dualpassword.policy.PasskeySettings;
import io.github.dualpassword.policy.Switch;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.stepup.RefusingStep;
import io.github.dualpassword.stepup.SignedStep;
import io.github.dualpassword.stepup.SigningStep;
import io.github.dualpassword.stepup.StepUpRefusal;
import io.github.dualpassword.stepup.StepUpRefusalReason;

/**
 * ワンタイムパスワード認証 (J09): step-up by a code of the user's token. Who has none that can be used is told so, and so is
 * the application; the login stays as it is (C10).
 */
final class OneTimePasswordForm implements StatelessAuthenticator, RefusingStep, SigningStep {

    static final String FIELD = "one-time-password";

    private static final String TEMPLATE = "dual-password-otp.ftl";
    private static final String REFUSED_TEMPLATE = "dual-password-otp-refused.ftl";
    private static final String CONFIRM = "confirm";
    private static final String CANCEL = "cancel";

    /** In place of a code, where the realm says so. */
    private static final PasskeyForm PASSKEY = new PasskeyForm();

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        if (asksForPasskey(context)) {
            PASSKEY.authenticate(context);
        } else {
            askForCode(context);
        }
    }

    @Override
    public boolean asksForPasskey(AuthenticationFlowContext context) {
        return CurrentRealm.of(context.getSession()).policy().get(PasskeySettings.AT_OTP_LEVEL) == Switch.ON
                && !new SignedStep(context).isAnother();
    }

    private void askForCode(AuthenticationFlowContext context) {
        RequestedLanguage.choose(context.getSession(), context.getAuthenticationSession());
        StepUpRefusal refusal = new StepUpRefusal(context);
        if (refusal.answeredEndedLogin() || refusal.answeredUnservedLevel() || refusal.answeredClosedTransaction()) {
            return;
        }
        if (answeredRefusal(context)) {
            return;
        }
        LevelApproval approval = new LevelApproval(context);
        if (approval.isAsked()) {
            // Without scripts, the page that waits is fetched again and again.
            approval.goOn();
        } else {
            context.challenge(page(context, List.of()));
        }
    }

    @Override
    public boolean answeredRefusal(AuthenticationFlowContext context) {
        return asksForPasskey(context)
                ? PASSKEY.answeredRefusal(context)
                : answeredRefusal(context, refusalNow(context));
    }

    private static boolean answeredRefusal(AuthenticationFlowContext context, Optional<OtpRefusal> refusal) {
        refusal.ifPresent(reason -> refuse(context, reason));
        return refusal.isPresent();
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        if (asksForPasskey(context)) {
            PASSKEY.action(context);
        } else {
            takeCode(context);
        }
    }

    private static void takeCode(AuthenticationFlowContext context) {
        StepUpRefusal refusal = new StepUpRefusal(context);
        if (refusal.answeredLogOut()) {
            return;
        }
        Optional<StepUpRefusalReason> acknowledged = refusal.acknowledged();
        if (acknowledged.isPresent()) {
            refusal.tellApplication(acknowledged.get());
        } else if (form(context).containsKey(CANCEL)) {
            new LevelApproval(context).giveUp();
            refusal.tellApplication(StepUpRefusalReason.CONFIRMATION_CANCELLED);
        } else if (!refusal.answeredEndedLogin() && !refusal.answeredClosedTransaction()) {
            submit(context);
        }
    }

    /** Only what was sent by a button of the page is evaluated. */
    private static void submit(AuthenticationFlowContext context) {
        String entered = form(context).getFirst(FIELD);
        LevelApproval approval = new LevelApproval(context);
        if (approval.isAsked()) {
            submitWaiting(context, approval);
        } else if (!form(context).containsKey(CONFIRM)) {
            FormWithoutButton.say(context.form(), context.getHttpRequest());
            context.forceChallenge(page(context, List.of()));
        } else if (entered == null || entered.isBlank()) {
            // As printed: who leaves the field empty approves on the phone (I13).
            if (approval.isOffered()) {
                approval.ask();
                return;
            }
            context.forceChallenge(page(context, List.of(new FormMessage(FIELD, PageMessages.FIELD_EMPTY))));
        } else {
            new CodeEntry(context).take(entered);
        }
    }

    private static void submitWaiting(AuthenticationFlowContext context, LevelApproval approval) {
        if (form(context).containsKey(WaitingView.ENTER_CODE)) {
            approval.giveUp();
            context.forceChallenge(page(context, List.of()));
        } else if (!answeredRefusal(context, refusalNow(context))) {
            approval.goOn();
        }
    }

    static Optional<OtpRefusal> refusalNow(AuthenticationFlowContext context) {
        return OtpRefusal.of(tokens(context).state(context.getUser()));
    }

    static TokenAuthority tokens(AuthenticationFlowContext context) {
        return new CountedTokens(context.getSession());
    }

    static void refuse(AuthenticationFlowContext context, OtpRefusal refusal) {
        Map<String, SuspendedToken> suspension = RefusalMessage.suspension(
                        context.getSession(), context.getUser(), refusal)
                .map(token -> Map.of("suspension", token))
                .orElseGet(Map::of);
        context.forceChallenge(new StepUpRefusal(context)
                .page(
                        refusal.reason(),
                        RefusalMessage.of(context.getSession(), context.getUser(), refusal),
                        REFUSED_TEMPLATE,
                        suspension));
    }

    static Response page(AuthenticationFlowContext context, List<FormMessage> errors) {
        return transaction(context)
                .on(FlowPage.of(context, errors))
                .setAttribute("isPhoneOffered", new LevelApproval(context).isOffered())
                .createForm(TEMPLATE);
    }

    static TransactionOfLogin transaction(AuthenticationFlowContext context) {
        return new TransactionOfLogin(context.getSession(), context.getAuthenticationSession());
    }

    private static MultivaluedMap<String, String> form(AuthenticationFlowContext context) {
        return context.getHttpRequest().getDecodedFormParameters();
    }

    @Override
    public boolean requiresUser() {
        return true;
    }
}
