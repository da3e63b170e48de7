package io.github.dualpassword.otp;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.lockout.BreakableCluster;
import io.github.dualpassword.lockout.Crowd;
import io.github.dualpassword.notification.Postbox;
import io.github.dualpassword.testground.Condition;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** Two nodes that cannot reach each other: a code is accepted once by both together, and a mail sent once. */
@Tag("long")
@Tag(TestGround.TWO_NODES)
class CodesWhileNodesAreCutOffTest {

    private static final int ENTRIES = 40;
    private static final int RECEIVERS = 20;
    private static final Duration SOON = Duration.ofMinutes(1);

    @RegisterExtension
    static final TestGround ground = TestGround.on(BreakableCluster.options())
            .withProfile("two-stage", file -> file.withoutUsers().quickHashes());

    @BeforeAll
    static void cut() {
        TestVault.shared().keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
        BreakableCluster.cut(ground);
    }

    @AfterAll
    static void heal() {
        BreakableCluster.heal(ground);
        ground.realm().resetClock();
    }

    @Test
    void aCodeThatIsEnteredAtBothIsAcceptedOnceAndNotAgainAfterTheyAreHealed() {
        Sharers sharers = Sharers.added(ground.realm(), "cut-off", 61, 2);
        String code = sharers.code();

        List<String> answers = enterAtBoth(sharers, code);

        assertThat(BreakableCluster.allSee(ground, 1)).isTrue();
        assertThat(answers).hasSize(ENTRIES).containsOnlyOnce("ACCEPTED");
        BreakableCluster.heal(ground);
        try {
            assertThat(enterAtBoth(sharers, code)).hasSize(ENTRIES).doesNotContain("ACCEPTED");
            assertThat(sharers.state(sharers.user(0))).isEqualTo("USABLE");
        } finally {
            BreakableCluster.cut(ground);
        }
    }

    @Test
    void fiveWrongCodesAreEvaluatedByBothTogether() {
        Sharers sharers = Sharers.added(ground.realm(), "guessed-cut-off", 62, 2);

        List<String> answers = enterAtBoth(sharers, sharers.fob().wrongCodeAt(TestGround.MORNING.toEpochMilli()));

        assertThat(answers).hasSize(ENTRIES).filteredOn("WRONG"::equals).hasSize(5);
    }

    /** Keycloak's caches of users hear nothing of each other; a stop is a row of our own. */
    @Test
    void aStopHoldsAtBothAndAReplacedPasswordOnceTheCachesAreEmptied() {
        TestUser operator = TestUser.addedWithLoginPassword(ground.realm(), "cut-off-operator");
        TestUser stopped = TestUser.addedWithLoginPassword(ground.realm(), "cut-off-stopped");
        TestUser replaced = TestUser.addedWithLoginPassword(ground.realm(), "cut-off-replaced");
        TestContract contract = TestContract.added(ground.realm(), "cut-off-contract");
        List.of(operator, stopped, replaced).forEach(contract::join);
        assertThat(List.of(stopped, replaced))
                .hasSize(2)
                .allMatch(user -> logsInAtTheOther(user, user.loginPassword()));

        ground.realm().stopService(stopped.id(), operator.id(), contract.id());
        replaced.withLoginPassword("Login-replaced");

        assertThat(logsInAtTheOther(stopped, stopped.loginPassword())).isFalse();
        assertThat(logsInAtTheOther(replaced, replaced.loginPassword())).isFalse();
        BreakableCluster.heal(ground);
        try {
            ground.realm().clearUserCache();
            assertThat(logsInAtTheOther(replaced, replaced.loginPassword())).isFalse();
            assertThat(logsInAtTheOther(replaced, "Login-replaced")).isTrue();
        } finally {
            BreakableCluster.cut(ground);
        }
    }

    private static boolean logsInAtTheOther(TestUser user, String password) {
        return ground.realm(1).client().directGrant(user.loginId(), password).granted();
    }

    @Test
    void whatBothSendAtTheSameTimeArrivesOnce() {
        Postbox postbox = new Postbox(ground.realm(), ground.mail());
        List<TestUser> receivers = IntStream.range(0, RECEIVERS)
                .mapToObj(number -> postbox.user("cut-off-receiver-" + number))
                .toList();
        receivers.forEach(receiver -> receiver.withProvisionalConfirmationPassword("Provisional-1"));

        Condition.await("nothing waits", SOON, () -> {
            Crowd.allAtOnce(ground.realm().onEachNode(), node -> {
                node.sendMails();
                return node;
            });
            return ground.realm().mails().stream()
                    .noneMatch(mail -> mail.get("state").asText().equals("WAITING"));
        });

        assertThat(receivers)
                .hasSize(RECEIVERS)
                .allSatisfy(receiver -> assertThat(ground.mail().to(Postbox.addressOf(receiver)))
                        .hasSize(1));
    }

    private static List<String> enterAtBoth(Sharers sharers, String code) {
        List<TestRealm> nodes = ground.realm().onEachNode();
        List<Integer> places = IntStream.range(0, ENTRIES).boxed().toList();
        List<String> codes = Collections.nCopies(ENTRIES, code);
        return Crowd.allAtOnce(
                places,
                place -> Sharers.enter(nodes.get(place / 2 % nodes.size()), sharers.user(place % 2), codes.get(place)));
    }
}
