package io.github.dualpassword.notification;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.Condition;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.mail.MailServer;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.server.ServerOptions;

import static org.assertj.core.api.Assertions.assertThat;

/** The server is killed while a mail is on its way and others wait behind it. */
@Tag("long")
class KilledServerTest {

    @RegisterExtension
    static final TestGround ground =
            TestGround.on(ServerOptions.postgresql()).onOwnServer().withProfile("two-stage", RealmFile::quickHashes);

    private static final Duration SOON = Duration.ofSeconds(60);

    /** A server that has died may still be sending, for all that others know; longer than the longest pause, too. */
    private static final Duration PAST_THE_LEASE = Duration.ofMinutes(3);

    @Test
    void whatWaitedIsSentAfterTheRestartOnceToEach() {
        List<TestUser> users;
        int port;
        try (StalledMailServer stalled = new StalledMailServer()) {
            port = stalled.port();
            Postbox postbox = new Postbox(ground.realm(), ground.mail());
            users = List.of(postbox.user("first"), postbox.user("second"), postbox.user("third"));
            postbox.sendThrough(port);
            users.forEach(user -> new Journeys(ground.realm()).wrongLogins(user, 5));
            Condition.await("one is on its way", SOON, () -> stalled.connections() > 0);
            ground.server().kill();
        }
        assertThat(leased()).isEqualTo(1);

        try (MailServer mail = MailServer.startedOn(port)) {
            ground.server().start();
            Postbox postbox = new Postbox(ground.realm(), mail);
            Condition.await(
                    "the timer sends what nobody has",
                    SOON,
                    () -> users.stream()
                                    .filter(user ->
                                            !mail.to(Postbox.addressOf(user)).isEmpty())
                                    .count()
                            == 2);
            ground.realm().shiftClock(PAST_THE_LEASE);

            assertThat(users)
                    .hasSize(3)
                    .allSatisfy(user -> assertThat(postbox.of(user)).hasSize(1));
        }
    }

    private static int leased() {
        return ground.server()
                .database()
                .orElseThrow()
                .query("select id from dp_mail where lease_until > 0")
                .size();
    }
}
