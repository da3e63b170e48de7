package io.github.dualpassword.useradministration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.testground.browser.Accessibility;
import io.github.dualpassword.testground.browser.Keyboard;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of 利用者停止・解除 in a real browser: for everybody, on any device, in any theme. */
class ReleaseForEverybodyTest {

    private static final String MAX_LENGTH =
            "a-login-id-as-long-as-a-realm-takes-them-" + "0123456789-".repeat(19) + "end";

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile(
                    "two-stage",
                    file -> Company.named("everybody")
                            .with("eve-operator", "master", "操作 一郎")
                            .with("eve-admin", "administrator", "管理 二郎")
                            .with("one-login", "general", "データ 一部")
                            .with("one-both", "general", "データ 二部")
                            .withoutMail("one-usable", "general", "データ 三部")
                            .with("one-master", "master", "とても長い名前の株式会社サンプル商事国際営業本部第一営業部東日本統括課長代理")
                            .withoutMail(MAX_LENGTH, "general", "N".repeat(120))
                            .in(file.quickHashes()));

    private TestUser operator;

    @BeforeEach
    void suspended() {
        operator = Company.operator(ground.realm(), "eve-operator");
        Company.nobodyIsStoppedOrSuspended(ground.realm());
        Company.suspend(ground.realm(), "one-login", "login");
        Company.suspend(ground.realm(), "one-both", "login");
        Company.suspend(ground.realm(), "one-both", "confirmation");
        Company.suspend(ground.realm(), "one-master", "login");
        Company.suspend(ground.realm(), MAX_LENGTH, "confirmation");
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void nobodyIsKeptOutAndAPhoneNeedsNoSidewaysScrolling(String language) {
        Map<String, Page> pages = pages(language);

        for (Look look : List.of(Look.desktop(language), Look.phone(language))) {
            Window window = ground.window(look);
            pages.forEach((name, page) -> {
                window.show(page);
                ground.screenshot(window, "release-%s-%s-%d".formatted(name, language, look.width()));

                Accessibility.of(window).shutsNobodyOut();
                Accessibility.of(window).needsNoSidewaysScrolling();
            });
        }
        assertThat(pages.values())
                .isNotEmpty()
                .allSatisfy(
                        page -> assertThat(page.text()).doesNotContainPattern("dualPassword[A-Z]|\\$\\{|\\{[0-9]}"));
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"keycloak", "keycloak.v2"})
    void itFitsIntoThemesThatAreNotOurs(String theme) {
        ground.realm().update(realm -> realm.put("loginTheme", theme));
        try {
            Map<String, Page> pages = pages("ja");
            for (Look look : List.of(Look.JAPANESE, Look.JAPANESE_PHONE)) {
                Window window = ground.window(look);
                pages.forEach((name, page) -> {
                    window.show(page);
                    ground.screenshot(window, "release-%s-%s-%d".formatted(name, theme, look.width()));

                    Accessibility.of(window).needsNoSidewaysScrolling();
                });
            }
        } finally {
            ground.realm().update(realm -> realm.put("loginTheme", "dual-password"));
        }
    }

    @Test
    void withoutScriptsAllAreSelectedAndReleased() {
        Window window = window(Look.JAPANESE.withoutScripts());
        Accessibility.of(window).needsNoScripts();
        window.page().locator("#suspended").check();
        window.page().locator("[name=find]").click();
        window.page().locator("#everybody").waitFor();
        window.page().locator("[name=select-all]").click();

        window.page().locator("#" + ReleaseScreens.PASSWORD).fill(operator.confirmationPassword());
        window.page().locator("#execute").click();

        window.page().locator(ReleaseScreens.RESULT).waitFor();
        Accessibility.of(window).needsNoScripts();
        assertThat(window.page().locator("#count-done").innerText()).isEqualTo("4名");
        assertThat(window.page().locator("#count-not-done").innerText()).isEqualTo("0名");
    }

    /** Search by the enter key, select, execute by the enter key: D03 and D07 for somebody who has no mouse. */
    @Test
    @Requirement({"D03", "D07", "D08"})
    void withTheKeyboardAloneUsersAreReleased() {
        Window window = window(Look.JAPANESE);
        Accessibility.of(window).isReachedByKeyboard();

        Keyboard.of(window).tabTo("search").type("one-").press("Enter").await("everybody");
        Keyboard keyboard = Keyboard.of(window).tabTo("pick").press("Space");
        keyboard.tabTo("pick").press("Space").tabTo(ReleaseScreens.PASSWORD);
        keyboard.type(operator.confirmationPassword()).press("Enter").await("continue");
        assertThat(window.page().locator("#message").innerText()).contains("以下の利用者のサービスを停止解除しました。");
        assertThat(window.page().locator("tr[data-user]").count()).isEqualTo(2);
        keyboard.tabTo("continue").press("Enter");

        assertThat(window.awaitApplication().actionStatus()).contains("success");
    }

    /** Without scripts, too: the search never executes, although the password is filled in. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Requirement("D08")
    void theEnterKeySearchesInTheSearchAndExecutesInThePassword(boolean scripts) {
        Window window = window(scripts ? Look.JAPANESE : Look.JAPANESE.withoutScripts());
        window.page().locator("#search").fill("one-");
        window.page().locator("#search").press("Enter");
        window.page().locator("#everybody").waitFor();
        window.page().locator("tr[data-user=one-login] input[name=pick]").check();
        window.page().locator("#" + ReleaseScreens.PASSWORD).fill(operator.confirmationPassword());
        window.page().locator("#search").press("Enter");
        window.page().waitForFunction("document.querySelector('#" + ReleaseScreens.PASSWORD + "').value === ''");

        assertThat(window.page().locator(ReleaseScreens.LIST).count()).isEqualTo(1);
        assertThat(window.page().locator("#selected").innerText()).isEqualTo(scripts ? "選択中：1名" : "選択中：0名");
        window.page().locator("tr[data-user=one-login] input[name=pick]").check();
        window.page().locator("#" + ReleaseScreens.PASSWORD).fill(operator.confirmationPassword());
        window.page().locator("#" + ReleaseScreens.PASSWORD).press("Enter");

        window.page().locator(ReleaseScreens.RESULT).waitFor();
        assertThat(window.page().locator("tr[data-user]").count()).isEqualTo(1);
    }

    private Window window(Look look) {
        Window window = ground.window(look);
        window.open(ReleaseScreens.request(ground.realm(), "ja").url());
        window.logIn(operator.loginId(), operator.loginPassword());
        window.page().locator(ReleaseScreens.LIST).waitFor();
        return window;
    }

    /** Every page by its name, the confirm page with a wrong entry. */
    private Map<String, Page> pages(String language) {
        Map<String, Page> pages = new LinkedHashMap<>();
        Page list = ReleaseScreens.list(ground.realm(), operator, language);
        pages.put(
                "list",
                ReleaseScreens.picked(list, ground.existingUser("one-both")).press("find"));
        Page confirm = ReleaseScreens.confirm(
                pages.get("list"), "usable", ground.existingUser("one-login"), ground.existingUser(MAX_LENGTH));
        pages.put("confirm", ReleaseScreens.execute(confirm, "Wrong-entry-1"));
        pages.put("result", ReleaseScreens.execute(pages.get("confirm"), operator));
        assertThat(pages.get("result").has(ReleaseScreens.RESULT)).isTrue();
        return pages;
    }
}
