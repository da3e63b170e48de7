package io.github.dualpassword.page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.browser.Accessibility;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** The theme of this product looks and works the same on whatever parent, and its pages appear in a foreign theme. */
class ThemeParentsTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final String OURS = "dual-password";

    /** What makes the look: head, page, title, field, the button on. */
    private static final String LOOK = """
        () => ['header', 'main', 'h1', 'main input:not([type=hidden])', '.dual-password-primary'].map(part => {
            const element = document.querySelector(part), style = getComputedStyle(element);
            return [part, style.color, style.backgroundColor, style.fontSize, style.borderTopWidth, style.borderTopColor,
                    style.borderRadius, style.fontFamily, Math.round(element.getBoundingClientRect().width)].join(' ') })
        """;

    private final Journeys journeys = new Journeys(ground.realm());

    @ParameterizedTest
    @ValueSource(strings = {"keycloak.v2", "keycloak", "foreign"})
    void itLooksAndWorksTheSameOnEveryParent(String parent) {
        TestUser user = ground.user("on-" + parent);

        String own = visit(OURS, user, "own-" + parent);
        String other = visit("dual-password-on-" + parent, user, "on-" + parent);

        assertThat(other).isEqualTo(own);
    }

    @Test
    void inAForeignThemeAPageBringsReaderAndLogOutItself() {
        TestUser user = ground.user("in-foreign");
        withTheme("foreign", () -> {
            Window window = ground.window();
            window.open(journeys.confirmationRequest().url());
            window.logIn(user.loginId(), user.loginPassword());
            window.page().waitForSelector("input[name=confirmation-password]");
            ground.screenshot(window, "foreign-theme");

            assertThat(window.page().locator("main .dual-password-session").innerText())
                    .contains("データ花子", "ログアウト");
            assertThat(window.page().locator("main .dual-password-help").count())
                    .isOne();
            Accessibility.of(window).shutsNobodyOut();
            window.page().locator(".dual-password-session button").click();
            window.page().waitForSelector("input[name=username]");
        });
    }

    /**
     * Logs in, reads the look of the login page and of the confirmation page, and confirms. What stands in the login page is
     * the parent's: older ones number the tab stops, which axe does not like.
     */
    private String visit(String theme, TestUser user, String picture) {
        StringBuilder look = new StringBuilder();
        withTheme(theme, () -> {
            Window window = ground.window(Look.JAPANESE);
            window.open(journeys.confirmationRequest().url());
            ground.screenshot(window, "login-" + picture);
            look.append(window.page().evaluate(LOOK));
            window.logIn(user.loginId(), user.loginPassword());
            window.page().waitForSelector("input[name=confirmation-password]");
            ground.screenshot(window, "confirmation-" + picture);
            look.append(window.page().evaluate(LOOK));
            Accessibility.of(window).shutsNobodyOut();
            window.page().locator("input[name=confirmation-password]").fill(user.confirmationPassword());
            window.page().locator("[name=confirm]").click();
            assertThat(window.awaitApplication().code()).isPresent();
        });
        return look.toString();
    }

    private static void withTheme(String theme, Runnable test) {
        ground.realm().update(realm -> realm.put("loginTheme", theme));
        try {
            test.run();
        } finally {
            ground.realm().update(realm -> realm.put("loginTheme", OURS));
        }
    }
}
