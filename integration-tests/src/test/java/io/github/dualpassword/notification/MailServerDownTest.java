package io.github.dualpassword.notification;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.Condition;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.mail.MailServer;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** A mail server that is down or hangs delays the mails of its realm, and nothing else. */
@Tag(TestGround.EVERY_DATABASE)
class MailServerDownTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage().withClockStandingAt(TestGround.MORNING);

    private static final Duration SOON = Duration.ofSeconds(40);

    private MailServer mail;
    private int port;
    private Journeys journeys;
    private Postbox postbox;

    @BeforeEach
    void takeTheMailServerDown() {
        mail = MailServer.started();
        port = mail.port();
        mail.close();
        postbox = new Postbox(ground.realm(), mail);
        postbox.sendThrough(port);
        journeys = new Journeys(ground.realm());
    }

    @AfterEach
    void end() {
        mail.close();
    }

    @Test
    void whatHappensMeanwhileWaitsAndIsSentWhenTheMailServerIsBack() {
        TestUser user = postbox.user("waits");
        Page page = journeys.wrongLogins(user, 5);
        awaitAttempts(user, 1);
        assertThat(page.text()).isNotEmpty();
        assertThat(user.loginState().get("state").asText()).isEqualTo("temporarily_suspended");
        assertThat(postbox.states(user)).containsExactly("WAITING");

        mail = MailServer.startedOn(port);
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(1)));

        assertThat(new Postbox(ground.realm(), mail).of(user)).hasSize(1);
        assertThat(postbox.states(user)).containsExactly("SENT");
    }

    @Test
    void itIsTriedAgainAfterOneMinuteAndThenAfterTwo() {
        TestUser user = postbox.user("pauses");
        journeys.wrongLogins(user, 5);

        awaitAttempts(user, 1);
        assertThat(dueAt(user)).isEqualTo(TestGround.MORNING.plus(Duration.ofMinutes(1)));
        ground.realm()
                .standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(1)).minusMillis(1));
        ground.realm().sendMails();
        assertThat(attempts(user)).isEqualTo(1);

        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(1)));
        awaitAttempts(user, 2);
        assertThat(dueAt(user)).isEqualTo(TestGround.MORNING.plus(Duration.ofMinutes(3)));
    }

    @Test
    void afterAHundredAttemptsItIsGivenUpAndLoggedOnceWithoutTheAddress() throws IOException {
        TestUser user = postbox.user("given-up");
        journeys.wrongLogins(user, 5);
        for (int attempt = 1; attempt <= 100; attempt++) {
            awaitAttempts(user, attempt);
            ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofHours(attempt)));
        }

        assertThat(postbox.states(user)).containsExactly("FAILED");
        List<String> log = Files.readAllLines(ground.server().log()).stream()
                .filter(line -> line.contains(user.id()) && line.contains("given up"))
                .toList();
        assertThat(log).singleElement().asString().contains("'suspended'").doesNotContain("@");
        assertThat(ground.realm().metric("dual_password_mails_total", Map.of("outcome", "failed")))
                .isEqualTo(1);
    }

    @Test
    void mailsOfOtherRealmsGoOutMeanwhile() {
        TestUser user = postbox.user("waits-alone");
        journeys.wrongLogins(user, 5);
        try (StalledMailServer stalled = new StalledMailServer();
                TestRealm other = ground.importRealm(
                        RealmFile.profile("two-stage").withoutUsers().quickHashes(), "other-bank")) {
            postbox.sendThrough(stalled.port());
            Postbox others = new Postbox(other, ground.mail());
            TestUser reached = others.user("reached");
            new Journeys(other).wrongLogins(reached, 5);

            assertThat(others.of(reached)).hasSize(1);
        }
    }

    @Test
    void aMailServerThatHangsHoldsNoDatabaseConnectionAndNobodyWaitsForIt() {
        try (StalledMailServer stalled = new StalledMailServer()) {
            postbox.sendThrough(stalled.port());
            TestUser user = postbox.user("hangs");
            journeys.wrongLogins(user, 5);

            Condition.await("the timer speaks to the mail server", SOON, () -> stalled.connections() > 0);

            // Keycloak waits ten seconds for an answer: a connection that is held would be held for longer than this.
            Condition.await(
                    "no database connection is held",
                    Duration.ofSeconds(5),
                    () -> ground.server().metrics().value("agroal_active_count", Map.of()) == 0);
            TestUser other = postbox.user("not-delayed");
            assertThat(journeys.logIn(other).atApplication()).isTrue();
        }
    }

    private void awaitAttempts(TestUser user, int attempts) {
        Condition.await("attempt " + attempts, SOON, () -> {
            ground.realm().sendMails();
            JsonNode only = postbox.outbox(user).get(0);
            return only.get("attempts").asInt() == attempts
                    && (only.get("dueAt").asLong() > ground.realm().now().toEpochMilli()
                            || !only.get("state").asText().equals("WAITING"));
        });
    }

    private int attempts(TestUser user) {
        return postbox.outbox(user).get(0).get("attempts").asInt();
    }

    private Instant dueAt(TestUser user) {
        return Instant.ofEpochMilli(postbox.outbox(user).get(0).get("dueAt").asLong());
    }
}
