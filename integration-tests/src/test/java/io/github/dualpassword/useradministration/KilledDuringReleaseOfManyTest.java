package io.github.dualpassword.useradministration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.notification.Postbox;
import io.github.dualpassword.testground.Condition;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.mail.MailServer;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.server.Ports;
import io.github.dualpassword.testground.server.ServerDatabase;
import io.github.dualpassword.testground.server.ServerOptions;

import static org.assertj.core.api.Assertions.assertThat;

/** The server is killed in the middle of a master's release of five hundred users. */
@Tag("long")
class KilledDuringReleaseOfManyTest {

    private static final int MANY = 500;
    private static final Duration SOON = Duration.ofMinutes(3);
    private static final Duration PAST_EVERY_PAUSE = Duration.ofHours(2);

    @RegisterExtension
    static final TestGround ground = TestGround.on(ServerOptions.postgresql())
            .onOwnServer()
            .withProfile(
                    "two-stage",
                    file -> Company.named("killed")
                            .with("killed-operator", "master", "操作 一郎")
                            .withMany("target", MANY)
                            .in(file.quickHashes()));

    @Test
    void whatWasDoneIsDoneAndToldAndTheMasterDoesTheRest() throws SQLException {
        TestUser operator = Company.operator(ground.realm(), "killed-operator");
        Company.suspend(ground.realm(), "target-", "login");
        int mailPort = Ports.free();
        new Postbox(ground.realm(), ground.mail()).sendThrough(mailPort);
        ground.realm().clearEvents();

        killMidway(confirmPage(operator), operator);
        ground.server().start();
        ground.realm().admin().forgetToken();

        List<String> done = released();
        assertThat(done).hasSizeBetween(1, MANY - 1);
        assertToldOnce(done);

        Page result = ReleaseScreens.execute(confirmPage(operator), operator);

        assertThat(ReleaseScreens.counts(result)).element(2).isEqualTo("0名");
        assertThat(released()).hasSize(MANY);
        assertToldOnce(released());
        assertMailedOnce(mailPort);
        assertNothingIsLeftOver();
    }

    private static Page confirmPage(TestUser operator) {
        return ReleaseScreens.confirmEverybody(ReleaseScreens.list(ground.realm(), operator), "usable");
    }

    /** Somebody else holds the row of one of them when the operation comes to it. */
    private static void killMidway(Page confirm, TestUser operator) throws SQLException {
        String held = ground.existingUser("target-0250").id();
        try (Connection other = tables().connect();
                Statement lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("select 1 from DP_LOCKOUT where SUBJECT_ID = '" + held + "' for update");
            CompletableFuture<Page> execution =
                    CompletableFuture.supplyAsync(() -> ReleaseScreens.execute(confirm, operator));
            Condition.await(
                    "the operation has come to the held row",
                    SOON,
                    () -> !tables().query("select PID from PG_STAT_ACTIVITY where DATNAME = CURRENT_DATABASE()"
                                    + " and WAIT_EVENT_TYPE = 'Lock'")
                            .isEmpty());
            assertThat(execution).isNotDone();
            ground.server().kill();
            other.rollback();
            assertThat(execution).failsWithin(SOON);
        }
    }

    private static List<String> released() {
        return tables().query("select SUBJECT_ID from DP_LOCKOUT where STANDING = 'USABLE' and CREDENTIAL = 'login'"
                + " and SUBJECT_ID in (select ID from USER_ENTITY where USERNAME like 'target-%')");
    }

    /** In events, in the history and in the outbox, and nobody else. */
    private static void assertToldOnce(List<String> users) {
        assertThat(tables().query("select TARGET_ID from DP_OPERATION where OPERATION = 'release-password'"
                        + " and OUTCOME = 'DONE' and OPERATOR_LOGIN_ID = 'killed-operator'"))
                .containsExactlyInAnyOrderElementsOf(users);
        assertThat(tables().query("select USER_ID from DP_MAIL where KIND = 'released'"))
                .containsExactlyInAnyOrderElementsOf(users);
        assertThat(ground.realm().events("CUSTOM_REQUIRED_ACTION").stream()
                        .filter(event -> event.at("/details/dual_password_event")
                                .asText()
                                .equals("release-password"))
                        .map(event -> event.at("/details/target").asText()))
                .containsExactlyInAnyOrderElementsOf(users);
    }

    private static void assertMailedOnce(int mailPort) {
        try (MailServer mail = MailServer.startedOn(mailPort)) {
            ground.realm().shiftClock(PAST_EVERY_PAUSE);
            Condition.await("nothing waits", SOON, () -> {
                ground.realm().sendMails();
                return tables().query("select ID from DP_MAIL where STATE = 'WAITING'")
                        .isEmpty();
            });
            List<String> addresses = IntStream.rangeClosed(1, MANY)
                    .mapToObj("target-%04d@killed.example"::formatted)
                    .toList();
            assertThat(addresses)
                    .hasSize(MANY)
                    .allSatisfy(address -> assertThat(mail.to(address)).hasSize(1));
        }
    }

    private static void assertNothingIsLeftOver() {
        assertThat(tables().query("select SUBJECT_ID from DP_LOCKOUT where PENDING is not null"))
                .isEmpty();
        assertThat(tables().query("select USER_ID from DP_SESSION_END")).isEmpty();
        assertThat(tables().query("select ID from DP_MAIL where STATE not in ('SENT', 'DROPPED')"))
                .isEmpty();
    }

    private static ServerDatabase tables() {
        return ground.server().tables().orElseThrow();
    }
}
