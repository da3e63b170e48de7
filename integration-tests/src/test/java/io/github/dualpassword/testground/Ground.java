package io.github.dualpassword.testground;

import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/** What tests stand on, whatever the database. */
abstract class Ground {

    abstract TestGround ground();

    @Test
    void theExtensionAndTheTestProvidersAreLoaded() {
        JsonNode providers = ground().server().admin().get("/serverinfo").get("providers");

        assertThat(providers.at("/dual-password-clock/providers").has("system")).isTrue();
        assertThat(providers.at("/dual-password-clock/providers").has("shiftable"))
                .isTrue();
        assertThat(providers.at("/password-hashing/providers").has("blocking")).isTrue();
    }

    @Test
    void aPersonLogsInToTheAccountConsoleInJapanese() throws Exception {
        Window window = ground().window();
        window.open(ground().realm().accountConsole());
        window.page().locator("input[name=username]").waitFor();
        assertThat(window.page().content()).contains("パスワード");

        window.page().locator("input[name=password]").fill("not for eyes");
        assertThat(Files.size(ground().screenshot(window, "stock-login-ja"))).isPositive();
        window.logIn(SmallRealm.USER, SmallRealm.PASSWORD);

        window.page().getByText("Taro").first().waitFor();
        // The console's own script draws the page part by part.
        window.page().getByText("個人情報").first().waitFor();
        ground().screenshot(window, "stock-account-console-ja");
    }

    @Test
    void theLoginPageFitsAPhoneInEnglish() {
        Window window = ground().window(Look.ENGLISH_PHONE);
        window.open(ground().client().authorization().url());
        window.page().locator("input[name=username]").waitFor();

        assertThat(window.page().content()).contains("Sign in");
        assertThat(window.page().evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(360);
    }

    @Test
    void aBrowserIsSentBackToTheTestApplication() {
        Window window = ground().window();
        AuthorizationRequest request = ground().client().authorization();
        window.open(request.url());
        window.logIn(SmallRealm.USER, SmallRealm.PASSWORD);

        assertThat(window.awaitApplication().state()).contains(request.state());
    }

    @Test
    void aVisitorWithoutABrowserGetsTokens() {
        AuthorizationRequest request = ground().client().authorization().pkce().locale("ja");
        Page login = ground().client().visitor().open(request.url());
        assertThat(login.text()).contains("パスワード");

        Page refused = login.logIn(SmallRealm.USER, "wrong");
        assertThat(refused.atApplication()).isFalse();

        Page back = refused.logIn(SmallRealm.USER, SmallRealm.PASSWORD);
        assertThat(back.response().state()).contains(request.state());

        Tokens tokens = ground().client().exchange(request, back.response());
        assertThat(tokens.idToken().get("nonce").asText()).isEqualTo(request.nonce());
        assertThat(tokens.idToken().get("preferred_username").asText()).isEqualTo(SmallRealm.USER);
    }

    @Test
    void aDirectGrantIsCountedInEventsAndMetrics() {
        ground().realm().clearEvents();
        String validations = "keycloak_credentials_password_hashing_validations_total";
        double before = ground().realm().metric(validations, Map.of());

        assertThat(ground().client()
                        .directGrant(SmallRealm.USER, SmallRealm.PASSWORD)
                        .granted())
                .isTrue();
        assertThat(ground().client().directGrant(SmallRealm.USER, "wrong").error())
                .isEqualTo("invalid_grant");

        assertThat(ground().realm().events("LOGIN_ERROR"))
                .singleElement()
                .satisfies(event -> assertThat(event.get("error").asText()).isEqualTo("invalid_user_credentials"));
        assertThat(ground().realm().events("LOGIN")).hasSize(1);
        assertThat(ground().realm().metric(validations, Map.of()) - before).isEqualTo(2);
        assertThat(ground().realm().metric(validations, Map.of("outcome", "valid")))
                .isPositive();
    }

    @Test
    void theClockOfOneRealmIsShifted() {
        ground().realm().shiftClock(Duration.ofDays(90));
        try {
            long shifted = readClock();
            assertThat(Duration.ofMillis(shifted - System.currentTimeMillis()))
                    .isBetween(Duration.ofDays(89), Duration.ofDays(91));
        } finally {
            ground().realm().resetClock();
        }
        assertThat(Math.abs(readClock() - System.currentTimeMillis())).isLessThan(60_000);
    }

    @Test
    void usersOfAStorageLogInAndTheirPasswordsAreCounted() {
        ground().realm().storages().addUsers(Map.of("stored01", "Login-stored01"));

        assertThat(ground().client().directGrant("stored01", "Login-stored01").granted())
                .isTrue();
        assertThat(ground().client().directGrant("stored01", "wrong").granted()).isFalse();
        assertThat(ground().realm().storedUserEvaluations()).isEqualTo(2);
        assertThat(ground().realm().userId("stored01")).startsWith("f:");
    }

    @Test
    void mailOfTheRealmArrives() {
        String user = ground().realm().userId(SmallRealm.USER);
        ground().realm().admin().put(ground().realm().path("/users/" + user + "/send-verify-email"), null);

        assertThat(ground().mail().awaitTo("user01@sample.example", 1, 10_000)).isTrue();
    }

    @Test
    void cachesCanBeEmptied() {
        ground().realm().clearCaches();

        assertThat(ground().client().logIn(SmallRealm.USER, SmallRealm.PASSWORD).granted())
                .isTrue();
    }

    private long readClock() {
        return JsonHttp.send(JsonHttp.request(URI.create(ground().realm().url() + "/test-clock"))
                        .build())
                .orFail()
                .json()
                .get("millis")
                .longValue();
    }
}
