package io.github.dualpassword.prelogin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.prelogin.BeforeLoginScreen.Entry;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;

import static org.assertj.core.api.Assertions.assertThat;

/** The one throttle of every door, at the page before login: by address, and by address and administrator. */
class ThrottledBeforeLoginTest {

    private static final int PER_ADDRESS = 12;
    private static final int PER_ADMINISTRATOR = 4;

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withRealmOfItsOwn()
            .withProfile(
                    "hardware-token",
                    file -> BeforeLoginRealm.with(file.withoutUsers().quickHashes())
                            .attribute("dual-password.before-login.max-failures", "100")
                            .attribute("dual-password.throttle.before-login.per-address", "" + PER_ADDRESS)
                            .attribute(
                                    "dual-password.throttle.before-login.per-address-and-administrator",
                                    "" + PER_ADMINISTRATOR)
                            .attribute("dual-password.spraying.login-ids-per-address", "6")
                            .attribute("dual-password.spraying.login-ids-per-password", "6"));

    private static Instant day = TestGround.MORNING;

    /** What an address has used is back the next day. */
    @BeforeEach
    void beginADay() {
        TestVault.shared().keys(ground.realm(), TestVault.KEY);
        day = day.plus(Duration.ofDays(1));
        ground.realm().standClockAt(day);
    }

    @Test
    void whoIsThrottledIsAnsweredAsForAWrongCodeAndNothingIsEvaluatedOrUsedUp() {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "throttled", 531);
        Entry wrong = company.entryWithCode("release", company.token().wrongCode());
        SeenAnswer refused = SeenAnswer.of(wrong.execute(ground.realm()), wrong);
        enter(PER_ADMINISTRATOR - 1, wrong);
        Entry right = company.entryWithCode("release", company.token().code());
        double evaluated = evaluated();

        SeenAnswer throttled = SeenAnswer.of(right.execute(ground.realm()), right);

        assertThat(throttled).isEqualTo(refused);
        assertThat(evaluated()).isEqualTo(evaluated);
        assertThat(company.token().enterCode(company.administrator())).isEqualTo("ACCEPTED");
        JsonNode event = ground.realm().events("RESET_PASSWORD_ERROR").get(0);
        assertThat(event.get("error").asText()).isEqualTo("address_throttled");
        assertThat(event.has("userId")).isFalse();
    }

    /** However the login ID is written. */
    @ParameterizedTest
    @CsvSource({"THR-ADMIN-{0}, 0", "ｔｈｒ-ａｄｍｉｎ-{0}, 1", "' thr-admin-{0} ', 2"})
    void anAddressHasFewerEntriesForOneAdministratorThanForAll(String spelling, int number) {
        Entry entry = Entry.of("release").target("thr-target").code("123456");
        Entry one = entry.operator("thr-admin-" + number);
        Entry written = entry.operator(spelling.replace("{0}", "" + number));
        double before = evaluated();

        enter(PER_ADMINISTRATOR, one);
        enter(PER_ADMINISTRATOR, written);
        assertThat(evaluated() - before).isEqualTo(PER_ADMINISTRATOR);

        IntStream.range(0, PER_ADDRESS).forEach(each -> enter(1, entry.operator("thr-other-" + number + "-" + each)));
        assertThat(evaluated() - before).isEqualTo(PER_ADDRESS);
    }

    /** For a company that shares an address. */
    @Test
    void rightEntriesCostTheAddressNothing() {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "thr-right", 532);

        assertThat(IntStream.range(0, 2 * PER_ADMINISTRATOR)
                        .filter(each ->
                                company.entry("release").execute(ground.realm()).has(BeforeLoginScreen.RESULT)))
                .hasSize(2 * PER_ADMINISTRATOR);
    }

    @Test
    void guessingOverManyAdministratorsIsSuspectedWithAnEventAndAMetric() {
        ground.realm().clearEvents();
        double ids = suspicions("many_login_ids");
        double codes = suspicions("one_password");
        Entry entry = Entry.of("release").target("thr-target").code("654321");

        IntStream.range(0, PER_ADDRESS - 2).forEach(each -> enter(1, entry.operator("thr-sprayed-" + each)));

        assertThat(suspected("many_login_ids")).singleElement().satisfies(event -> {
            assertThat(event.get("ipAddress").asText()).isEqualTo("127.0.0.1");
            assertThat(event.toString()).doesNotContain("654321", "thr-sprayed");
        });
        assertThat(suspected("one_password"))
                .singleElement()
                .satisfies(event -> assertThat(event.toString()).doesNotContain("654321", "thr-sprayed"));
        assertThat(suspicions("many_login_ids")).isEqualTo(ids + 1);
        assertThat(suspicions("one_password")).isEqualTo(codes + 1);
    }

    private static void enter(int times, Entry entry) {
        IntStream.range(0, times).forEach(each -> entry.execute(ground.realm()));
    }

    private static double evaluated() {
        return ground.realm().metric("dual_password_evaluations_total", Map.of("credential", "before-login-code"));
    }

    private static double suspicions(String sign) {
        return ground.realm().metric("dual_password_spraying_suspicions_total", Map.of("sign", sign));
    }

    private static List<JsonNode> suspected(String sign) {
        return ground.realm().events("CUSTOM_REQUIRED_ACTION").stream()
                .filter(event ->
                        event.at("/details/dual_password_event").asText().equals("spraying_suspected"))
                .filter(event -> event.at("/details/sign").asText().equals(sign))
                .toList();
    }
}
