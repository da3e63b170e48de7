package io.github.dualpassword.prelogin;

import java.util.stream.Stream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.oidc.OidcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The fields of the page before login as a browser shows them, of which each procedure has its own (requirements 2.C). */
record BeforeLoginFields(Page page) {

    private static final String[] OF_EVERY_PROCEDURE = {"target-id", "operator-id", "one-time-password"};
    private static final String[] OF_RESET = {
        "new-login-password", "new-login-password-again", "new-confirmation-password", "new-confirmation-password-again"
    };
    private static final String PASSWORD = "operator-confirmation-password";
    private static final String NO_PASSWORD = "no-confirmation-password";

    /** By the link of the login page. */
    static BeforeLoginFields opened(Window window, OidcClient client) {
        window.open(client.authorization().url());
        window.page().locator("a#dual-password-before-login").click();
        window.page().locator(BeforeLoginScreen.FORM).waitFor();
        return new BeforeLoginFields(window.page());
    }

    BeforeLoginFields choose(String procedure) {
        page.locator("input[name=procedure][value=" + procedure + "]").check();
        return this;
    }

    BeforeLoginFields fill(String field, String value) {
        page.locator("#" + field).fill(value);
        return this;
    }

    /** @param procedure empty for none */
    void areThoseOf(String procedure) {
        assertThat(Stream.of(OF_EVERY_PROCEDURE).map(this::field))
                .hasSize(OF_EVERY_PROCEDURE.length)
                .allMatch(Locator::isVisible)
                .allMatch(Locator::isEnabled);
        assertThat(Stream.of(OF_RESET).map(this::field))
                .hasSize(OF_RESET.length)
                .allMatch(field -> field.isVisible() == procedure.equals("reset"))
                .allMatch(Locator::isEnabled);
        boolean asked = procedure.equals("release-otp");
        assertThat(field(PASSWORD).isVisible()).isEqualTo(asked);
        assertThat(field(PASSWORD).isEnabled()).isTrue();
        // Where it is not asked for, the field is seen, and nothing can be entered.
        assertThat(field(NO_PASSWORD).isVisible()).isEqualTo(!asked);
        assertThat(field(NO_PASSWORD).isEnabled()).isFalse();
    }

    private Locator field(String id) {
        return page.locator("input#" + id);
    }
}
