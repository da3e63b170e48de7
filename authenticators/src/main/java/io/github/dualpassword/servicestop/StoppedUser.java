package io.github.dualpassword.servicestop;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.storage.Storage;

/** Whether a user may use anything at this moment. */
public final class StoppedUser {

    /** Error in events and toward applications: the user's service is stopped. Stable. */
    public static final String ERROR = "service_stopped";

    private StoppedUser() {}

    /** Whether an operator has stopped the user's service. */
    public static boolean isStopped(KeycloakSession session, UserModel user) {
        return Storage.of(session, ServiceStops.class)
                .find(session.getContext().getRealm().getId(), user.getId())
                .isPresent();
    }
}
