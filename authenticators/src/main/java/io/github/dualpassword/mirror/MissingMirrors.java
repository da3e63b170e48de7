package io.github.dualpassword.mirror;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.timer.ScheduledTask;

import io.github.dualpassword.lockout.LockoutKey;
import io.github.dualpassword.lockout.LockoutState;
import io.github.dualpassword.lockout.LockoutStore;
import io.github.dualpassword.lockout.Transition;
import io.github.dualpassword.mirror.Mirrors.MirroredUser;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.servicestop.ServiceStops;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.transaction.SeparateTransaction;

/**
 * Mirrors suspensions and stops that have no mirror: they were settled by a version that wrote none, or somebody has removed
 * it. Runs at start and once a day.
 *
 * <p>The simple name of this class is its key in the cluster; it must not be that of another task.
 */
public final class MissingMirrors implements ScheduledTask {

    /** How often it runs. */
    public static final Duration INTERVAL = Duration.ofDays(1);

    private static final Logger LOG = Logger.getLogger(MissingMirrors.class);

    private static final int MAX_AT_A_TIME = 10_000;

    @Override
    public void run(KeycloakSession session) {
        KeycloakSessionFactory sessions = session.getKeycloakSessionFactory();
        Mirrors mirrors = Storage.of(session, Mirrors.class);
        List<LockoutKey> suspensions = mirrors.missingSuspensions(MAX_AT_A_TIME);
        List<MirroredUser> stops = mirrors.missingStops(MAX_AT_A_TIME);
        suspensions.forEach(key -> carryOut(sessions, key.realmId(), job -> mirror(job, key)));
        stops.forEach(user -> carryOut(sessions, user.realmId(), job -> mirror(job, user)));
        if (!suspensions.isEmpty() || !stops.isEmpty()) {
            LOG.infof(
                    "%d suspended password(s) and %d service stop(s) had no mirror for Keycloak's export",
                    suspensions.size(), stops.size());
        }
    }

    private static void carryOut(KeycloakSessionFactory sessions, String realmId, Consumer<KeycloakSession> work) {
        try {
            SeparateTransaction.of(sessions, realmId).runWithoutResult(work);
        } catch (RuntimeException failure) {
            LOG.warnf(failure, "A state in realm %s could not be mirrored; it is tried again the next day", realmId);
        }
    }

    private static void mirror(KeycloakSession job, LockoutKey key) {
        Storage.of(job, LockoutStore.class)
                .change(key, MissingMirrors::unchanged, CurrentRealm.of(job).now())
                .map(changed -> changed.transition().state())
                .flatMap(MirroredSuspension::of)
                .ifPresent(settled -> SettledStates.write(
                        job,
                        key.subjectId(),
                        MirrorText.part(key.credential()),
                        Optional.of(MirrorText.of(key.credential(), settled))));
    }

    /** A change of nothing, for its lock: whoever settles something meanwhile comes before it or after it. */
    private static Transition<Optional<Void>> unchanged(LockoutState state) {
        return new Transition<>(state, Optional.empty(), List.of());
    }

    private static void mirror(KeycloakSession job, MirroredUser user) {
        Storage.of(job, ServiceStops.class)
                .lock(user.realmId(), user.userId())
                .map(MirroredStop::of)
                .ifPresent(stop ->
                        SettledStates.write(job, user.userId(), MirrorText.STOP, Optional.of(MirrorText.of(stop))));
    }
}
