package io.github.dualpassword.adminapi;

import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Bank staff set a confirmation password; what they may not set changes nothing, and they read why. */
class ConfirmationPasswordRouteTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private final Journeys journeys = new Journeys(ground.realm());

    @Test
    void oneThatIsSetIsProvisionalUnlessSaidOtherwise() {
        TestUser user = TestUser.added(ground.realm(), "unsaid");

        int status = set(user, Map.of("value", "Confirm-0001")).status();

        assertThat(status).isEqualTo(204);
        assertThat(user.confirmationState().get("status").asText()).isEqualTo("provisional");
    }

    @Test
    void aLastingOneConfirmsAtOnce() {
        TestUser user = ground.userWithLoginPassword("lasting");

        user.withConfirmationPassword();

        assertThat(user.confirmationState().get("status").asText()).isEqualTo("valid");
        assertThat(journeys.confirmed(user).granted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "        ", "\t\n", "　　　　　　　　"})
    void anEmptyOrBlankOneIsRefused(String value) {
        assertRefused(
                ground.user("blank-" + value.codePoints().sum() + "-" + value.length()),
                value,
                "value_missing",
                "empty");
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("breakingValues")
    void oneThatBreaksTheRulesIsRefusedInASentence(String loginId, String value, String sentence) {
        assertRefused(ground.user(loginId), value, "password_refused", sentence);
    }

    static Stream<Arguments> breakingValues() {
        return Stream.of(
                arguments("short", "Seven-7", "最小長は8"),
                arguments("endless", "x".repeat(10_000), "最大長は64"),
                arguments("endless-emoji", "\uD83D\uDD11".repeat(5_000), "最大長は64"),
                arguments("same-as-login-id", "same-as-login-id", "ログインID"),
                arguments("same-in-other-letters", "SAME-in-OTHER-letters", "ログインID"));
    }

    @Test
    void everyRuleOfKeycloakIsToldInASentence() {
        TestUser user = ground.user("strict-rules");
        ground.realm()
                .attribute(
                        "dual-password.confirmation.password-policy",
                        "upperCase(1) and lowerCase(1) and digits(1) and specialChars(1) and notEmail and"
                                + " notContainsUsername and regexPattern(^[!-~]+$)");
        try {
            for (String value : new String[] {
                "no-upper-1", "NO-LOWER-1", "No-digits-", "Nospecial1", "A-strict-rules-1", "Ａll-wide-1"
            }) {
                assertThat(set(user, Map.of("value", value))
                                .json()
                                .get("message")
                                .asText())
                        .as(value)
                        .doesNotContain("Message", "{0}")
                        .contains("無効なパスワード");
            }
            assertThat(set(user, Map.of("value", "Right-0001")).status()).isEqualTo(204);
        } finally {
            ground.realm()
                    .attribute(
                            "dual-password.confirmation.password-policy",
                            "length(8) and maxLength(64) and notUsername");
        }
    }

    @Test
    void whereTheRealmsPolicyCannotBeUsedTheDefaultHolds() {
        TestUser user = ground.user("unusable-policy");
        ground.realm().attribute("dual-password.confirmation.password-policy", "length(eight)");
        try {
            assertRefused(user, "Seven-7", "password_refused", "最小長は8");
            assertThat(set(user, Map.of("value", "Eight-88")).status()).isEqualTo(204);
        } finally {
            ground.realm()
                    .attribute(
                            "dual-password.confirmation.password-policy",
                            "length(8) and maxLength(64) and notUsername");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusualValues")
    void anUnusualOneIsTakenAsItIs(String loginId, String value) {
        TestUser user = ground.userWithLoginPassword(loginId);

        assertThat(user.setConfirmationPassword(value, false).status()).isEqualTo(204);

        assertThat(journeys.confirm(journeys.toConfirmation(user), value).atApplication())
                .isTrue();
    }

    static Stream<Arguments> unusualValues() {
        return Stream.of(
                arguments("emoji", "\uD83D\uDD11\uD83D\uDD12\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 1"),
                arguments("right-to-left", "\u0633\u0631 \u0627\u0644\u062A\u0623\u0643\u064A\u062F\u202E-01"),
                arguments("japanese", "確認用パスワード１２３"),
                arguments("nul", "before\0after-01"),
                arguments("markup", "<b>&amp;\"'${7*7}</b>"),
                arguments("spaces-around", "  inside-01  "));
    }

    @ParameterizedTest
    @CsvSource({"true, provisional", "false, valid"})
    void aUserOfAUserStorageGetsOneToo(boolean provisional, String status) {
        String loginId = "stored-" + status;
        ground.realm().storages().addUsers(Map.of(loginId, "Login-" + loginId));
        TestUser user = ground.existingUser(loginId);
        assertThat(user.id()).startsWith("f:");
        assertThat(user.confirmationState().get("status").asText()).isEqualTo("not_set");

        Answer answer = user.setConfirmationPassword(user.confirmationPassword(), provisional);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(user.confirmationState().get("status").asText()).isEqualTo(status);
        assertThat(user.setConfirmationPassword(loginId, provisional).status()).isEqualTo(400);
        assertThat(user.release("confirmation").json().get("before").asText()).isEqualTo("usable");
        if (!provisional) {
            assertThat(journeys.confirmed(user).granted()).isTrue();
        }
    }

    @Test
    void settingOneLeavesASuspensionAsItIs() {
        TestUser user = ground.user("suspended");
        journeys.wrongConfirmations(user, 5);

        set(user, Map.of("value", "Another-one-01")).orFail();

        assertThat(user.confirmationState().get("state").asText()).isEqualTo("temporarily_suspended");
    }

    private static Answer set(TestUser user, Object body) {
        return ground.server()
                .admin()
                .call("PUT", ground.realm().path("/dual-password/users/" + user.id() + "/confirmation-password"), body);
    }

    private static void assertRefused(TestUser user, String value, String error, String words) {
        JsonNode before = user.storedCredentials();

        Answer answer = set(user, Map.of("value", value));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("error").asText()).isEqualTo(error);
        assertThat(answer.json().get("message").asText()).contains(words).doesNotContain("Message");
        assertThat(user.storedCredentials()).isEqualTo(before);
    }
}
