package io.github.dualpassword.otp;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.useradministration.Colleagues;
import io.github.dualpassword.useradministration.TokenScreens;

import static org.assertj.core.api.Assertions.assertThat;

/** A phone that somebody was talked into registering confirms nothing for a while, and the application can ask for longer. */
class CoolDownTest {

    private static final TestVault VAULT = TestVault.shared();
    private static final Duration COOL_DOWN = Duration.ofHours(1);
    private static final String REFUSED = "#dual-password-otp-refused[data-refusal=otp_not_yet]";

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("software-token", file -> file.withoutUsers().quickHashes());

    private SoftwareTokens tokens;

    @BeforeEach
    void start() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
        ground.realm().attribute("dual-password.throttle.token-activation.per-address", "0");
        tokens = new SoftwareTokens(ground.realm());
    }

    @AfterEach
    void putSettingsBack() {
        ground.realm().attribute("dual-password.token.at-login", "never");
        ground.realm().attribute("dual-password.software-token.cool-down-minutes", "60");
    }

    @Test
    void untilThenTheLevelIsRefusedWithTheMomentNamed() {
        TestUser user = user("level");
        KeyFob fob = tokens.registered(user);
        ground.realm().standClockAt(TestGround.MORNING.plus(COOL_DOWN).minusMillis(1));

        Page refused = toCode(user, otp());

        assertThat(refused.has(REFUSED)).isTrue();
        assertThat(refused.text()).contains("2026年11月24日 10:30以降にご利用ください。");
        assertThat(refused.press("back").response().parameters())
                .containsEntry("error", "access_denied")
                .containsEntry("error_description", "otp_not_yet");
        ground.realm().standClockAt(TestGround.MORNING.plus(COOL_DOWN));
        assertThat(Sharers.enter(ground.realm(), user, tokens.code(fob))).isEqualTo("ACCEPTED");
    }

    @Test
    void aCodeIsNeitherLookedAtNorCountedUntilThen() {
        TestUser user = user("not-looked-at");
        KeyFob fob = tokens.registered(user);
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(30)));
        String wrong = fob.wrongCodeAt(ground.realm().now().toEpochMilli());

        for (int entry = 0; entry < 6; entry++) {
            assertThat(Sharers.enter(ground.realm(), user, wrong)).isEqualTo("NOT_YET");
        }

        assertThat(Sharers.state(ground.realm(), user)).isEqualTo("COOLING_DOWN");
        ground.realm().standClockAt(TestGround.MORNING.plus(COOL_DOWN));
        assertThat(Sharers.state(ground.realm(), user)).isEqualTo("USABLE");
    }

    @Test
    void theApplicationIsToldSinceWhenTheTokenExists() {
        TestUser user = user("since");
        KeyFob fob = tokens.registered(user);
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofDays(1)));
        AuthorizationRequest request = otp();

        Page back = toCode(user, request).submit(Map.of("one-time-password", tokens.code(fob)));
        JsonNode idToken = ground.client().exchange(request, back.response()).idToken();

        assertThat(idToken.get("acr").asText()).isEqualTo("otp");
        assertThat(idToken.get("otp_since").asLong()).isEqualTo(TestGround.MORNING.getEpochSecond());
        AuthorizationRequest plain = ground.client().authorization();
        Page again = back.visitor().open(plain.url());
        assertThat(ground.client().exchange(plain, again.response()).idToken().has("otp_since"))
                .isFalse();
    }

    @Test
    void aLoginThatAsksForACodeTakesItAtOnce() {
        TestUser user = user("login");
        KeyFob fob = tokens.registered(user);
        ground.realm().attribute("dual-password.token.at-login", "always");
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(5)));

        Page page = new Journeys(ground.realm()).logIn(user);

        assertThat(page.has("#dual-password-login-otp")).isTrue();
        assertThat(page.submit(Map.of("one-time-password", tokens.code(fob)))
                        .response()
                        .code())
                .isPresent();
    }

    @Test
    void anOperatorCannotActByItYet() {
        TestUser master = Colleagues.of(ground.realm(), "cool-operator").master("cool-operator");
        tokens.registered(master);
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(5)));

        Page page = TokenScreens.REVOCATION.list(ground.realm(), master);

        assertThat(page.has("[data-refusal=otp_not_yet]")).isTrue();
        assertThat(page.text()).contains("2026年11月24日 10:30");
    }

    @Test
    void whereThereIsNoneItConfirmsAtOnce() {
        ground.realm().attribute("dual-password.software-token.cool-down-minutes", "0");
        TestUser user = user("none");
        KeyFob fob = tokens.registered(user);
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(1)));

        assertThat(Sharers.enter(ground.realm(), user, tokens.code(fob))).isEqualTo("ACCEPTED");
    }

    private static AuthorizationRequest otp() {
        return ground.client().authorization().locale("ja").acrValues("otp");
    }

    private static Page toCode(TestUser user, AuthorizationRequest request) {
        return ground.client().visitor().open(request.url()).logIn(user.loginId(), user.loginPassword());
    }

    private static TestUser user(String name) {
        TestUser user = TestUser.addedWithLoginPassword(ground.realm(), "cool-" + name);
        Colleagues.of(ground.realm(), "cool-" + name).joined(user, "general");
        return user;
    }
}
