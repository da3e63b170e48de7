package io.github.dualpassword.prelogin;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.events.Errors;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.RealmModel;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.resources.LoginActionsService;

import io.github.dualpassword.otp.approval.WaitingView;
import io.github.dualpassword.page.BankTexts;
import io.github.dualpassword.page.FormWithoutButton;
import io.github.dualpassword.page.OldPage;
import io.github.dualpassword.page.RequestedLanguage;
import io.github.dualpassword.page.StatelessAuthenticator;
import io.github.dualpassword.realm.CurrentRealm;

/**
 * The page on which administrators release, reset or de-register a colleague without being logged in. Every answer is a page of this
 * step: nobody becomes the user of the authentication, so nobody is logged in by it, neither administrator nor colleague.
 *
 * <p>Whether there is such a page is asked at every request: with Keycloak's "Forgot password" its address is open, whatever the
 * settings of this product say.
 */
final class BeforeLogin implements StatelessAuthenticator {

    private static final String EXECUTE = "execute";

    private final BankTexts bankTexts = new BankTexts();

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        BeforeLoginPolicy policy = policy(context);
        if (isOpen(context, policy)) {
            // Whom an earlier step has identified, such as one that asks for the login ID first, is nobody here.
            context.clearUser();
            RequestedLanguage.choose(context.getSession(), context.getAuthenticationSession());
            context.challenge(show(context, new BeforeLoginPage(context, policy, bankTexts)));
        } else {
            refuse(context);
        }
    }

    /** Only what was sent by the button of the page is evaluated. */
    @Override
    public void action(AuthenticationFlowContext context) {
        BeforeLoginPolicy policy = policy(context);
        if (!isOpen(context, policy)) {
            refuse(context);
            return;
        }
        context.clearUser();
        MultivaluedMap<String, String> fields = context.getHttpRequest().getDecodedFormParameters();
        BeforeLoginForm form = BeforeLoginForm.read(fields::getFirst, policy);
        BeforeLoginPage page = new BeforeLoginPage(context, policy, bankTexts);
        WaitBeforeLogin wait = new WaitBeforeLogin(context, page);
        if (fields.containsKey(EXECUTE)) {
            wait.giveUp();
            context.forceChallenge(new Submission(context, page, form).answer());
        } else if (fields.containsKey(WaitingView.ENTER_CODE) && wait.isWaiting()) {
            context.forceChallenge(wait.enterCode());
        } else if (fields.containsKey(WaitingView.GO_ON)) {
            context.forceChallenge(show(context, page));
        } else {
            FormWithoutButton.say(context.form(), context.getHttpRequest());
            context.forceChallenge(page.form(form, List.of()));
        }
    }

    /** Without scripts, the page that waits is fetched again and again. Whose form has come twice sees what has become of it. */
    private static Response show(AuthenticationFlowContext context, BeforeLoginPage page) {
        WaitBeforeLogin wait = new WaitBeforeLogin(context, page);
        if (wait.isWaiting()) {
            return wait.goOn();
        }
        Optional<BeforeLoginPage.Result> done =
                new WaitingForm(context.getSession(), context.getAuthenticationSession()).done();
        return done.isPresent() && OldPage.isSentAgain(context) ? page.resultOnce(done.get()) : page.form();
    }

    private static BeforeLoginPolicy policy(AuthenticationFlowContext context) {
        return BeforeLoginPolicy.of(CurrentRealm.of(context.getSession()).policy());
    }

    /**
     * Keycloak asks whether passwords may be reset, and by which flow, when a page is opened. Pages that are open, and the address of
     * another step, must not outlive the answer.
     */
    private static boolean isOpen(AuthenticationFlowContext context, BeforeLoginPolicy policy) {
        RealmModel realm = context.getRealm();
        return policy.isOpen()
                && realm.isResetPasswordAllowed()
                && LoginActionsService.RESET_CREDENTIALS_PATH.equals(context.getFlowPath())
                && isPartOf(realm, realm.getResetCredentialsFlow(), context.getExecution());
    }

    private static boolean isPartOf(RealmModel realm, AuthenticationFlowModel flow, AuthenticationExecutionModel step) {
        return flow != null
                && Stream.iterate(
                                step,
                                Objects::nonNull,
                                below -> realm.getAuthenticationExecutionByFlowId(below.getParentFlow()))
                        .anyMatch(part -> flow.getId().equals(part.getParentFlow()));
    }

    /** As Keycloak answers where nobody may reset a password. */
    private static void refuse(AuthenticationFlowContext context) {
        context.getEvent().error(Errors.NOT_ALLOWED);
        context.forceChallenge(context.form()
                .setError(Messages.RESET_CREDENTIAL_NOT_ALLOWED)
                .createErrorPage(Response.Status.BAD_REQUEST));
    }

    @Override
    public boolean requiresUser() {
        return false;
    }
}
