package io.github.dualpassword.password.change;

import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** Users whose login passwords lie in a directory that nobody writes to. */
class StoredUsersChangeTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private OwnChange own;

    @BeforeAll
    static void addThem() {
        ground.realm()
                .storages()
                .addUsers(Map.of(
                        "stored-a", "Login-stored-a",
                        "stored-b", "Login-stored-b",
                        "stored-c", "Login-stored-c",
                        "stored-d", "Login-stored-d"));
    }

    @BeforeEach
    void start() {
        own = new OwnChange(ground.realm());
    }

    @Test
    void theirConfirmationPasswordIsChangedInKeycloak() {
        TestUser user = user("stored-a");

        Page result = ChangeEntries.confirmation(user.confirmationPassword(), OwnChange.newConfirmation(user))
                .executeOn(own.page(user));

        assertThat(result.has(ChangePage.RESULT)).as(result.toString()).isTrue();
        assertThat(result.document().select("#last-day-login").text()).isEqualTo("無期限");
        assertThat(own.confirms(user, user.loginPassword(), OwnChange.newConfirmation(user)))
                .isTrue();
    }

    @Test
    void aLoginPasswordThatTheDirectoryDoesNotTakeIsNotChangedAndTheUserIsTold() {
        TestUser user = user("stored-b");

        Page page = ChangeEntries.login(user.loginPassword(), OwnChange.newLogin(user))
                .executeOn(own.page(user));

        assertThat(page.text()).contains(Messages.JAPANESE.text("dualPasswordNotChangeable"));
        assertThat(user.events("UPDATE_CREDENTIAL")).isEmpty();
        assertThat(own.logsIn(user, user.loginPassword())).isTrue();
        assertThat(own.logsIn(user, OwnChange.newLogin(user))).isFalse();
    }

    @Test
    void whenTheDirectoryRefusesTheConfirmationPasswordStaysToo() {
        TestUser user = user("stored-c");

        Page page = OwnChange.both(user).executeOn(own.page(user));

        assertThat(page.has(ChangePage.RESULT)).isFalse();
        assertThat(own.confirms(user, user.loginPassword(), user.confirmationPassword()))
                .isTrue();
    }

    @Test
    void theirWrongPresentPasswordIsCounted() {
        TestUser user = user("stored-d");

        ChangeEntries.login(Journeys.WRONG, OwnChange.newLogin(user)).executeOn(own.page(user));

        assertThat(user.loginState().get("consecutiveFailures").asInt()).isEqualTo(1);
    }

    private static TestUser user(String loginId) {
        return TestUser.existing(ground.realm(), loginId).withConfirmationPassword();
    }
}
