package io.github.dualpassword.sessionend;

import java.time.Duration;
import java.util.List;

import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.timer.ScheduledTask;

import io.github.dualpassword.openlogin.ProvenMark;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.servicestop.StoppedUser;
import io.github.dualpassword.sessionend.SessionEndRequest.Proof;
import io.github.dualpassword.sessionend.SessionEndRequest.Service;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.transaction.SeparateTransaction;

/**
 * Checks users whose sessions were to end twice more, in two rounds from 30 seconds on: ends sessions that are left because of
 * a crash, and those of logins that were in progress at that moment. The second round ends what was made from a session while
 * the first one ended it; it comes back as long as it ends something. So 60 seconds after the change nothing lives that was to
 * end.
 *
 * <p>A timer has no request, and so no base URL from which it could send back-channel logouts to applications. Sessions are
 * removed in Keycloak: refresh and introspection fail from then on.
 *
 * <p>The simple name of this class is its key in the cluster; it must not be that of another task.
 */
public final class SessionEndCare implements ScheduledTask {

    /** How often it runs. */
    public static final Duration INTERVAL = Duration.ofSeconds(10);

    private static final Logger LOG = Logger.getLogger(SessionEndCare.class);

    private static final int MAX_AT_A_TIME = 1_000;

    @Override
    public void run(KeycloakSession session) {
        KeycloakSessionFactory sessions = session.getKeycloakSessionFactory();
        for (String realmId : Storage.of(session, SessionEnds.class).realms()) {
            try {
                goOver(SeparateTransaction.of(sessions, realmId));
            } catch (RuntimeException failure) {
                LOG.warnf(failure, "The ended sessions of realm %s could not be gone over; it is tried again", realmId);
            }
        }
    }

    private static void goOver(SeparateTransaction transaction) {
        for (SessionEndRequest request : transaction.run(SessionEndCare::due)) {
            try {
                transaction.runWithoutResult(job -> settle(job, request));
            } catch (RuntimeException failure) {
                LOG.warnf(failure, "The sessions of user %s could not be ended; it is tried again", request.userId());
            }
        }
    }

    private static List<SessionEndRequest> due(KeycloakSession job) {
        long before = CurrentRealm.of(job).now() - SessionEndRequest.FIRST_ROUND.toMillis();
        return Storage.of(job, SessionEnds.class)
                .before(job.getContext().getRealm().getId(), before, MAX_AT_A_TIME);
    }

    private static void settle(KeycloakSession job, SessionEndRequest request) {
        boolean ended = CurrentRealm.of(job)
                .user(request.userId())
                .filter(user -> hasEnded(job, user, request))
                .isPresent();
        if (!ended && request.isLastRound(CurrentRealm.of(job).now())) {
            Storage.of(job, SessionEnds.class).remove(request.id());
        }
    }

    private static boolean hasEnded(KeycloakSession job, UserModel user, SessionEndRequest request) {
        Service service = StoppedUser.isStopped(job, user) ? Service.STOPPED : Service.IN_USE;
        return SessionEnd.remove(
                job, user, session -> request.covers(session.getStarted(), service, proof(job, user, session)));
    }

    private static Proof proof(KeycloakSession job, UserModel user, UserSessionModel session) {
        return ProvenMark.of(session)
                .map(mark -> ProvenMark.isPresent(job, user, mark) ? Proof.PRESENT : Proof.REPLACED)
                .orElse(Proof.UNKNOWN);
    }
}
