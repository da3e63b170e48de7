package io.github.dualpassword.sessionend;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.managers.AuthenticationManager;

import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.transaction.RequestConnection;
import io.github.dualpassword.transaction.SeparateTransaction;

/**
 * Ends all sessions of a user, including offline sessions (decision 17), in two steps: the end is requested in the
 * transaction that causes it, and carried out after that has committed. So no session ends because of a change that was
 * rolled back, and a crash between the two steps loses nothing: {@link SessionEndCare} ends the rest within a minute.
 */
public final class SessionEnd {

    private static final Logger LOG = Logger.getLogger(SessionEnd.class);

    /** Why sessions end, which determines those that {@link SessionEndCare} ends later. */
    public enum Scope {
        /** The user's service was stopped: every session, as long as the stop lasts. */
        SERVICE_STOP,
        /** Somebody else has set the login password: sessions that another one has opened. */
        RESET,
        /** Somebody else has set the confirmation password: sessions that began before the second of the request. */
        CONFIRMATION,
        /** Wrong entries have suspended the login password: the same sessions as for {@link #CONFIRMATION}. */
        SUSPENSION,
        /**
         * The user has set a new login password: sessions that another one has opened. Those that the user ends, or keeps,
         * are dealt with at once; what is left are logins that were under way.
         */
        OWN_CHANGE
    }

    private SessionEnd() {}

    /**
     * Requests the end of the sessions of a user; committed or rolled back with the transaction.
     *
     * @param job the session of the target's transaction, in its realm
     */
    public static void request(KeycloakSession job, UserModel user, Scope scope) {
        Storage.of(job, SessionEnds.class)
                .add(new SessionEndRequest(
                        KeycloakModelUtils.generateId(),
                        job.getContext().getRealm().getId(),
                        user.getId(),
                        scope,
                        CurrentRealm.of(job).now()));
    }

    /**
     * Ends the sessions of those of these users for whom it was requested, by Keycloak's back-channel logout, so that
     * applications are notified. To be called after the transactions of all targets, in the thread of the request, whose
     * base URL is part of the logout tokens. Never throws because of a single user; failures are left to
     * {@link SessionEndCare}.
     *
     * @param request the session of the HTTP request
     * @param userIds Keycloak's ids; those for whom nothing was requested keep their sessions
     */
    public static void carryOut(KeycloakSession request, Collection<String> userIds) {
        RequestConnection.giveBack(request);
        KeycloakContext context = request.getContext();
        SeparateTransaction transaction = SeparateTransaction.of(request);
        for (String userId : userIds) {
            try {
                // No retry: applications may already have been notified when it fails.
                transaction.onceWithoutResult(job -> logOut(job, context, userId));
            } catch (RuntimeException failure) {
                LOG.warnf(failure, "The sessions of user %s could not be ended; it is tried again", userId);
            }
        }
    }

    private static void logOut(KeycloakSession job, KeycloakContext request, String userId) {
        RealmModel realm = job.getContext().getRealm();
        if (Storage.of(job, SessionEnds.class).isRequested(realm.getId(), userId)) {
            CurrentRealm.of(job).user(userId).ifPresent(user -> logOut(job, request, user));
        }
    }

    private static void logOut(KeycloakSession job, KeycloakContext request, UserModel user) {
        for (UserSessionModel session : sessions(job, user)) {
            AuthenticationManager.backchannelLogout(
                    job,
                    job.getContext().getRealm(),
                    session,
                    request.getUri(),
                    request.getConnection(),
                    request.getHttpRequest().getHttpHeaders(),
                    true);
        }
    }

    /**
     * Removes sessions of a user in Keycloak, which invalidates their tokens. Applications are not notified: without a
     * request there is no base URL from which Keycloak could send back-channel logouts.
     *
     * @param covered which sessions
     * @return whether there were any
     */
    static boolean remove(KeycloakSession job, UserModel user, Predicate<UserSessionModel> covered) {
        RealmModel realm = job.getContext().getRealm();
        List<UserSessionModel> found =
                sessions(job, user).stream().filter(covered).toList();
        found.forEach(session -> {
            if (session.isOffline()) {
                job.sessions().removeOfflineUserSession(realm, session);
            } else {
                job.sessions().removeUserSession(realm, session);
            }
        });
        return !found.isEmpty();
    }

    /**
     * Collected before any of them is ended, because ending one would interfere with the stream. Online sessions come
     * first: ending an offline session also removes the online session it was created from, without notifying its
     * applications.
     */
    private static List<UserSessionModel> sessions(KeycloakSession job, UserModel user) {
        RealmModel realm = job.getContext().getRealm();
        return Stream.concat(
                        job.sessions().getUserSessionsStream(realm, user),
                        job.sessions().getOfflineUserSessionsStream(realm, user))
                .toList();
    }
}
