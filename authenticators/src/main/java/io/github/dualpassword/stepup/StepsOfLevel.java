package io.github.dualpassword.stepup;

import java.util.Set;
import java.util.stream.Stream;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The steps by which a level is reached, in all subflows that serve it. */
final class StepsOfLevel {

    /** Steps that ask for the secret of a level. */
    private static final Set<String> FORMS =
            Set.of("dual-password-confirmation-form", "dual-password-otp-form", "dual-password-passkey-form");

    private StepsOfLevel() {}

    /** In the order of the flow. */
    static Stream<AuthenticationExecutionModel> of(AuthenticationFlowContext context, int level) {
        RealmModel realm = context.getRealm();
        return conditions(context.getSession(), realm, context.getTopLevelFlow().getId(), level)
                .flatMap(condition -> FlowExecutions.enabled(realm, condition.getParentFlow()));
    }

    /** The conditions whose subflows serve it: all of them belong to it. */
    static Stream<AuthenticationExecutionModel> conditions(
            KeycloakSession session, RealmModel realm, String flowId, int level) {
        return FlowExecutions.enabled(realm, flowId)
                .filter(execution -> RequestedAcrConditionFactory.ID.equals(execution.getAuthenticator()))
                .filter(execution ->
                        RequestedAcrLevels.of(session, realm, execution).contains(level));
    }

    /** Whether it is reached by a step that asks for a secret. */
    static boolean haveForm(KeycloakSession session, RealmModel realm, String flowId, int level) {
        return conditions(session, realm, flowId, level)
                .anyMatch(condition -> isForm(realm, condition.getParentFlow()));
    }

    /** Whether a step of the flow asks for a secret. */
    static boolean isForm(RealmModel realm, String flowId) {
        return FlowExecutions.enabled(realm, flowId)
                .anyMatch(execution -> FORMS.contains(execution.getAuthenticator()));
    }

    /** Those that can refuse beforehand. */
    static Stream<RefusingStep> refusing(AuthenticationFlowContext context, int level) {
        return steps(context, level, RefusingStep.class);
    }

    /** Those that can be answered by a passkey. */
    static Stream<SigningStep> signing(AuthenticationFlowContext context, int level) {
        return steps(context, level, SigningStep.class);
    }

    private static <T> Stream<T> steps(AuthenticationFlowContext context, int level, Class<T> kind) {
        return of(context, level)
                .map(execution -> context.getSession().getProvider(Authenticator.class, execution.getAuthenticator()))
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
