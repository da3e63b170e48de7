package io.github.dualpassword.password.change;

import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static io.github.dualpassword.password.change.ChangePage.CONFIRMATION;
import static io.github.dualpassword.password.change.ChangePage.LOGIN;
import static org.assertj.core.api.Assertions.assertThat;

/** Both passwords are changed or neither, whatever goes wrong. */
class AllOrNothingTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private OwnChange own;

    @BeforeEach
    void start() {
        own = new OwnChange(ground.realm());
    }

    /** What the database refuses to write. */
    enum Refused {
        /** The first that is written. */
        CONFIRMATION_PASSWORD("CREDENTIAL", "TYPE <> 'confirmation-password'"),
        /** The second. */
        LOGIN_PASSWORD("CREDENTIAL", "TYPE <> 'password'"),
        /** That there was a change, after both. */
        HISTORY("DP_CHANGE_HISTORY", "CHANGES = 0"),
        /** What auditors read, at the very end. */
        EVENT("EVENT_ENTITY", "TYPE <> 'UPDATE_CREDENTIAL'");

        private final String table;
        private final String allowed;

        Refused(String table, String allowed) {
            this.table = table;
            this.allowed = allowed;
        }

        RefusedWrites of(TestUser user) {
            return RefusedWrites.unless(
                    user.realm(), table, "USER_ID IS NULL OR USER_ID <> '%s' OR %s".formatted(user.id(), allowed));
        }
    }

    static Stream<Arguments> brokenRules() {
        return Stream.of(
                Arguments.of("confirmation-too-short", "Long-enough-1", "short"),
                Arguments.of("login-too-short", "short", "Long-enough-2"),
                Arguments.of("confirmation-is-login-id", "Long-enough-1", "confirmation-is-login-id"),
                Arguments.of("both-the-same", "Long-enough-1", "Long-enough-1"),
                Arguments.of("login-stays", "Login-login-stays", "Long-enough-2"),
                Arguments.of("confirmation-stays", "Long-enough-1", "Confirm-confirmation-stays"));
    }

    @ParameterizedTest
    @MethodSource("brokenRules")
    void aRuleBrokenByOneLeavesBothAsTheyWere(String loginId, String login, String confirmation) {
        TestUser user = own.user(loginId);

        Page page = ChangeEntries.login(user.loginPassword(), login)
                .andConfirmation(user.confirmationPassword(), confirmation)
                .executeOn(own.page(user));

        assertThat(page.document().select("[id^=input-error-new-]")).isNotEmpty();
        assertNothingChanged(user);
    }

    @Test
    void aWrongPresentPasswordOfOneLeavesBothAsTheyWere() {
        TestUser user = own.user("one-wrong");

        OwnChange.both(user)
                .with("current-confirmation-password", Journeys.WRONG)
                .executeOn(own.page(user));

        assertNothingChanged(user);
    }

    @ParameterizedTest
    @EnumSource
    void aFailureOfTheDatabaseLeavesBothAsTheyWere(Refused refused) {
        TestUser user =
                own.user("refused-" + refused.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        Page form = own.page(user);

        Page page = refused.of(user).during(() -> OwnChange.both(user).executeOn(form));

        assertThat(page.text()).contains(Messages.JAPANESE.text("dualPasswordChangeFailed"));
        assertNothingChanged(user);
    }

    @ParameterizedTest
    @EnumSource
    void whenTheDatabaseIsWellAgainTheSamePageWorks(Refused refused) {
        TestUser user =
                own.user("well-again-" + refused.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        Page form = own.page(user);
        Page failed = refused.of(user).during(() -> OwnChange.both(user).executeOn(form));

        Page result = OwnChange.both(user).executeOn(failed);

        assertThat(result.has(ChangePage.RESULT)).isTrue();
        assertThat(user.events("UPDATE_CREDENTIAL")).hasSize(2);
        assertThat(own.confirms(user, OwnChange.newLogin(user), OwnChange.newConfirmation(user)))
                .isTrue();
    }

    @Test
    @Requirement("B08")
    void thePageSaysThatNothingWasChanged() {
        TestUser user = own.user("told-nothing-changed");
        ChangeVisit page = own.visit(user)
                .change(LOGIN, user.loginPassword(), OwnChange.newLogin(user))
                .change(CONFIRMATION, user.confirmationPassword(), OwnChange.newConfirmation(user));

        Refused.LOGIN_PASSWORD.of(user).during(page::executedInVain);

        assertThat(page.page().text()).contains("エラーが発生したため、パスワードは変更されていません。");
        assertNothingChanged(user);
    }

    @Test
    void aChangeOfBothIsTwoEventsThatNameTheirPasswords() {
        TestUser user = own.user("two-events");

        OwnChange.both(user).executeOn(own.page(user));

        assertThat(user.events("UPDATE_CREDENTIAL"))
                .extracting(event -> event.at("/details/credential_type").asText())
                .containsExactlyInAnyOrder("password", "confirmation-password");
        assertThat(user.events("UPDATE_CREDENTIAL"))
                .allSatisfy(event -> assertThat(
                                event.at("/details/dual_password_event").asText())
                        .isEqualTo("own-change"));
    }

    private void assertNothingChanged(TestUser user) {
        assertThat(user.events("UPDATE_CREDENTIAL")).isEmpty();
        assertThat(own.confirms(user, user.loginPassword(), user.confirmationPassword()))
                .isTrue();
    }
}
