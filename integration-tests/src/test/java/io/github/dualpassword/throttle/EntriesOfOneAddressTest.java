package io.github.dualpassword.throttle;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** What one address can try at the login, and when guessing over many users is suspected. */
class EntriesOfOneAddressTest {

    private static final int ENTRIES = 5;
    private static final String PER_ADDRESS = "dual-password.throttle.login.per-address";
    private static final Duration PAUSE = Duration.ofMinutes(10);

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage(file -> file.attribute(PER_ADDRESS, "" + ENTRIES)
                    .attribute("dual-password.spraying.login-ids-per-address", "8")
                    .attribute("dual-password.spraying.login-ids-per-password", "0"))
            .withRealmOfItsOwn();

    private static Instant day = TestGround.MORNING;

    private Journeys journeys;

    /** What an address has used is back the next day. */
    @BeforeEach
    void beginADay() {
        day = day.plus(Duration.ofDays(1));
        ground.realm().standClockAt(day);
        ground.realm().clearEvents();
        journeys = new Journeys(ground.realm());
    }

    @AfterEach
    void putSettingsBack() {
        ground.realm().attribute(PER_ADDRESS, "" + ENTRIES);
        ground.realm().attribute("dual-password.spraying.login-ids-per-password", "0");
    }

    @Test
    void anAddressThatHasUsedUpItsEntriesIsAnsweredAsIfTheyWereWrongAndNothingIsEvaluatedOrCounted() {
        TestUser user = ground.userWithLoginPassword("refused-rightly");
        Page wrong = journeys.logIn(user.loginId(), Journeys.WRONG);
        useUp(ENTRIES - 1);
        long hashes = hashes();
        double refusals = refusals();

        Page refused = journeys.logIn(user);

        assertThat(refused.text()).isEqualTo(wrong.text());
        assertThat(refused.status()).isEqualTo(wrong.status());
        assertThat(refused.headers()).isEqualTo(wrong.headers());
        assertThat(ground.client()
                        .directGrant(user.loginId(), user.loginPassword())
                        .granted())
                .isFalse();
        assertThat(hashes()).isEqualTo(hashes);
        assertThat(user.loginState().get("consecutiveFailures").asInt()).isEqualTo(1);
        assertThat(ground.realm().newestLoginError().get("error").asText()).isEqualTo("address_throttled");
        assertThat(ground.realm().newestLoginError().get("ipAddress").asText()).isEqualTo("127.0.0.1");
        assertThat(refusals()).isEqualTo(refusals + 2);
    }

    @Test
    void theDoorOpensAgainAfterThePause() {
        TestUser user = ground.userWithLoginPassword("comes-back");
        useUp(ENTRIES);
        assertThat(journeys.logIn(user).atApplication()).isFalse();

        ground.realm().standClockAt(day.plus(PAUSE));

        assertThat(journeys.logIn(user).atApplication()).isTrue();
    }

    @Test
    void whoIsRightCostsTheOthersNothing() {
        TestUser user = ground.userWithLoginPassword("colleague");

        assertThat(Stream.generate(() -> ground.client()
                                .directGrant(user.loginId(), user.loginPassword())
                                .granted())
                        .limit(3 * ENTRIES))
                .containsOnly(true);
    }

    /** The server trusts no proxy: the address is that of the connection. */
    @Test
    void aForgedHeaderBuysNothing() {
        TestUser user = ground.userWithLoginPassword("forger");
        List<Integer> wrong = IntStream.range(0, ENTRIES)
                .map(entry -> grant("nobody-" + entry, "wrong", "203.0.113." + entry))
                .boxed()
                .toList();
        assertThat(wrong).hasSize(ENTRIES).doesNotContain(200);

        assertThat(grant(user.loginId(), user.loginPassword(), "203.0.113.200")).isNotEqualTo(200);
        ground.realm().standClockAt(day.plus(PAUSE));
        assertThat(grant(user.loginId(), user.loginPassword(), "203.0.113.200")).isEqualTo(200);
    }

    @Test
    void byDefaultThereIsNoLimit() {
        ground.realm().attribute(PER_ADDRESS, "0");
        TestUser user = ground.userWithLoginPassword("unlimited");

        useUp(3 * ENTRIES);

        assertThat(journeys.logIn(user).atApplication()).isTrue();
    }

    @Test
    void wrongEntriesForManyLoginIdsAreToldOnce() {
        ground.realm().attribute(PER_ADDRESS, "0");
        double before = suspicions("many_login_ids");

        IntStream.range(0, 20).forEach(each -> ground.client().directGrant("sprayed-" + each, "guess-" + each));

        assertThat(suspected("many_login_ids")).singleElement().satisfies(event -> {
            assertThat(event.get("ipAddress").asText()).isEqualTo("127.0.0.1");
            assertThat(event.at("/details/login_ids").asText()).isEqualTo("8");
            assertThat(event.at("/details/door").asText()).isEqualTo("login");
            assertThat(event.has("userId")).isFalse();
            assertThat(event.toString()).doesNotContain("guess-", "sprayed-");
        });
        assertThat(suspicions("many_login_ids")).isEqualTo(before + 1);
    }

    @Test
    void oneWrongPasswordForManyLoginIdsIsToldOnceAndThePasswordIsNot() {
        ground.realm().attribute(PER_ADDRESS, "0");
        ground.realm().attribute("dual-password.spraying.login-ids-per-password", "4");

        IntStream.range(0, 12).forEach(each -> ground.client().directGrant("one-" + each, "Spring-2026"));

        assertThat(suspected("one_password"))
                .singleElement()
                .satisfies(event -> assertThat(event.toString()).doesNotContain("Spring-2026"));
    }

    private static List<JsonNode> suspected(String sign) {
        return ground.realm().events("CUSTOM_REQUIRED_ACTION").stream()
                .filter(event ->
                        event.at("/details/dual_password_event").asText().equals("spraying_suspected"))
                .filter(event -> event.at("/details/sign").asText().equals(sign))
                .toList();
    }

    private static double suspicions(String sign) {
        return ground.realm().metric("dual_password_spraying_suspicions_total", Map.of("sign", sign));
    }

    private static double refusals() {
        return ground.realm().metric("dual_password_throttled_total", Map.of("door", "login"));
    }

    private static void useUp(int entries) {
        IntStream.range(0, entries).forEach(entry -> ground.client().directGrant("nobody", "wrong-" + entry));
    }

    private static long hashes() {
        JsonNode hashes = ground.realm().hashes();
        return hashes.get("calls").asLong() + hashes.get("encodings").asLong();
    }

    private static int grant(String loginId, String password, String forged) {
        return ForwardedGrant.status(
                URI.create(ground.realm().url() + "/protocol/openid-connect/token"), loginId, password, forged);
    }
}
