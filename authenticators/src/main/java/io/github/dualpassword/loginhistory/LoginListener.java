package io.github.dualpassword.loginhistory;

import java.util.Optional;

import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import io.github.dualpassword.policy.LoginHistorySettings;
import io.github.dualpassword.policy.NewDeviceNotice;
import io.github.dualpassword.policy.PreviousLogins;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;

/**
 * Writes a completed login down, in the transaction of the request that completes it: Keycloak sends this event in it. A login that
 * a service stop, a missing code or a closed window has ended is none.
 */
record LoginListener(KeycloakSession session) implements EventListenerProvider {

    @Override
    public void onEvent(Event event) {
        if (event.getType() != EventType.LOGIN) {
            return;
        }
        RealmModel realm = session.getContext().getRealm();
        RealmPolicy policy = CurrentRealm.of(session).policy();
        boolean keepsLogins = policy.get(LoginHistorySettings.PREVIOUS_LOGINS) == PreviousLogins.KEPT;
        boolean tellsOfDevices = policy.get(LoginHistorySettings.NEW_DEVICE_NOTICE) == NewDeviceNotice.MAIL;
        if (keepsLogins || tellsOfDevices) {
            CompletedLogin.of(session, event)
                    .ifPresent(login -> writeOrFail(new Entry(event, login, keepsLogins, tellsOfDevices), realm));
        }
    }

    /**
     * Keycloak logs what a listener throws, and goes on. Where the database has ended the transaction with it, the login fails by
     * that; MySQL and MariaDB undo the statement alone after a wait that was too long, and H2 after any failure.
     */
    private void writeOrFail(Entry entry, RealmModel realm) {
        try {
            entry.write(session, realm, CurrentRealm.of(session).now());
        } catch (RuntimeException failure) {
            session.getTransactionManager().setRollbackOnly();
            throw failure;
        }
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {}

    @Override
    public void close() {}

    /** What is written of one login. What the realm does not want kept any more goes with the next one. */
    private record Entry(Event event, CompletedLogin login, boolean keepsLogins, boolean tellsOfDevices) {

        void write(KeycloakSession session, RealmModel realm, long now) {
            Optional<String> device = Optional.of(login.userId())
                    .filter(user -> tellsOfDevices && login.inBrowser())
                    .map(user -> new DeviceCookie(session).fingerprintFor(user));
            LoginHistory before = Storage.of(session, LoginHistories.class)
                    .change(realm.getId(), login.userId(), history -> after(history, device, now), now);
            if (keepsLogins) {
                Optional.ofNullable(session.sessions().getUserSession(realm, event.getSessionId()))
                        .ifPresent(opened -> PreviousLoginsMapper.keep(opened, before.logins()));
            }
            if (device.filter(before::isNews).isPresent()) {
                session.getKeycloakSessionFactory()
                        .publish(new NewDeviceUsed(
                                session,
                                login.userId(),
                                now,
                                Optional.ofNullable(event.getIpAddress()),
                                BrowserKind.of(session)));
            }
        }

        private LoginHistory after(LoginHistory before, Optional<String> device, long now) {
            LoginHistory noted = keepsLogins ? before.with(new PastLogin(now, login.kind())) : before.withoutLogins();
            return device.map(fingerprint -> noted.with(new KnownDevice(fingerprint, now)))
                    .orElseGet(() -> tellsOfDevices ? noted : noted.withoutDevices());
        }
    }
}
