package io.github.dualpassword.lockout;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;

import static org.assertj.core.api.Assertions.assertThat;

/** The database server crashes and starts again while many users log in. */
@Tag("long")
@Tag(TestGround.TWO_NODES)
class DatabaseRestartedUnderLoadTest {

    @RegisterExtension
    static final TestGround ground = TestGround.on(BreakableCluster.options()).withRealm(LoginLoad.realmFile());

    @Test
    void afterwardsEverythingIsAsIfTheLastEntriesHadFailed() {
        Aftermath aftermath = Aftermath.of(ground);
        LoginLoad load = LoginLoad.begun(ground.realm());
        load.awaitAnswers(30);

        BreakableCluster.wires(ground).postgres().crash();
        load.awaitAnswers(10);
        BreakableCluster.wires(ground).postgres().startAgain();
        List<Reply> replies = load.end();

        assertThat(replies).filteredOn(Reply::accepted).isNotEmpty();
        assertThat(replies).noneMatch(reply -> reply.status() == 0);
        aftermath.holds();
    }
}
