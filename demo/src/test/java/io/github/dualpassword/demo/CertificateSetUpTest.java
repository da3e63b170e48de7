package io.github.dualpassword.demo;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.dualpassword.testground.certificate.Tls;
import io.github.dualpassword.testground.oidc.OidcClient;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.server.Ports;
import io.github.dualpassword.testground.server.StockServer;

import static org.assertj.core.api.Assertions.assertThat;

/** What the demo says of the sample user with a certificate is so when it has started, and when it is started again. */
@Tag("long")
class CertificateSetUpTest {

    private static final Path PROJECT = Path.of("..");
    private static final DemoPorts PORTS =
            new DemoPorts(Ports.free(), Ports.free(), Ports.free(), Ports.free(), Ports.free());
    private static final DemoProfile PROFILE = DemoProfile.HARDWARE_TOKEN;
    private static final String BUTTON = "dual-password-certificate-login";

    private final OidcClient portal = new OidcClient(
            URI.create(PORTS.keycloakUrl() + "/realms/" + PROFILE.realm()),
            "sample-portal",
            "not needed: no code is exchanged",
            URI.create("http://localhost:" + PORTS.portal() + "/login/oauth2/code/keycloak"));

    @Test
    void theSampleUserLogsInByCertificateAndInNoOtherWay(@TempDir Path home) {
        try (StockServer server = StockServer.started(Demo.server(PROJECT, PROFILE, home, PORTS))) {
            DemoCertificates certificates = DemoCertificates.in(home, Instant.now());
            CertificateSetUp setUp = new CertificateSetUp(server.admin(), PROFILE.realm());
            setUp.complete(certificates, PORTS.keycloakHttpsUrl());
            setUp.complete(certificates, PORTS.keycloakHttpsUrl());
            Visitor visitor = portal.visitor()
                    .with(Tls.showing(certificates.user(), certificates.user().authority()));

            Page byPassword = visitor.open(portal.authorization().pkce().url())
                    .logIn(DemoCertificates.USER, "Login-" + DemoCertificates.USER);
            assertThat(byPassword.has("a#" + BUTTON)).as(byPassword.toString()).isTrue();
            Page byCertificate = visitor.open(byPassword.link(BUTTON));
            assertThat(byCertificate.has("input[name=username]:not([readonly])"))
                    .isFalse();
            Page back = byCertificate.submit(Map.of("password", "Login-" + DemoCertificates.USER));

            assertThat(back.response().code()).isPresent();
        }
    }
}
