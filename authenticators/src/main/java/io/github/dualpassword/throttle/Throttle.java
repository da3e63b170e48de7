package io.github.dualpassword.throttle;

import java.util.Locale;
import java.util.Optional;

import org.keycloak.common.ClientConnection;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.Provider;

import io.github.dualpassword.ForeignText;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.realm.CurrentRealm;

/**
 * The one throttle of every door that is open to everybody: by address, and before login also by address and administrator. It
 * is asked before anything is looked up, and needs no database: each server counts for itself, in memory of a fixed size.
 *
 * <p>Not part of the API: it is a provider because a server has one, whose memory its factory keeps.
 */
public final class Throttle implements Provider {

    private final KeycloakSession session;
    private final ThrottleMemory memory;

    Throttle(KeycloakSession session, ThrottleMemory memory) {
        this.session = session;
        this.memory = memory;
    }

    public static Throttle of(KeycloakSession session) {
        return session.getProvider(Throttle.class);
    }

    /**
     * Asks for one entry.
     *
     * @param administrator login ID as it was typed, at {@link ThrottledDoor#BEFORE_LOGIN}; empty elsewhere
     */
    public Admission admit(ThrottledDoor door, Optional<String> administrator) {
        CurrentRealm realm = CurrentRealm.of(session);
        Admission admission = memory.admit(
                new ThrottledEntry(
                        realm.model().getId(),
                        door,
                        EntryAddress.of(address()),
                        administrator.map(Throttle::inOneForm)),
                realm.policy(),
                realm.now());
        if (admission.refused()) {
            session.getKeycloakSessionFactory().publish(new EntryThrottled(session, door));
        }
        return admission;
    }

    /**
     * Notes a wrong entry, which may be one of many for many users.
     *
     * @param named what it names there, as it was typed: a login ID, or the issue of a token
     * @param secret as it was entered, of which nothing is kept but a place in a table
     */
    public void noteWrong(ThrottledDoor door, String named, String secret) {
        CurrentRealm realm = CurrentRealm.of(session);
        RealmPolicy policy = realm.policy();
        memory.signs(
                        new WrongEntry(
                                realm.model().getId(), door, EntryAddress.of(address()), inOneForm(named), secret),
                        policy,
                        realm.now())
                .forEach(sign -> session.getKeycloakSessionFactory()
                        .publish(new SprayingSuspected(session, sign, door, address(), policy.get(sign.limit()))));
    }

    /** From headers of proxies only where the server trusts them, which is Keycloak's matter. */
    private Optional<String> address() {
        return Optional.ofNullable(session.getContext().getConnection()).map(ClientConnection::getRemoteAddr);
    }

    private static String inOneForm(String typed) {
        return ForeignText.typed(typed).toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {}
}
