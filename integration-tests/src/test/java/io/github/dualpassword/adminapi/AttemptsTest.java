package io.github.dualpassword.adminapi;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.change.ChangeEntries;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** Staff read what a user has tried, from the events that the realm keeps. */
class AttemptsTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    @BeforeEach
    void keepEvents() {
        ground.realm().update(realm -> realm.put("eventsEnabled", true).putArray("enabledEventTypes"));
    }

    @Test
    void eachIsToldWithDoorCredentialResultAddressAndClient() {
        TestUser user = ground.user("tried");
        Journeys journeys = new Journeys(ground.realm());
        journeys.wrongLogins(user, 1);
        ground.client().directGrant(user.loginId(), Journeys.WRONG);
        ground.client().directGrant(user.loginId(), user.loginPassword());
        journeys.wrongConfirmations(user, 5);

        JsonNode page = attempts(user, "max=100");

        assertThat(page.get("recorded").asText()).isEqualTo("all");
        assertThat(page.get("missingTypes")).isEmpty();
        assertThat(page.get("keptSeconds").asLong()).isGreaterThan(86_400);
        assertThat(page.has("after")).isFalse();
        assertThat(told(page))
                .contains(
                        "login_page login wrong",
                        "direct_grant login wrong",
                        "step_up confirmation wrong",
                        "direct_grant login accepted");
        assertThat(page.get("attempts")).isNotEmpty().allSatisfy(attempt -> {
            assertThat(attempt.get("address").asText()).isEqualTo("127.0.0.1");
            assertThat(attempt.get("client").asText()).isEqualTo(ground.client().id());
        });
    }

    @Test
    void anAcceptedLoginSaysWhatWasEnteredWhateverPagesCameBetween() {
        TestUser user = ground.user("accepted");
        Journeys journeys = new Journeys(ground.realm());

        assertThat(journeys.logIn(user).atApplication()).isTrue();
        assertThat(told(attempts(user, "max=1"))).containsExactly("login_page login accepted");

        TestUser forced = ground.user("accepted-after-change").withLoginPasswordToChange();
        Page result =
                ChangeEntries.login(forced.loginPassword(), "Another-login-01").executeOn(journeys.logIn(forced));
        assertThat(result.press("continue").atApplication()).isTrue();
        assertThat(told(attempts(forced, "max=100"))).containsExactly("login_page login accepted");
    }

    @Test
    void singleSignOnEntersNothing() {
        TestUser user = ground.user("signed-on");
        Visitor visitor = new Journeys(ground.realm()).signedIn(user);

        assertThat(visitor.open(ground.client().authorization().url()).atApplication())
                .isTrue();

        assertThat(told(attempts(user, "max=1"))).containsExactly("login_page accepted");
    }

    @Test
    void theyAreReadPageByPageAndWhatComesMeanwhileMovesNothing() {
        TestUser user = ground.user("paged");
        for (int attempt = 0; attempt < 4; attempt++) {
            ground.client().directGrant(user.loginId(), user.loginPassword());
        }

        List<JsonNode> all = new ArrayList<>();
        JsonNode page = attempts(user, "max=3");
        page.get("attempts").forEach(all::add);
        ground.client().directGrant(user.loginId(), Journeys.WRONG);
        while (page.has("after")) {
            page = attempts(
                    user, "max=3&after=" + JsonHttp.encode(page.get("after").asText()));
            page.get("attempts").forEach(all::add);
        }

        assertThat(all)
                .hasSize(4)
                .allMatch(attempt -> attempt.get("result").asText().equals("accepted"));
        assertThat(all)
                .extracting(attempt -> attempt.get("at").asText())
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void whereTheRealmKeepsNoEventsTheAnswerSaysSo() {
        TestUser user = ground.user("unrecorded");
        ground.realm().update(realm -> realm.put("eventsEnabled", false));

        JsonNode none = attempts(user, "max=1");
        ground.realm()
                .update(realm -> realm.put("eventsEnabled", true)
                        .putArray("enabledEventTypes")
                        .add("LOGIN"));
        JsonNode some = attempts(user, "max=1");

        assertThat(none.get("recorded").asText()).isEqualTo("none");
        assertThat(none.get("missingTypes")).hasSize(6);
        assertThat(some.get("recorded").asText()).isEqualTo("some");
        assertThat(some.get("missingTypes").toString()).contains("LOGIN_ERROR").doesNotContain("\"LOGIN\"");
    }

    @Test
    void theViewOfAUserShowsTheLastOnesToWhomMayViewEvents() {
        TestUser user = ground.user("overview");
        ground.client().directGrant(user.loginId(), Journeys.WRONG);
        Staff viewer = Staff.withRoles(ground.realm(), "overviewer", "view-users");
        String path = ground.realm().path("/dual-password/users/" + user.id());

        JsonNode bank = ground.realm().admin().get(path);
        JsonNode staff = viewer.admin().get(path);

        assertThat(told(bank.get("lastAttempts"))).containsExactly("direct_grant login wrong");
        assertThat(staff.has("lastAttempts")).isFalse();
        assertThat(staff.get("credentials")).hasSize(2);
        assertThat(staff.at("/serviceStop/state").asText()).isEqualTo("not_stopped");
        assertThat(staff.get("username").asText()).isEqualTo("overview");
    }

    private static List<String> told(JsonNode page) {
        List<String> told = new ArrayList<>();
        page.get("attempts")
                .forEach(attempt -> told.add((attempt.get("door").asText() + " "
                                + attempt.path("credential").asText("") + " "
                                + attempt.get("result").asText())
                        .replace("  ", " ")));
        return told;
    }

    private static JsonNode attempts(TestUser user, String query) {
        return ground.realm()
                .admin()
                .get(ground.realm().path("/dual-password/users/" + user.id() + "/attempts?" + query));
    }
}
