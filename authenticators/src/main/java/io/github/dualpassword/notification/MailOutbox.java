package io.github.dualpassword.notification;

import java.util.List;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;

/**
 * Puts mails down in the transaction of a session whose realm is known: one insert, so that a mail commits or vanishes
 * with what it tells, and nothing else waits for it.
 *
 * <p>Whether the receiver can be reached is found out when the mail is sent. In a realm without a mail server nothing is
 * put down: one that is given to it later must not send what is long over.
 */
final class MailOutbox {

    private final KeycloakSession session;
    private final RealmModel realm;

    MailOutbox(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    void add(String userId, Notice notice) {
        if (hasMailServer(realm)) {
            store().add(mail(userId, notice), now());
        }
    }

    boolean isKnown(String onceKey) {
        return store().isKnown(realm.getId(), onceKey);
    }

    /** One mail for all that these keys stand for; none when the first of them was told by somebody else meanwhile. */
    void addOnce(String userId, Notice notice, List<String> onceKeys) {
        if (hasMailServer(realm) && store().addOnce(mail(userId, notice), onceKeys.get(0), MailState.WAITING, now())) {
            onceKeys.stream()
                    .skip(1)
                    .forEach(key -> store().addOnce(mail(userId, notice), key, MailState.JOINED, now()));
        }
    }

    static boolean hasMailServer(RealmModel realm) {
        return realm.getSmtpConfig().containsKey("host");
    }

    private Mail mail(String userId, Notice notice) {
        return Mail.of(realm.getId(), userId, notice);
    }

    private MailStore store() {
        return Storage.of(session, MailStore.class);
    }

    private long now() {
        return CurrentRealm.of(session).now();
    }
}
