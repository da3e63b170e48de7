package io.github.dualpassword.passkey.level;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.boundtransaction.TransactionOfLogin;
import io.github.dualpassword.page.FlowPage;
import io.github.dualpassword.page.FormWithoutButton;
import io.github.dualpassword.page.Moments;
import io.github.dualpassword.page.RequestedLanguage;
import io.github.dualpassword.page.StatelessAuthenticator;
import io.github.dualpassword.passkey.PasskeyChallenges;
import io.github.dualpassword.passkey.PasskeyProof;
import io.github.dualpassword.passkey.PasskeyRefusal;
import io.github.dualpassword.passkey.RelyingParty;
import io.github.dualpassword.passkey.UserPasskeys;
import io.github.dualpassword.stepup.RefusingStep;
import io.github.dualpassword.stepup.SigningStep;
import io.github.dualpassword.stepup.StepUpRefusal;
import io.github.dualpassword.stepup.StepUpRefusalReason;

/**
 * パスキー認証: step-up by a signature of a passkey, over the transaction that the page shows. Who has none that can be used is told so,
 * and so is the application; the login stays as it is.
 */
public final class PasskeyForm implements StatelessAuthenticator, RefusingStep, SigningStep {

    private static final String TEMPLATE = "dual-password-passkey.ftl";
    private static final String REFUSED_TEMPLATE = "dual-password-passkey-refused.ftl";
    private static final String CONFIRM = "confirm";
    private static final String CANCEL = "cancel";

    /**
     * What the browser is given to have something signed.
     *
     * @param challengeId by which the form names the challenge
     * @param challenge as base64url
     * @param keys ids of the keys that can be used, as base64url, separated by blanks
     * @param timeout milliseconds
     */
    public record View(String challengeId, String challenge, String rpId, String keys, long timeout) {}

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        RequestedLanguage.choose(context.getSession(), context.getAuthenticationSession());
        StepUpRefusal refusal = new StepUpRefusal(context);
        if (!refusal.answeredEndedLogin()
                && !refusal.answeredUnservedLevel()
                && !refusal.answeredClosedTransaction()
                && !answeredRefusal(context)) {
            context.challenge(page(context, List.of()));
        }
    }

    @Override
    public boolean asksForPasskey(AuthenticationFlowContext context) {
        return true;
    }

    @Override
    public boolean answeredRefusal(AuthenticationFlowContext context) {
        Optional<PasskeyRefusal> refusal = keys(context).refusal();
        refusal.ifPresent(reason -> refuse(context, reason));
        return refusal.isPresent();
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        StepUpRefusal refusal = new StepUpRefusal(context);
        if (refusal.answeredLogOut()) {
            return;
        }
        Optional<StepUpRefusalReason> acknowledged = refusal.acknowledged();
        if (acknowledged.isPresent()) {
            refusal.tellApplication(acknowledged.get());
        } else if (form(context).containsKey(CANCEL)) {
            refusal.tellApplication(StepUpRefusalReason.CONFIRMATION_CANCELLED);
        } else if (!refusal.answeredEndedLogin() && !refusal.answeredClosedTransaction() && !answeredRefusal(context)) {
            submit(context);
        }
    }

    /** Only what was sent by the button of the page is looked at. */
    private static void submit(AuthenticationFlowContext context) {
        if (form(context).containsKey(CONFIRM)) {
            new SignatureEntry(context).take(form(context)::getFirst);
        } else {
            FormWithoutButton.say(context.form(), context.getHttpRequest());
            context.forceChallenge(page(context, List.of()));
        }
    }

    static void refuse(AuthenticationFlowContext context, PasskeyRefusal refusal) {
        context.forceChallenge(new StepUpRefusal(context)
                .page(reason(refusal), message(context, refusal), REFUSED_TEMPLATE, Map.of()));
    }

    private static StepUpRefusalReason reason(PasskeyRefusal refusal) {
        return switch (refusal) {
            case NOT_AVAILABLE -> StepUpRefusalReason.PASSKEY_NOT_AVAILABLE;
            case NOT_REGISTERED -> StepUpRefusalReason.PASSKEY_NOT_REGISTERED;
            case NOT_YET -> StepUpRefusalReason.PASSKEY_NOT_YET;
            case SUSPENDED -> StepUpRefusalReason.PASSKEY_SUSPENDED;
        };
    }

    private static FormMessage message(AuthenticationFlowContext context, PasskeyRefusal refusal) {
        return switch (refusal) {
            case NOT_AVAILABLE -> new FormMessage("dualPasswordPasskeyNotAvailable");
            case NOT_REGISTERED -> new FormMessage("dualPasswordPasskeyNotRegistered");
            case SUSPENDED -> new FormMessage("dualPasswordPasskeySuspended");
            case NOT_YET ->
                new FormMessage(
                        null,
                        "dualPasswordPasskeyNotYet",
                        keys(context)
                                .usableFrom()
                                .map(new Moments(context.getSession(), context.getUser())::minute)
                                .orElse(""));
        };
    }

    /** Draws a new challenge, for what is shown on this page. */
    static Response page(AuthenticationFlowContext context, List<FormMessage> errors) {
        RelyingParty party = UserPasskeys.party(context.getSession()).orElseThrow();
        PasskeyProof asked = new PasskeyChallenges(context.getSession(), context.getAuthenticationSession())
                .draw(party, context.getUser().getId(), shown(context));
        String usable = String.join(" ", keys(context).usable());
        return transaction(context)
                .on(FlowPage.of(context, errors))
                .setAttribute(
                        "passkey",
                        new View(
                                asked.id(),
                                asked.challenge(),
                                party.id(),
                                usable,
                                PasskeyChallenges.TIMEOUT.toMillis()))
                .createForm(TEMPLATE);
    }

    /** What is signed; empty where nothing is bound. */
    static Optional<PasskeyProof.Bound> shown(AuthenticationFlowContext context) {
        return transaction(context).find().map(PasskeyProof.Bound::to);
    }

    static TransactionOfLogin transaction(AuthenticationFlowContext context) {
        return new TransactionOfLogin(context.getSession(), context.getAuthenticationSession());
    }

    private static UserPasskeys keys(AuthenticationFlowContext context) {
        return new UserPasskeys(context.getSession(), context.getUser());
    }

    private static MultivaluedMap<String, String> form(AuthenticationFlowContext context) {
        return context.getHttpRequest().getDecodedFormParameters();
    }

    @Override
    public boolean requiresUser() {
        return true;
    }
}
