package io.github.dualpassword.otp;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationResponse;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** A code comes too late: nothing is confirmed, and user and application are told why. */
class CodeComesTooLateTest {

    private static final TestVault VAULT = TestVault.shared();

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("hardware-token", file -> file.withoutUsers().quickHashes());

    private static final String FIELD = "one-time-password";

    @BeforeEach
    void start() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
    }

    /** What happens to a user or the token while the page for the code is open. */
    private enum Meanwhile {
        STOPPED(
                "service_stopped",
                attack -> ground.realm()
                        .stopService(
                                attack.user().id(),
                                attack.operator().id(),
                                attack.sharers().contract().id())),
        PASSWORD_RESET(
                "login_password_replaced",
                attack -> ground.realm().resetPassword(attack.user().id(), "Another-login-password")),
        TOKEN_OF_ANOTHER_CONTRACT("otp_not_registered", attack -> {
            TestContract other =
                    TestContract.added(ground.realm(), attack.user().loginId() + "-other");
            ground.realm().admin().delete(attack.token("/contract"));
            ground.realm().admin().put(attack.token("/contract"), Map.of("id", other.id()));
        }),
        TOKEN_BACK_IN_STOCK(
                "otp_not_registered", attack -> ground.realm().admin().delete(attack.token("/contract"))),
        TOKEN_REVOKED("otp_not_registered", attack -> ground.realm().admin().post(attack.token("/revoke"), Map.of()));

        private final String refusal;
        private final Consumer<Attack> act;

        Meanwhile(String refusal, Consumer<Attack> act) {
            this.refusal = refusal;
            this.act = act;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private record Attack(Sharers sharers, TestUser operator) {

        TestUser user() {
            return sharers.user(0);
        }

        String token(String rest) {
            return ground.realm().path("/dual-password/tokens/" + sharers.serial() + rest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsConfirmedAfter(Meanwhile meanwhile) {
        Sharers sharers = Sharers.added(ground.realm(), "late-" + meanwhile.id(), 600 + meanwhile.ordinal(), 1);
        Attack attack = new Attack(sharers, TestUser.added(ground.realm(), "late-operator-" + meanwhile.id()));
        Page open = new Journeys(ground.realm()).signedIn(attack.user()).open(request("ja"));
        assertThat(open.has("input[name=" + FIELD + "]")).isTrue();

        meanwhile.act.accept(attack);
        Page answer = open.submit(Map.of(FIELD, sharers.code()));

        assertThat(answer.has("[data-refusal=" + meanwhile.refusal + "]"))
                .as(answer.toString())
                .isTrue();
        AuthorizationResponse back = answer.press("back").response();
        assertThat(back.code()).isEmpty();
        assertThat(back.errorDescription()).contains(meanwhile.refusal);
    }

    /** Keycloak itself ends the login with an error page. */
    @Test
    void nothingIsConfirmedByAUserWhomTheBankHasSwitchedOff() {
        Sharers sharers = Sharers.added(ground.realm(), "late-disabled", 609, 1);
        TestUser user = sharers.user(0);
        Page open = new Journeys(ground.realm()).signedIn(user).open(request("ja"));
        user.disabled();

        Page answer = open.submit(Map.of(FIELD, sharers.code()));

        assertThat(answer.atApplication()).isFalse();
        assertThat(answer.text()).contains("このログインIDはご利用いただけません。");
    }

    /** Else the advice to register another one would send the user to a page that does not come. */
    @ParameterizedTest
    @CsvSource({"ja, 2026年11月24日 10:00, 607", "en, 'November 24, 2026, 10:00', 608"})
    @Requirement("K10")
    void whoseTokenWasRevokedLatelyIsToldFromWhenOnAnotherOneCanBeRegistered(
            String language, String moment, int number) {
        Sharers sharers = Sharers.added(ground.realm(), "waits-" + language, number, 1);
        sharers.revoke();
        Visitor visitor = new Journeys(ground.realm()).signedIn(sharers.user(0));

        Page refused = visitor.open(request(language));
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(30)));
        Page later = visitor.open(request(language));

        assertThat(refused.has("[data-refusal=otp_not_registered]")).isTrue();
        assertThat(refused.text()).contains(Messages.in(language).readable("dualPasswordRegisterTokenNotYet", moment));
        assertThat(later.text()).contains(Messages.in(language).text("dualPasswordOtpNotRegistered"));
    }

    private static URI request(String language) {
        return ground.client().authorization().locale(language).acrValues("otp").url();
    }
}
