package io.github.dualpassword.lockout;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;

import static org.assertj.core.api.Assertions.assertThat;

/** One of two nodes is killed while many users log in at both. */
@Tag("long")
@Tag(TestGround.TWO_NODES)
class NodeKilledUnderLoadTest {

    @RegisterExtension
    static final TestGround ground = TestGround.on(BreakableCluster.options()).withRealm(LoginLoad.realmFile());

    @Test
    void afterwardsEverythingIsAsIfItsLastEntriesHadFailed() {
        Aftermath aftermath = Aftermath.of(ground);
        LoginLoad load = LoginLoad.begun(ground.realm());
        load.awaitAnswers(30);

        ground.node(1).kill();
        List<Reply> replies = load.end();
        ground.startMissingNodes();

        assertThat(replies).filteredOn(Reply::accepted).isNotEmpty();
        assertThat(replies).filteredOn(reply -> reply.status() == 0).isNotEmpty();
        aftermath.holds();
    }
}
