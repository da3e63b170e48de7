package io.github.dualpassword.otp;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.AuthorizationResponse;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Apps that users had registered by Keycloak's own page go on confirming, where the bank wants it, and nobody confirms by one that
 * was registered since.
 */
class ExistingOtpTest {

    private static final TestVault VAULT = TestVault.shared();

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("hardware-token", file -> file.withoutUsers().quickHashes());

    private static final String FIELD = "one-time-password";

    @BeforeEach
    void start() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
        StockOtp.switchOn(ground.realm());
        StockOtp.allowReuse(ground.realm());
    }

    @AfterEach
    void putSettingsBack() {
        enrolment(false);
        StockOtp.switchOff(ground.realm());
        ground.realm().attribute("dual-password.token.at-login", "never");
    }

    @Test
    void anAppThatWasThereBeforeReachesTheLevelOnceACode() {
        KeyFob fob = KeyFob.number(71);
        TestUser user = StockOtp.user(ground.realm(), "app", StockOtp.clock(fob, StockOtp.BEFORE));
        AuthorizationRequest request = request();

        Page back = enter(toCode(user, request), code(fob));
        Page again = enter(toCode(user, request()), code(fob));

        assertThat(ground.client()
                        .exchange(request, back.response())
                        .idToken()
                        .get("acr")
                        .asText())
                .isEqualTo("otp");
        assertThat(again.text()).contains(Messages.JAPANESE.text("dualPasswordOtpUsed"));
    }

    @Test
    void anAppThatWasRegisteredSinceCountsForNothing() {
        KeyFob fob = KeyFob.number(72);
        TestUser since = StockOtp.user(ground.realm(), "since", StockOtp.clock(fob, StockOtp.SWITCHED_ON));

        assertRefused(toCode(since, request()), "otp_not_registered");
        assertThat(Sharers.enter(ground.realm(), since, code(fob))).isEqualTo("NOT_REGISTERED");
    }

    @Test
    void untilTheMomentThatIsSetNoneCounts() {
        KeyFob fob = KeyFob.number(73);
        Instant later = TestGround.MORNING.plusSeconds(1);
        TestUser user = StockOtp.user(ground.realm(), "too-soon", StockOtp.clock(fob, StockOtp.BEFORE));
        ground.realm().attribute("dual-password.existing-otp", later.toString());
        assertThat(findings()).contains("existing-otp-to-come");

        assertThat(Sharers.enter(ground.realm(), user, code(fob))).isEqualTo("NOT_REGISTERED");
        ground.realm().standClockAt(later);
        assertThat(Sharers.enter(ground.realm(), user, code(fob))).isEqualTo("ACCEPTED");
        assertThat(findings()).doesNotContain("existing-otp-to-come");
    }

    @Test
    void whereItIsOffNoneCounts() {
        KeyFob fob = KeyFob.number(74);
        TestUser user = StockOtp.user(ground.realm(), "off", StockOtp.clock(fob, StockOtp.BEFORE));
        StockOtp.switchOff(ground.realm());

        assertRefused(toCode(user, request()), "otp_not_registered");
    }

    @Test
    void whileUsersCanRegisterAnAppNoneCountsAndTheCheckSaysSo() {
        KeyFob fob = KeyFob.number(75);
        TestUser user = StockOtp.user(ground.realm(), "barred", StockOtp.clock(fob, StockOtp.BEFORE));
        Page open = toCode(user, request());
        assertThat(findings()).doesNotContain("existing-otp-replaceable");

        enrolment(true);

        assertThat(findings()).contains("existing-otp-replaceable");
        Page page = toCode(user, request());
        assertThat(page.text()).contains(Messages.JAPANESE.text("dualPasswordOtpNotAvailable"));
        assertRefused(page, "otp_not_available");
        assertRefused(enter(open, code(fob)), "otp_not_available");
        enrolment(false);
        assertThat(enter(toCode(user, request()), code(fob)).response().code()).isPresent();
    }

    @Test
    void theCodeOfAnotherUsersAppIsWrong() {
        KeyFob own = KeyFob.number(76);
        KeyFob others = KeyFob.number(77);
        TestUser user = StockOtp.user(ground.realm(), "own-app", StockOtp.clock(own, StockOtp.BEFORE));
        TestUser other = StockOtp.user(ground.realm(), "other-app", StockOtp.clock(others, StockOtp.BEFORE));

        assertThat(Sharers.enter(ground.realm(), user, code(others))).isEqualTo("WRONG");
        assertThat(Sharers.enter(ground.realm(), other, code(others))).isEqualTo("ACCEPTED");
    }

    @Test
    void allAppsOfAUserAreSuspendedTogetherAndReleasedByTheBank() {
        KeyFob one = KeyFob.number(78);
        KeyFob other = KeyFob.number(79);
        TestUser user = StockOtp.user(
                ground.realm(),
                "two-apps",
                StockOtp.clock(one, StockOtp.BEFORE),
                StockOtp.button(other, 3, StockOtp.BEFORE));
        assertThat(Sharers.enter(ground.realm(), user, code(one))).isEqualTo("ACCEPTED");
        assertThat(Sharers.enter(ground.realm(), user, other.codeOf(3))).isEqualTo("ACCEPTED");

        for (int entry = 0; entry < 5; entry++) {
            assertThat(Sharers.enter(ground.realm(), user, wrong(one, other))).isEqualTo("WRONG");
        }

        assertThat(Sharers.enter(ground.realm(), user, other.codeOf(4))).isEqualTo("SUSPENDED");
        assertRefused(toCode(user, request()), "otp_suspended");
        assertThat(ground.realm().eventsOf(user.id(), "USER_DISABLED_BY_PERMANENT_LOCKOUT"))
                .singleElement()
                .satisfies(
                        event -> assertThat(event.at("/details/credential_type").asText())
                                .isEqualTo("existing-otp"));
        assertThat(states(user).findValuesAsText("state")).containsExactly("usable", "permanently_suspended");
        assertThat(user.release("existing-otp").json().get("before").asText()).isEqualTo("permanently_suspended");
        assertThat(Sharers.enter(ground.realm(), user, other.codeOf(3))).isEqualTo("USED");
        assertThat(Sharers.enter(ground.realm(), user, other.codeOf(4))).isEqualTo("ACCEPTED");
    }

    @Test
    void eventsOfAWrongCodeSayThatItWasOneOfAnApp() {
        KeyFob fob = KeyFob.number(84);
        TestUser user = StockOtp.user(ground.realm(), "app-events", StockOtp.clock(fob, StockOtp.BEFORE));
        String wrong = fob.wrongCodeAt(ground.realm().now().toEpochMilli());

        enter(toCode(user, request()), wrong);
        ground.realm().attribute("dual-password.token.at-login", "always");
        enter(toCode(user, ground.client().authorization().locale("ja")), wrong);

        assertThat(ground.realm().eventsOf(user.id(), "LOGIN_ERROR", "CUSTOM_REQUIRED_ACTION_ERROR"))
                .hasSize(2)
                .allSatisfy(event -> {
                    assertThat(event.get("error").asText()).isEqualTo("invalid_user_credentials");
                    assertThat(event.at("/details/credential_type").asText()).isEqualTo("existing-otp");
                });
    }

    @Test
    void whatWasNeverAcceptedIsNotWrittenBack() {
        KeyFob fob = KeyFob.number(80);
        TestUser user = StockOtp.user(ground.realm(), "button", StockOtp.button(fob, 5, StockOtp.BEFORE));

        assertThat(Sharers.enter(ground.realm(), user, fob.codeOf(8))).isEqualTo("WRONG");
        assertThat(counter(user)).isEqualTo(5);
        assertThat(Sharers.enter(ground.realm(), user, fob.codeOf(6))).isEqualTo("ACCEPTED");
        assertThat(counter(user)).isEqualTo(7);
    }

    @Test
    void aTokenThatIsRegisteredGoesBefore() {
        Sharers sharers = Sharers.added(ground.realm(), "goes-before", 81, 0);
        KeyFob app = KeyFob.number(82);
        TestUser user = StockOtp.user(ground.realm(), "both-kinds", StockOtp.clock(app, StockOtp.BEFORE));
        sharers.contract().join(user);
        assertThat(Sharers.enter(ground.realm(), user, code(app))).isEqualTo("ACCEPTED");

        sharers.register(user);

        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(1)));
        assertThat(Sharers.enter(ground.realm(), user, code(app))).isEqualTo("WRONG");
        assertThat(sharers.enterCode(user)).isEqualTo("ACCEPTED");
    }

    @Test
    void aCredentialThatIsRemovedEndsTheLoginThatItHasOpened() {
        ground.realm().attribute("dual-password.token.at-login", "always");
        KeyFob fob = KeyFob.number(83);
        TestUser user = StockOtp.user(ground.realm(), "removed", StockOtp.clock(fob, StockOtp.BEFORE))
                .withLoginPasswordToChange();
        Page change = enter(
                ground.client()
                        .visitor()
                        .open(ground.client().authorization().locale("ja").url())
                        .logIn(user.loginId(), user.loginPassword()),
                code(fob));
        assertThat(change.has("[data-refusal]")).isFalse();

        StockOtp.remove(user);

        Page ended = change.submit(Map.of());
        assertThat(ended.has("[data-refusal=token_removed]")).isTrue();
        assertThat(ended.text()).contains(Messages.JAPANESE.text("dualPasswordLoginTokenRemoved"));
        assertThat(ended.press("back").response().errorDescription()).contains("token_removed");
    }

    private static AuthorizationRequest request() {
        return ground.client().authorization().locale("ja").acrValues("otp");
    }

    private static Page toCode(TestUser user, AuthorizationRequest request) {
        return ground.client().visitor().open(request.url()).logIn(user.loginId(), user.loginPassword());
    }

    private static Page enter(Page page, String code) {
        return page.submit(Map.of(FIELD, code));
    }

    private static String code(KeyFob fob) {
        return fob.codeAt(ground.realm().now().toEpochMilli());
    }

    /** None that either of them shows. */
    private static String wrong(KeyFob clock, KeyFob button) {
        long now = ground.realm().now().toEpochMilli();
        String first = clock.wrongCodeAt(now);
        List<String> shown = List.of(button.codeOf(3), button.codeOf(4), button.codeOf(5));
        return shown.contains(first) ? "999999" : first;
    }

    private static int counter(TestUser user) {
        String data = StockOtp.of(user).get(0).get("credentialData").asText();
        return Integer.parseInt(data.replaceAll(".*\"counter\":(\\d+).*", "$1"));
    }

    private static JsonNode states(TestUser user) {
        return ground.realm()
                .admin()
                .get(ground.realm().path("/dual-password/users/" + user.id() + "/one-time-passwords"));
    }

    private static List<String> findings() {
        return ground.realm()
                .admin()
                .get(ground.realm().path("/dual-password/set-up-check"))
                .findValuesAsText("code");
    }

    private static void enrolment(boolean enabled) {
        String path = ground.realm().path("/authentication/required-actions/CONFIGURE_TOTP");
        ObjectNode action = (ObjectNode) ground.realm().admin().get(path);
        ground.realm().admin().put(path, action.put("enabled", enabled));
    }

    private static void assertRefused(Page page, String description) {
        assertThat(page.has("[data-refusal=" + description + "]")).isTrue();
        AuthorizationResponse back = page.press("back").response();
        assertThat(back.errorDescription()).contains(description);
        assertThat(back.code()).isEmpty();
    }
}
