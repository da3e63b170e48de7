package io.github.dualpassword.identityprovider;

import java.net.URI;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.otp.Sharers;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** Who comes through an identity provider enters a code as all others do, and nobody by the code of somebody else. */
class CodeOfAnotherPersonTest {

    private static final TestVault VAULT = TestVault.shared();

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("hardware-token", file -> file.withoutUsers().quickHashes());

    private static final String FIELD = "one-time-password";

    private static PartnerProvider partner;

    @BeforeAll
    static void connect() {
        partner = PartnerProvider.of(ground, "partner-of-codes");
    }

    @AfterAll
    static void close() {
        partner.close();
    }

    @BeforeEach
    void start() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
    }

    @Test
    void aUserWithoutALoginPasswordReachesTheLevel() {
        Sharers sharers = Sharers.added(ground.realm(), "through-provider", 41, 0);
        registered(sharers, "with-token");
        AuthorizationRequest request = request();

        Page back = partner.logIn("with-token", request).submit(Map.of(FIELD, sharers.code()));

        assertThat(ground.client()
                        .exchange(request, back.response())
                        .idToken()
                        .get("acr")
                        .asText())
                .isEqualTo("otp");
    }

    @Test
    void aLoginThatNeedsACodeNeedsItHereToo() {
        Sharers sharers = Sharers.added(ground.realm(), "login-through-provider", 43, 0);
        registered(sharers, "needs-a-code");
        ground.realm().attribute("dual-password.token.at-login", "always");
        try {
            Page page = partner.logIn("needs-a-code", ground.client().authorization());

            assertThat(page.has("#dual-password-login-otp")).isTrue();
            assertThat(page.submit(Map.of(FIELD, sharers.code())).response().code())
                    .isPresent();
        } finally {
            ground.realm().attribute("dual-password.token.at-login", "never");
        }
    }

    /** Keycloak keeps that the flow is done, and the level, when somebody else comes within the same login. */
    @Test
    void theCodeOfOnePersonIsNoneOfTheNextOne() {
        Sharers sharers = Sharers.added(ground.realm(), "two-people", 42, 0);
        registered(sharers, "one-person");
        registered(sharers, "next-person");
        Visitor visitor = ground.client().visitor();
        Page entry = partner.logIn(visitor.stoppingBefore("/after-post-broker-login"), "one-person", request());
        URI done = entry.submit(Map.of(FIELD, sharers.code())).address();
        assertThat(done.getPath()).endsWith("/broker/after-post-broker-login");
        partner.logEverybodyOut();

        String backToLogin =
                done.toString().replace("/after-post-broker-login", "/" + PartnerProvider.ALIAS + "/login");
        Page page = PartnerProvider.logInHere(visitor.open(URI.create(backToLogin)), "next-person");

        assertThat(page.has("form[data-refusal=one_time_password_of_another]")).isTrue();
        Page back = page.press("back");
        assertThat(back.response().errorDescription()).contains("one_time_password_of_another");
        assertThat(back.response().code()).isEmpty();
    }

    private static void registered(Sharers sharers, String loginId) {
        TestUser user = partner.user(loginId);
        sharers.contract().join(user);
        sharers.register(user);
    }

    private static AuthorizationRequest request() {
        return ground.client().authorization().locale("ja").acrValues("otp");
    }
}
