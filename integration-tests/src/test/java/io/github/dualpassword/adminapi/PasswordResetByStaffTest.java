package io.github.dualpassword.adminapi;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.notification.Postbox;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** Staff set new passwords of a user: one or both, generated or typed, all or nothing. */
class PasswordResetByStaffTest {

    private static final String AFTER_RESET = "dual-password.after-reset";
    private static final String TIME_ZONE = "dual-password.time-zone";

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static Staff manager;

    @BeforeAll
    static void addStaff() {
        manager = Staff.withRoles(ground.realm(), "reset-manager", "manage-users");
    }

    @Test
    @Requirement("D17")
    void bothAreGeneratedAndShownInThisOneAnswer() {
        TestUser user = ground.user("both");
        Tokens before = ground.client().directGrant(user.loginId(), user.loginPassword());
        ground.realm().clearEvents();

        Answer answer = reset(user, Map.of("login", Map.of(), "confirmation", Map.of()));

        String login = answer.json().at("/generated/login").asText();
        String confirmation = answer.json().at("/generated/confirmation").asText();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(login).matches("[A-HJ-NP-Za-km-z2-9]{12}").isNotEqualTo(confirmation);
        assertThat(confirmation).matches("[A-HJ-NP-Za-km-z2-9]{12}");
        assertThat(words(answer.json().get("changed"))).isEqualTo("login confirmation");
        assertThat(words(answer.json().get("provisional"))).isEqualTo("login confirmation");
        assertThat(answer.json().at("/validUntil/login").asText()).isNotEmpty();
        assertThat(user.loginState().get("status").asText()).isEqualTo("provisional");
        assertThat(user.confirmationState().get("status").asText()).isEqualTo("provisional");
        assertThat(ground.client().refresh(before.refreshToken()).granted()).isFalse();
        assertThat(new Journeys(ground.realm()).logIn(user.loginId(), login).text())
                .contains("パスワード強制変更");
        assertThat(ground.realm().events().toString() + ground.realm().adminEvents())
                .doesNotContain(login, confirmation);
    }

    /** Whoever prints a slip may have another language, and not be shown the realm. */
    @Test
    void theAnswerNamesTheLanguageOfTheUserAndTheZoneOfTheRealm() {
        TestUser japanese = ground.user("reader-ja");
        TestUser english = ground.user("reader-en").speaking("en");
        TestUser french = ground.user("reader-fr").speaking("fr");
        ground.realm().attribute(TIME_ZONE, "Europe/London");
        try {
            assertThat(readerOf(japanese)).isEqualTo("{\"language\":\"ja\",\"timeZone\":\"Europe/London\"}");
            assertThat(readerOf(english)).isEqualTo("{\"language\":\"en\",\"timeZone\":\"Europe/London\"}");
            assertThat(readerOf(french)).isEqualTo("{\"language\":\"ja\",\"timeZone\":\"Europe/London\"}");
        } finally {
            ground.realm().attribute(TIME_ZONE, "Asia/Tokyo");
        }
    }

    private static String readerOf(TestUser user) {
        return reset(user, Map.of("login", Map.of())).json().get("reader").toString();
    }

    @Test
    void oneThatIsTypedMayStayWhereItIsSaidSo() {
        TestUser user = ground.user("typed");

        Answer answer = reset(user, Map.of("login", Map.of("value", "Typed-by-staff-01", "provisional", false)));

        assertThat(answer.json().get("generated")).isEmpty();
        assertThat(words(answer.json().get("provisional"))).isEmpty();
        assertThat(user.loginState().get("status").asText()).isEqualTo("valid");
        assertThat(user.confirmationState().get("status").asText()).isEqualTo("valid");
        assertThat(ground.client()
                        .directGrant(user.loginId(), "Typed-by-staff-01")
                        .granted())
                .isTrue();
    }

    @Test
    void whereOneBreaksARuleNeitherIsSet() {
        TestUser user = ground.user("neither");
        JsonNode credentials = user.storedCredentials();

        Answer answer = reset(user, Map.of("login", Map.of(), "confirmation", Map.of("value", "short")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("error").asText()).isEqualTo("password_refused");
        assertThat(answer.json().get("message").asText()).contains("最小長は8");
        assertThat(user.storedCredentials()).isEqualTo(credentials);
        assertThat(ground.client()
                        .directGrant(user.loginId(), user.loginPassword())
                        .granted())
                .isTrue();
    }

    @Test
    void bothMustDiffer() {
        TestUser user = ground.user("equal");
        Map<String, String> same = Map.of("value", "Equal-0001-abcd");

        Answer answer = reset(user, Map.of("login", same, "confirmation", same));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("message").asText()).contains("differ");
        assertThat(ground.client()
                        .directGrant(user.loginId(), user.loginPassword())
                        .granted())
                .isTrue();
    }

