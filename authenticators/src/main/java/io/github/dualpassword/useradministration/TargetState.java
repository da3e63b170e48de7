package io.github.dualpassword.useradministration;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.Credential;
import io.github.dualpassword.lockout.Suspension;
import io.github.dualpassword.servicestop.StoppedUser;
import io.github.dualpassword.useradministration.ServiceState.Stop;

/** The state of one user's service, wherever the user is stored. */
public final class TargetState {

    private TargetState() {}

    public static ServiceState of(KeycloakSession session, UserModel target) {
        return new ServiceState(
                Suspension.of(session, target, Credential.LOGIN),
                Suspension.of(session, target, Credential.CONFIRMATION),
                StoppedUser.is(session, target) ? Stop.STOPPED : Stop.NOT_STOPPED,
                target.isEnabled() ? Stop.NOT_STOPPED : Stop.STOPPED);
    }
}
