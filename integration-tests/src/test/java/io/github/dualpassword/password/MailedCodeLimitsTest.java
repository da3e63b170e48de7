package io.github.dualpassword.password;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.lockout.Crowd;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** How often a mailed code can be guessed, and how many are sent: to a user, not to a session. */
class MailedCodeLimitsTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage(
                    file -> file.attribute("dual-password.confirmation-enrolment", "mail-code"))
            .withClockStandingAt(TestGround.MORNING);

    private static final String WRONG_CODE = "no digit";
    private static final String WRONG = Messages.JAPANESE.text("dualPasswordCodeOrPasswordWrong");
    private static final String VOID = Messages.JAPANESE.text("dualPasswordCodeNoLongerValid");

    private Journeys journeys;

    @BeforeEach
    void openJourneys() {
        journeys = new Journeys(ground.realm());
    }

    @Test
    void entriesAtTheSameTimeGetNoMoreThanFiveTries() {
        TestUser user = user("parallel");
        Page form = send(user);
        Visitor visitor = form.visitor();
        double before = attempts("failure");

        List<Page> pages = new ArrayList<>(Crowd.allAtOnce(
                Collections.nCopies(12, form.formAction()), action -> visitor.post(action, pressed(WRONG_CODE, user))));
        Page last = pages.stream()
                .filter(page -> page.has("input[name=code]"))
                .reduce((one, other) -> other)
                .orElse(form);
        for (int more = 0; more < 5; more++) {
            last = last.has("input[name=code]") ? last.submit(entries(WRONG_CODE, user)) : last;
            pages.add(last);
        }

        assertThat(pages).filteredOn(page -> page.text().contains(WRONG)).hasSizeLessThanOrEqualTo(4);
        assertThat(attempts("failure") - before).isEqualTo(5);
        visitor.post(form.formAction(), pressed(code(user, 1), user));
        assertNotSet(user);
    }

    @Test
    void aCodeOfAnotherSessionVoidsTheOneBefore() {
        TestUser user = user("two-sessions");
        Page first = send(user);
        String code = code(user, 1);
        Page second = send(user);

        Page refused = first.submit(entries(code, user));

        assertThat(refused.text()).contains(VOID);
        assertNotSet(user);
        assertThat(second.submit(entries(code(user, 2), user)).has("input[name=confirmation-password]"))
                .isTrue();
    }

    @Test
    void anEntryOfAVoidCodeTakesNoTryFromTheNewOne() {
        TestUser user = user("no-try-taken");
        Page first = send(user);
        Page second = send(user);
        for (int tries = 0; tries < 6; tries++) {
            first.visitor().post(first.formAction(), pressed(WRONG_CODE, user));
        }

        assertThat(second.submit(entries(code(user, 2), user)).has("input[name=confirmation-password]"))
                .isTrue();
    }

    @Test
    void aCodeIsGoodForOneUse() {
        TestUser user = user("one-use");
        Page form = send(user);
        String code = code(user, 1);

        List<Page> pages = Crowd.allAtOnce(
                Collections.nCopies(4, form.formAction()),
                action -> form.visitor().post(action, pressed(code, user)));

        assertThat(pages).isNotEmpty();
        assertThat(user.events("UPDATE_CREDENTIAL")).hasSize(1);
    }

    @Test
    void aCodeWithoutTriesIsAnEventAndIsToldTheUserByMail() {
        TestUser user = user("event");
        Page page = send(user);
        for (int tries = 0; tries < 5; tries++) {
            page = page.submit(entries(WRONG_CODE, user));
        }

        assertThat(page.text()).contains(VOID);
        assertThat(user.events("CUSTOM_REQUIRED_ACTION")).singleElement().satisfies(event -> {
            assertThat(event.at("/details/dual_password_event").asText()).isEqualTo("code_used_up");
            assertThat(event.at("/details/credential_type").asText()).isEqualTo("confirmation-code");
            assertThat(event.at("/details/num_failures").asText()).isEqualTo("5");
        });
        assertThat(ground.realm().mails())
                .filteredOn(mail -> mail.get("userId").asText().equals(user.id()))
                .extracting(mail -> mail.get("kind").asText())
                .containsExactly("code-used-up");
        JsonNode error = ground.realm().newestLoginError();
        assertThat(error.at("/details/credential_type").asText()).isEqualTo("confirmation-code");
    }

    @Test
    void threeCodesAnHourAreSentOverAllSessions() {
        TestUser user = user("three-an-hour");
        Stream.of(1, 2, 3).forEach(session -> send(user));

        Page refused = send(user);

        assertThat(refused.text()).contains("確認コードの送信回数が上限に達しました。2026年11月24日 10:30以降に");
        assertThat(CodeMail.all(ground.mail(), address(user))).hasSize(3);

        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofHours(1)));
        assertThat(refused.press("send").has("input[name=code]")).isTrue();
    }

    @Test
    void codesAskedForAtTheSameTimeAreNoMoreThanThree() {
        TestUser user = user("parallel-sending");
        List<Page> pages =
                Stream.generate(() -> journeys.toConfirmation(user)).limit(8).toList();

        List<Page> answers = Crowd.allAtOnce(pages, page -> page.press("send"));

        assertThat(answers).filteredOn(page -> page.has("input[name=code]")).hasSize(3);
        assertThat(answers).filteredOn(page -> page.text().contains("10:30")).hasSize(5);
        CodeMail.newest(ground.mail(), address(user), 3);
        assertThat(CodeMail.all(ground.mail(), address(user))).hasSize(3);
    }

    @Test
    void tenCodesADayAreSent() {
        TestUser user = user("ten-a-day");
        for (int hour = 0; hour < 3; hour++) {
            ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofHours(hour)));
            Stream.of(1, 2, 3).forEach(session -> send(user));
        }
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofHours(3)));
        send(user);

        Page refused = send(user);

        assertThat(refused.text()).contains("9:30");
        assertThat(CodeMail.all(ground.mail(), address(user))).hasSize(10);
    }

    @Test
    void theRealmDecidesHowMany() {
        TestUser user = user("realm-decides");
        ground.realm().attribute("dual-password.confirmation-code.tries", "1");
        ground.realm().attribute("dual-password.confirmation-code.per-hour", "1");
        try {
            Page page = send(user);

            Page afterOne = page.submit(entries(WRONG_CODE, user));

            assertThat(afterOne.text()).contains(VOID);
            assertThat(afterOne.press("send").text()).contains("10:30");
        } finally {
            ground.realm().attribute("dual-password.confirmation-code.tries", "5");
            ground.realm().attribute("dual-password.confirmation-code.per-hour", "3");
        }
    }

    @Test
    void aCodeThatCannotBeMailedDoesNotCount() {
        TestUser user = user("not-mailed");
        JsonNode mailServer =
                ground.realm().admin().get(ground.realm().path("")).get("smtpServer");
        ground.realm().update(realm -> realm.withObjectProperty("smtpServer").put("port", "1"));
        try {
            Stream.of(1, 2, 3, 4).forEach(session -> send(user));
        } finally {
            ground.realm().update(realm -> realm.set("smtpServer", mailServer));
        }

        assertThat(send(user).has("input[name=code]")).isTrue();
    }

    private Page send(TestUser user) {
        return journeys.toConfirmation(user).press("send");
    }

    private static double attempts(String outcome) {
        return ground.realm()
                .metric("dual_password_attempts_total", Map.of("credential", "confirmation-code", "outcome", outcome));
    }

    private static void assertNotSet(TestUser user) {
        assertThat(user.confirmationState().get("status").asText()).isEqualTo("not_set");
    }

    private static Map<String, String> entries(String code, TestUser user) {
        return new LinkedHashMap<>(Map.of(
                "code",
                code,
                "login-password",
                user.loginPassword(),
                "new-confirmation-password",
                user.confirmationPassword(),
                "new-confirmation-password-again",
                user.confirmationPassword()));
    }

    /** As the browser sends them, with the button. */
    private static Map<String, String> pressed(String code, TestUser user) {
        Map<String, String> fields = entries(code, user);
        fields.put("set", "");
        return fields;
    }

    private static String code(TestUser user, int mails) {
        return CodeMail.newestCode(ground.mail(), address(user), mails);
    }

    private static TestUser user(String loginId) {
        return ground.userWithLoginPassword(loginId).withMail(address(loginId));
    }

    private static String address(TestUser user) {
        return address(user.loginId());
    }

    private static String address(String loginId) {
        return loginId + "@sample.example";
    }
}
