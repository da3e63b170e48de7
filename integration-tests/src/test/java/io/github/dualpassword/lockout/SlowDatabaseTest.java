package io.github.dualpassword.lockout;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.Condition;
import io.github.dualpassword.testground.junit.TestGround;

import static org.assertj.core.api.Assertions.assertThat;

/** Each statement takes two seconds longer for a while, and many users log in. */
@Tag("long")
@Tag(TestGround.TWO_NODES)
class SlowDatabaseTest {

    @RegisterExtension
    static final TestGround ground = TestGround.on(BreakableCluster.options()).withRealm(LoginLoad.realmFile());

    private static final Duration SOON = Duration.ofMinutes(2);

    @Test
    void requestsEndAndTheConnectionsAreFreeAgain() {
        Aftermath aftermath = Aftermath.of(ground);
        LoginLoad load = LoginLoad.begun(ground.realm());
        load.awaitAnswers(30);

        BreakableCluster.wires(ground).toDatabase().slow(Duration.ofSeconds(2));
        load.awaitAnswers(20);
        BreakableCluster.wires(ground).toDatabase().heal();
        List<Reply> replies = load.end();

        assertThat(replies).filteredOn(Reply::accepted).isNotEmpty();
        assertThat(replies).noneMatch(reply -> reply.status() == 0);
        Condition.await(
                "no connection is in use",
                SOON,
                () -> ground.nodes().stream().allMatch(node -> BreakableCluster.connectionsInUse(node) == 0));
        aftermath.holds();
    }
}
