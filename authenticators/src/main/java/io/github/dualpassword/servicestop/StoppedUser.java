package io.github.dualpassword.servicestop;

import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.storage.Storage;

/** Whether a user may use anything at this moment, and the only way to change that. */
public final class StoppedUser {

    /** Error in events and toward applications: the user's service is stopped. Stable. */
    public static final String ERROR = "service_stopped";

    private StoppedUser() {}

    /** Whether an operator has stopped the user's service. */
    public static boolean isStopped(KeycloakSession session, UserModel user) {
        return find(session, user.getId()).isPresent();
    }

    /** The stop of the user's service, if there is one. */
    public static Optional<ServiceStop> find(KeycloakSession session, String userId) {
        return Storage.of(session, ServiceStops.class).find(realmId(session), userId);
    }

    /** Stops a user's service, in the transaction of {@code job}; a stop that holds already stays as it is. */
    public static void stop(KeycloakSession job, ServiceStop stop) {
        ServiceStop holding = Storage.of(job, ServiceStops.class).stop(realmId(job), stop);
        publish(job, stop.userId(), Optional.of(holding));
    }

    /**
     * Lifts the stop of a user's service, in the transaction of {@code job}.
     *
     * @return false when the user is not stopped
     */
    public static boolean lift(KeycloakSession job, String userId) {
        boolean lifted = Storage.of(job, ServiceStops.class).lift(realmId(job), userId);
        if (lifted) {
            publish(job, userId, Optional.empty());
        }
        return lifted;
    }

    private static void publish(KeycloakSession job, String userId, Optional<ServiceStop> stop) {
        job.getKeycloakSessionFactory().publish(new ServiceStopChanged(job, userId, stop));
    }

    private static String realmId(KeycloakSession session) {
        return session.getContext().getRealm().getId();
    }
}
