package io.github.dualpassword.notification;

import java.util.Map;
import java.util.Optional;

import org.jboss.logging.Logger;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.github.dualpassword.page.MailFrame;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.transaction.RequestConnection;
import io.github.dualpassword.transaction.SeparateTransaction;

/** Renders one mail for its receiver and sends it through the mail server of the realm. */
record Dispatch(SeparateTransaction transaction, Mail mail) {

    private static final Logger LOG = Logger.getLogger(Dispatch.class);

    Sending send() {
        try (RefusalsInOneLine.Mark mark = RefusalsInOneLine.mark(mail.id())) {
            assert mark != null;
            return transaction.once(this::send);
        } catch (RuntimeException failure) {
            LOG.warnf(failure, "Mail '%s' to user %s could not be made", kind(), mail.userId());
            return Sending.REFUSED;
        }
    }

    private Sending send(KeycloakSession session) {
        RealmModel realm = session.getContext().getRealm();
        Optional<UserModel> user = CurrentRealm.of(session)
                .user(mail.userId())
                .map(found -> IssueLetter.receiver(session, found, mail.notice()))
                .filter(found -> reachable(realm, found));
        Optional<Map<String, Object>> contents = user.flatMap(found -> new Letter(session, found, mail).contents());
        if (contents.isEmpty()) {
            LOG.debugf("Mail '%s' to user %s is not sent", kind(), mail.userId());
            return Sending.DROPPED;
        }
        // Everything has been read by now: no connection is held while the mail server responds.
        RequestConnection.giveBack(session);
        return send(session, realm, user.get(), contents.get());
    }

    private Sending send(KeycloakSession session, RealmModel realm, UserModel user, Map<String, Object> contents) {
        try {
            session.getProvider(EmailTemplateProvider.class)
                    .setRealm(realm)
                    .setUser(user)
                    .send(mail.notice().kind().subjectKey(), MailFrame.TEMPLATE, contents);
            return Sending.SENT;
        } catch (EmailException failure) {
            return notSent(realm, failure);
        }
    }

    private Sending notSent(RealmModel realm, EmailException failure) {
        MailFailure why = MailFailure.of(failure);
        if (why.isOfConnection()) {
            LOG.debugf(failure, "Mail '%s' to user %s was not taken", kind(), mail.userId());
            return Sending.NO_CONNECTION;
        }
        LOG.warnf(
                "Mail '%s' to user %s of realm %s was refused: %s",
                kind(), mail.userId(), realm.getName(), why.reason());
        LOG.debug("Refused because of", failure);
        return Sending.REFUSED;
    }

    private static boolean reachable(RealmModel realm, UserModel user) {
        return realm.isEnabled() && user.getEmail() != null && !user.getEmail().isBlank();
    }

    private String kind() {
        return mail.notice().kind().id();
    }
}
