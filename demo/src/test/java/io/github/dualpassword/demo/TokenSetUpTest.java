package io.github.dualpassword.demo;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.OidcClient;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.server.Ports;
import io.github.dualpassword.testground.server.StockServer;

import static org.assertj.core.api.Assertions.assertThat;

/** What the table of the sample tokens says is so when the demo has started, and stays so when it is started again. */
@Tag("long")
class TokenSetUpTest {

    private static final Path PROJECT = Path.of("..");
    private static final DemoPorts PORTS =
            new DemoPorts(Ports.free(), Ports.free(), Ports.free(), Ports.free(), Ports.free());
    private static final DemoProfile PROFILE = DemoProfile.HARDWARE_TOKEN;
    private static final DemoProfile PASSKEYS = DemoProfile.PHISHING_RESISTANT;
    private static final String REGISTRATION = "#dual-password-register-token";
    private static final String CODE = "one-time-password";

    private final OidcClient client =
            OidcClient.ofTests(URI.create(PORTS.keycloakUrl() + "/realms/" + PROFILE.realm()));

    @Test
    void everyTokenIsAsTheTableSays(@TempDir Path home) {
        try (StockServer server = StockServer.started(Demo.server(PROJECT, PROFILE, home, PORTS))) {
            TokenSetUp setUp = TokenSetUp.of(PORTS, PROFILE, SampleUser.of(PROJECT));
            List<KeyFob> fobs = setUp.complete(home);
            assertThat(server.admin().get("/realms/" + PROFILE.realm() + "/clients?clientId=" + client.id()))
                    .as("the client of the set-up is gone")
                    .isEmpty();
            SetUpClient.added(server.admin(), PORTS.keycloakUrl(), PROFILE.realm());

            assertThat(enter(fobs.get(0), "user01").atApplication())
                    .as("registered, and what it shows is not used yet")
                    .isTrue();
            assertThat(logIn("user02", request()).atApplication()).isTrue();
            assertThat(logIn("user02", request().acrValues("otp")).has("[data-refusal=otp_suspended]"))
                    .isTrue();
            assertThat(logIn("master02", request().acrValues("otp")).has("input[name=" + CODE + "]"))
                    .isTrue();
            assertThat(logIn("master01", request().acrValues("otp")).has("input[name=" + CODE + "]"))
                    .isTrue();
            assertThat(logIn("admin01", request().acrValues("otp")).has("input[name=" + CODE + "]"))
                    .isTrue();
            Page registration = logIn("user11", request());
            assertThat(registration.has(REGISTRATION)).isTrue();
            Page expired = registration.submit(Map.of("token-serial", "20000002", CODE, "000000"));
            assertThat(expired.has("#input-error-token-serial")).isTrue();
            Instant now = Instant.now();
            assertThat(registered(expired, "20000001", fobs.get(5).codeAt(now)).atApplication())
                    .isTrue();

            assertThat(setUp.complete(home).stream().map(KeyFob::secretInHex))
                    .containsExactlyElementsOf(
                            fobs.stream().map(KeyFob::secretInHex).toList());
            assertThat(server.admin().get("/realms/" + PROFILE.realm() + "/dual-password/tokens"))
                    .hasSize(fobs.size());
            assertThat(home.resolve("tokens/done")).exists();
        }
    }

    /** There no level asks for a code: what a token is good for is the registration of a passkey. */
    @Test
    void wherePasskeysSignTheSameTokensRegisterThem(@TempDir Path home) {
        try (StockServer server = StockServer.started(Demo.server(PROJECT, PASSKEYS, home, PORTS))) {
            List<KeyFob> fobs =
                    TokenSetUp.of(PORTS, PASSKEYS, SampleUser.of(PROJECT)).complete(home);
            SetUpClient.added(server.admin(), PORTS.keycloakUrl(), PASSKEYS.realm());
            OidcClient passkeys = OidcClient.ofTests(URI.create(PORTS.keycloakUrl() + "/realms/" + PASSKEYS.realm()));
            AuthorizationRequest registration = passkeys.authorization().action("register-passkey");

            Page proven = passkeys.visitor()
                    .open(registration.url())
                    .logIn("user01", "Login-user01")
                    .submit(Map.of(
                            "passkey-label",
                            "PC",
                            "confirmation-password",
                            "Confirm-user01",
                            CODE,
                            fobs.get(0).codeAt(Instant.now()),
                            "prove",
                            "true"));
            Page suspended = passkeys.visitor().open(registration.url()).logIn("user02", "Login-user02");

            assertThat(proven.has("[data-rp-id=localhost]")).isTrue();
            assertThat(suspended.has("[data-refusal=otp_suspended]")).isTrue();
            assertThat(passkeys.visitor()
                            .open(passkeys.authorization().acrValues("otp").url())
                            .logIn("user01", "Login-user01")
                            .has("[data-refusal=passkey_not_registered]"))
                    .isTrue();
        }
    }

    private Page enter(KeyFob fob, String loginId) {
        return logIn(loginId, request().acrValues("otp")).submit(Map.of(CODE, fob.codeAt(Instant.now())));
    }

    private static Page registered(Page page, String serial, String code) {
        return page.submit(Map.of("token-serial", serial, CODE, code));
    }

    private AuthorizationRequest request() {
        return client.authorization();
    }

    private Page logIn(String loginId, AuthorizationRequest request) {
        return client.visitor().open(request.url()).logIn(loginId, "Login-" + loginId);
    }
}
