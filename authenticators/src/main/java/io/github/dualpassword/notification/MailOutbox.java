package io.github.dualpassword.notification;

import java.util.List;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;

/**
 * Enqueues mails in the transaction of a session, by a single insert: a mail is committed or rolled back with what it
 * reports, and delays nothing else.
 *
 * <p>Whether the receiver can be reached is determined when the mail is sent. In a realm without a mail server nothing is
 * enqueued, so that a server configured later does not send outdated mails.
 */
record MailOutbox(KeycloakSession session) {

    void add(String userId, Notice notice) {
        if (hasMailServer(realm())) {
            store().add(mail(userId, notice), now());
        }
    }

    boolean isKnown(String onceKey) {
        return store().isKnown(realm().getId(), onceKey);
    }

    /** One mail for all of these keys; none if somebody else has enqueued one for the first of them in the meantime. */
    void addOnce(String userId, Notice notice, List<String> onceKeys) {
        if (hasMailServer(realm())
                && store().addOnce(mail(userId, notice), onceKeys.get(0), MailState.WAITING, now())) {
            onceKeys.stream()
                    .skip(1)
                    .forEach(key -> store().addOnce(mail(userId, notice), key, MailState.JOINED, now()));
        }
    }

    static boolean hasMailServer(RealmModel realm) {
        return realm.getSmtpConfig().containsKey("host");
    }

    private Mail mail(String userId, Notice notice) {
        return new Mail(KeycloakModelUtils.generateId(), realm().getId(), userId, notice);
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }

    private MailStore store() {
        return Storage.of(session, MailStore.class);
    }

    private long now() {
        return CurrentRealm.of(session).now();
    }
}
