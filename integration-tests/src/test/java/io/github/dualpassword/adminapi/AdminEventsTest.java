package io.github.dualpassword.adminapi;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** What bank staff change leaves exactly one admin event; what they read or what is refused leaves none. */
class AdminEventsTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static Staff operator;
    private static TestUser target;

    @BeforeAll
    static void addPeople() {
        operator = Staff.withRoles(ground.realm(), "operator", "manage-users", "manage-realm");
        target = ground.user("target");
    }

    @BeforeEach
    void forgetEvents() {
        ground.realm().clearEvents();
    }

    @Test
    void aReleaseIsToldWithWhatItReleased() {
        new Journeys(ground.realm()).wrongConfirmations(target, 5);

        operator.release(ground.realm(), target.id());

        JsonNode event = onlyAdminEvent();
        assertEvent(event, "ACTION", "USER", "users/" + target.id() + "/credentials/confirmation/release");
        assertThat(representation(event))
                .isEqualTo(JsonHttp.JSON.valueToTree(
                        Map.of("credential", "confirmation", "before", "temporarily_suspended", "after", "usable")));
    }

    @Test
    void aReleaseIsAnEventOfTheUserTooWithOperatorAndCredential() {
        new Journeys(ground.realm()).wrongConfirmations(target, 5);

        operator.release(ground.realm(), target.id());

        assertThat(target.events("CUSTOM_REQUIRED_ACTION")).singleElement().satisfies(event -> {
            JsonNode details = event.get("details");
            assertThat(details.get("dual_password_event").asText()).isEqualTo("suspension_released");
            assertThat(details.get("credential_type").asText()).isEqualTo("confirmation-password");
            assertThat(details.get("operator").asText())
                    .isEqualTo(operator.user().id());
        });
    }

    @Test
    void aSetPasswordIsToldWithoutIt() {
        operator.setPassword(ground.realm(), target.id());

        JsonNode event = onlyAdminEvent();
        assertEvent(event, "ACTION", "USER", "users/" + target.id() + "/confirmation-password");
        assertThat(representation(event))
                .isEqualTo(JsonHttp.JSON.valueToTree(Map.of(
                        "changed", List.of("confirmation"),
                        "provisional", List.of("confirmation"),
                        "before", List.of("usable"),
                        "after", List.of("usable"))));
    }

    @Test
    void changedSettingsAreToldWithWhatTheyWereAndAre() {
        Map<String, String> changes = Map.of(
                "dual-password.login.max-failures", "5",
                "dual-password.time-zone", "Asia/Tokyo");

        operator.admin().call("PATCH", ground.realm().path("/dual-password/settings"), changes);

        JsonNode event = onlyAdminEvent();
        assertEvent(event, "UPDATE", "REALM", "settings");
        assertThat(representation(event).get("after")).isEqualTo(JsonHttp.JSON.valueToTree(changes));
        assertThat(representation(event).at("/before/dual-password.time-zone").asText())
                .isNotEmpty();
    }

    @Test
    void readingAndRefusalsLeaveNone() {
        String user = "/dual-password/users/" + target.id();
        call("GET", user + "/credentials", null);
        call("GET", "/dual-password/settings", null);
        call("GET", "/dual-password/set-up-check", null);
        call("GET", "/dual-password/set-up-check/report", null);
        call("GET", "/dual-password/settings/last-good", null);
        call("POST", user + "/credentials/otp/release", null);
        call("PUT", user + "/confirmation-password", Map.of("value", "short"));
        call("PATCH", "/dual-password/settings", Map.of("dual-password.login.max-failures", "many"));

        assertThat(ground.realm().adminEvents()).isEmpty();
    }

    private static void call(String method, String path, Object body) {
        operator.admin().call(method, ground.realm().path(path), body);
    }

    private static JsonNode onlyAdminEvent() {
        assertThat(ground.realm().adminEvents()).hasSize(1);
        return ground.realm().adminEvents().get(0);
    }

    private static void assertEvent(JsonNode event, String operation, String resource, String path) {
        assertThat(event.get("operationType").asText()).isEqualTo(operation);
        assertThat(event.get("resourceType").asText()).isEqualTo(resource);
        assertThat(event.get("resourcePath").asText()).isEqualTo("dual-password/" + path);
        assertThat(event.at("/authDetails/userId").asText())
                .isEqualTo(operator.user().id());
    }

    private static JsonNode representation(JsonNode event) {
        try {
            return JsonHttp.JSON.readTree(event.get("representation").asText());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
