package io.github.dualpassword.password;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** What people type with a Japanese keyboard that is not switched over: IDs and codes are found, passwords are their own. */
class FullWidthInputTest {

    @RegisterExtension
    static final TestGround ground =
            TestGround.onTwoStage(file -> file.attribute("dual-password.confirmation-enrolment", "mail-code"));

    private Journeys journeys;

    @BeforeEach
    void start() {
        journeys = new Journeys(ground.realm());
    }

    @ParameterizedTest
    @CsvSource({"ｗｉｄｅ－０１, wide-01", "'　wide-02　', wide-02", "ＷＩＤＥ-０3, wide-03"})
    void aLoginIdIsFoundInItsNormalFormAtEveryDoor(String typed, String loginId) {
        TestUser user = user(loginId);

        assertThat(journeys.logIn(typed, user.loginPassword()).response().code())
                .isPresent();
        assertThat(ground.client().directGrant(typed, user.loginPassword()).granted())
                .isTrue();
    }

    @Test
    void wrongEntriesAreCountedForTheOneUser() {
        TestUser user = user("wide-11");

        journeys.logIn("wide-11", Journeys.WRONG);
        journeys.logIn("ｗｉｄｅ－１１", Journeys.WRONG);

        assertThat(user.loginState().get("consecutiveFailures").asInt()).isEqualTo(2);
        assertThat(ground.realm().newestLoginError().at("/details/username").asText())
                .isEqualTo("wide-11");
    }

    @Test
    void aWidePasswordIsNotTheNarrowOne() {
        TestUser user = user("wide-12").withLoginPassword("Narrow-1");

        assertThat(journeys.logIn(user.loginId(), "Ｎａｒｒｏｗ－１").atApplication()).isFalse();
    }

    @Test
    void aMailedCodeIsTheSameInAnyWidth() {
        TestUser user = ground.userWithLoginPassword("wide-13").withMail("wide-13@sample.example");
        Page form = journeys.toConfirmation(user).press("send");
        String code = CodeMail.newestCode(ground.mail(), "wide-13@sample.example", 1);

        Page confirmation = form.submit(first(wide(code) + "　", user, user.confirmationPassword()));

        assertThat(journeys.confirm(confirmation, user.confirmationPassword())
                        .response()
                        .code())
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ｗｉｄｅ－ｐａｓｓｗｏｒｄ", "パスワードパスワード", " leading-blank", "trailing-blank "})
    void aPasswordThatCannotBeTypedAgainIsRefusedWithASentence(String value) {
        TestUser user = TestUser.added(ground.realm(), "kana-" + value.hashCode())
                .withLoginPassword()
                .withMail("kana@sample.example");
        Page form = journeys.toConfirmation(user).press("send");

        Page empty = form.submit(first("", user, value));
        assertThat(empty.document()
                        .select("#input-error-new-confirmation-password")
                        .text())
                .isEqualTo(Messages.JAPANESE.text("dualPasswordNotTypeable"));
        assertThat(empty.document().select("#rules-new-confirmation-password").text())
                .contains(Messages.JAPANESE.text("dualPasswordRuleTypeable"))
                .doesNotContain("[ -~]");
        assertThat(empty.document().select("input[autocomplete=one-time-code]")).hasSize(1);
        assertThat(empty.document().select("input[autocomplete=username]").val())
                .isEqualTo(user.loginId());
    }

    private static TestUser user(String loginId) {
        return TestUser.added(ground.realm(), loginId).withLoginPassword();
    }

    private static String wide(String code) {
        return code.chars()
                .mapToObj(digit -> Character.toString(digit - '0' + '０'))
                .reduce("", String::concat);
    }

    private static Map<String, String> first(String code, TestUser user, String value) {
        return Map.of(
                "code", code,
                "login-password", user.loginPassword(),
                "new-confirmation-password", value,
                "new-confirmation-password-again", value);
    }
}
