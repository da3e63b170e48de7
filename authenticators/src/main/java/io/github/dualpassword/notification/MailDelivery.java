package io.github.dualpassword.notification;

import java.time.Duration;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.timer.ScheduledTask;

/**
 * Sends mails that are due. Any number of servers may do so concurrently: each mail is claimed before it is sent.
 *
 * <p>The simple name of this class is its key in the cluster; it must not be that of another task.
 */
public final class MailDelivery implements ScheduledTask {

    /** How often it runs. */
    public static final Duration INTERVAL = Duration.ofSeconds(10);

    private final OneAtATime work = new OneAtATime("Sending mails");

    @Override
    public void run(KeycloakSession session) {
        work.start(session, MailDelivery::deliver);
    }

    /** Sends mails that are due now, in this thread. */
    public static void deliver(KeycloakSessionFactory sessions) {
        new MailRound(sessions).run();
    }
}
