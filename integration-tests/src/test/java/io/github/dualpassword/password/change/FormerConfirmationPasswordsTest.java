package io.github.dualpassword.password.change;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** Where a realm says so, a former confirmation password may not come back for a number of days, whatever its number. */
class FormerConfirmationPasswordsTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage(
                    file -> file.attribute("dual-password.confirmation.history", "0")
                            .attribute("dual-password.confirmation.history-days", "30")
                            .attribute("dual-password.confirmation.validity-days", "0")
                            .attribute("dual-password.login.validity-days", "0"))
            .withClockStandingAt(TestGround.MORNING);

    private static final String FIRST = "First-of-them-all";
    private static final String SECOND = "Second-of-them-all";

    private OwnChange own;

    @BeforeEach
    void start() {
        own = new OwnChange(ground.realm());
    }

    @Test
    void itMayNotComeBackBeforeTheDaysAreOver() {
        TestUser user = changed("too-early");
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofDays(30)).minusSeconds(1));

        Page page = change(user, SECOND, FIRST);

        assertThat(page.text()).contains(Messages.JAPANESE.text("dualPasswordConfirmationUsedBefore"));
    }

    @Test
    void itMayComeBackAfterwards() {
        TestUser user = changed("late-enough");
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofDays(30)));

        assertThat(change(user, SECOND, FIRST).has(ChangePage.RESULT)).isTrue();
    }

    @Test
    void thePageNamesTheDays() {
        TestUser user = changed("told-before");

        assertThat(own.page(user).text()).contains("過去30日間に使用したものと異なる");
    }

    private TestUser changed(String loginId) {
        TestUser user = own.user(loginId).withConfirmationPassword(FIRST);
        assertThat(change(user, FIRST, SECOND).has(ChangePage.RESULT)).isTrue();
        return user;
    }

    private Page change(TestUser user, String present, String value) {
        return ChangeEntries.confirmation(present, value).executeOn(own.page(user));
    }
}
