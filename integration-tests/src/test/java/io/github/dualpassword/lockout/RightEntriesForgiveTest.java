package io.github.dualpassword.lockout;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@Tag(TestGround.EVERY_DATABASE)
class RightEntriesForgiveTest {

    private static final String CARELESS = "careless";
    private static final String BUSY = "busy";

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            // The notice of a login after several failures is no consequence of the count: it has its own tests.
            .withRealm(BankRealm.withUsers(CARELESS, BUSY).attribute("dual-password.failures-notice", "0"));

    @Test
    void fourWrongThenARightOneAHundredTimesHaveNoConsequence() {
        Tokens session = ground.client().logIn(CARELESS, BankRealm.LOGIN_PASSWORD);
        Person careless = Door.DIRECT_GRANT.person(ground.client(), CARELESS);

        for (int times = 0; times < 100; times++) {
            for (int wrong = 0; wrong < 4; wrong++) {
                careless.enter(BankRealm.WRONG_PASSWORD);
            }
            assertThat(careless.enter(BankRealm.LOGIN_PASSWORD).accepted()).isTrue();
        }

        assertThat(ground.realm().events("USER_DISABLED_BY_TEMPORARY_LOCKOUT", "USER_DISABLED_BY_PERMANENT_LOCKOUT"))
                .isEmpty();
        assertThat(ground.mail().to(BankRealm.mailAddress(CARELESS))).isEmpty();
        assertThat(ground.client().refresh(session.refreshToken()).granted()).isTrue();
    }

    @Test
    void noneOfTwoHundredRightEntriesOfFourParallelClientsIsRefused() {
        List<Reply> replies = Crowd.fewAtATime(
                4,
                Collections.nCopies(200, BankRealm.LOGIN_PASSWORD),
                password -> Door.DIRECT_GRANT.person(ground.client(), BUSY).enter(password));

        assertThat(replies).hasSize(200).allMatch(Reply::accepted);
    }
}
