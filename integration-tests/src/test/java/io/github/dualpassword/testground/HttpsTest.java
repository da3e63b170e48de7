package io.github.dualpassword.testground;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.certificate.IssuedCertificate;
import io.github.dualpassword.testground.certificate.TestAuthority;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.RealmFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A server that speaks https beside http: Keycloak gets the certificate of who comes, and of one authority alone. */
class HttpsTest {

    private static final TestAuthority AUTHORITY = TestAuthority.shared();

    @RegisterExtension
    static final TestGround ground = TestGround.onServer().withRealm(withCertificateFlow(SmallRealm.file()));

    private static final String PASSWORD_FIELD = "input[name=password]";

    private final IssuedCertificate certificate = AUTHORITY.certificate(SmallRealm.USER);
    private final AuthorizationRequest request = ground.client().authorization().pkce();
    private final URI overHttps = ground.server().overHttps(request.url());

    @Test
    void aCertificateReachesKeycloakAndTheLoginEndsUnderTheHttpAddress() {
        Page back = visitor().with(AUTHORITY.showing(certificate)).open(overHttps);

        Tokens tokens = ground.client().exchange(request, back.response());
        assertThat(tokens.idToken().get("preferred_username").asText()).isEqualTo(SmallRealm.USER);
        assertThat(tokens.idToken().get("iss").asText())
                .isEqualTo(ground.realm().url().toString());
    }

    @Test
    void aBrowserShowsItsCertificate() {
        Window window = ground.window(Look.JAPANESE, certificate);

        window.open(ground.server().overHttps(request.action("UPDATE_PASSWORD").url()));

        window.page().locator("input[name=password-new]").waitFor();
        assertThat(window.page().locator("input[name=username]:visible").count())
                .isZero();
    }

    @Test
    void whoHasNoCertificateGetsTheLoginPageWhichGoesOnOverHttp() {
        Page login = visitor().with(AUTHORITY.withoutCertificate()).open(overHttps);

        assertThat(login.has(PASSWORD_FIELD)).isTrue();
        assertThat(login.formAction().toString())
                .startsWith(ground.server().baseUrl().toString());
        assertThat(login.logIn(SmallRealm.USER, SmallRealm.PASSWORD).response().code())
                .isPresent();
    }

    @Test
    void overHttpNothingIsDifferent() {
        assertThat(visitor().open(request.url()).has(PASSWORD_FIELD)).isTrue();
    }

    @Test
    void aForcedCertificateThatHasExpiredOrIsOfAnotherAuthorityEndsTheConnection() {
        assertThat(List.of(
                        AUTHORITY.expiredCertificate(SmallRealm.USER), AUTHORITY.foreignCertificate(SmallRealm.USER)))
                .hasSize(2)
                .allSatisfy(refused -> {
                    Visitor visitor = visitor().with(AUTHORITY.showing(refused));
                    assertThatThrownBy(() -> visitor.open(overHttps)).isInstanceOf(UncheckedIOException.class);
                });
    }

    @Test
    void aCertificateGoesThroughItsFile() {
        assertThat(IssuedCertificate.ofPkcs12(certificate.pkcs12("name", "secret"), "secret"))
                .isEqualTo(certificate);
        assertThat(certificate.thumbprint()).matches("[0-9a-f]{64}");
    }

    private static Visitor visitor() {
        return ground.client().visitor();
    }

    /** A certificate alone logs in; it is found by its name, which only a test may do. */
    private static RealmFile withCertificateFlow(RealmFile file) {
        return file.with(realm -> {
            realm.put("browserFlow", "certificate or password");
            realm.withArrayProperty("authenticatorConfig")
                    .add(json(Map.of(
                            "alias",
                            "by name",
                            "config",
                            Map.of(
                                    "x509-cert-auth.mapping-source-selection", "Subject's Common Name",
                                    "x509-cert-auth.mapper-selection", "Username or Email",
                                    "x509-cert-auth.confirmation-page-disallowed", "true"))));
            realm.withArrayProperty("authenticationFlows")
                    .add(json(Map.of(
                            "alias",
                            "certificate or password",
                            "providerId",
                            "basic-flow",
                            "topLevel",
                            true,
                            "authenticationExecutions",
                            List.of(
                                    execution("auth-x509-client-username-form", 10, "by name"),
                                    execution("auth-username-password-form", 20, null)))));
        });
    }

    private static ObjectNode execution(String authenticator, int priority, String config) {
        return JsonHttp.JSON
                .createObjectNode()
                .put("authenticator", authenticator)
                .put("authenticatorConfig", config)
                .put("requirement", "ALTERNATIVE")
                .put("priority", priority);
    }

    private static ObjectNode json(Map<String, Object> values) {
        return JsonHttp.JSON.valueToTree(values);
    }
}
