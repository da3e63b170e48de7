package io.github.dualpassword.lockout;

import java.util.concurrent.Semaphore;

import org.eclipse.microprofile.config.ConfigProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderFactory;

import io.github.dualpassword.StatelessProviderFactory;

/** Keeps the places of the one {@link WaitingRoom} that a server has. */
public final class WaitingRoomFactory implements StatelessProviderFactory<WaitingRoom>, ProviderFactory<WaitingRoom> {

    private static final String WORKERS = "quarkus.thread-pool.max-threads";

    /** One worker thread of so many may wait. */
    private static final int SHARE = 10;

    /** Made anew at the start of the server: what is configured cannot be asked for earlier. */
    private Semaphore places = new Semaphore(1);

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        places = new Semaphore(places());
    }

    @Override
    public WaitingRoom create(KeycloakSession session) {
        return new WaitingRoom(places, duration -> Thread.sleep(duration.toMillis()));
    }

    @Override
    public String getId() {
        return "default";
    }

    private static int places() {
        int workers = ConfigProvider.getConfig()
                .getOptionalValue(WORKERS, Integer.class)
                .orElseGet(Runtime.getRuntime()::availableProcessors);
        return Math.max(1, workers / SHARE);
    }
}
