package io.github.dualpassword.useradministration;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.lockout.Crowd;
import io.github.dualpassword.testground.Condition;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** Two who act in the same contract at the same moment: one comes after the other, and finds what the first has done. */
class OperatorsAtTheSameTimeTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private TestUser first;
    private TestUser second;
    private TestUser colleague;

    @BeforeAll
    static void addCompany() {
        Company.named("at-once")
                .with("first-master", "master", "操作 一郎")
                .with("second-master", "master", "操作 二郎")
                .with("colleague", "general", "対象 花子")
                .addedTo(ground.realm());
    }

    @BeforeEach
    void nobodyIsStoppedOrSuspended() {
        Company.nobodyIsStoppedOrSuspended(ground.realm());
        ground.realm().clearEvents();
        first = Company.operator(ground.realm(), "first-master");
        second = Company.operator(ground.realm(), "second-master");
        colleague = ground.existingUser("colleague");
    }

    @RepeatedTest(3)
    void oneUsableMasterStaysWhenTwoStopEachOther() {
        List<Page> results = atTheSameMoment(
                List.of(confirmPage(first, "stopped", second), confirmPage(second, "stopped", first)),
                List.of(first, second));

        assertThat(results).hasSize(2);
        List<JsonNode> done = operations("service-stop", "done");
        assertThat(done).hasSize(1);
        TestUser stopped = done.get(0).get("userId").asText().equals(first.id()) ? first : second;
        TestUser left = stopped == first ? second : first;
        assertThat(ReleaseScreens.row(ReleaseScreens.list(ground.realm(), left), stopped.loginId())
                        .text())
                .contains("利用停止");
        // Turned away at the door or at the execution, whichever came first after the stop.
        assertThat(ground.realm().events("CUSTOM_REQUIRED_ACTION_ERROR"))
                .singleElement()
                .satisfies(refused -> {
                    assertThat(refused.get("error").asText()).isEqualTo("operator_stopped");
                    assertThat(List.of(
                                    refused.get("userId").asText(),
                                    refused.at("/details/operator").asText()))
                            .contains(stopped.id());
                });
    }

    @Test
    void oneReleasesAndTheOtherIsToldThatThereIsNothingToDo() {
        Company.suspend(ground.realm(), "colleague", "login");

        List<Page> results = atTheSameMoment(
                List.of(confirmPage(first, "usable", colleague), confirmPage(second, "usable", colleague)),
                List.of(first, second));

        assertThat(results.stream().map(result -> ReleaseScreens.outcome(result, "colleague")))
                .containsExactlyInAnyOrder("DONE", "NOTHING_TO_DO");
        assertThat(operations("release-password", "done")).hasSize(1);
        assertThat(operations("release-password", "nothing_to_do")).hasSize(1);
        assertThat(colleague.loginState().get("state").asText()).isEqualTo("usable");
    }

    @Test
    void aStopAndAReleaseOfTheSameUserDoNotMixUp() {
        Company.suspend(ground.realm(), "colleague", "login");

        List<Page> results = atTheSameMoment(
                List.of(confirmPage(first, "usable", colleague), confirmPage(second, "stopped", colleague)),
                List.of(first, second));

        // Whoever comes second meets a state that is not the one that was confirmed.
        assertThat(results.stream().map(result -> ReleaseScreens.outcome(result, "colleague")))
                .containsExactlyInAnyOrder("DONE", "REFUSED state_changed");
    }

    private static Page confirmPage(TestUser operator, String after, TestUser target) {
        Page confirm = ReleaseScreens.confirm(ReleaseScreens.list(ground.realm(), operator), after, target);
        assertThat(confirm.has(ReleaseScreens.CONFIRM)).isTrue();
        return confirm;
    }

    /** Both confirmation passwords are evaluated before anything is carried out. */
    private static List<Page> atTheSameMoment(List<Page> confirmPages, List<TestUser> operators) {
        Function<Integer, Page> execute = each -> ReleaseScreens.execute(confirmPages.get(each), operators.get(each));
        ground.realm().holdHashes();
        try {
            return Crowd.allAtOnce(List.of(0, 1, 2), each -> {
                        if (each < 2) {
                            return execute.apply(each);
                        }
                        Condition.await(
                                "both wait",
                                LIMIT,
                                () -> ground.realm().hashes().get("waiting").asInt() == 2);
                        ground.realm().releaseHashes();
                        return null;
                    })
                    .stream()
                    .filter(page -> page != null)
                    .toList();
        } finally {
            ground.realm().releaseHashes();
        }
    }

    private static List<JsonNode> operations(String operation, String outcome) {
        return ground.realm().events().stream()
                .filter(event ->
                        event.at("/details/dual_password_event").asText().equals(operation))
                .filter(event -> event.at("/details/outcome").asText().equals(outcome))
                .toList();
    }
}
