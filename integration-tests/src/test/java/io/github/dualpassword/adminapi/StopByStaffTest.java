package io.github.dualpassword.adminapi;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.password.change.ChangeEntries;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** Staff stop a user's service as an operator does, and lift the stop. */
class StopByStaffTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static Staff staff;

    @BeforeAll
    static void addStaff() {
        staff = Staff.withRoles(ground.realm(), "stopper", "manage-users");
    }

    @Test
    void whoIsStoppedIsOutAtOnceAndInAgainWhenItIsLifted() {
        TestUser user = ground.user("stopped");
        TestContract.added(ground.realm(), "stopped-company").join(user);
        Tokens tokens = ground.client().directGrant(user.loginId(), user.loginPassword());

        JsonNode stop = call("PUT", user).json();

        assertThat(stop.get("state").asText()).isEqualTo("stopped");
        assertThat(stop.get("operatorId").asText()).isEqualTo(staff.user().id());
        assertThat(Instant.parse(stop.get("stoppedAt").asText()))
                .isBefore(ground.realm().now().plusSeconds(1));
        assertThat(ground.client().refresh(tokens.refreshToken()).granted()).isFalse();
        assertThat(logsIn(user)).isFalse();
        assertThat(call("DELETE", user).status()).isEqualTo(204);
        assertThat(logsIn(user)).isTrue();
    }

    @Test
    void aStopIsToldOnceWithBeforeAndAfter() {
        TestUser user = ground.user("told-once");
        ground.realm().clearEvents();

        JsonNode first = call("PUT", user).json();
        JsonNode second = call("PUT", user).json();

        assertThat(second).isEqualTo(first);
        assertThat(user.events("CUSTOM_REQUIRED_ACTION")).singleElement().satisfies(event -> {
            assertThat(event.at("/details/dual_password_event").asText()).isEqualTo("service_stopped_by_bank");
            assertThat(event.at("/details/operator").asText())
                    .isEqualTo(staff.user().id());
        });
        assertThat(ground.realm().adminEvents()).singleElement().satisfies(event -> {
            assertThat(event.get("operationType").asText()).isEqualTo("CREATE");
            JsonNode change = JsonHttp.JSON.readTree(event.get("representation").asText());
            assertThat(change.at("/before/state").asText()).isEqualTo("not_stopped");
            assertThat(change.get("after")).isEqualTo(first);
        });
    }

    @ParameterizedTest
    @CsvSource({"ja", "en"})
    void whoLogsInWithTheRightPasswordReadsThatItWasTheBank(String language) {
        TestUser user = ground.user("stopped-by-bank-" + language);
        Messages messages = Messages.in(language);
        assertThat(call("PUT", user).json().get("setBy").asText()).isEqualTo("bank");

        Page login = new Journeys(ground.realm()).logIn(user.loginId(), user.loginPassword(), language);
        Page wrong = new Journeys(ground.realm()).logIn(user.loginId(), Journeys.WRONG, language);

        String sentence = Jsoup.parse(messages.text("dualPasswordLoginServiceStoppedByBank", ""))
                .selectFirst("strong")
                .text();
        assertThat(login.text()).contains(sentence);
        assertThat(wrong.text()).doesNotContain(sentence);
    }

    /** Pages that stand open, and single sign-on, lead to the same words. */
    @Test
    void aPageThatStandsOpenSaysItToo() {
        TestUser user = TestUser.added(ground.realm(), "stopped-in-the-middle")
                .withLoginPassword()
                .withLoginPasswordToChange();
        Page change = new Journeys(ground.realm()).logIn(user);

        call("PUT", user);

        Page refused =
                ChangeEntries.login(user.loginPassword(), "Another-login-01").executeOn(change);
        assertThat(refused.text()).contains(Messages.JAPANESE.text("dualPasswordServiceStoppedByBank"));
    }

    /** A stop of a version that did not note it. */
    @Test
    void whereItIsNotKnownWhoItWasNobodyIsNamed() {
        TestUser user = ground.user("stopped-by-somebody");
        call("PUT", user);
        JsonHttp.postForm(
                        URI.create(ground.realm().url() + "/test-sql"),
                        Map.of(
                                "statement",
                                "update DP_SERVICE_STOP set SET_BY = 'unknown' where USER_ID = '" + user.id() + "'"))
                .orFail();

        assertThat(call("GET", user).json().get("setBy").asText()).isEqualTo("unknown");
        assertThat(new Journeys(ground.realm()).logIn(user).text())
                .contains("このログインIDは利用停止中です。")
                .doesNotContain("操作により");
    }

    /** A stop would not reach it: no page and no grant of a user is in its way. */
    @Test
    void theServiceAccountOfAClientIsRefused() {
        ServiceAccount program = ServiceAccount.added(ground.realm(), "stop-program", "view-users");
        TestUser account = new TestUser(ground.realm(), program.userId(), "service-account-stop-program");
        ground.realm().clearEvents();

        List<JsonHttp.Answer> answers = List.of(call("PUT", account), call("DELETE", account), call("GET", account));

        assertThat(answers).hasSize(3).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.json().get("error").asText()).isEqualTo("service_account");
        });
        assertThat(ManyUsers.database(ground.realm())
                        .query("select USER_ID from DP_SERVICE_STOP where USER_ID = '" + account.id() + "'"))
                .isEmpty();
        assertThat(ground.realm().adminEvents()).isEmpty();
    }

    private static JsonHttp.Answer call(String method, TestUser user) {
        return staff.admin()
                .call(method, ground.realm().path("/dual-password/users/" + user.id() + "/service-stop"), null);
    }

    private static boolean logsIn(TestUser user) {
        return ground.client().directGrant(user.loginId(), user.loginPassword()).granted();
    }
}
