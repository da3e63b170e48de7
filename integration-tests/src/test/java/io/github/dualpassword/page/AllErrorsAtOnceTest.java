package io.github.dualpassword.page;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Form;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** All that is wrong with a form is said at once, on top of it and at each field, and what was right stays. */
class AllErrorsAtOnceTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final String SUMMARY = "#dual-password-errors";

    @ParameterizedTest
    @CsvSource({"ja, エラー：, 入力内容をご確認ください（5件）", "en, 'Error: ', Please check what you entered (5)"})
    void theSummaryStandsOnTopHasTheFocusAndIsInTheTitle(String language, String title, String heading) {
        Page page = wrong(opened(ground.user("summary-" + language), language)).press("execute");

        assertThat(page.document().title()).startsWith(title);
        assertThat(page.document().select(SUMMARY + " h2").text()).isEqualTo(heading);
        assertThat(page.document().select("[autofocus]").eachAttr("id")).containsExactly("dual-password-errors");
        assertThat(page.document().select(SUMMARY + " ~ form#dual-password-change"))
                .hasSize(1);
    }

    @Test
    void eachErrorIsNamedWithItsFieldAndLeadsToIt() {
        Page page = wrong(opened(ground.user("linked"), "ja")).press("execute");

        assertThat(page.document().select(SUMMARY + " a").eachText())
                .containsExactly(
                        "現在のログインパスワード： 入力してください。",
                        "新しいログインパスワード： 8文字以上で入力してください。",
                        "新しいログインパスワード（再入力）： 2回の入力が一致しません。同じパスワードを2回入力してください。",
                        "新しい確認用パスワード： 入力してください。",
                        "新しい確認用パスワード（再入力）： 入力してください。");
        assertThat(page.document().select(SUMMARY + " a").eachAttr("href"))
                .hasSize(5)
                .allMatch(target -> page.document().select(target).size() == 1);
    }

    @Test
    void eachErrorIsADescriptionOfItsField() {
        Page page = wrong(opened(ground.user("described"), "ja")).press("execute");

        List<String> wrong = page.document().select("[id^=input-error-]").eachAttr("id");
        assertThat(wrong).hasSize(5);
        assertThat(page.document().select("[aria-invalid=true]").eachAttr("aria-describedby"))
                .hasSize(5)
                .allMatch(about -> wrong.contains(about.split(" ")[0]));
    }

    @Test
    void aWrongPresentPasswordIsSaidWithWhatIsWrongBesideIt() {
        Page page = opened(ground.user("beside"), "ja")
                .fill("login-change", "change")
                .fill("current-login-password", "not-the-present")
                .fill("new-login-password", "short")
                .fill("new-login-password-again", "short")
                .press("execute");

        assertThat(page.document().select(SUMMARY + " a").eachAttr("href"))
                .containsExactly("#current-login-password", "#new-login-password");
    }

    @Test
    void whatWasChosenStaysAndSecretsDoNot() {
        Page page = wrong(opened(ground.user("stays"), "ja"))
                .without("end-other-sessions")
                .press("execute");

        assertThat(page.document().select("#login-change, #confirmation-change").eachAttr("checked"))
                .hasSize(2);
        assertThat(page.has("#end-other-sessions[checked]")).isFalse();
        assertThat(page.document().select("input[type=password]"))
                .isNotEmpty()
                .allMatch(field -> field.val().isEmpty());
    }

    @Test
    void aPageWithoutErrorsHasNoSummary() {
        Page page = page(ground.user("right"), "ja");

        assertThat(page.has(SUMMARY)).isFalse();
        assertThat(page.document().title()).doesNotContain("エラー");
        assertThat(page.has("#end-other-sessions[checked]")).isTrue();
    }

    @Test
    void aFormWithNewPasswordsNamesItsUserAndEachOfItsButtons() {
        Page page = page(ground.user("named"), "ja");

        assertThat(page.document().select("input[autocomplete=username]").eachAttr("value"))
                .containsExactly("named");
        assertThat(page.document().select("input[type=password]").eachAttr("autocomplete"))
                .containsExactly(
                        "current-password",
                        "new-password",
                        "new-password",
                        "section-confirmation current-password",
                        "section-confirmation new-password",
                        "section-confirmation new-password");
        assertThat(page.document().select("button[data-password-toggle]").eachAttr("aria-label"))
                .contains("現在のログインパスワードを表示する", "新しい確認用パスワードを表示する")
                .doesNotHaveDuplicates();
    }

    private static Form opened(TestUser user, String language) {
        return page(user, language).form();
    }

    private static Page page(TestUser user, String language) {
        return ground.client()
                .visitor()
                .open(ground.client()
                        .authorization()
                        .locale(language)
                        .action("change-passwords")
                        .url())
                .logIn(user.loginId(), user.loginPassword());
    }

    private static Form wrong(Form form) {
        return form.fill("login-change", "change")
                .fill("new-login-password", "short")
                .fill("new-login-password-again", "other")
                .fill("confirmation-change", "change")
                .fill("current-confirmation-password", "whatever");
    }
}
