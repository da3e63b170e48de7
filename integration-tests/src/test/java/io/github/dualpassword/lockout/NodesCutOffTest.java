package io.github.dualpassword.lockout;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;

import static org.assertj.core.api.Assertions.assertThat;

/** The network between two nodes is cut and healed; both reach the database all the while. */
@Tag("long")
@Tag(TestGround.TWO_NODES)
class NodesCutOffTest {

    @RegisterExtension
    static final TestGround ground = TestGround.on(BreakableCluster.options()).withRealm(LoginLoad.realmFile());

    @AfterAll
    static void heal() {
        BreakableCluster.heal(ground);
    }

    @Test
    void theyCountTogetherAllTheSame() {
        Aftermath aftermath = Aftermath.of(ground);
        BreakableCluster.cut(ground);

        LoginLoad load = LoginLoad.begun(ground.realm());
        load.awaitAnswers(LoginLoad.EIGHT_EACH);
        List<Reply> replies = load.end();

        assertThat(BreakableCluster.allSee(ground, 1)).isTrue();
        assertThat(replies).noneMatch(Reply::failedInTheServer).noneMatch(reply -> reply.status() == 0);
        assertThat(replies).filteredOn(Reply::accepted).hasSizeGreaterThanOrEqualTo(LoginLoad.EIGHT_EACH / 2 - 16);
        assertThat(aftermath.evaluations())
                .hasSize(LoginLoad.GUESSED.size())
                .allSatisfy((user, times) -> assertThat(times).as(user).isEqualTo(5));

        heal();

        aftermath.holds();
    }
}
