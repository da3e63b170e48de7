package io.github.dualpassword.password;

import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.password.Door.Answer;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** What is recorded of a suspension and of its end, and what a suspension leaves alone. */
class SuspensionRecordsTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage().withClockStandingAt(TestGround.MORNING);

    @OnceForEachPassword
    void aTemporarySuspensionIsKeycloaksOwnEvent(Door door) {
        TestUser user = at(door, "temporary-event").suspended().user();

        assertThat(user.events("USER_DISABLED_BY_TEMPORARY_LOCKOUT"))
                .singleElement()
                .satisfies(event -> {
                    JsonNode details = event.get("details");
                    assertThat(details.get("credential_type").asText())
                            .isEqualTo(door.credential().type());
                    assertThat(details.get("num_failures").asText()).isEqualTo("5");
                    assertThat(details.get("not_before").asText()).isEqualTo(AtDoor.END.toString());
                    assertThat(details.get("reason").asText()).isNotBlank();
                    assertThat(event.get("ipAddress").asText()).isNotBlank();
                    assertThat(event.get("clientId").asText()).isEqualTo("test-app");
                });
    }

    @OnceForEachPassword
    void aPermanentSuspensionIsKeycloaksOwnEvent(Door door) {
        TestUser user = at(door, "permanent-event").suspendedForGood().user();

        assertThat(user.events("USER_DISABLED_BY_PERMANENT_LOCKOUT"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.at("/details/credential_type").asText())
                            .isEqualTo(door.credential().type());
                    assertThat(event.at("/details/num_failures").asText()).isEqualTo("5");
                    assertThat(event.get("details").has("not_before")).isFalse();
                });
    }

    @OnceForEachPassword
    void theEndOfASuspensionIsRecordedAtTheNextAttempt(Door door) {
        AtDoor user = at(door, "ended-event").suspended();

        ground.realm().standClockAt(AtDoor.END);
        assertThat(user.user().events("CUSTOM_REQUIRED_ACTION")).isEmpty();
        assertThat(user.visit().enterRight()).isEqualTo(Answer.RIGHT);

        assertThat(user.user().events("CUSTOM_REQUIRED_ACTION"))
                .hasSize(2)
                .filteredOn(event ->
                        event.at("/details/dual_password_event").asText().equals("suspension_ended"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.at("/details/credential_type").asText())
                            .isEqualTo(door.credential().type());
                    assertThat(event.at("/details/not_before").asText()).isEqualTo(AtDoor.END.toString());
                });
    }

    @OnceForEachPassword
    void aRightEntryThatTakesWrongOnesBackIsRecordedAndNoOtherIs(Door door) {
        AtDoor user = at(door, "forgiven-event");

        user.visit().enterWrong(3);
        assertThat(user.visit().enterRight()).isEqualTo(Answer.RIGHT);
        assertThat(user.visit().onAnotherPage().enterRight()).isEqualTo(Answer.RIGHT);

        assertThat(user.user().events("CUSTOM_REQUIRED_ACTION")).singleElement().satisfies(event -> {
            JsonNode details = event.get("details");
            assertThat(details.get("dual_password_event").asText()).isEqualTo("failures_forgiven");
            assertThat(details.get("credential_type").asText())
                    .isEqualTo(door.credential().type());
            assertThat(details.get("num_failures").asText()).isEqualTo("3");
            assertThat(details.get("temporary_suspensions").asText()).isEqualTo("0");
            assertThat(details.get("attempt_of").asText())
                    .isEqualTo(door.credential().id());
            assertThat(details.get("attempt_result").asText()).isEqualTo("right");
            assertThat(details.get("attempt_at").asLong()).isEqualTo(TestGround.MORNING.toEpochMilli());
        });
    }

    @OnceForEachPassword
    void eventsSayWhichAttemptTheyAreAbout(Door door) {
        AtDoor user = at(door, "numbered-event");

        user.visit().enterWrong(5);

        assertThat(user.user().events(door.errorEvent()))
                .extracting(event -> event.at("/details/attempt_result").asText()
                        + event.at("/details/attempt_number").asText())
                .containsExactlyInAnyOrder("wrong1", "wrong2", "wrong3", "wrong4", "wrong5");
    }

    @OnceForEachPassword
    void aReleaseIsRecordedWithItsOperator(Door door) {
        AtDoor user = at(door, "released-event").suspended();

        user.user().release(door.credential().id());

        JsonNode administrator = ground.server()
                .admin()
                .get("/realms/master/users?exact=true&username=admin")
                .get(0);
        assertThat(user.user().events("CUSTOM_REQUIRED_ACTION")).singleElement().satisfies(event -> {
            assertThat(event.at("/details/dual_password_event").asText()).isEqualTo("suspension_released");
            assertThat(event.at("/details/standing_before").asText()).isEqualTo("TEMPORARILY_SUSPENDED");
            assertThat(event.at("/details/operator").asText())
                    .isEqualTo(administrator.get("id").asText());
        });
    }

    @OnceForEachPassword
    void theAccountItselfIsNeverTouched(Door door) {
        AtDoor user = at(door, "untouched");
        JsonNode before = user.user().representation();

        user.suspendedForGood();

        ObjectNode after = (ObjectNode) user.user().representation();
        assertThat(after.remove("attributes").fieldNames())
                .as("beside what Keycloak's export takes along")
                .toIterable()
                .containsExactly("dual-password.service-state");
        assertThat(after).isEqualTo(before);
        assertThat(before.get("enabled").asBoolean()).isTrue();
        assertThat(before.at("/attributes/disabledReason").isMissingNode()).isTrue();
    }

    private static AtDoor at(Door door, String test) {
        return AtDoor.of(ground.realm(), door, test);
    }
}
