package io.github.dualpassword.notification;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.Condition;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.server.LogPart;

import static org.assertj.core.api.Assertions.assertThat;

/** A mail that is refused keeps no other mail of the realm waiting, and takes one line of the log. */
class RefusedMailsTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage().withClockStandingAt(TestGround.MORNING);

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int REFUSED = 8;

    private RefusingMailServer server;
    private Postbox postbox;

    @BeforeEach
    void start() {
        server = new RefusingMailServer();
        postbox = new Postbox(ground.realm(), ground.mail());
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void mailsBehindRefusedOnesGoOutInTheSameRound() {
        takeTheMailServerAway();
        List<TestUser> refused = suspended("refused-first-", REFUSED);
        ground.realm().standClockAt(ground.realm().now().plusMillis(1));
        TestUser behind = suspended("behind-refused-", 1).get(0);

        bringItBack();

        Condition.await("every mail was tried", SOON, () -> server.turnedAway().size() >= REFUSED);
        Condition.await(
                "the mail behind them was sent",
                Duration.ofSeconds(5),
                () -> server.accepted().contains(Postbox.addressOf(behind)));
        assertThat(refused)
                .hasSize(REFUSED)
                .allSatisfy(user -> assertThat(postbox.states(user)).containsExactly("WAITING"));
    }

    @Test
    void aRefusedMailTakesOneLineOfTheLogWithoutTheAddress() {
        postbox.sendThrough(server.port());
        LogPart log = LogPart.fromNow(ground.server());
        TestUser user = suspended("refused-logged-", 1).get(0);
        ground.realm().sendMails();
        Condition.await("it was tried", SOON, () -> server.turnedAway().contains(Postbox.addressOf(user)));
        Condition.await(
                "it is settled",
                SOON,
                () -> postbox.outbox(user).get(0).get("attempts").asInt() == 1
                        && postbox.outbox(user).get(0).get("dueAt").asLong()
                                > ground.realm().now().toEpochMilli());

        List<String> lines = linesOf(log);

        assertThat(lines.stream().filter(line -> line.contains("Mail '") && line.contains(user.id())))
                .singleElement()
                .asString()
                .contains("refused: answer 550")
                .doesNotContain("@");
        assertThat(lines)
                .noneMatch(line -> line.contains("SendFailedException") || line.contains("AddressFailedException"))
                .noneMatch(line -> line.contains(Postbox.addressOf(user)));
    }

    @Test
    void aConnectionThatFailsEndsTheRound() {
        takeTheMailServerAway();
        List<TestUser> users = suspended("hangs-up-", 4);

        bringItBack();

        // The timer may have had a round at the same time.
        assertThat(hungUp()).hasSizeBetween(1, 2).hasSizeLessThan(users.size());

        // Their mails go with them: they would end the rounds of other tests.
        users.forEach(user -> ground.realm().admin().delete(ground.realm().path("/users/" + user.id())));
    }

    private List<TestUser> suspended(String prefix, int number) {
        Journeys journeys = new Journeys(ground.realm());
        return IntStream.rangeClosed(1, number)
                .mapToObj(each -> postbox.user(prefix + each))
                .peek(user -> journeys.wrongLogins(user, 5))
                .toList();
    }

    /** Nothing is sent meanwhile: each round ends at the first mail. */
    private void takeTheMailServerAway() {
        StalledMailServer away = new StalledMailServer();
        away.close();
        postbox.sendThrough(away.port());
    }

    /** The next round begins with every mail due. */
    private void bringItBack() {
        postbox.sendThrough(server.port());
        ground.realm().standClockAt(ground.realm().now().plus(Duration.ofMinutes(2)));
        ground.realm().sendMails();
    }

    private List<String> hungUp() {
        return server.turnedAway().stream()
                .filter(address -> address.startsWith(RefusingMailServer.HANGS_UP))
                .toList();
    }

    private static List<String> linesOf(LogPart log) {
        List<String> lines = new ArrayList<>();
        log.forEachLine(lines::add);
        return lines;
    }
}
