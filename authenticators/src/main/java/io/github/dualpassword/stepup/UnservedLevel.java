package io.github.dualpassword.stepup;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.conditional.ConditionalLoaAuthenticatorFactory;
import org.keycloak.authentication.authenticators.util.AcrStore;
import org.keycloak.authentication.authenticators.util.LoAUtil;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.CommonClientSessionModel.ExecutionStatus;

/**
 * A level that the realm's map names and no step of the flow serves, asked for by single sign-on. The session's own level is
 * too low for Keycloak's cookie step, and nothing else runs: Keycloak ends on an error page without a way back. So a step
 * of ours is run, which asks for nothing and tells the application.
 *
 * @param requested the level
 */
record UnservedLevel(AuthenticationFlowContext context, int requested) {

    private static final String NOTE = "dual-password-level-not-available";

    /** Whether the step that is run was asked for nothing but to tell the application so. */
    static boolean isNoted(AuthenticationSessionModel authentication) {
        return authentication.getAuthNote(NOTE) != null;
    }

    void forget() {
        authentication().removeAuthNote(NOTE);
    }

    /** Asked where no condition of this product serves the level; notes it for the step. */
    boolean isFound() {
        boolean found = nothingWasDone() && !isServedByKeycloak() && leadsToForm();
        if (found) {
            authentication().setAuthNote(NOTE, "true");
        }
        return found;
    }

    /** Else the flow ends well, with the level that was reached, as with any name that nobody knows. */
    private boolean nothingWasDone() {
        return requested > reached()
                && authentication().getExecutionStatus().values().stream()
                        .noneMatch(status -> status == ExecutionStatus.SUCCESS);
    }

    /** Keycloak's own conditions pass through all levels up to the one that is asked for. */
    private boolean isServedByKeycloak() {
        return FlowExecutions.enabled(
                        context.getRealm(), context.getTopLevelFlow().getId())
                .filter(execution ->
                        ConditionalLoaAuthenticatorFactory.PROVIDER_ID.equals(execution.getAuthenticator()))
                .map(this::level)
                .anyMatch(level -> level > reached() && level <= requested);
    }

    private int level(AuthenticationExecutionModel execution) {
        AuthenticatorConfigModel config = execution.getAuthenticatorConfig() == null
                ? null
                : context.getRealm().getAuthenticatorConfigById(execution.getAuthenticatorConfig());
        Integer level = config == null ? null : LoAUtil.getLevelFromLoaConditionConfiguration(config);
        return level == null ? 0 : level;
    }

    private boolean leadsToForm() {
        return StepsOfLevel.isForm(context.getRealm(), context.getExecution().getParentFlow());
    }

    private int reached() {
        return new AcrStore(context.getSession(), authentication()).getLevelOfAuthenticationFromCurrentAuthentication();
    }

    private AuthenticationSessionModel authentication() {
        return context.getAuthenticationSession();
    }
}
