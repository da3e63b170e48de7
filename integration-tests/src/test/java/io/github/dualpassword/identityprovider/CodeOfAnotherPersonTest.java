package io.github.dualpassword.identityprovider;

import java.net.URI;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.otp.Sharers;
import io.github.dualpassword.passkey.PasskeyRealm;
import io.github.dualpassword.passkey.PasskeySteps;
import io.github.dualpassword.passkey.SoftKey;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** Who comes through an identity provider enters a code as all others do, and nobody by the code or the passkey of somebody else. */
class CodeOfAnotherPersonTest {

    private static final TestVault VAULT = TestVault.shared();

    @RegisterExtension
    static final TestGround ground =
            TestGround.onServer().withRealm(PasskeyRealm.file(RealmFile.profile("hardware-token")));

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

    @Test
    void thePasskeyOfOnePersonIsNoneOfTheNextOne() {
        Sharers sharers = Sharers.added(ground.realm(), "two-of-keys", 44, 0);
        SoftKey key = passkey(sharers, "one-of-keys");
        registered(sharers, "next-of-keys");
        Visitor visitor = ground.client().visitor();
        URI done = signed(visitor, sharers, "one-of-keys", key);
        partner.logEverybodyOut();

        String backToLogin =
                done.toString().replace("/after-post-broker-login", "/" + PartnerProvider.ALIAS + "/login");
        Page page = PartnerProvider.logInHere(visitor.open(URI.create(backToLogin)), "next-of-keys");

        assertThat(page.has("form[data-refusal=passkey_of_another]"))
                .as(page.toString())
                .isTrue();
        Page back = page.press("back");
        assertThat(back.response().errorDescription()).contains("passkey_of_another");
        assertThat(back.response().code()).isEmpty();
    }

    @Test
    void aPasskeyThatIsRemovedBeforeTheLoginIsOverEndsIt() {
        Sharers sharers = Sharers.added(ground.realm(), "removed-key", 45, 0);
        SoftKey key = passkey(sharers, "loses-a-key");
        Visitor visitor = ground.client().visitor();
        URI done = signed(visitor, sharers, "loses-a-key", key);
        String credentials = ground.realm()
                .path("/users/"
                        + TestUser.existing(ground.realm(), "loses-a-key").id() + "/credentials");
        ground.realm()
                .admin()
                .get(credentials)
                .forEach(credential -> ground.realm()
                        .admin()
                        .delete(credentials + "/" + credential.get("id").asText()));

        Page page = visitor.open(done);

        assertThat(page.has("form[data-refusal=passkey_removed]"))
                .as(page.toString())
                .isTrue();
        assertThat(page.press("back").response().errorDescription()).contains("passkey_removed");
    }

    /** A person with a token, and with a passkey that takes the place of its code. */
    private static SoftKey passkey(Sharers sharers, String loginId) {
        registered(sharers, loginId);
        TestUser user = TestUser.existing(ground.realm(), loginId).withConfirmationPassword();
        PasskeySteps steps = new PasskeySteps(ground.realm(), sharers);
        Page prove = partner.logIn(loginId, steps.registration());
        SoftKey key = SoftKey.es256();
        Page created = steps.create(steps.prove(prove, "鍵", user.confirmationPassword(), sharers.code()), key);
        assertThat(created.atApplication()).as(created.toString()).isTrue();
        partner.logEverybodyOut();
        return key;
    }

    /** Up to the last step of a login through the provider. */
    private static URI signed(Visitor visitor, Sharers sharers, String loginId, SoftKey key) {
        ground.realm().attribute(PasskeyRealm.AT_OTP_LEVEL, "on");
        try {
            Page entry = partner.logIn(visitor.stoppingBefore("/after-post-broker-login"), loginId, request());
            assertThat(entry.has(PasskeySteps.PAGE)).as(entry.toString()).isTrue();
            URI done =
                    new PasskeySteps(ground.realm(), sharers).sign(entry, key).address();
            assertThat(done.getPath()).endsWith("/broker/after-post-broker-login");
            return done;
        } finally {
            ground.realm().attribute(PasskeyRealm.AT_OTP_LEVEL, "off");
        }
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
