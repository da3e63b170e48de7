package io.github.dualpassword.useradministration;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.Password;
import io.github.dualpassword.lockout.Suspension;
import io.github.dualpassword.servicestop.StoppedUser;
import io.github.dualpassword.useradministration.ServiceState.Stop;

/** The state of one user's service, wherever the user is stored. */
public final class TargetState {

    private TargetState() {}

    public static ServiceState of(KeycloakSession session, UserModel target) {
        return new ServiceState(
                Arrays.stream(Password.values())
                        .map(Password::credential)
                        .collect(Collectors.toMap(
                                Function.identity(), credential -> Suspension.of(session, target, credential))),
                StoppedUser.isStopped(session, target) ? Stop.STOPPED : Stop.NOT_STOPPED,
                target.isEnabled() ? Stop.NOT_STOPPED : Stop.STOPPED);
    }
}
