package io.github.dualpassword.stepup;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowCallback;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.AuthenticationFlowException;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticator;
import org.keycloak.authentication.authenticators.util.AcrStore;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.messages.Messages;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.boundtransaction.TransactionOfLogin;
import io.github.dualpassword.page.RequestedLanguage;

/**
 * Runs its subflow when one of the configured {@code acr} names was requested, and says that the requested level is
 * reached when every subflow that serves it is done. Fresh every time: the level is kept for this request only.
 *
 * <p>Keycloak's own level condition always passes through the lower levels first, so it cannot tell a confirmation
 * password from a one-time password.
 */
record RequestedAcrCondition(KeycloakSession session) implements ConditionalAuthenticator, AuthenticationFlowCallback {

    private static final Logger LOG = Logger.getLogger(RequestedAcrCondition.class);

    /** Authentication note with the parts of the requested level that are done in this request. */
    private static final String DONE = "dual-password-acr-parts-done";

    private static final String SEPARATOR = " ";

    @Override
    public boolean matchCondition(AuthenticationFlowContext context) {
        RequestedLanguage.choose(session, context.getAuthenticationSession());
        // Registered here already, so that the end of the flow is checked also when no subflow ran.
        AuthenticatorUtil.setAuthCallbacksFactoryIds(
                context.getAuthenticationSession(), RequestedAcrConditionFactory.ID);
        AuthenticationFlowModel topFlow = context.getTopLevelFlow();
        int requested = requestedLevel(context.getAuthenticationSession(), topFlow);
        UnservedLevel unserved = new UnservedLevel(context, requested);
        unserved.forget();
        boolean served = !parts(context.getRealm(), topFlow, requested).isEmpty();
        return served
                ? RequestedAcrLevels.of(session, context.getRealm(), context.getExecution())
                        .contains(requested)
                : unserved.isFound();
    }

    @Override
    public void onParentFlowSuccess(AuthenticationFlowContext context) {
        AuthenticationSessionModel authentication = context.getAuthenticationSession();
        Set<String> done = done(authentication);
        done.add(context.getExecution().getId());
        authentication.setAuthNote(DONE, String.join(SEPARATOR, done));
        int requested = requestedLevel(authentication, context.getTopLevelFlow());
        if (done.containsAll(parts(context.getRealm(), context.getTopLevelFlow(), requested))) {
            new AcrStore(session, authentication).setLevelAuthenticatedToCurrentRequest(requested);
        }
    }

    @Override
    public void onTopFlowSuccess(AuthenticationFlowModel topFlow) {
        AuthenticationSessionModel authentication = session.getContext().getAuthenticationSession();
        RealmModel realm = authentication.getRealm();
        int requested = requestedLevel(authentication, topFlow);
        int reached = new AcrStore(session, authentication).getLevelOfAuthenticationFromCurrentAuthentication();
        boolean served = !parts(realm, topFlow, requested).isEmpty();
        if (served && reached != requested) {
            LOG.warnf("Realm %s: level %d was requested, %d was reached: refused", realm.getName(), requested, reached);
            throw refused("The requested level was not reached");
        }
        // The last thing that is done: whatever is written stays, also when the login is refused after it.
        if (served
                && !new TransactionOfLogin(session, authentication)
                        .confirm(authentication.getAuthenticatedUser(), reached)) {
            LOG.warnf("Realm %s: the transaction of a request could not be confirmed: refused", realm.getName());
            throw refused("The transaction could not be confirmed");
        }
        LevelOfItsRequest.keep(authentication);
    }

    private static AuthenticationFlowException refused(String why) {
        return new AuthenticationFlowException(
                AuthenticationFlowError.GENERIC_AUTHENTICATION_ERROR, why, Messages.ACR_NOT_FULFILLED);
    }

    private int requestedLevel(AuthenticationSessionModel authentication, AuthenticationFlowModel topFlow) {
        return new AcrStore(session, authentication).getRequestedLevelOfAuthentication(topFlow);
    }

    /** The conditions of the flow that serve the level: all of them belong to it. */
    private Set<String> parts(RealmModel realm, AuthenticationFlowModel flow, int level) {
        return StepsOfLevel.conditions(session, realm, flow.getId(), level)
                .map(AuthenticationExecutionModel::getId)
                .collect(Collectors.toSet());
    }

    private static Set<String> done(AuthenticationSessionModel authentication) {
        String note = authentication.getAuthNote(DONE);
        return note == null ? new TreeSet<>() : new TreeSet<>(Set.of(note.split(SEPARATOR)));
    }

    @Override
    public boolean requiresUser() {
        return true;
    }

    @Override
    public void action(AuthenticationFlowContext context) {}

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

    @Override
    public void close() {}
}
