package io.github.dualpassword.useradministration.change;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonObject;

import io.github.dualpassword.testground.browser.Accessibility;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.useradministration.Colleagues;

import static org.assertj.core.api.Assertions.assertThat;

/** A password that the server has made stands on one page, once, and nowhere else (decision 8). */
class GeneratedPasswordShownOnceTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static Colleagues colleagues;
    private static TestUser master;

    @BeforeAll
    static void start() {
        colleagues = Colleagues.of(ground.realm(), "made");
        master = colleagues.master("master");
    }

    @BeforeEach
    void withTheRulesOfTheProfile() {
        policy("length(8) and maxLength(64) and notUsername");
    }

    @Test
    void bothAreShownOnceAndWork() {
        TestUser target = colleagues.general("both-made");
        Page result = execute(target);
        String login = once(result, "login");
        String confirmation = once(result, "confirmation");

        assertThat(login).matches("[A-HJ-NP-Za-km-z2-9]{12}").isNotEqualTo(confirmation);
        assertThat(confirmation).matches("[A-HJ-NP-Za-km-z2-9]{12}");
        assertThat(result.text()).contains("このパスワードは、この画面に一度だけ表示されます。");
        assertThat(result.has("[data-one-time-secret]")).isTrue();
        assertThat(result.toString()).doesNotContain(login, confirmation);
        Page again = result.visitor().open(result.address());
        assertThat(again.has(UserChangePages.RESULT)).isTrue();
        assertThat(again.html()).doesNotContain(login, confirmation, "data-one-time-secret");
        assertThat(UserChangeVisit.content(again, "login")).contains("○ログイン時に強制変更する");
        assertThat(UserChangeVisit.mustChange(target, login)).isTrue();
        assertThat(ground.realm().events().toString()).doesNotContain(login, confirmation);
    }

    @Test
    void itKeepsTheRulesOfTheRealm() {
        TestUser target = colleagues.general("ruled");
        policy("length(16) and maxLength(18) and digits(4) and upperCase(3) and specialChars(2)");

        String login = once(execute(target), "login");

        assertThat(login).hasSize(16);
        assertThat(login.replaceAll("[^0-9]", "")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(login.replaceAll("[A-Za-z0-9]", "")).hasSize(2);
    }

    @Test
    void rulesThatNoneCanKeepAreToldAtOnce() {
        TestUser target = colleagues.general("impossible");
        policy("regexPattern(^only-this$)");

        Page basic = UserChangeVisit.generated(
                        UserChangeVisit.basic(master, target).form(), "login")
                .press("next");

        assertThat(basic.document().select("#input-error-login-generate").text())
                .isEqualTo("このパスワードの条件に合うものは自動で作成できません。パスワードを入力してください。");
    }

    @Test
    void itIsGoneOnReloadAndOnTheWayBack() {
        TestUser target = colleagues.general("in-browser");
        Window window = ground.window();
        UserChangePages pages = UserChangePages.opened(window, master, "ja");
        pages.choose(target).generate("login");
        assertThat(pages.field("new-login-password").isVisible()).isFalse();
        pages.press("next", UserChangePages.CONFIRM).execute(master);
        String made = window.page().locator("#once-login").innerText();
        assertThat(made).hasSize(12);
        ground.screenshot(window, "user-change-made");

        window.page().reload();
        UserChangePages.in(window, UserChangePages.RESULT);
        assertThat(window.page().content()).doesNotContain(made);

        TestUser other = colleagues.general("in-browser-too");
        Window second = ground.window();
        UserChangePages.opened(second, master, "ja")
                .choose(other)
                .generate("login")
                .press("next", UserChangePages.CONFIRM)
                .execute(master);
        String shown = second.page().locator("#once-login").innerText();
        second.page().navigate("about:blank");
        second.page().goBack();
        assertThat(second.page().content()).doesNotContain(shown);
    }

    @ParameterizedTest
    @CsvSource({"ja, コピーしました。", "en, Copied."})
    void itIsCopiedByAButtonWhichSaysSo(String language, String said) {
        Window window = ground.window(Look.desktop(language));
        window.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        String made = shown(window, "copied-" + language, language);

        window.page().locator(".dual-password-copy").click();

        assertThat(saidOf(window)).startsWith(said);
        assertThat(window.page().evaluate("navigator.clipboard.readText()")).isEqualTo(made);
        assertThat(window.page().evaluate("JSON.stringify([localStorage, sessionStorage, location.href])"))
                .asString()
                .doesNotContain(made);
        window.page().locator("[name=continue]").click();
        assertThat(window.awaitApplication().actionStatus()).contains("success");
        assertThat(window.page().url()).doesNotContain(made);
    }

    /** Where the browser does not let pages use the clipboard, the button selects it and says how to copy it by hand. */
    @ParameterizedTest
    @CsvSource({"ja, コピーできませんでした。, コピーしました。", "en, It could not be copied., Copied."})
    void whereTheClipboardIsRefusedItIsCopiedByHand(String language, String refused, String said) {
        Window window = ground.window(Look.desktop(language));
        refuseClipboard(window);
        String made = shown(window, "by-hand-" + language, language);

        window.page().locator(".dual-password-copy").click();

        assertThat(saidOf(window)).startsWith(refused).contains("Ctrl", "ommand");
        assertThat(window.page().evaluate("getSelection().toString()")).isEqualTo(made);
        Accessibility.of(window).shutsNobodyOut();

        window.page().keyboard().press("Control+c");
        window.page().locator(".dual-password-copied:has-text('" + said + "')").waitFor();
        window.page().locator("[name=continue]").click();
        assertThat(window.awaitApplication().actionStatus()).contains("success");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nobodyLosesItByMistake(boolean refused) {
        Window window = ground.window();
        if (refused) {
            refuseClipboard(window);
        }
        List<String> asked = new ArrayList<>();
        window.page().onDialog(dialog -> {
            asked.add(dialog.message());
            dialog.dismiss();
        });
        String made = shown(window, "not-lost-" + refused, "ja");
        if (refused) {
            window.page().locator(".dual-password-copy").click();
            assertThat(saidOf(window)).startsWith("コピーできませんでした。");
        }

        window.page().locator("[name=continue]").click();

        assertThat(asked).containsExactly("作成したパスワードは、再度表示できません。この画面を離れてもよろしいですか。");
        assertThat(window.page().locator("#once-confirmation").innerText()).isEqualTo(made);
    }

    @Test
    void withoutScriptsItIsShownWithoutAButtonThatDoesNothing() {
        TestUser target = colleagues.general("no-scripts");
        Window window = ground.window(Look.JAPANESE.withoutScripts());
        UserChangePages.opened(window, master, "ja")
                .choose(target)
                .generate("login")
                .press("next", UserChangePages.CONFIRM)
                .execute(master);

        assertThat(window.page().locator("#once-login").innerText()).hasSize(12);
        assertThat(window.page().locator(".dual-password-once button").count()).isZero();
        window.page().locator("[name=continue]").click();
        assertThat(window.awaitApplication().actionStatus()).contains("success");
    }

    /** The result page with a generated confirmation password, which is returned. */
    private static String shown(Window window, String loginId, String language) {
        TestUser target = colleagues.general(loginId);
        UserChangePages.opened(window, master, language)
                .choose(target)
                .generate("confirmation")
                .press("next", UserChangePages.CONFIRM)
                .execute(master);
        return window.page().locator("#once-confirmation").innerText();
    }

    private static void refuseClipboard(Window window) {
        JsonObject permission = new JsonObject();
        permission.addProperty("name", "clipboard-write");
        JsonObject refusal = new JsonObject();
        refusal.add("permission", permission);
        refusal.addProperty("setting", "denied");
        window.page().context().newCDPSession(window.page()).send("Browser.setPermission", refusal);
    }

    /** What is said to whoever hears the page, too. */
    private static String saidOf(Window window) {
        window.page().locator(".dual-password-copied[role=status]:not(:empty)").waitFor();
        return window.page().locator(".dual-password-copied").innerText();
    }

    private static Page execute(TestUser target) {
        Page basic = UserChangeVisit.basic(master, target);
        Page confirm = UserChangeVisit.generated(UserChangeVisit.generated(basic.form(), "login"), "confirmation")
                .press("next");
        assertThat(UserChangeVisit.content(confirm, "login")).contains("*変更する（自動で作成する）");
        return UserChangeVisit.execute(confirm, master);
    }

    private static String once(Page result, String password) {
        return result.document().select("#once-" + password).text();
    }

    private static void policy(String rules) {
        ground.realm().update(realm -> realm.put("passwordPolicy", rules + " and hashAlgorithm(blocking)"));
    }
}
