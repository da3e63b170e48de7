package io.github.dualpassword.portal.signin;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

import io.github.dualpassword.portal.PortalTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Sign-in and sign-out over HTTP, cookies included. */
class SignInTest extends PortalTest {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @Value("${local.server.port}")
    private int port;

    @Test
    void afterSignInTheTopPageIsThere() throws Exception {
        signIn();
        HttpResponse<String> top = visit("/top");
        assertThat(top.statusCode()).isEqualTo(200);
        assertThat(top.body()).contains("user01");
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() throws Exception {
        HttpResponse<String> start = visit("/oauth2/authorization/keycloak");
        assertThat(start.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).contains("PORTAL_SESSION=", "HttpOnly", "SameSite=Lax"));
    }

    @Test
    void aSignInGetsASessionOfItsOwn() throws Exception {
        visit("/oauth2/authorization/keycloak");
        String before = sessionCookie();
        signIn();
        assertThat(sessionCookie()).isNotEqualTo(before);
    }

    @Test
    void withoutSignInEveryPageLeadsToTheStart() throws Exception {
        for (String page : new String[] {
            "/top",
            "/transfer",
            "/transfer/history",
            "/administration",
            CALLBACK + "?code=x&state=y",
            "/login/oauth2/code/procedure?code=x&state=y&kc_action_status=success"
        }) {
            HttpResponse<String> response = visit(page);
            assertThat(response.statusCode()).isEqualTo(302);
            assertThat(response.headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/?notice=ended"));
        }
    }

    @Test
    void pagesAreProtectedByTheirHeaders() throws Exception {
        HttpResponse<String> start = visit("/");
        assertThat(start.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains(
                                "default-src 'none'",
                                "frame-ancestors 'none'",
                                "form-action 'self' " + PROVIDER.issuer())
                        .doesNotContain("script-src", "unsafe"));
        assertThat(start.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(start.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(start.body()).doesNotContain("<script", "style=");
    }

    @ParameterizedTest
    @CsvSource({
        "access_denied, login_suspended, login-suspended",
        "access_denied, login_provisional_ended, login-provisional-ended",
        "access_denied, login_not_changeable, login-not-changeable",
        "access_denied, service_stopped, service-stopped",
        "temporarily_unavailable, authentication_expired, login-expired",
        "access_denied, something_new, failed",
        "server_error, login_suspended, failed",
    })
    void aRefusedLoginIsToldOnTheStartPage(String error, String description, String notice) throws Exception {
        String state = askedAtSignIn().get("state");
        assertLeadsTo(
                "/?notice=" + notice,
                visit("/login/oauth2/code/keycloak?error=%s&error_description=%s&state=%s"
                        .formatted(error, description, state)));
        assertThat(visit("/top").statusCode()).isEqualTo(302);
    }

    @Test
    void aRefusalThatNobodyAskedForNamesNoReason() throws Exception {
        askedAtSignIn();
        assertLeadsTo(
                "/?notice=failed",
                visit(
                        "/login/oauth2/code/keycloak?error=access_denied&error_description=login_suspended&state=guessed"));
    }

    @Test
    void aProcedureLeavesTheSignInAsItIs() throws Exception {
        signIn();
        String before = sessionCookie();
        Map<String, String> asked = openedProcedure();
        PROVIDER.issue(token -> token.subject("subject-of-user02")
                .claim("sid", "session-of-user02")
                .claim("preferred_username", "user02")
                .claim("nonce", asked.get("nonce")));
        assertLeadsTo(
                "/top",
                visit("/login/oauth2/code/procedure?code=code&kc_action_status=success&state=" + asked.get("state")));

        assertThat(sessionCookie()).isEqualTo(before);
        assertThat(visit("/top").body()).contains("user01").doesNotContain("user02");
    }

    @Test
    void aRefusedProcedureLeavesTheSignInAsItIs() throws Exception {
        signIn();
        String state = openedProcedure().get("state");
        visit("/login/oauth2/code/procedure?error=access_denied&error_description=login_suspended&state=" + state);
        assertThat(visit("/top").body()).contains("user01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/transfer/done", "/top;x=1", "/login/oauth2/code/nobody?code=1&state=1"})
    void anErrorPageShowsNothingOfTheProgram(String address) throws Exception {
        signIn();
        HttpResponse<String> error = visit(address);
        assertThat(error.statusCode()).isBetween(400, 499);
        assertThat(error.body()).doesNotContain("Exception", "springframework", "java.", "Whitelabel");
    }

    @Test
    void aBackChannelLogoutEndsTheSession() throws Exception {
        signIn();
        assertThat(visit("/top").statusCode()).isEqualTo(200);

        HttpResponse<String> logout = backChannelLogout(PROVIDER.logoutToken("subject-of-user01", "session-of-user01"));

        assertThat(logout.statusCode()).isEqualTo(200);
        assertThat(visit("/top").statusCode()).isEqualTo(302);
    }

    @Test
    void aBackChannelLogoutOfAnotherSessionEndsNothing() throws Exception {
        signIn();
        backChannelLogout(PROVIDER.logoutToken("subject-of-user02", "session-of-user02"));
        assertThat(visit("/top").statusCode()).isEqualTo(200);
    }

    @Test
    void aForgedBackChannelLogoutEndsNothing() throws Exception {
        signIn();
        String token = PROVIDER.logoutToken("subject-of-user01", "session-of-user01");
        HttpResponse<String> logout = backChannelLogout(token.substring(0, token.length() - 8) + "AAAAAAAA");
        assertThat(logout.statusCode()).isEqualTo(400);
        assertThat(visit("/top").statusCode()).isEqualTo(200);
    }

    @Test
    void signingOutEndsTheSessionHereAndLeadsToTheProvidersLogout() throws Exception {
        signIn();
        HttpResponse<String> signOut = send("/logout", formToken());

        String location = signOut.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith(PROVIDER.issuer() + "/logout");
        assertThat(parameters(location)).containsKeys("id_token_hint", "post_logout_redirect_uri");
        assertThat(visit("/top").statusCode()).isEqualTo(302);
    }

    private Map<String, String> askedAtSignIn() throws Exception {
        return parameters(visit("/oauth2/authorization/keycloak")
                .headers()
                .firstValue("Location")
                .orElseThrow());
    }

    private Map<String, String> openedProcedure() throws Exception {
        return parameters(send("/administration/passwords", formToken())
                .headers()
                .firstValue("Location")
                .orElseThrow());
    }

    /** The token of the forms of this session, as a field of a form. */
    private String formToken() throws Exception {
        String csrf = visit("/top").body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        return "_csrf=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8);
    }

    private static void assertLeadsTo(String address, HttpResponse<String> response) {
        assertThat(response.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith(address));
    }

    private void signIn() throws Exception {
        Map<String, String> asked = askedAtSignIn();
        PROVIDER.issue(token -> token.subject("subject-of-user01")
                .claim("sid", "session-of-user01")
                .claim("preferred_username", "user01")
                .claim("acr", "login")
                .claim("nonce", asked.get("nonce")));
        HttpResponse<String> signedIn = visit("/login/oauth2/code/keycloak?code=code&state=" + asked.get("state"));
        assertThat(signedIn.headers().firstValue("Location").orElse("")).endsWith("/top");
    }

    private String sessionCookie() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("PORTAL_SESSION"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> visit(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> backChannelLogout(String token) throws Exception {
        HttpRequest request = form("/logout/connect/back-channel/keycloak", "logout_token=" + token);
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String path, String body) throws Exception {
        return browser.send(form(path, body), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest form(String path, String body) {
        return HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
