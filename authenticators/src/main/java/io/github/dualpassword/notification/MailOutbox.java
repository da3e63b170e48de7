package io.github.dualpassword.notification;

import java.util.List;
import java.util.Optional;

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

    /** In place of an id of a user or a mail: nobody has it. */
    private static final String NOBODY = "nobody";

    void add(String userId, Notice notice) {
        if (hasMailServer(realm())) {
            store().add(mail(userId, notice), now());
        }
    }

    /**
     * Enqueues one, or takes as much work to enqueue none: nobody can tell whether there is a receiver.
     *
     * @param userId whose it is; empty for nobody
     */
    void addWithoutTelling(Optional<String> userId, Notice notice) {
        if (hasMailServer(realm())) {
            Mail mail = mail(userId.orElse(NOBODY), notice);
            store().add(mail, now());
            store().takeBack(userId.isPresent() ? NOBODY : mail.id());
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
