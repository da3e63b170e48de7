package io.github.dualpassword.lockout;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

class RestartTest {

    private static final String COUNTED = "counted";
    private static final String SUSPENDED = "suspended";

    @RegisterExtension
    static final TestGround ground = TestGround.onServer().withRealm(BankRealm.withUsers(COUNTED, SUSPENDED));

    @Test
    void aRestartKeepsEveryCounterAndSuspension() {
        enterWrong(COUNTED, 3);
        enterWrong(SUSPENDED, 5);
        JsonNode counted = login(COUNTED);
        JsonNode suspended = login(SUSPENDED);
        assertThat(counted.get("consecutiveFailures").asInt()).isEqualTo(3);
        assertThat(suspended.get("state").asText()).isEqualTo("temporarily_suspended");

        ground.server().restart();

        assertThat(login(COUNTED)).isEqualTo(counted);
        assertThat(login(SUSPENDED)).isEqualTo(suspended);
        assertThat(Door.DIRECT_GRANT
                        .person(ground.client(), SUSPENDED)
                        .enter(BankRealm.LOGIN_PASSWORD)
                        .accepted())
                .isFalse();
    }

    private static void enterWrong(String user, int times) {
        Person person = Door.DIRECT_GRANT.person(ground.client(), user);
        for (int time = 0; time < times; time++) {
            person.enter(BankRealm.WRONG_PASSWORD);
        }
    }

    private static JsonNode login(String user) {
        return TestUser.existing(ground.realm(), user).loginState();
    }
}
