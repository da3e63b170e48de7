package io.github.dualpassword.useradministration;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.procedure.Resent;
import io.github.dualpassword.testground.Condition;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Form;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** An operation on many users that is confirmed on its list: what that page showed is carried out, and nothing else. */
class OperationOnTheListTest {

    private static final String ACTION = "test-note-on-users";
    private static final String LIST = "#dual-password-test-note";
    private static final String CONFIRM = "#dual-password-test-note-confirm";
    private static final String RESULT = "#dual-password-test-note-result";

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile(
                    "two-stage",
                    file -> Company.named("notes")
                            .with("notes-operator", "master", "操作 一郎")
                            .with("noted-1", "general", "データ 一部")
                            .with("noted-2", "general", "データ 二部")
                            .with("noted-3", "general", "データ 三部")
                            .with("noted-4", "general", "データ 四部")
                            .with("noted-5", "general", "データ 五部")
                            .with("noted-6", "general", "データ 六部")
                            .with("noted-7", "general", "データ 七部")
                            .withMany("others", 120)
                            .in(file.quickHashes()));

    private TestUser operator;

    @BeforeAll
    static void theRealmHasTheOperation() {
        ground.realm()
                .admin()
                .post(
                        ground.realm().path("/authentication/register-required-action"),
                        Map.of("providerId", ACTION, "name", "Note"))
                .orFail();
    }

    @BeforeEach
    void start() {
        operator = Company.operator(ground.realm(), "notes-operator");
    }

    @Test
    void whatTheListShowsIsCarriedOutFromThere() {
        Page list = list();
        assertThat(list.document().select("thead th").eachText()).contains("Mail");
        assertThat(ReleaseScreens.row(list, "noted-1").text()).contains("noted-1@notes.example");

        Page result = confirmed(ReleaseScreens.picked(list, user("noted-1"))).press("execute");

        assertThat(result.has(RESULT)).isTrue();
        assertThat(ReleaseScreens.outcome(result, "noted-1")).isEqualTo("DONE");
        assertThat(notes("noted-1")).isEqualTo("*");
        assertThat(notes("noted-2")).isEmpty();
    }

    @Test
    void aListThatIsSentTwiceIsCarriedOutOnce() {
        Form form = confirmed(ReleaseScreens.picked(list(), user("noted-2")));

        Page first = form.press("execute");
        Page second = form.press("execute");

        assertThat(ReleaseScreens.counts(first)).isEqualTo(ReleaseScreens.counts(second));
        assertThat(second.has(RESULT)).isTrue();
        assertThat(notes("noted-2")).isEqualTo("*");
    }

    @Test
    void aListThatIsSentSeveralTimesAtOnceIsCarriedOutOnce() {
        Page list = list();

        List<CompletableFuture<Page>> sent = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() ->
                        confirmed(ReleaseScreens.picked(list, user("noted-5"))).press("execute")))
                .toList();
        List<Page> answers = sent.stream().map(CompletableFuture::join).toList();

        assertThat(answers).hasSize(4).allMatch(answer -> answer.has(RESULT) || answer.has(Resent.PAGE));
        assertThat(ReleaseScreens.outcome(list.visitor().open(list.address()), "noted-5"))
                .isEqualTo("DONE");
        assertThat(notes("noted-5")).isEqualTo("*");
    }

    @Test
    void aListThatIsOvertakenByItsRepetitionIsCarriedOut() {
        Page list = list();

        Page second = Resent.answer(list);
        Page first = Resent.overtaken(
                list,
                second,
                Map.of(
                        "pick",
                        user("noted-6").id(),
                        ReleaseScreens.PASSWORD,
                        operator.confirmationPassword(),
                        "execute",
                        "true"));

        assertThat(second.has(Resent.PAGE)).isTrue();
        assertThat(ReleaseScreens.outcome(first, "noted-6")).isEqualTo("DONE");
        assertThat(notes("noted-6")).isEqualTo("*");
    }

    @Test
    void aListThatComesAgainWhileItIsWorkedOnSaysSoUntilTheResultIsThere() {
        Page list = list();
        Supplier<Page> send =
                () -> confirmed(ReleaseScreens.picked(list, user("noted-7"))).press("execute");
        ground.realm().holdHashes();
        CompletableFuture<Page> first = CompletableFuture.supplyAsync(send);
        Page still;
        try {
            Condition.await(
                    "the first one is worked on",
                    Duration.ofSeconds(30),
                    () -> ground.realm().hashes().get("waiting").asInt() > 0);
            Page second = send.get();
            assertThat(second.has(Resent.PAGE)).isTrue();
            still = second.press(Resent.GO_ON);
        } finally {
            ground.realm().releaseHashes();
        }

        assertThat(still.has(Resent.PAGE)).isTrue();
        assertThat(ReleaseScreens.outcome(first.join(), "noted-7")).isEqualTo("DONE");
        assertThat(ReleaseScreens.outcome(still.press(Resent.GO_ON), "noted-7")).isEqualTo("DONE");
        assertThat(notes("noted-7")).isEqualTo("*");
    }

    @Test
    void aWrongConfirmationPasswordLeadsBackToTheList() {
        Page list = ReleaseScreens.picked(list(), user("noted-3"))
                .fill(ReleaseScreens.PASSWORD, "wrong")
                .press("execute");

        assertThat(list.has(LIST)).isTrue();
        assertThat(list.document().select("#input-error-operator-confirmation-password"))
                .hasSize(1);
        assertThat(ReleaseScreens.checked(list)).containsExactly("noted-3");
        assertThat(notes("noted-3")).isEmpty();
    }

    @Test
    void whoHasChangedSinceTheListIsShownBeforeAnythingIsDone() {
        Form form = confirmed(ReleaseScreens.picked(list(), user("noted-4")));
        Company.suspend(ground.realm(), "noted-4", "login");

        Page confirm = form.press("execute");

        assertThat(confirm.has(CONFIRM)).isTrue();
        assertThat(ReleaseScreens.rows(confirm)).containsExactly("noted-4");
        assertThat(notes("noted-4")).isEmpty();
        assertThat(ReleaseScreens.execute(confirm, operator).has(RESULT)).isTrue();
        assertThat(notes("noted-4")).isEqualTo("*");
    }

    @Test
    void whoStandsOnAnotherPageIsShownBeforeAnythingIsDone() {
        Page confirm = list().form()
                .press("select-all")
                .form()
                .fill(ReleaseScreens.PASSWORD, "wrong")
                .press("execute");

        assertThat(confirm.has(CONFIRM)).isTrue();
        assertThat(operator.confirmationState().get("consecutiveFailures").asInt())
                .as("what was typed on the list is not evaluated")
                .isZero();
        assertThat(confirm.html()).doesNotContain("value=\"wrong\"");
        assertThat(confirm.text()).contains("others-0001");
        assertThat(notes("others-0001")).isEmpty();
    }

    private Page list() {
        return new Journeys(ground.realm())
                .signedIn(operator)
                .open(ground.realm()
                        .client()
                        .authorization()
                        .locale("en")
                        .action(ACTION)
                        .url());
    }

    private Form confirmed(Form form) {
        return form.fill(ReleaseScreens.PASSWORD, operator.confirmationPassword());
    }

    private static TestUser user(String loginId) {
        return ground.existingUser(loginId);
    }

    /** An asterisk for each time that the work was done on a user. */
    private static String notes(String loginId) {
        return ground.realm()
                .admin()
                .get(ground.realm().path("/users/" + user(loginId).id()))
                .get("lastName")
                .asText()
                .replaceAll("[^*]", "");
    }
}
