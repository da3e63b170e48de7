package io.github.dualpassword.identityprovider;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.util.AcrStore;

import io.github.dualpassword.page.StatelessAuthenticator;
import io.github.dualpassword.stepup.StepUpRefusal;
import io.github.dualpassword.stepup.StepUpRefusalReason;

/**
 * The last step of the flow after each login through an identity provider: the application gets no code with a lower level
 * than the one it has asked for.
 *
 * <p>It is also what lets the flow end well when all levels have been reached before and nothing else has run: Keycloak takes
 * a flow in which nothing succeeds for a failed login.
 */
final class ReachedLevel implements StatelessAuthenticator {

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        AcrStore levels = new AcrStore(context.getSession(), context.getAuthenticationSession());
        int requested = levels.getRequestedLevelOfAuthentication(context.getTopLevelFlow());
        if (levels.getLevelOfAuthenticationFromCurrentAuthentication() >= requested) {
            context.success();
        } else {
            new StepUpRefusal(context).tellApplication(StepUpRefusalReason.LEVEL_NOT_AVAILABLE);
        }
    }

    /** It has no page, so that nothing can be sent to it. */
    @Override
    public void action(AuthenticationFlowContext context) {
        authenticate(context);
    }

    @Override
    public boolean requiresUser() {
        return true;
    }
}
