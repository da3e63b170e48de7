package io.github.dualpassword.testproviders.tasks;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import jakarta.persistence.Tuple;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.resource.RealmResourceProvider;

import io.github.dualpassword.audit.TokenGauges;
import io.github.dualpassword.housekeeping.DailySweep;
import io.github.dualpassword.mirror.ImportedStateCare;
import io.github.dualpassword.mirror.MissingMirrors;
import io.github.dualpassword.notification.ExpiryReminders;
import io.github.dualpassword.notification.Mail;
import io.github.dualpassword.notification.MailDelivery;
import io.github.dualpassword.notification.MailKind;
import io.github.dualpassword.notification.MailState;
import io.github.dualpassword.notification.MailStore;
import io.github.dualpassword.notification.Notice;
import io.github.dualpassword.sessionend.SessionEndCare;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.time.Clock;
import io.github.dualpassword.transaction.SeparateTransaction;

/** {@code /realms/{realm}/test-tasks}: runs now what a timer runs later. It is done in all realms, as there. */
public final class TasksResource implements RealmResourceProvider {

    private final KeycloakSession session;

    TasksResource(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Object getResource() {
        return this;
    }

    /** Returns when the work is committed. */
    @POST
    @Path("sweep")
    public void sweep() {
        new DailySweep().run(session);
    }

    /** Goes over the sessions that were to end; returns when it is committed. */
    @POST
    @Path("session-ends")
    public void goOverEndedSessions() {
        KeycloakSessionFactory sessions = session.getKeycloakSessionFactory();
        withoutRequest(() -> KeycloakModelUtils.runJobInTransaction(sessions, new SessionEndCare()::run));
    }

    /** Takes imported states over that nothing has told of, and mirrors what has no mirror; returns when it is committed. */
    @POST
    @Path("mirrors")
    public void goOverMirrors() {
        new ImportedStateCare().run(session);
        new MissingMirrors().run(session);
    }

    /** Sends the mails that are due; returns when they are sent, or refused. */
    @POST
    @Path("mails")
    public void sendMails() {
        KeycloakSessionFactory sessions = session.getKeycloakSessionFactory();
        withoutRequest(() -> MailDelivery.deliver(sessions));
    }

    /** Counts tokens for the page of metrics; returns when they stand there. */
    @POST
    @Path("token-gauges")
    public void countTokens() {
        new TokenGauges().run(session);
    }

    /** Puts the reminders of the day down; returns when they are committed. */
    @POST
    @Path("reminders")
    public void remind() {
        KeycloakSessionFactory sessions = session.getKeycloakSessionFactory();
        withoutRequest(() -> new ExpiryReminders().remind(sessions));
    }

    /** Enqueues a mail that is mailed once and needs not be sent; whether it was enqueued. */
    @POST
    @Path("mails/once")
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Boolean> enqueueOnce(@FormParam("user") String userId, @FormParam("key") String key) {
        boolean enqueued = SeparateTransaction.of(session)
                .run(job -> Storage.of(job, MailStore.class)
                        .addOnce(
                                new Mail(
                                        KeycloakModelUtils.generateId(),
                                        job.getContext().getRealm().getId(),
                                        userId,
                                        new Notice(MailKind.EXPIRY_REMINDER, Map.of())),
                                key,
                                MailState.JOINED,
                                job.getProvider(Clock.class).millis()));
        return Map.of("enqueued", enqueued);
    }

    /** All mails of the realm, oldest first, whatever became of them. */
    @GET
    @Path("mails")
    @Produces(MediaType.APPLICATION_JSON)
    public List<Map<String, Object>> mails() {
        return session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createQuery(
                        "select m.userId, m.kind, m.state, m.attempts, m.dueAt, m.facts from MailRow m"
                                + " where m.realmId = :realmId order by m.createdAt, m.id",
                        Tuple.class)
                .setParameter("realmId", session.getContext().getRealm().getId())
                .getResultStream()
                .map(mail -> Map.of(
                        "userId", mail.get(0),
                        "kind", mail.get(1),
                        "state", mail.get(2).toString(),
                        "attempts", mail.get(3),
                        "dueAt", mail.get(4),
                        "facts", mail.get(5)))
                .toList();
    }

    /** A timer has no request, in whose language something could be rendered by mistake. */
    private static void withoutRequest(Runnable work) {
        CompletableFuture.runAsync(work, command -> new Thread(command, "test-task").start())
                .join();
    }

    @Override
    public void close() {}
}
