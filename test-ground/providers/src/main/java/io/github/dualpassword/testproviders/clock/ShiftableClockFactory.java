package io.github.dualpassword.testproviders.clock;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;

import io.github.dualpassword.testproviders.ProviderWithoutSettings;
import io.github.dualpassword.time.Clock;
import io.github.dualpassword.time.ClockFactory;

/**
 * A clock whose distance from the real time a test sets, or which it stops at a moment, each realm for itself.
 *
 * <p>Both are kept in memory: they live as long as the server process, and a second node has its own.
 */
public final class ShiftableClockFactory implements ClockFactory, ProviderWithoutSettings<Clock> {

    public static final String ID = "shiftable";

    private final ConcurrentMap<String, Long> offsetMillis = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Long> standingAt = new ConcurrentHashMap<>();

    static ShiftableClockFactory of(KeycloakSession session) {
        KeycloakSessionFactory factories = session.getKeycloakSessionFactory();
        return (ShiftableClockFactory) factories.getProviderFactory(Clock.class, ID);
    }

    /**
     * Gives the clock of the realm in the session's context.
     *
     * <p>The realm is looked up at each reading, because jobs set it after they have opened their session. Without a
     * realm the time is the real one.
     */
    @Override
    public Clock create(KeycloakSession session) {
        return () -> millis(session.getContext().getRealm());
    }

    void shift(String realmId, long millis) {
        standingAt.remove(realmId);
        offsetMillis.put(realmId, millis);
    }

    long offset(String realmId) {
        return offsetMillis.getOrDefault(realmId, 0L);
    }

    /** Stops the realm's clock at this moment. */
    void stand(String realmId, long millis) {
        standingAt.put(realmId, millis);
    }

    /** Gives the session's realm the real time again. */
    public static void reset(KeycloakSession session) {
        of(session).reset(session.getContext().getRealm().getId());
    }

    void reset(String realmId) {
        offsetMillis.remove(realmId);
        standingAt.remove(realmId);
    }

    private long millis(RealmModel realm) {
        if (realm == null) {
            return System.currentTimeMillis();
        }
        Long standing = standingAt.get(realm.getId());
        return standing == null ? System.currentTimeMillis() + offset(realm.getId()) : standing;
    }

    /** Higher than the server's own clock, so that this one becomes the default. */
    @Override
    public int order() {
        return 100;
    }

    @Override
    public String getId() {
        return ID;
    }
}