    @Test
    void aPasswordThatLiesElsewhereIsRefusedAndTheOtherOneStays() {
        ground.realm().storages().addJudgedUsers(Map.of("reset-elsewhere", "Login-0001"));
        TestUser user = ground.existingUser("reset-elsewhere").withConfirmationPassword();

        Answer answer = reset(user, Map.of("login", Map.of(), "confirmation", Map.of()));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("error").asText()).isEqualTo("login_not_changeable");
        assertThat(user.confirmationState().get("status").asText()).isEqualTo("valid");
    }

    /** Nothing is stored for it, nothing ends, and nobody is told. */
    @Test
    void theServiceAccountOfAClientIsRefused() {
        ServiceAccount program = ServiceAccount.added(ground.realm(), "reset-program", "view-users");
        TestUser account = new TestUser(ground.realm(), program.userId(), "service-account-reset-program");
        ground.realm().clearEvents();

        Answer reset = reset(account, Map.of("login", Map.of(), "confirmation", Map.of()));
        Answer set = account.setConfirmationPassword("Confirm-0001", true);
        Answer release = manager.admin()
                .call(
                        "POST",
                        ground.realm().path("/dual-password/users/" + account.id() + "/credentials/login/release"),
                        null);

        assertThat(List.of(reset, set, release)).hasSize(3).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.json().get("error").asText()).isEqualTo("service_account");
            assertThat(answer.json().get("message").asText()).contains("service account", "Nothing was changed");
        });
        assertThat(account.storedCredentials()).isEmpty();
        assertThat(account.events()).isEmpty();
        assertThat(ground.realm().adminEvents()).isEmpty();
        assertThat(program.token()).isNotEmpty();
    }

    @Test
    void aSuspensionStaysUnlessTheRealmSaysThatAResetReleases() {
        TestUser user = ground.user("suspended");
        new Journeys(ground.realm()).wrongConfirmations(user, 5);

        Answer kept = reset(user, Map.of("confirmation", Map.of()));
        ground.realm().attribute(AFTER_RESET, "is-released");
        Answer released = reset(user, Map.of("confirmation", Map.of()));
        ground.realm().attribute(AFTER_RESET, "stays-suspended");

        assertThat(words(kept.json().get("before"))).isEqualTo("confirmation_temporarily_suspended");
        assertThat(words(kept.json().get("after"))).isEqualTo("confirmation_temporarily_suspended");
        assertThat(words(released.json().get("after"))).isEqualTo("usable");
        assertThat(user.confirmationState().get("state").asText()).isEqualTo("usable");
    }

    /** As a reset by an operator does. */
    @Test
    void oneMailTellsOfTheNewPasswordAndOfTheEndOfTheSuspension() {
        Postbox postbox = new Postbox(ground.realm(), ground.mail());
        TestUser user = postbox.user("one-mail").withConfirmationPassword();
        new Journeys(ground.realm()).wrongConfirmations(user, 5);
        List<String> before = postbox.kinds(user);
        ground.realm().attribute(AFTER_RESET, "is-released");

        reset(user, Map.of("login", Map.of(), "confirmation", Map.of()));
        ground.realm().attribute(AFTER_RESET, "stays-suspended");

        assertThat(postbox.kinds(user)).hasSize(before.size() + 1).endsWith("passwords-changed");
        assertThat(postbox.of(user))
                .filteredOn(mail ->
                        mail.subject().equals(Messages.JAPANESE.text("dualPasswordMailSubject.passwords-changed")))
                .singleElement()
                .matches(mail -> mail.says(Messages.JAPANESE.text("dualPasswordMailReleasedToo", "確認用パスワード")));
        assertThat(user.events("CUSTOM_REQUIRED_ACTION"))
                .filteredOn(event ->
                        event.at("/details/dual_password_event").asText().equals("suspension_released"))
                .hasSize(1);
    }

    @Test
    void itIsTheUsersEventAndTheStaffsAdminEvent() {
        TestUser user = ground.user("told");
        ground.realm().clearEvents();

        reset(user, Map.of("login", Map.of("value", "Typed-by-staff-02")));

        assertThat(user.events("UPDATE_CREDENTIAL")).singleElement().satisfies(event -> {
            assertThat(event.at("/details/dual_password_event").asText()).isEqualTo("passwords_set_by_bank");
            assertThat(event.at("/details/credentials").asText()).isEqualTo("login");
            assertThat(event.at("/details/forced_change").asText()).isEqualTo("login");
            assertThat(event.at("/details/operator").asText())
                    .isEqualTo(manager.user().id());
        });
        assertThat(ground.realm().adminEvents()).singleElement().satisfies(event -> {
            assertThat(event.get("resourcePath").asText())
                    .isEqualTo("dual-password/users/" + user.id() + "/password-reset");
            assertThat(JsonHttp.JSON.readTree(event.get("representation").asText()))
                    .isEqualTo(JsonHttp.JSON.valueToTree(Map.of(
                            "changed", List.of("login"),
                            "provisional", List.of("login"),
                            "before", List.of("usable"),
                            "after", List.of("usable"))));
        });
    }

    private static Answer reset(TestUser user, Object body) {
        return manager.admin()
                .call("POST", ground.realm().path("/dual-password/users/" + user.id() + "/password-reset"), body);
    }

    private static String words(JsonNode array) {
        StringBuilder words = new StringBuilder();
        array.forEach(word -> words.append(words.isEmpty() ? "" : " ").append(word.asText()));
        return words.toString();
    }
}
