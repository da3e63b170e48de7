package io.github.dualpassword.testproviders.clock;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

import io.github.dualpassword.testproviders.ProviderWithoutSettings;
import io.github.dualpassword.time.Clock;
import io.github.dualpassword.time.ClockFactory;

/**
 * A clock whose distance from the real time a test sets, each realm for itself.
 *
 * <p>The distance is kept in memory: it lives as long as the server process, and a second node has its own.
 */
public final class ShiftableClockFactory implements ClockFactory, ProviderWithoutSettings<Clock> {

    public static final String ID = "shiftable";

    private final ConcurrentMap<String, Long> offsetMillis = new ConcurrentHashMap<>();

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
        return () -> System.currentTimeMillis() + offsetOfRealmIn(session);
    }

    void shift(String realmId, long millis) {
        offsetMillis.put(realmId, millis);
    }

    long offset(String realmId) {
        return offsetMillis.getOrDefault(realmId, 0L);
    }

    void reset(String realmId) {
        offsetMillis.remove(realmId);
    }

    private long offsetOfRealmIn(KeycloakSession session) {
        return session.getContext().getRealm() == null
                ? 0
                : offset(session.getContext().getRealm().getId());
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
