package io.github.dualpassword.password.change;

import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.testground.browser.Accessibility;
import io.github.dualpassword.testground.browser.Keyboard;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static io.github.dualpassword.password.change.ChangePage.CONFIRMATION;
import static io.github.dualpassword.password.change.ChangePage.LOGIN;
import static org.assertj.core.api.Assertions.assertThat;

/** The pages of own change in a real browser: for everybody, on any device, in any theme. */
@Tag("long")
class ChangeForEverybodyTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final String LONGEST_LOGIN_ID = "a-login-id-as-long-as-somebody-at-head-office-makes-them-"
            + "0123456789-0123456789-0123456789-0123456789-0123456789-0123456789";

    private OwnChange own;

    @BeforeEach
    void start() {
        own = new OwnChange(ground.realm());
    }

    static Stream<Arguments> screensInBothLanguages() {
        return Stream.of(ChangeScreen.values())
                .flatMap(screen -> Stream.of(Arguments.of(screen, "ja"), Arguments.of(screen, "en")));
    }

    @ParameterizedTest
    @MethodSource("screensInBothLanguages")
    void nobodyIsKeptOut(ChangeScreen screen, String language) {
        Window window = ground.window(Look.desktop(language));
        window.show(screen.open(ground.realm(), language));
        ground.screenshot(window, "change-%s-%s".formatted(screen, language));

        Accessibility.of(window).shutsNobodyOut();
        Accessibility.of(window).isReachedByKeyboard();
    }

    @ParameterizedTest
    @MethodSource("screensInBothLanguages")
    void aPhoneNeedsNoSidewaysScrolling(ChangeScreen screen, String language) {
        Window window = ground.window(Look.phone(language));
        Page page = screen.open(ground.realm(), language);
        window.show(page);
        ground.screenshot(window, "change-%s-%s-phone".formatted(screen, language));

        Accessibility.of(window).needsNoSidewaysScrolling();
        assertThat(page.text()).doesNotContainPattern("dualPassword[A-Z]|\\$\\{|\\{[0-9]}");
    }

    @ParameterizedTest
    @EnumSource
    void nothingShownNeedsScripts(ChangeScreen screen) {
        Window window = ground.window(Look.JAPANESE.withoutScripts());
        window.show(screen.open(ground.realm(), "ja"));

        Accessibility.of(window).needsNoScripts();
    }

    @Test
    void withScriptsSwitchedOffTheSelectorAloneShowsTheFieldsAndBothAreChanged() {
        TestUser user = own.user("no-scripts");
        Window window = ground.window(Look.JAPANESE.withoutScripts());
        ChangePage page = own.page(window, user);
        assertThat(page.present(LOGIN).isVisible()).isFalse();

        page.choose(LOGIN);
        assertThat(page.present(LOGIN).isVisible()).isTrue();
        assertThat(page.present(CONFIRMATION).isVisible()).isFalse();
        page.enter(LOGIN, user.loginPassword(), OwnChange.newLogin(user))
                .change(CONFIRMATION, user.confirmationPassword(), OwnChange.newConfirmation(user))
                .executed();
        window.page().locator("[name=continue]").click();

        assertThat(window.awaitApplication().actionStatus()).contains("success");
        assertThat(own.confirms(user, OwnChange.newLogin(user), OwnChange.newConfirmation(user)))
                .isTrue();
    }

    @Test
    void withTheKeyboardAloneTheLoginPasswordIsChanged() {
        TestUser user = own.user("keyboard");
        Window window = ground.window();
        own.page(window, user);

        Keyboard.of(window)
                .tabTo("login-change")
                .press("ArrowUp")
                .tabTo("current-login-password")
                .type(user.loginPassword())
                .tabTo("new-login-password")
                .type(OwnChange.newLogin(user))
                .tabTo("new-login-password-again")
                .type(OwnChange.newLogin(user))
                .press("Enter")
                .await("continue")
                .tabTo("continue")
                .press("Enter");

        assertThat(window.awaitApplication().actionStatus()).contains("success");
        assertThat(own.logsIn(user, OwnChange.newLogin(user))).isTrue();
    }

    @Test
    void aLongLoginIdFitsOnAPhone() {
        TestUser.added(ground.realm(), LONGEST_LOGIN_ID).withLoginPassword("Login-password-1");
        Window window = ground.window(Look.JAPANESE_PHONE);
        window.open(own.request().url());
        window.logIn(LONGEST_LOGIN_ID, "Login-password-1");

        ChangePage page = ChangePage.in(window).change(LOGIN, "Login-password-1", "Newer-login-1");
        Accessibility.of(window).needsNoSidewaysScrolling();
        page.executed();
        ground.screenshot(window, "change-long-login-id");

        Accessibility.of(window).needsNoSidewaysScrolling();
        assertThat(window.page().locator(ChangePage.RESULT).innerText()).contains(LONGEST_LOGIN_ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"keycloak", "keycloak.v2", "base"})
    void itWorksInThemesThatAreNotOurs(String theme) {
        TestUser user = own.user("theme-" + theme.replace('.', '-'));
        theme(theme);
        try {
            Window window = ground.window();
            ChangePage page = own.page(window, user)
                    .change(LOGIN, user.loginPassword(), OwnChange.newLogin(user))
                    .change(CONFIRMATION, "", "");
            page.executedInVain();
            ground.screenshot(window, "change-theme-" + theme);
            assertThat(page.error("current-confirmation-password")).isNotBlank();

            page.enter(LOGIN, user.loginPassword(), OwnChange.newLogin(user))
                    .keep(CONFIRMATION)
                    .executed();
            ground.screenshot(window, "change-theme-" + theme + "-result");
            window.page().locator("[name=continue]").click();

            assertThat(window.awaitApplication().actionStatus()).contains("success");
        } finally {
            theme("dual-password");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"keycloak", "keycloak.v2"})
    void aPhoneNeedsNoSidewaysScrollingInThemesThatAreNotOurs(String theme) {
        theme(theme);
        try {
            Window window = ground.window(Look.JAPANESE_PHONE);
            window.show(ChangeScreen.FORM_OPEN.open(ground.realm(), "ja"));
            ground.screenshot(window, "change-theme-" + theme + "-phone");

            Accessibility.of(window).needsNoSidewaysScrolling();
        } finally {
            theme("dual-password");
        }
    }

    private static void theme(String name) {
        ground.realm().update(realm -> realm.put("loginTheme", name));
    }
}
