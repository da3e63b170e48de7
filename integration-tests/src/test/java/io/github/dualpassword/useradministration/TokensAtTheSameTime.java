package io.github.dualpassword.useradministration;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import io.github.dualpassword.lockout.Crowd;
import io.github.dualpassword.otp.Sharers;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.server.ServerOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What happens to a token at one moment has happened in one order, and everybody is told what came of it. On whatever database,
 * and by different nodes where there are two.
 */
abstract class TokensAtTheSameTime {

    private static final String REVOKED = "このトークンは失効しています";
    private static final TestVault VAULT = TestVault.shared();

    /** Where operators act. */
    abstract TestRealm here();

    /** Where others act at the same moment. */
    abstract TestRealm there();

    /** With the profile that has all of it. @param options of a server with the vault of all tests */
    static TestGround on(ServerOptions.Builder options) {
        return TestGround.on(options)
                .withProfile("hardware-token", file -> file.withoutUsers().quickHashes());
    }

    @BeforeEach
    void start() {
        VAULT.keys(here(), TestVault.KEY);
        here().standClockAt(TestGround.MORNING);
    }

    @RepeatedTest(3)
    void oneOperatorRevokesTheTokenAndTheOtherIsToldThatThereIsNothingToDo(RepetitionInfo repetition) {
        int number = 400 + repetition.getCurrentRepetition();
        Sharers sharers = Sharers.added(here(), "both-revoke-" + number, number, 1);
        TestUser user = sharers.users().get(0).withRole("general-user");
        List<TestUser> operators = List.of(
                member(sharers, "both-revoke-first-" + number, "master"),
                member(sharers, "both-revoke-second-" + number, "master"));
        List<Page> lists = List.of(
                TokenScreens.REVOCATION.list(here(), operators.get(0)),
                TokenScreens.REVOCATION.list(there(), operators.get(1)));

        List<Page> results = Crowd.allAtOnce(
                List.of(0, 1), each -> TokenScreens.executed(lists.get(each), operators.get(each), user));

        assertThat(results.stream().map(page -> result(page, operators.get(results.indexOf(page)), user)))
                .containsExactlyInAnyOrder("DONE", "NOTHING_TO_DO");
        assertThat(sharers.state(user)).isEqualTo("NONE");
    }

    /** Whichever comes first: in the end nobody has the token, and the user who was too late is told so. */
    @RepeatedTest(3)
    void whoRegistersWhileTheLastUserIsRevokedSharesItOrIsToldThatItIsRevoked(RepetitionInfo repetition) {
        int number = 410 + repetition.getCurrentRepetition();
        Sharers sharers = Sharers.added(here(), "register-" + number, number, 1);
        TestUser user = sharers.users().get(0).withRole("general-user");
        TestUser master = member(sharers, "register-master-" + number, "master");
        TestUser joining = member(sharers, "register-joining-" + number, "general");
        Page list = TokenScreens.REVOCATION.list(here(), master);
        Page register = new Journeys(there()).logIn(joining);
        String code = sharers.code();

        List<Page> answers = Crowd.allAtOnce(
                List.of(0, 1),
                each -> each == 0
                        ? TokenScreens.executed(list, master, user)
                        : register.submit(Map.of("token-serial", sharers.serial(), "one-time-password", code)));

        assertThat(result(answers.get(0), master, user)).isEqualTo("DONE");
        assertThat(sharers.state(user)).isEqualTo("NONE");
        boolean registered = answers.get(1).atApplication();
        assertThat(sharers.state(joining)).isEqualTo(registered ? "USABLE" : "NONE");
        assertThat(registered || answers.get(1).text().contains(REVOKED))
                .as(answers.get(1).text())
                .isTrue();
    }

