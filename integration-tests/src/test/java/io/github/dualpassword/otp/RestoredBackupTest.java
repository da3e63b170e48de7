package io.github.dualpassword.otp;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.notification.Postbox;
import io.github.dualpassword.notification.ReceivedMail;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.Condition;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.server.PostgresDatabase;
import io.github.dualpassword.testground.server.ServerOptions;

import static org.assertj.core.api.Assertions.assertThat;

/** A backup of the database is restored: what holds then, and what the guide tells a bank to look after. */
@Tag("long")
class RestoredBackupTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SOON = Duration.ofMinutes(1);

    @RegisterExtension
    static final TestGround ground = TestGround.on(TestVault.shared().of(ServerOptions.postgresql()))
            .onOwnServer()
            .withProfile("two-stage", file -> file.withoutUsers().quickHashes());

    @Test
    void usersAreBackAtTheMomentOfTheBackup() {
        TestVault.shared().keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
        Postbox postbox = new Postbox(ground.realm(), ground.mail());
        Journeys journeys = new Journeys(ground.realm());
        TestUser counted = postbox.user("counted");
        TestUser told = postbox.user("told");
        TestUser changed = postbox.user("changed");
        TestUser leaving = postbox.user("leaving");
        Sharers sharers = Sharers.added(ground.realm(), "restored", 71, 1);
        String codeBefore = sharers.code();
        journeys.wrongLogins(counted, 3);
        journeys.wrongLogins(told, 5);
        assertThat(postbox.of(told)).hasSize(1);
        assertThat(sharers.enterCode(sharers.user(0))).isEqualTo("ACCEPTED");
        Tokens session = ground.client().logIn(leaving.loginId(), leaving.loginPassword());

        ground.server().stop();
        database().backUp();
        startAt(TestGround.MORNING.plus(MINUTE));
        journeys.wrongLogins(counted, 2);
        assertThat(state(counted)).isEqualTo("temporarily_suspended");
        assertThat(postbox.of(counted)).hasSize(1);
        changed.withLoginPassword("Login-after-the-backup");
        String codeAfter = sharers.code();
        assertThat(sharers.enterCode(sharers.user(0))).isEqualTo("ACCEPTED");
        endSessions(leaving);
        assertThat(refreshed(session)).isFalse();

        ground.server().stop();
        database().restore();
        startAt(TestGround.MORNING.plus(MINUTE));

        // Counters, passwords and mails are those of the backup.
        assertThat(state(counted)).isEqualTo("usable");
        assertThat(counted.loginState().get("consecutiveFailures").asInt()).isEqualTo(3);
        assertThat(journeys.logIn(changed).atApplication()).isTrue();
        assertThat(journeys.logIn(changed.loginId(), "Login-after-the-backup").atApplication())
                .isFalse();
        assertThat(postbox.of(told)).hasSize(1);
        // What was used or ended since can be used again, until its time is over or somebody ends it.
        assertThat(Sharers.enter(ground.realm(), sharers.user(0), codeBefore)).isEqualTo("USED");
        assertThat(Sharers.enter(ground.realm(), sharers.user(0), codeAfter)).isEqualTo("ACCEPTED");
        assertThat(refreshed(session)).isTrue();
        ground.realm().admin().post(ground.realm().path("/logout-all"), null);
        assertThat(refreshed(session)).isFalse();
        nobodyIsStuckAndNothingIsLeftOver(journeys, counted, told);
    }

    private static void nobodyIsStuckAndNothingIsLeftOver(Journeys journeys, TestUser counted, TestUser told) {
        assertThat(journeys.logIn(counted).atApplication()).isTrue();
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(31)));
        assertThat(journeys.logIn(told).atApplication()).isTrue();
        assertThat(database().query("select SUBJECT_ID from DP_LOCKOUT where PENDING is not null"))
                .isEmpty();
        ground.realm().sendMails();
        Condition.await(
                "nothing waits",
                SOON,
                () -> database()
                        .query("select ID from DP_MAIL where STATE = 'WAITING'")
                        .isEmpty());
        // The suspension once, which counted has from the time that is lost; and the login that followed wrong entries.
        List.of(counted, told)
                .forEach(user -> assertThat(subjects(user))
                        .as(user.loginId())
                        .containsExactlyInAnyOrder(subject("suspended"), subject("login-after-failures")));
    }

    private static List<String> subjects(TestUser user) {
        return ground.mail().to(Postbox.addressOf(user)).stream()
                .map(ReceivedMail::of)
                .map(ReceivedMail::subject)
                .toList();
    }

    private static String subject(String kind) {
        return Messages.JAPANESE.text("dualPasswordMailSubject." + kind);
    }

    private static void startAt(java.time.Instant moment) {
        ground.server().start();
        ground.realm().admin().forgetToken();
        ground.realm().standClockAt(moment);
    }

    private static void endSessions(TestUser user) {
        ground.realm().admin().post(ground.realm().path("/users/" + user.id() + "/logout"), null);
    }

    private static boolean refreshed(Tokens session) {
        return ground.client().refresh(session.refreshToken()).granted();
    }

    private static String state(TestUser user) {
        return user.loginState().get("state").asText();
    }

    private static PostgresDatabase database() {
        return ground.server().database().orElseThrow();
    }
}
