package io.github.dualpassword.lockout;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.server.ServerOptions;

import static org.assertj.core.api.Assertions.assertThat;

/** What happens on one node holds on the other with the next request, though that one keeps users and realms in caches. */
@Tag(TestGround.TWO_NODES)
class OneStateOnTwoNodesTest {

    private static final int ROUNDS = 5;

    private static final String GUESSED = "guessed";
    private static final String RELEASED = "released";
    private static final String LIMITED = "limited";
    private static final String CHANGED = "changed";
    private static final String RESET = "reset";

    @RegisterExtension
    static final TestGround ground = TestGround.on(ServerOptions.cluster())
            .withRealm(BankRealm.withUsers(List.of(GUESSED, RELEASED, LIMITED, CHANGED, RESET)));

    @Test
    void aSuspensionOnOneNodeRefusesOnTheOther() {
        assertThat(logIn(1, GUESSED)).isTrue();

        enterWrong(0, GUESSED, 5);

        long evaluated = Door.DIRECT_GRANT.evaluations(ground.realm());
        assertThat(logIn(1, GUESSED)).isFalse();
        assertThat(Door.DIRECT_GRANT.evaluations(ground.realm())).isEqualTo(evaluated);
    }

    @Test
    void aReleaseOnOneNodeLetsInOnTheOther() {
        enterWrong(0, RELEASED, 5);
        assertThat(logIn(0, RELEASED)).isFalse();

        TestUser.existing(ground.realm(1), RELEASED).release("login").orFail();

        assertThat(logIn(0, RELEASED)).isTrue();
    }

    @Test
    void aLimitSetOnOneNodeHoldsOnTheOther() {
        enterWrong(1, LIMITED, 1);

        ground.realm(0).attribute("dual-password.login.max-failures", "2");
        try {
            enterWrong(1, LIMITED, 1);
        } finally {
            ground.realm(0).attribute("dual-password.login.max-failures", "5");
        }

        assertThat(TestUser.existing(ground.realm(0), LIMITED)
                        .loginState()
                        .get("state")
                        .asText())
                .isEqualTo("temporarily_suspended");
    }

    /** Again and again, because the other node has just read the former one each time. */
    @Test
    void aConfirmationPasswordSetOnOneNodeIsTheOnlyRightOneOnTheOther() {
        String former = BankRealm.CONFIRMATION_PASSWORD;
        Person atTheOther = Door.STEP_UP.person(ground.realm(1).client(), CHANGED);
        for (int round = 1; round <= ROUNDS; round++) {
            assertThat(atTheOther.enter(former).accepted()).isTrue();
            String set = "Confirm-set-" + round;

            TestUser.existing(ground.realm(0), CHANGED).withConfirmationPassword(set);

            assertThat(atTheOther.enter(former).accepted()).isFalse();
            assertThat(atTheOther.enter(set).accepted()).isTrue();
            former = set;
        }
    }

    @Test
    void aLoginPasswordSetOnOneNodeIsTheOnlyRightOneOnTheOther() {
        assertThat(logIn(1, RESET)).isTrue();

        TestUser.existing(ground.realm(0), RESET).withLoginPassword("Login-set");

        assertThat(logIn(1, RESET)).isFalse();
        assertThat(enter(1, RESET, "Login-set").accepted()).isTrue();
    }

    private static boolean logIn(int node, String user) {
        return enter(node, user, BankRealm.LOGIN_PASSWORD).accepted();
    }

    private static void enterWrong(int node, String user, int times) {
        for (int time = 0; time < times; time++) {
            enter(node, user, BankRealm.WRONG_PASSWORD);
        }
    }

    private static Reply enter(int node, String user, String password) {
        return Door.DIRECT_GRANT.person(ground.realm(node).client(), user).enter(password);
    }
}
