package io.github.dualpassword.otp;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.AuthorizationResponse;
import io.github.dualpassword.testground.oidc.OidcClient;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.useradministration.SamplePortal;

import static org.assertj.core.api.Assertions.assertThat;

/** What is tried to reach the level of a one-time password without a code of one's own, entered for this very request. */
class CodeLevelAttacksTest {

    private static final TestVault VAULT = TestVault.shared();

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("hardware-token", file -> file.withoutUsers().quickHashes());

    private static final String FIELD = "one-time-password";
    private static final String CODE = "input[name=" + FIELD + "]";
    private static final String TOKEN_EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
    private static final String TOKEN_TYPE = "urn:ietf:params:oauth:token-type:";

    private Journeys journeys;

    @BeforeEach
    void start() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
        journeys = new Journeys(ground.realm());
    }

    @Test
    void anotherApplicationOfTheSameSessionAsksAnew() {
        Sharers sharers = Sharers.added(ground.realm(), "other-client", 610, 1);
        Visitor visitor = journeys.signedIn(sharers.user(0));
        enter(visitor.open(request("otp").url()), sharers.code()).response();
        OidcClient portal = SamplePortal.played(ground.realm());
        Visitor atPortal = visitor.stoppingBefore(portal.redirectUri().getPath());
        AuthorizationRequest plain = portal.authorization().pkce();
        AuthorizationRequest silent =
                portal.authorization().pkce().acrValues("otp").prompt("none");

        AuthorizationResponse signedOn =
                AuthorizationResponse.of(atPortal.open(plain.url()).address());
        AuthorizationResponse refused =
                AuthorizationResponse.of(atPortal.open(silent.url()).address());
        Page asked =
                atPortal.open(portal.authorization().pkce().acrValues("otp").url());

        assertThat(acr(portal.exchange(plain, signedOn))).isEqualTo("login");
        assertThat(refused.error()).contains("login_required");
        assertThat(refused.code()).isEmpty();
        assertThat(asked.has(CODE)).isTrue();
    }

    @Test
    void aRequestWithoutPagesGetsNoLevelWhateverWasEnteredBefore() {
        Sharers sharers = Sharers.added(ground.realm(), "silent", 611, 1);
        Visitor visitor = journeys.signedIn(sharers.user(0));
        enter(visitor.open(request("otp").url()), sharers.code()).response();

        AuthorizationResponse otp =
                visitor.open(request("otp").prompt("none").url()).response();
        AuthorizationResponse both =
                visitor.open(request("confirmation-otp").prompt("none").url()).response();

        assertThat(List.of(otp, both)).allSatisfy(response -> {
            assertThat(response.error()).contains("login_required");
            assertThat(response.code()).isEmpty();
        });
    }

    /** Neither carries the nonce of a request, so no application takes either for the answer to its own. */
    @Test
    void refreshedAndExchangedTokensAnswerNoRequest() {
        ground.realm().admin().put(testApp(), withTokenExchange());
        Sharers sharers = Sharers.added(ground.realm(), "exchanged", 612, 1);
        Visitor visitor = journeys.signedIn(sharers.user(0));
        AuthorizationRequest plain = request("login");
        Tokens before =
                ground.client().exchange(plain, visitor.open(plain.url()).response());
        AuthorizationRequest confirmed = request("otp");
        Tokens otp = ground.client()
                .exchange(
                        confirmed,
                        enter(visitor.open(confirmed.url()), sharers.code()).response());
        assertThat(acr(otp)).isEqualTo("otp");

        Tokens refreshed = ground.client().refresh(before.refreshToken());
        Tokens exchanged = exchanged(ground.client(), before);
        Tokens exchangedOtp = exchanged(ground.client(), otp);

        assertThat(List.of(refreshed, exchanged, exchangedOtp)).allSatisfy(tokens -> {
            assertThat(tokens.granted()).isTrue();
            assertThat(tokens.accessTokenClaims().has("nonce")).isFalse();
        });
        assertThat(refreshed.idToken().has("nonce")).isFalse();
        assertThat(exchanged.accessTokenClaims().path("acr").asText()).isEqualTo("login");
        assertThat(exchanged(SamplePortal.played(ground.realm()), otp).granted())
                .isFalse();
    }

    @Test
    void twoTabsReachTheirOwnLevelsAndNoOther() {
        Sharers sharers = Sharers.added(ground.realm(), "two-tabs", 613, 1);
        TestUser user = sharers.user(0).withConfirmationPassword();
        Visitor visitor = journeys.signedIn(user);
        AuthorizationRequest code = request("otp");
        AuthorizationRequest both = request("confirmation-otp");
        Page codeTab = visitor.open(code.url());
        Page bothTab = visitor.open(both.url());

        Page mixed = visitor.post(bothTab.formAction(), Map.of(FIELD, sharers.code(), "confirm", "true"));
        assertThat(mixed.has("input[name=" + Journeys.CONFIRMATION_FIELD + "]")).isTrue();
        Page codeBack = enter(codeTab, sharers.code());
        Page second = journeys.confirm(mixed, user.confirmationPassword());
        Page used = enter(second, sharers.code());
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(1)));
        Page bothBack = enter(used, sharers.code());

        assertThat(used.has(CODE)).isTrue();
        assertThat(acr(ground.client().exchange(both, bothBack.response()))).isEqualTo("confirmation-otp");
        assertThat(acr(ground.client().exchange(code, codeBack.response()))).isNotEqualTo("confirmation-otp");
    }

    @Test
    void whatWasSentOnceReachesNothingWhenItIsSentAgain() {
        Sharers sharers = Sharers.added(ground.realm(), "again", 614, 1);
        Page page = journeys.signedIn(sharers.user(0)).open(request("otp").url());
        Map<String, String> sent = Map.of(FIELD, sharers.code(), "confirm", "true");
        URI action = page.formAction();
        assertThat(page.visitor().post(action, sent).response().code()).isPresent();

        AuthorizationResponse again = page.visitor().post(action, sent).response();
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(1)));
        AuthorizationResponse fresh = page.visitor()
                .post(action, Map.of(FIELD, sharers.code(), "confirm", "true"))
                .response();

        assertThat(List.of(again, fresh)).allSatisfy(response -> {
            assertThat(response.code()).isEmpty();
            assertThat(response.error()).isPresent();
        });
    }

    /** By whoever knows the address of the form: nothing is evaluated, and nobody's token is suspended. */
    @Test
    void theFormOfSomebodyElsesLoginTakesNoCode() {
        Sharers victim = Sharers.added(ground.realm(), "victim", 615, 1);
        Sharers attacker = Sharers.added(ground.realm(), "attacker", 616, 1);
        Page victims = journeys.signedIn(victim.user(0)).open(request("otp").url());
        Page attackers = journeys.signedIn(attacker.user(0)).open(request("otp").url());

        for (int entry = 0; entry < 6; entry++) {
            Page forged =
                    attackers.visitor().post(victims.formAction(), Map.of(FIELD, attacker.code(), "confirm", "true"));
            assertThat(forged.atApplication() && forged.response().code().isPresent())
                    .isFalse();
        }

        assertThat(victim.state(victim.user(0))).isEqualTo("USABLE");
        assertThat(victim.user(0).events("LOGIN_ERROR")).isEmpty();
        assertThat(enter(victims, victim.code()).response().code()).isPresent();
    }

    /** The code of a token is good for those who have registered it, in whatever session it is entered. */
    @Test
    void theCodeOfSomebodyElsesTokenIsAWrongOne() {
        Sharers own = Sharers.added(ground.realm(), "own", 617, 1);
        Sharers other = Sharers.added(ground.realm(), "other", 618, 1);
        Page page = journeys.signedIn(own.user(0)).open(request("otp").url());

        Page answer = enter(page, other.code());

        assertThat(answer.has("#input-error-" + FIELD)).isTrue();
        assertThat(other.enterCode(other.user(0))).isEqualTo("ACCEPTED");
        assertThat(enter(answer, own.code()).response().code()).isPresent();
    }

    private static Tokens exchanged(OidcClient client, Tokens tokens) {
        return client.token(Map.of(
                "grant_type",
                TOKEN_EXCHANGE,
                "subject_token",
                tokens.accessToken(),
                "subject_token_type",
                TOKEN_TYPE + "access_token",
                "requested_token_type",
                TOKEN_TYPE + "access_token"));
    }

    private static String testApp() {
        return ground.realm()
                .path("/clients/"
                        + ground.realm()
                                .admin()
                                .get(ground.realm().path("/clients?clientId=test-app"))
                                .get(0)
                                .get("id")
                                .asText());
    }

    private static JsonNode withTokenExchange() {
        ObjectNode client = (ObjectNode) ground.realm().admin().get(testApp());
        client.withObjectProperty("attributes").put("standard.token.exchange.enabled", "true");
        return client;
    }

    private static AuthorizationRequest request(String level) {
        return ground.client().authorization().locale("ja").acrValues(level);
    }

    private static Page enter(Page page, String code) {
        return page.submit(Map.of(FIELD, code));
    }

    private static String acr(Tokens tokens) {
        return tokens.idToken().get("acr").asText();
    }
}
