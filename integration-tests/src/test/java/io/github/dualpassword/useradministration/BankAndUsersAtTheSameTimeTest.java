package io.github.dualpassword.useradministration;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.adminapi.TokensAtTheBank;
import io.github.dualpassword.lockout.Crowd;
import io.github.dualpassword.otp.Sharers;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** What the bank decides about a token at the moment in which somebody uses it comes before that or after it. */
class BankAndUsersAtTheSameTimeTest {

    private static final int TIMES = 20;
    private static final TestVault VAULT = TestVault.shared();

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("hardware-token", file -> file.withoutUsers().quickHashes());

    private TokensAtTheBank bank;

    @BeforeEach
    void start() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
        bank = TokensAtTheBank.of(ground.realm());
    }

    /** A code that was refused is not used up: after the release it is accepted, and one that was accepted is not. */
    @RepeatedTest(TIMES)
    void aRightCodeIsAcceptedBeforeTheSuspensionOrRefusedAfterIt(RepetitionInfo repetition) {
        int number = 520 + repetition.getCurrentRepetition();
        Sharers sharers = Sharers.added(ground.realm(), "suspend-code-" + number, number, 2);
        String code = sharers.code();

        List<String> answers = Crowd.allAtOnce(
                List.of(0, 1, 2),
                each -> each == 0
                        ? String.valueOf(bank.suspend(sharers.serial()).status())
                        : sharers.enter(sharers.users().get(each - 1), code));

        assertThat(answers.get(0)).isEqualTo("204");
        List<String> entries = answers.subList(1, 3);
        assertThat(entries).hasSize(2).isSubsetOf("ACCEPTED", "USED", "SUSPENDED");
        assertThat(sharers.enter(sharers.users().get(0), code)).isEqualTo("SUSPENDED");
        bank.release(sharers.serial());
        assertThat(sharers.enter(sharers.users().get(1), code))
                .isEqualTo(entries.contains("ACCEPTED") ? "USED" : "ACCEPTED");
    }

    /** Of both the later one holds, and the one who released learns what there was to be released. */
    @RepeatedTest(TIMES)
    void aReleaseComesBeforeTheSuspensionOrEndsIt(RepetitionInfo repetition) {
        int number = 550 + repetition.getCurrentRepetition();
        Sharers sharers = Sharers.added(ground.realm(), "suspend-release-" + number, number, 1);

        List<Answer> answers = Crowd.allAtOnce(
                List.of(0, 1), each -> each == 0 ? bank.suspend(sharers.serial()) : bank.release(sharers.serial()));

        assertThat(answers).extracting(Answer::status).containsExactly(204, 200);
        String before = answers.get(1).json().get("before").asText();
        assertThat(List.of("usable", "suspended_by_bank")).contains(before);
        assertThat(bank.suspension(sharers.serial()))
                .isEqualTo(before.equals("usable") ? "suspended_by_bank" : "usable");
    }

    /** Whichever comes first, an operator's release lifts nothing that the bank has decided. */
    @RepeatedTest(TIMES)
    void theReleaseOfAnOperatorNeverOutlivesTheBanksSuspension(RepetitionInfo repetition) {
        int number = 580 + repetition.getCurrentRepetition();
        Sharers sharers = Sharers.added(ground.realm(), "suspend-operator-" + number, number, 1);
        TestUser user = sharers.users().get(0).withRole("general-user");
        TestUser master = new Colleagues(sharers.contract()).master("suspend-operator-master-" + number);
        sharers.suspend();
        Page list = TokenScreens.RELEASE.list(ground.realm(), master);

        List<String> answers = Crowd.allAtOnce(
                List.of(0, 1),
                each -> each == 0
                        ? String.valueOf(bank.suspend(sharers.serial()).status())
                        : ReleaseScreens.outcome(TokenScreens.executed(list, master, user), user.loginId()));

        assertThat(answers.get(0)).isEqualTo("204");
        assertThat(List.of("DONE", "REFUSED token_suspended_by_bank")).contains(answers.get(1));
        assertThat(bank.suspension(sharers.serial())).isEqualTo("suspended_by_bank");
        assertThat(sharers.enterCode(user)).isEqualTo("SUSPENDED");
    }

    /** Nobody comes to share a token that is suspended without being suspended as well. */
    @RepeatedTest(5)
    void whoRegistersTheTokenMeanwhileSharesTheSuspensionOrIsToldOfIt(RepetitionInfo repetition) {
        int number = 610 + repetition.getCurrentRepetition();
        Sharers sharers = Sharers.added(ground.realm(), "suspend-joining-" + number, number, 0);
        TestUser joining = new Colleagues(sharers.contract()).general("suspend-joining-user-" + number);
        // Where there is another one to register, the page stays.
        sharers.withFurtherToken(number + 20);
        Page register = new Journeys(ground.realm()).logIn(joining);
        String code = sharers.code();

        List<Boolean> registered = Crowd.allAtOnce(List.of(0, 1), each -> {
            if (each == 0) {
                return bank.suspend(sharers.serial()).status() == 204;
            }
            return register.submit(Map.of("token-serial", sharers.serial(), "one-time-password", code))
                    .atApplication();
        });

        assertThat(registered.get(0)).isTrue();
        assertThat(sharers.state(joining)).isEqualTo(registered.get(1) ? "SUSPENDED" : "NONE");
    }

    /** A pair that finds the token comes before the suspension: after it no code is looked at. */
    @RepeatedTest(5)
    void aTokenIsFoundBeforeItIsSuspendedOrNotAtAll(RepetitionInfo repetition) {
        int number = 620 + repetition.getCurrentRepetition();
        Sharers sharers = Sharers.added(ground.realm(), "suspend-resync-" + number, number, 1);
        String first = shown(sharers, 6);
        String second = shown(sharers, 7);

        List<Integer> answers = Crowd.allAtOnce(
                List.of(0, 1),
                each -> each == 0
                        ? bank.suspend(sharers.serial()).status()
                        : bank.resynchronise(sharers.serial(), first, second).status());

        assertThat(answers.get(0)).isEqualTo(204);
        assertThat(List.of(204, 409)).contains(answers.get(1));
        bank.release(sharers.serial());
        assertThat(sharers.enter(sharers.users().get(0), second)).isEqualTo(answers.get(1) == 204 ? "USED" : "WRONG");
    }

    private static String shown(Sharers sharers, int steps) {
        return sharers.fob()
                .codeAt(TestGround.MORNING.plus(Duration.ofMinutes(steps)).toEpochMilli());
    }
}
