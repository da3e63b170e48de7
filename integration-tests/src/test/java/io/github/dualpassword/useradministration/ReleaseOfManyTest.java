package io.github.dualpassword.useradministration;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.password.change.RefusedWrites;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** A release of five hundred users in one go, one of whom the database refuses. */
@Tag("long")
@Tag(TestGround.EVERY_DATABASE)
class ReleaseOfManyTest {

    private static final int MANY = 500;

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile(
                    "two-stage",
                    file -> Company.named("many")
                            .with("many-operator", "master", "操作 一郎")
                            .withMany("target", MANY)
                            .in(file.quickHashes()));

    @Test
    void oneThatFailsLosesNoneOfTheOthers() {
        TestUser operator = Company.operator(ground.realm(), "many-operator");
        TestUser failing = ground.existingUser("target-0250");
        Company.suspend(ground.realm(), "target-", "login");
        Page confirm = ReleaseScreens.confirmEverybody(ReleaseScreens.list(ground.realm(), operator), "usable");
        ground.realm().clearEvents();

        Page result = RefusedWrites.unless(
                        ground.realm(),
                        "DP_LOCKOUT",
                        "SUBJECT_ID <> '%s' OR STANDING <> 'USABLE'".formatted(failing.id()))
                .during(() -> ReleaseScreens.execute(confirm, operator));

        assertThat(ReleaseScreens.counts(result)).containsExactly("499名", "0名", "1名");
        assertThat(everyRow(result))
                .hasSize(MANY)
                .allSatisfy((user, outcome) -> assertThat(outcome)
                        .as(user)
                        .isEqualTo(user.equals(failing.loginId()) ? "FAILED failed" : "DONE"));
        assertThat(failing.loginState().get("state").asText()).isEqualTo("permanently_suspended");
        assertThat(ground.existingUser("target-0251").loginState().get("state").asText())
                .isEqualTo("usable");
        oneEventEach(failing);
        assertThat(ground.realm().mails())
                .filteredOn(mail -> mail.get("kind").asText().equals("released"))
                .extracting(mail -> mail.get("userId").asText())
                .hasSize(MANY - 1)
                .doesNotHaveDuplicates()
                .doesNotContain(failing.id());
    }

    private static Map<String, String> everyRow(Page result) {
        Map<String, String> outcomes = new TreeMap<>();
        Page page = result;
        for (int number = 1; number <= MANY / 100; number++) {
            Page shown = page;
            ReleaseScreens.rows(shown).forEach(user -> outcomes.put(user, ReleaseScreens.outcome(shown, user)));
            page = number < MANY / 100 ? page.form().press("page", Integer.toString(number + 1)) : page;
        }
        return outcomes;
    }

    private static void oneEventEach(TestUser failing) {
        List<JsonNode> events = ground.realm().events("CUSTOM_REQUIRED_ACTION", "CUSTOM_REQUIRED_ACTION_ERROR").stream()
                .filter(event ->
                        event.at("/details/dual_password_event").asText().equals("release-password"))
                .toList();
        Set<String> targets = events.stream()
                .map(event -> event.at("/details/target").asText())
                .collect(Collectors.toSet());
        Set<String> executions = new HashSet<>();
        events.forEach(event -> executions.add(event.at("/details/execution").asText()));

        assertThat(events).hasSize(MANY);
        assertThat(targets).hasSize(MANY);
        assertThat(executions).hasSize(1);
        assertThat(events.stream().filter(event -> event.has("error")))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.get("error").asText()).isEqualTo("failed");
                    assertThat(event.at("/details/target").asText()).isEqualTo(failing.id());
                });
    }
}
