package io.github.dualpassword.password;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.mail.MessagingException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.password.Door.Errors;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** A user without a confirmation password sets the first one: login password again, and a mailed code. */
class FirstConfirmationPasswordTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage(
                    file -> file.attribute("dual-password.confirmation-enrolment", "mail-code"))
            .withClockStandingAt(TestGround.MORNING);

    private static final Duration CODE_VALIDITY = Duration.ofMinutes(10);
    private static final String WRONG_CODE = "no digit";

    private Journeys journeys;

    @BeforeEach
    void openJourneys() {
        journeys = new Journeys(ground.realm());
    }

    @Test
    void theUserSetsOneAndThenConfirmsWithIt() {
        TestUser user = user("sets-one");
        AuthorizationRequest request = journeys.confirmationRequest();
        Page form = journeys.toConfirmation(user, request).press("send");

        Page confirmation = set(form, code(user, 1), user);

        assertThat(confirmation.text()).contains(Messages.JAPANESE.text("dualPasswordConfirmationSet"));
        Page back = journeys.confirm(confirmation, user.confirmationPassword());
        assertThat(ground.client()
                        .exchange(request, back.response())
                        .idToken()
                        .get("acr")
                        .asText())
                .isEqualTo("confirmation");
        assertThat(user.confirmationState().get("status").asText()).isEqualTo("valid");
    }

    @Test
    void havingSetItConfirmsNothing() {
        TestUser user = user("only-set");

        Page page = set(codeForm(user), code(user, 1), user);

        assertThat(page.atApplication()).isFalse();
        assertThat(page.has("input[name=" + Journeys.CONFIRMATION_FIELD + "]")).isTrue();
    }

    @Test
    void settingItIsAnEventThatHoldsNoSecret() {
        TestUser user = user("set-event");

        set(codeForm(user), code(user, 1), user);

        assertThat(user.events("UPDATE_CREDENTIAL")).singleElement().satisfies(event -> {
            assertThat(event.at("/details/credential_type").asText()).isEqualTo("confirmation-password");
            assertThat(event.toString()).doesNotContain(user.confirmationPassword(), user.loginPassword());
        });
    }

    @Test
    void noMailIsSentBeforeTheUserAsksForIt() {
        TestUser user = user("not-asked");

        Page page = journeys.toConfirmation(user);

        assertThat(page.has("[name=send]")).isTrue();
        assertThat(ground.mail().to(address(user))).isEmpty();
    }

    @Test
    void thePageShowsTheAddressWithoutGivingItAway() {
        TestUser user = user("masked");

        assertThat(journeys.toConfirmation(user).text())
                .contains("m***@sample.example")
                .doesNotContain(address(user));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void theMailIsInTheLanguageOfThePage(String language) throws MessagingException {
        TestUser user = user("mail-" + language);

        journeys.toConfirmation(user, journeys.confirmationRequest().locale(language))
                .press("send");

        assertThat(CodeMail.newest(ground.mail(), address(user), 1).getSubject())
                .isEqualTo(Messages.in(language).text("dualPasswordCodeSubject"));
        assertThat(CodeMail.newestText(ground.mail(), address(user), 1))
                .contains(code(user, 1), Messages.in(language).text("dualPasswordMailGreeting"))
                .doesNotContain("dualPassword");
    }

    @Test
    void aWrongCodeSetsNothing() {
        TestUser user = user("wrong-code");

        Page page = set(codeForm(user), WRONG_CODE, user);

        assertThat(page.text()).contains(Messages.JAPANESE.text("dualPasswordCodeOrPasswordWrong"));
        assertThat(user.confirmationState().get("status").asText()).isEqualTo("not_set");
        assertNewestError(user, "invalid_user_credentials");
    }

    /** All that is wrong is said at once, and what a new password must be like stands there still. */
    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void afterAWrongCodeThePageHasTheRulesStillAndSaysWhichAreBroken(String language) {
        TestUser user = user("rules-" + language);
        Page form = journeys.toConfirmation(user, journeys.confirmationRequest().locale(language))
                .press("send");
        List<String> rules =
                form.document().select("#rules-new-confirmation-password li").eachText();
        assertThat(rules).isNotEmpty();

        Page wrong = set(form, WRONG_CODE, user);
        Page wrongAndWeak = wrong.submit(Map.of(
                "code",
                WRONG_CODE,
                "login-password",
                user.loginPassword(),
                "new-confirmation-password",
                "short",
                "new-confirmation-password-again",
                "short"));

        assertThat(List.of(wrong, wrongAndWeak))
                .hasSize(2)
                .allSatisfy(page -> assertThat(page.document()
                                .select("#rules-new-confirmation-password li")
                                .eachText())
                        .isEqualTo(rules));
        assertThat(wrong.has("#input-error-new-confirmation-password")).isFalse();
        assertThat(wrongAndWeak.text()).contains(Messages.in(language).text("dualPasswordCodeOrPasswordWrong"));
        assertThat(wrongAndWeak.has("#input-error-new-confirmation-password")).isTrue();
        assertThat(wrongAndWeak.document().select("#dual-password-errors li")).hasSize(2);
        assertThat(wrongAndWeak.document().select("#dual-password-errors h2").text())
                .isEqualTo(Messages.in(language).text("dualPasswordErrors", 2));
    }

    @Test
    void aWrongCodeAndAWrongLoginPasswordAreToldAlike() {
        TestUser user = user("told-alike");
        Page wrongCode = set(codeForm(user), WRONG_CODE, user);

        Page wrongPassword = wrongLoginPasswords(wrongCode, user, 1, 1);

        assertThat(wrongPassword.text()).isEqualTo(wrongCode.text());
    }

    @Test
    void afterFiveWrongCodesTheCodeIsNoLongerValid() {
        TestUser user = user("five-wrong-codes");
        Page page = codeForm(user);
        for (int i = 0; i < 4; i++) {
            page = set(page, WRONG_CODE, user);
        }
        assertThat(page.has("input[name=code]")).isTrue();

        Page ended = set(page, WRONG_CODE, user);

        assertThat(ended.text()).contains(Messages.JAPANESE.text("dualPasswordCodeNoLongerValid"));
        assertThat(ended.has("input[name=code]")).isFalse();
    }

    @Test
    void aCodeThatIsNoLongerValidIsNotRightEither() {
        TestUser user = user("right-too-late");
        Page page = codeForm(user);
        Visitor visitor = page.visitor();
        for (int i = 0; i < 5; i++) {
            page = set(page, WRONG_CODE, user);
        }

        visitor.post(page.formAction(), entries(code(user, 1), user));

        assertThat(user.confirmationState().get("status").asText()).isEqualTo("not_set");
    }

    @Test
    void aCodeWorksUntilItsLastSecond() {
        TestUser user = user("last-second");
        Page form = codeForm(user);

        ground.realm().standClockAt(TestGround.MORNING.plus(CODE_VALIDITY).minusSeconds(1));

        assertThat(set(form, code(user, 1), user).has("input[name=" + Journeys.CONFIRMATION_FIELD + "]"))
                .isTrue();
    }

    @Test
    void aCodeIsTooOldAfterTenMinutes() {
        TestUser user = user("too-old");
        Page form = codeForm(user);

        ground.realm().standClockAt(TestGround.MORNING.plus(CODE_VALIDITY));

        assertThat(set(form, code(user, 1), user).text())
                .contains(Messages.JAPANESE.text("dualPasswordCodeNoLongerValid"));
        assertThat(user.confirmationState().get("status").asText()).isEqualTo("not_set");
    }

    @Test
    void aNewCodeReplacesTheOneBefore() {
        TestUser user = user("replaced");
        Page form = codeForm(user).press("send");
        String first = firstCode(user);
        String second = code(user, 2);

        Page refused = set(form, first, user);

        assertThat(refused.has("input[name=code]")).isTrue();
        assertThat(set(refused, second, user).has("input[name=" + Journeys.CONFIRMATION_FIELD + "]"))
                .isTrue();
    }

    @Test
    void aFourthCodeIsNotSent() {
        TestUser user = user("fourth-code");
        Page form = codeForm(user).press("send").press("send");
        CodeMail.newest(ground.mail(), address(user), 3);

        Page refused = form.press("send");

        assertThat(refused.text()).contains("確認コードの送信回数が上限に達しました。2026年11月24日 10:30以降に");
        assertThat(CodeMail.all(ground.mail(), address(user))).hasSize(3);
    }

    @Test
    void aFourthCodeThatIsNotSentLeavesTheThirdValid() {
        TestUser user = user("third-valid");
        Page refused = codeForm(user).press("send").press("send").press("send");

        assertThat(set(refused, code(user, 3), user).has("input[name=" + Journeys.CONFIRMATION_FIELD + "]"))
                .isTrue();
    }

    @Test
    void aWrongLoginPasswordCountsForTheLoginPassword() {
        TestUser user = user("counts");
        Page form = codeForm(user);

        wrongLoginPasswords(form, user, 1, 1);

        assertThat(user.loginState().get("consecutiveFailures").asInt()).isEqualTo(1);
        assertNewestError(user, "invalid_user_credentials");
    }

    @Test
    void fiveWrongLoginPasswordsHereSuspendTheLoginPassword() {
        TestUser user = user("suspends-here");
        Page form = codeForm(user);
        for (int codes = 1; codes <= 2; codes++) {
            form = wrongLoginPasswords(form, user, codes == 1 ? 4 : 1, codes);
            form = codes == 1 ? form.press("send") : form;
        }

        assertThat(user.loginState().get("state").asText()).isEqualTo("temporarily_suspended");
        assertThat(user.events("USER_DISABLED_BY_TEMPORARY_LOCKOUT")).hasSize(1);
        assertThat(journeys.logIn(user).atApplication()).isFalse();
    }

    @Test
    void theEntryThatSuspendsTheLoginPasswordIsRecordedAsAWrongOne() {
        TestUser user = user("suspending-entry");
        Page form = codeForm(user);
        journeys.wrongLogins(user, 4);

        wrongLoginPasswords(form, user, 1, 1);

        assertThat(user.loginState().get("state").asText()).isEqualTo("temporarily_suspended");
        assertNewestEntryError(user, Errors.WRONG);
    }

    @Test
    void whileTheLoginPasswordIsSuspendedTheRightOneSetsNothing() {
        TestUser user = user("suspended-meanwhile");
        Page form = codeForm(user);
        journeys.wrongLogins(user, 5);

        set(form, code(user, 1), user);

        assertThat(user.confirmationState().get("status").asText()).isEqualTo("not_set");
        assertNewestEntryError(user, Errors.TEMPORARILY_SUSPENDED);
    }

    @Test
    void whileItIsSuspendedForGoodTheEventSaysSo() {
        TestUser user = user("suspended-for-good");
        Page page = journeys.toConfirmation(user);
        for (int suspensions = 0; suspensions < 3; suspensions++) {
            ground.realm().standClockAt(TestGround.MORNING.plus(AtDoor.SUSPENSION.multipliedBy(suspensions)));
            journeys.wrongLogins(user, 5);
        }
        assertThat(user.loginState().get("state").asText()).isEqualTo("permanently_suspended");

        set(page.press("send"), code(user, 1), user);

        assertThat(user.confirmationState().get("status").asText()).isEqualTo("not_set");
        assertNewestEntryError(user, Errors.PERMANENTLY_SUSPENDED);
    }

    @Test
    void itMayNotBeTheLoginPassword() {
        assertRefused("same-as-login", "Login-same-as-login", "dualPasswordSameAsLoginPassword");
    }

    @Test
    void itMayNotBeTheLoginId() {
        assertRefused("same-as-login-id", "SAME-as-login-id", "dualPasswordSameAsLoginId");
    }

    @Test
    void bothEntriesMustBeTheSame() {
        TestUser user = user("not-twice");
        Page form = codeForm(user);
        Map<String, String> entries = entries(code(user, 1), user);
        entries.put("new-confirmation-password-again", "Another-one");

        Page page = form.submit(entries);

        assertThat(page.text()).contains(Messages.JAPANESE.text("dualPasswordNotTheSameTwice"));
        assertThat(user.loginState().get("consecutiveFailures").asInt()).isZero();
    }

    @Test
    void aRuleOfTheRealmIsToldInJapanese() {
        TestUser user = user("rule-ja");

        Page page = codeForm(user).submit(entriesWith(code(user, 1), user, "short"));

        assertThat(page.document()
                        .select("#input-error-new-confirmation-password")
                        .text())
                .contains("8")
                .containsPattern("\\p{IsHan}|\\p{IsHiragana}");
        assertThat(user.confirmationState().get("status").asText()).isEqualTo("not_set");
    }

    @Test
    void aRuleOfTheRealmIsToldInEnglish() {
        TestUser user = user("rule-en");
        Page form = journeys.toConfirmation(user, journeys.confirmationRequest().locale("en"))
                .press("send");

        Page page = form.submit(entriesWith(code(user, 1), user, "short"));

        assertThat(page.document()
                        .select("#input-error-new-confirmation-password")
                        .text())
                .contains("8 characters");
    }

    @Test
    void afterARefusedPasswordTheCodeCanBeUsedAgain() {
        TestUser user = user("once-more");
        Page form = codeForm(user);
        Page refused = form.submit(entriesWith(code(user, 1), user, "short"));

        assertThat(set(refused, code(user, 1), user).has("input[name=" + Journeys.CONFIRMATION_FIELD + "]"))
                .isTrue();
    }

    @Test
    void emptyFieldsAreNamedAndEvaluateNothing() {
        TestUser user = user("all-empty");

        Page page = codeForm(user)
                .submit(Map.of(
                        "code",
                        "",
                        "login-password",
                        "",
                        "new-confirmation-password",
                        "",
                        "new-confirmation-password-again",
                        ""));

        assertThat(page.document().select("[id^=input-error-]")).hasSize(4);
        assertThat(user.loginState().get("consecutiveFailures").asInt()).isZero();
    }

    @Test
    void aMailServerThatIsDownIsToldAndTheUserCanTryAgain() {
        TestUser user = user("mail-down");
        JsonNode mailServer =
                ground.realm().admin().get(ground.realm().path("")).get("smtpServer");
        ground.realm().update(realm -> realm.withObjectProperty("smtpServer").put("port", "1"));
        try {
            Page page = journeys.toConfirmation(user).press("send");

            assertThat(page.text()).contains(Messages.JAPANESE.text("dualPasswordCodeNotSent"));
            assertThat(page.has("[name=send]")).isTrue();

            ground.realm().update(realm -> realm.set("smtpServer", mailServer));
            assertThat(page.press("send").has("input[name=code]")).isTrue();
        } finally {
            ground.realm().update(realm -> realm.set("smtpServer", mailServer));
        }
    }

    @Test
    void theUserCanGoBackFromEitherPage() {
        TestUser user = user("goes-back");

        assertThat(journeys.toConfirmation(user).press("cancel").response().errorDescription())
                .contains("confirmation_cancelled");
        assertThat(codeForm(user).press("cancel").response().errorDescription()).contains("confirmation_cancelled");
    }

    private void assertRefused(String loginId, String value, String message) {
        TestUser user = user(loginId);

        Page page = codeForm(user).submit(entriesWith(code(user, 1), user, value));

        assertThat(page.document()
                        .select("#input-error-new-confirmation-password")
                        .text())
                .isEqualTo(Messages.JAPANESE.text(message));
        assertThat(user.confirmationState().get("status").asText()).isEqualTo("not_set");
    }

    private Page wrongLoginPasswords(Page form, TestUser user, int times, int mails) {
        Page page = form;
        for (int i = 0; i < times; i++) {
            Map<String, String> entries = entries(code(user, mails), user);
            entries.put("login-password", Journeys.WRONG);
            page = page.submit(entries);
        }
        return page;
    }

    private Page codeForm(TestUser user) {
        return journeys.toConfirmation(user).press("send");
    }

    private static Page set(Page form, String code, TestUser user) {
        return form.submit(entries(code, user));
    }

    private static Map<String, String> entries(String code, TestUser user) {
        return entriesWith(code, user, user.confirmationPassword());
    }

    private static Map<String, String> entriesWith(String code, TestUser user, String value) {
        return new LinkedHashMap<>(Map.of(
                "code",
                code,
                "login-password",
                user.loginPassword(),
                "new-confirmation-password",
                value,
                "new-confirmation-password-again",
                value));
    }

    private static String code(TestUser user, int mails) {
        return CodeMail.newestCode(ground.mail(), address(user), mails);
    }

    private static String firstCode(TestUser user) {
        CodeMail.newest(ground.mail(), address(user), 2);
        return CodeMail.codeIn(CodeMail.all(ground.mail(), address(user)).get(0));
    }

    private static void assertNewestError(TestUser user, String error) {
        JsonNode newest = ground.realm().newestLoginError();
        assertThat(newest.get("userId").asText()).isEqualTo(user.id());
        assertThat(newest.get("error").asText()).isEqualTo(error);
    }

    private static void assertNewestEntryError(TestUser user, String error) {
        assertNewestError(user, error);
        assertThat(ground.realm()
                        .newestLoginError()
                        .at("/details/credential_type")
                        .asText())
                .isEqualTo(Credential.LOGIN.type());
    }

    private static TestUser user(String loginId) {
        return ground.userWithLoginPassword(loginId).withMail(loginId + "@sample.example");
    }

    private static String address(TestUser user) {
        return user.loginId() + "@sample.example";
    }
}
