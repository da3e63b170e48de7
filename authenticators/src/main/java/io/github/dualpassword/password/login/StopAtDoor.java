package io.github.dualpassword.password.login;

import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.mirror.CachedMirror;
import io.github.dualpassword.procedure.Procedures;
import io.github.dualpassword.procedure.ServiceStoppedFactory;
import io.github.dualpassword.servicestop.ServiceStop;
import io.github.dualpassword.servicestop.StoppedUser;

/**
 * Whether a stopped user is turned away at the door already, with its own words. The tables are asked at the end of every login
 * in any case, by the action {@value ServiceStoppedFactory#ID}; here only where they may say so, or where the realm does without
 * that action.
 */
final class StopAtDoor {

    private StopAtDoor() {}

    /** The stop that turns the user away here. */
    static Optional<ServiceStop> find(KeycloakSession session, UserModel user) {
        return isWorthAsking(session, user) ? StoppedUser.find(session, user.getId()) : Optional.empty();
    }

    private static boolean isWorthAsking(KeycloakSession session, UserModel user) {
        return !Procedures.isEnabled(session.getContext().getRealm(), ServiceStoppedFactory.ID)
                || new CachedMirror(user).mayTellOfStop();
    }
}
