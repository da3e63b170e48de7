package io.github.dualpassword.testproviders.hash;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.credential.hash.PasswordHashProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import io.github.dualpassword.testproviders.ProviderWithoutSettings;

/**
 * Offers {@link BlockingHash} to password policies as {@code hashAlgorithm(blocking)}; each realm has its own gate.
 *
 * <p>Sessions without a realm share one gate that is never closed.
 */
public final class BlockingHashFactory
        implements PasswordHashProviderFactory, ProviderWithoutSettings<PasswordHashProvider> {

    public static final String ID = "blocking";

    private final ConcurrentMap<String, Gate> gates = new ConcurrentHashMap<>();
    private final Gate gateWithoutRealm = new Gate();

    /** Lets go whatever is held in the session's realm. */
    public static void release(KeycloakSession session) {
        gateOf(session).open();
    }

    static Gate gateOf(KeycloakSession session) {
        BlockingHashFactory factory = (BlockingHashFactory)
                session.getKeycloakSessionFactory().getProviderFactory(PasswordHashProvider.class, ID);
        return factory.gate(session);
    }

    @Override
    public PasswordHashProvider create(KeycloakSession session) {
        return new BlockingHash(ID, gate(session));
    }

    private Gate gate(KeycloakSession session) {
        RealmModel realm = session.getContext().getRealm();
        return realm == null ? gateWithoutRealm : gates.computeIfAbsent(realm.getId(), id -> new Gate());
    }

    @Override
    public String getId() {
        return ID;
    }
}
