package io.github.dualpassword.useradministration.change;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.procedure.Resent;
import io.github.dualpassword.testground.Condition;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.useradministration.Colleagues;

import static org.assertj.core.api.Assertions.assertThat;

/** A page of the change of a user is sent more than once: it is carried out once, and every answer says what is true. */
class UserChangeSentAgainTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final String NEW_LOGIN = "Given-login-1";

    private static Colleagues colleagues;
    private static TestUser master;

    @BeforeAll
    static void start() {
        colleagues = Colleagues.of(ground.realm(), "again");
        master = colleagues.master("master");
    }

    @Test
    void aPageSentSeveralTimesAtOnceExecutesOnce() {
        TestUser target = colleagues.general("sent-often");
        Page confirm = UserChangeVisit.confirm(master, target, NEW_LOGIN);

        List<CompletableFuture<Page>> sent = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> UserChangeVisit.execute(confirm, master)))
                .toList();
        List<Page> answers = sent.stream().map(CompletableFuture::join).toList();

        assertThat(answers)
                .hasSize(4)
                .allMatch(answer -> answer.has(UserChangePages.RESULT) || answer.has(Resent.PAGE));
        assertThat(UserChangeVisit.outcome(UserChangeVisit.execute(confirm, master)))
                .isEqualTo("DONE");
        assertThat(target.events("UPDATE_CREDENTIAL")).hasSize(1);
        assertThat(UserChangeVisit.mustChange(target, NEW_LOGIN)).isTrue();
    }

    @Test
    void aPageThatIsOvertakenByItsRepetitionExecutes() {
        TestUser target = colleagues.general("overtaken");
        Page confirm = UserChangeVisit.confirm(master, target, NEW_LOGIN);

        Page second = Resent.answer(confirm);
        Page third = Resent.answer(confirm);
        Page first = Resent.overtaken(
                confirm,
                third,
                Map.of(UserChangePages.OPERATORS_PASSWORD, master.confirmationPassword(), "execute", "true"));

        assertThat(second.has(Resent.PAGE)).isTrue();
        assertThat(third.has(Resent.PAGE)).isTrue();
        assertThat(UserChangeVisit.outcome(first)).isEqualTo("DONE");
        assertThat(target.events("UPDATE_CREDENTIAL")).hasSize(1);
        assertThat(UserChangeVisit.outcome(second.visitor().open(second.address())))
                .isEqualTo("DONE");
    }

    @Test
    void aPageThatComesAgainWhileItIsWorkedOnSaysSoUntilTheResultIsThere() {
        TestUser target = colleagues.general("worked-on");
        Page confirm = UserChangeVisit.confirm(master, target, NEW_LOGIN);
        ground.realm().holdHashes();
        CompletableFuture<Page> first = CompletableFuture.supplyAsync(() -> UserChangeVisit.execute(confirm, master));
        Page still;
        try {
            Condition.await(
                    "the first one is worked on",
                    Duration.ofSeconds(30),
                    () -> ground.realm().hashes().get("waiting").asInt() > 0);
            Page second = UserChangeVisit.execute(confirm, master);
            assertThat(second.has(Resent.PAGE)).isTrue();
            still = second.press(Resent.GO_ON);
        } finally {
            ground.realm().releaseHashes();
        }

        assertThat(still.has(Resent.PAGE)).isTrue();
        assertThat(UserChangeVisit.outcome(first.join())).isEqualTo("DONE");
        assertThat(UserChangeVisit.outcome(still.press(Resent.GO_ON))).isEqualTo("DONE");
        assertThat(target.events("UPDATE_CREDENTIAL")).hasSize(1);
    }

    @Test
    void typedPasswordsOfAPageThatIsOvertakenAreTaken() {
        TestUser target = colleagues.general("typed");
        Page basic = UserChangeVisit.basic(master, target);

        Page second = Resent.answer(basic);
        Page first = Resent.overtaken(
                basic,
                second,
                Map.of(
                        "login-change",
                        "change",
                        "new-login-password",
                        NEW_LOGIN,
                        "new-login-password-again",
                        NEW_LOGIN,
                        "next",
                        "true"));

        assertThat(second.has(Resent.PAGE)).isTrue();
        assertThat(UserChangeVisit.outcome(UserChangeVisit.execute(first, master)))
                .isEqualTo("DONE");
    }
}
