package io.github.dualpassword.password.change;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static io.github.dualpassword.password.change.ChangePage.CONFIRMATION;
import static io.github.dualpassword.password.change.ChangePage.LOGIN;
import static org.assertj.core.api.Assertions.assertThat;

/** The page says the rules of both passwords, as the realm's policy really has them. */
class RulesOnPageTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final String OF_THE_PROFILE =
            "length(8) and maxLength(64) and notUsername and regexPattern((?! )[ -~]+(?<! )) and hashAlgorithm(blocking)";

    private static final String TYPEABLE = "半角の英数字・記号のみ（先頭・末尾の空白は不可）";

    private OwnChange own;

    @BeforeEach
    void open() {
        own = new OwnChange(ground.realm());
    }

    @AfterEach
    void policyOfTheProfile() {
        policy(OF_THE_PROFILE);
    }

    @Test
    @Requirement("A10")
    void theRulesOfBothPasswordsStandOnThePage() {
        ChangeVisit page = own.visit(ground.user("rules-of-both")).choose(LOGIN).choose(CONFIRMATION);

        assertThat(page.rules(LOGIN))
                .contains("8文字以上", "64文字以内", TYPEABLE, "ログインIDと異なる（大文字・小文字を区別しません）", "もう一方のパスワードと異なる");
        assertThat(page.rules(CONFIRMATION))
                .contains("8文字以上", "64文字以内", TYPEABLE, "ログインIDと異なる（大文字・小文字を区別しません）", "もう一方のパスワードと異なる");
    }

    @Test
    @Requirement("A10")
    void withAnotherPolicyThePageSaysOtherRules() {
        TestUser user = ground.user("other-rules");
        policy("length(12) and digits(2) and upperCase(1) and specialChars(1) and passwordHistory(4)"
                + " and hashAlgorithm(blocking)");

        ChangeVisit page = own.visit(user).choose(LOGIN);

        assertThat(page.rules(LOGIN))
                .contains("12文字以上", "数字を2文字以上含む", "英大文字を1文字以上含む", "記号を1文字以上含む", "現在のものを含め、直近4回に使用したものと異なる")
                .doesNotContain("8文字以上", "64文字以内");
    }

    @Test
    @Requirement("A10")
    void aRuleThatIsNoneOfKeycloaksIsCalledWhatItsProviderCallsIt() {
        TestUser user = ground.user("house-rule");
        policy("length(8) and test-house-rule and hashAlgorithm(blocking)");

        ChangeVisit page = own.visit(user).choose(LOGIN);

        assertThat(page.rules(LOGIN)).contains("8文字以上", "House rule of the sample bank");
    }

    @Test
    void howPasswordsAreHashedIsNobodysBusiness() {
        TestUser user = ground.user("no-hashes");

        assertThat(own.page(user).text()).doesNotContain("hashAlgorithm", "Hashing", "blocking");
    }

    @Test
    @Requirement("A10")
    void theRulesAreThereInEnglishToo() {
        ChangeVisit page = own.visit(ground.user("rules-in-english"), "en").choose(LOGIN);

        assertThat(page.rules(LOGIN))
                .contains("At least 8 characters", "At most 64 characters", "Different from the other password");
    }

    @Test
    void whileOneTypesEachRuleSaysWhetherItIsKept() {
        ChangePage page = own.page(ground.window(), ground.user("typing")).choose(LOGIN);

        page.value(LOGIN).fill("short");
        assertThat(page.rules(LOGIN)).contains("不適合：8文字以上", "適合：64文字以内");
        page.value(LOGIN).fill("typing");
        assertThat(page.rules(LOGIN)).contains("不適合：ログインIDと異なる（大文字・小文字を区別しません）");
        page.value(LOGIN).fill("ｌｏｎｇ－ｅｎｏｕｇｈ");
        assertThat(page.rules(LOGIN)).contains("不適合：" + TYPEABLE);
        page.value(LOGIN).fill("long-enough");

        assertThat(page.rules(LOGIN)).contains("適合：8文字以上");
    }

    @Test
    void theServerKeepsTheHouseRuleToo() {
        TestUser user = ground.user("house-rule-kept");
        policy("length(8) and test-house-rule and hashAlgorithm(blocking)");

        var page =
                ChangeEntries.login(user.loginPassword(), "with a blank in it").executeOn(own.page(user));

        assertThat(page.document().select("#input-error-new-login-password").text())
                .isEqualTo("A blank is not allowed");
        assertThat(own.logsIn(user, user.loginPassword())).isTrue();
    }

    @Test
    void aRuleThatIsOnThePageIsTheOneThatRefuses() {
        TestUser user = ground.user("rule-refuses");
        policy("length(12) and hashAlgorithm(blocking)");

        var page = ChangeEntries.login(user.loginPassword(), "eleven-char").executeOn(own.page(user));

        assertThat(page.document().select("#input-error-new-login-password").text())
                .contains("12");
        assertThat(user.events("UPDATE_CREDENTIAL_ERROR"))
                .first()
                .satisfies(event -> assertThat(event.get("error").asText()).isEqualTo("password_rejected"));
    }

    private static void policy(String policy) {
        ground.realm().update(realm -> realm.put("passwordPolicy", policy));
    }
}
