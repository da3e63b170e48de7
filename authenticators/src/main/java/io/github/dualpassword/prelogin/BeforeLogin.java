package io.github.dualpassword.prelogin;

import java.util.List;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.events.Errors;
import org.keycloak.services.messages.Messages;

import io.github.dualpassword.page.BankTexts;
import io.github.dualpassword.page.FormWithoutButton;
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
        if (policy.isOpen()) {
            // Whom an earlier step has identified, such as one that asks for the login ID first, is nobody here.
            context.clearUser();
            RequestedLanguage.choose(context.getSession(), context.getAuthenticationSession());
            context.challenge(new BeforeLoginPage(context, policy, bankTexts).form());
        } else {
            refuse(context);
        }
    }

    /** Only what was sent by the button of the page is evaluated. */
    @Override
    public void action(AuthenticationFlowContext context) {
        BeforeLoginPolicy policy = policy(context);
        if (!policy.isOpen()) {
            refuse(context);
            return;
        }
        context.clearUser();
        MultivaluedMap<String, String> fields = context.getHttpRequest().getDecodedFormParameters();
        BeforeLoginForm form = BeforeLoginForm.read(fields::getFirst, policy);
        BeforeLoginPage page = new BeforeLoginPage(context, policy, bankTexts);
        if (fields.containsKey(EXECUTE)) {
            context.forceChallenge(new Submission(context, page, form).answer());
        } else {
            FormWithoutButton.say(context.form(), context.getHttpRequest());
            context.forceChallenge(page.form(form, List.of()));
        }
    }

    private static BeforeLoginPolicy policy(AuthenticationFlowContext context) {
        return BeforeLoginPolicy.of(CurrentRealm.of(context.getSession()).policy());
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
