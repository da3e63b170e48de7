package io.github.dualpassword.lockout;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.dualpassword.testground.Condition;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.mail.MailServer;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.server.Ports;
import io.github.dualpassword.testground.server.ServerDatabase;
import io.github.dualpassword.testground.server.StockServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What must hold after a failure under {@link LoginLoad}: not one guess too many, nobody stuck, no mail lost or sent twice, no
 * row left over. Mails wait until then, so that none is on its way when something fails.
 */
record Aftermath(TestGround ground, int mailPort) {

    private static final int LIMIT = 5;
    private static final Duration SOON = Duration.ofMinutes(3);
    private static final Duration PAST_THE_DEADLINE = Duration.ofSeconds(31);
    private static final Duration PAST_THE_SUSPENSION = Duration.ofMinutes(40);

    /** To be asked for before the failure: from now on mails wait. */
    static Aftermath of(TestGround ground) {
        Aftermath aftermath = new Aftermath(ground, Ports.free());
        ground.realm()
                .update(realm ->
                        realm.withObjectProperty("smtpServer").put("port", String.valueOf(aftermath.mailPort())));
        return aftermath;
    }

    /** Asks all of it. The realm's clock is an hour ahead afterwards. */
    void holds() {
        awaitLogins();
        ground.realm().shiftClock(PAST_THE_DEADLINE);
        guessOn();
        notOneGuessTooMany();
        Map<String, Long> evaluated = evaluations();
        guessOn();
        assertThat(evaluations()).as("nothing is evaluated while suspended").isEqualTo(evaluated);
        noMailIsLostOrSentTwice();
        nobodyIsStuck();
        noRowIsLeftOver();
    }

    /** What was evaluated so far, of those who were guessed at. */
    Map<String, Long> evaluations() {
        Map<String, String> users = tables()
                .query("select c.ID || ' ' || u.USERNAME from CREDENTIAL c join USER_ENTITY u on u.ID = c.USER_ID"
                        + " where c.TYPE = 'password' and u.REALM_ID = '" + realmId() + "'")
                .stream()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(line -> line[0], line -> line[1]));
        return ground.nodes().stream()
                .flatMap(node -> ((StockServer) node).comparedPasswords().stream())
                .map(credential -> users.getOrDefault(credential, "somebody else"))
                .filter(LoginLoad.GUESSED::contains)
                .collect(Collectors.groupingBy(user -> user, Collectors.counting()));
    }

    /** Keycloak's pool finds out about each broken connection only when it uses it. */
    private void awaitLogins() {
        Condition.await(
                "everybody who knows the password is let in on each node",
                SOON,
                () -> ground.realm().onEachNode().stream().allMatch(this::letsAllIn));
    }

    private boolean letsAllIn(TestRealm node) {
        return Crowd.fewAtATime(
                        4,
                        LoginLoad.RIGHT,
                        user -> Door.DIRECT_GRANT.person(node.client(), user).enter(BankRealm.LOGIN_PASSWORD))
                .stream()
                .allMatch(Reply::accepted);
    }

    /** More often than the limit, one after the other, at each node in turn. */
    private void guessOn() {
        List<TestRealm> nodes = ground.realm().onEachNode();
        Crowd.fewAtATime(
                        4,
                        LoginLoad.GUESSED,
                        user -> Stream.iterate(0, round -> round + 1)
                                .limit(LIMIT + 1)
                                .map(round -> Door.DIRECT_GRANT
                                        .person(nodes.get(round % nodes.size()).client(), user)
                                        .enter(BankRealm.WRONG_PASSWORD))
                                .toList())
                .forEach(replies -> assertThat(replies)
                        .hasSize(LIMIT + 1)
                        .noneMatch(Reply::accepted)
                        .noneMatch(Reply::failedInTheServer));
    }

    private void notOneGuessTooMany() {
        assertThat(evaluations())
                .hasSize(LoginLoad.GUESSED.size())
                .allSatisfy((user, times) -> assertThat(times).as(user).isLessThanOrEqualTo(LIMIT));
        assertThat(LoginLoad.GUESSED)
                .hasSize(12)
                .allSatisfy(user -> assertThat(TestUser.existing(ground.realm(), user)
                                .loginState()
                                .get("state")
                                .asText())
                        .as(user)
                        .isEqualTo("temporarily_suspended"));
    }

    private void nobodyIsStuck() {
        assertThat(ground.realm().onEachNode()).isNotEmpty().allMatch(this::letsAllIn);
        ground.realm().shiftClock(PAST_THE_SUSPENSION);
        List<Reply> replies = Crowd.fewAtATime(
                4,
                LoginLoad.GUESSED,
                user -> Door.DIRECT_GRANT.person(ground.realm().client(), user).enter(BankRealm.LOGIN_PASSWORD));
        assertThat(replies).hasSize(12).allMatch(Reply::accepted);
    }

    private void noMailIsLostOrSentTwice() {
        try (MailServer mail = MailServer.startedOn(mailPort)) {
            Condition.await("nothing waits", SOON, () -> {
                // The clock stays: moved further than a lease is long, at one node after the other, it ends leases.
                tables().execute("update DP_MAIL set DUE_AT = 0 where STATE = 'WAITING'");
                ground.realm().sendMails();
                return waiting().isEmpty();
            });
            assertThat(LoginLoad.GUESSED).hasSize(12).allSatisfy(user -> {
                assertThat(kindsOfMails(user)).as(user).containsExactly("suspended");
                assertThat(mail.to(BankRealm.mailAddress(user))).as(user).hasSize(1);
            });
            assertThat(LoginLoad.RIGHT).hasSize(12).allSatisfy(user -> {
                assertThat(kindsOfMails(user)).as(user).doesNotContain("suspended");
                assertThat(mail.to(BankRealm.mailAddress(user))).as(user).hasSameSizeAs(kindsOfMails(user));
            });
        }
    }

    private List<String> kindsOfMails(String user) {
        return tables().query("select KIND from DP_MAIL where STATE = 'SENT' and USER_ID = '%s'"
                .formatted(ground.realm().userId(user)));
    }

    private void noRowIsLeftOver() {
        assertThat(tables().query(
                                "select SUBJECT_ID || ' ' || PENDING from DP_LOCKOUT where PENDING is not null and REALM_ID = '"
                                        + realmId() + "'"))
                .isEmpty();
        assertThat(tables().query("select SUBJECT_ID from DP_LOCKOUT where REALM_ID = '" + realmId() + "'"))
                .hasSize(LoginLoad.RIGHT.size() + LoginLoad.GUESSED.size())
                .doesNotHaveDuplicates();
    }

    private List<String> waiting() {
        return tables().query("select ID from DP_MAIL where STATE = 'WAITING' and REALM_ID = '" + realmId() + "'");
    }

    private String realmId() {
        return tables().query(
                        "select ID from REALM where NAME = '" + ground.realm().name() + "'")
                .get(0);
    }

    private ServerDatabase tables() {
        return ground.server().tables().orElseThrow();
    }
}
