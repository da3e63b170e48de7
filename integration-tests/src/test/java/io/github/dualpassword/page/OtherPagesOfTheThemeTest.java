package io.github.dualpassword.page;

import java.net.URI;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.testground.browser.Accessibility;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** Keycloak's own pages in the ready theme owe everybody the same as those of this product. */
class OtherPagesOfTheThemeTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    /** The page that asks before it logs out, as whoever has only an address comes to it. */
    @ParameterizedTest
    @CsvSource({"ja, ログアウト", "en, Log out"})
    void loggingOutIsAskedForOnAPageForEverybody(String language, String title) {
        TestUser user = ground.user("asked-" + language);
        Window window = ground.window(Look.phone(language));
        window.open(ground.client().authorization().locale(language).url());
        window.logIn(user.loginId(), user.loginPassword());
        window.awaitApplication();

        window.open(URI.create(ground.realm().url() + "/protocol/openid-connect/logout"));

        assertThat(window.page().locator("h1").innerText()).isEqualTo(title);
        Accessibility.of(window).shutsNobodyOut();
        Accessibility.of(window).isReadableAndCanBeTouched();
        window.page().locator("#kc-logout").click();
        window.page().locator("h1:not(:text-is('" + title + "'))").waitFor();
        assertThat(user.events("LOGOUT")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"ja, エラー：ログイン", "en, Error: Log in"})
    void aWrongEntryIsInTheTitleOfTheLoginPage(String language, String title) {
        TestUser user = ground.user("mistyped-" + language);
        Page login = ground.client()
                .visitor()
                .open(ground.client().authorization().locale(language).url());
        assertThat(login.document().title()).doesNotStartWith(title.substring(0, 3));

        Page again = login.logIn(user.loginId(), "Wrong-entry-1");

        assertThat(again.document().title()).startsWith(title);
    }
}