    @Test
    void whoRegistersAfterTheLastUserWasRevokedIsToldSoAndGoesOnWithoutAToken() {
        Sharers sharers = Sharers.added(here(), "late", 440, 1);
        TestUser user = sharers.users().get(0).withRole("general-user");
        TestUser master = member(sharers, "late-master", "master");
        TestUser joining = member(sharers, "late-joining", "general");
        Page register = new Journeys(there()).logIn(joining);
        Page list = TokenScreens.REVOCATION.list(here(), master);
        assertThat(result(TokenScreens.executed(list, master, user), master, user))
                .isEqualTo("DONE");

        Page told = register.submit(Map.of("token-serial", sharers.serial(), "one-time-password", sharers.code()));

        assertThat(told.text()).contains(REVOKED);
        assertThat(told.press("later").atApplication()).isTrue();
        assertThat(sharers.state(joining)).isEqualTo("NONE");
    }

    /** A code that is entered while the token is released is refused as suspended, or accepted; and it is accepted once. */
    @RepeatedTest(3)
    void aCodeThatIsUsedWhileTheTokenIsReleasedComesBeforeOrAfter(RepetitionInfo repetition) {
        int number = 420 + repetition.getCurrentRepetition();
        Sharers sharers = Sharers.added(here(), "code-" + number, number, 1);
        TestUser user = sharers.users().get(0).withRole("general-user");
        TestUser master = member(sharers, "code-master-" + number, "master");
        sharers.suspend();
        Page list = TokenScreens.RELEASE.list(here(), master);

        List<String> answers = Crowd.allAtOnce(
                List.of(0, 1, 2),
                each -> each == 0
                        ? ReleaseScreens.outcome(TokenScreens.executed(list, master, user), user.loginId())
                        : sharers.enterCodeAt(there(), user));

        assertThat(answers.get(0)).isEqualTo("DONE");
        assertThat(answers.subList(1, 3)).hasSize(2).isSubsetOf("SUSPENDED", "ACCEPTED", "USED");
        assertThat(answers.stream().filter("ACCEPTED"::equals)).hasSizeLessThanOrEqualTo(1);
        assertThat(sharers.state(user)).isEqualTo("USABLE");
        here().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(1)));
        assertThat(sharers.enterCode(user)).isEqualTo("ACCEPTED");
    }

    /** A code that was entered before is of no use to whoever has lost the token by then. */
    @RepeatedTest(3)
    void aCodeThatIsUsedWhileTheTokenIsRevokedComesBeforeOrAfter(RepetitionInfo repetition) {
        int number = 430 + repetition.getCurrentRepetition();
        Sharers sharers = Sharers.added(here(), "lost-code-" + number, number, 2);
        TestUser user = sharers.users().get(0).withRole("general-user");
        TestUser master = member(sharers, "lost-code-master-" + number, "master");
        Page list = TokenScreens.REVOCATION.list(here(), master);

        List<String> answers = Crowd.allAtOnce(
                List.of(0, 1),
                each -> each == 0
                        ? result(TokenScreens.executed(list, master, user), master, user)
                        : sharers.enterCodeAt(there(), user));

        assertThat(answers.get(0)).isEqualTo("DONE");
        assertThat(List.of("ACCEPTED", "NOT_REGISTERED")).contains(answers.get(1));
        assertThat(sharers.state(user)).isEqualTo("NONE");
        // What was not accepted is not used up: whoever else shares the token can still use it.
        assertThat(sharers.enterCode(sharers.users().get(1)))
                .isEqualTo(answers.get(1).equals("ACCEPTED") ? "USED" : "ACCEPTED");
    }

    /** The page to confirm comes where the list was overtaken before it was read again. */
    private static String result(Page page, TestUser operator, TestUser user) {
        if (page.has(TokenScreens.REVOCATION.list() + "-confirm")) {
            return ReleaseScreens.outcome(ReleaseScreens.execute(page, operator), user.loginId());
        }
        return page.has(TokenScreens.REVOCATION.result())
                ? ReleaseScreens.outcome(page, user.loginId())
                // Nobody who is selected has a token any more.
                : "NOTHING_TO_DO";
    }

    private static TestUser member(Sharers sharers, String loginId, String type) {
        return new Colleagues(sharers.contract()).user(loginId, type);
    }
}
