package io.github.dualpassword.password.change;

import java.time.Duration;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;

import static io.github.dualpassword.password.change.Demanded.OWN_CONFIRMATION;
import static io.github.dualpassword.password.change.Demanded.OWN_LOGIN;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Wrong entries until a password is suspended do not spare anybody the change of the login password. Keycloak's own page
 * for a new one, which asks for no present one, must not come in its place.
 */
class SuspensionSparesNobodyTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final String LOGIN_SUSPENDED = "[data-refusal=login_suspended]";

    private Demanded demanded;

    @BeforeEach
    void start() {
        demanded = new Demanded(ground.realm());
    }

    @ParameterizedTest
    @EnumSource(names = {"TOLD_LOGIN", "EXPIRED"})
    void whoSuspendsTheLoginPasswordInAnOlderSessionGetsNoFurtherThere(Demand demand) {
        TestUser user = demanded.user("login-" + demand.name().toLowerCase(Locale.ROOT));
        Visitor visitor = new Journeys(ground.realm()).signedIn(user);
        demand(demand, user);
        Page page = open(visitor);
        for (int i = 0; i < 5; i++) {
            page = ChangeEntries.login(Journeys.WRONG, OWN_LOGIN)
                    .andConfirmation(user.confirmationPassword(), OWN_CONFIRMATION)
                    .executeOn(page);
        }
        assertThat(page.press("back").response().errorDescription()).contains("login_suspended");

        Page again = open(visitor);

        assertThat(again.has(LOGIN_SUSPENDED)).isTrue();
        assertThat(again.has("[name=password-new]")).isFalse();
        assertThat(again.press("back").response().errorDescription()).contains("login_suspended");
    }

    @ParameterizedTest
    @EnumSource(names = {"TOLD_LOGIN", "EXPIRED"})
    void whoSuspendsItAtTheLoginPageGetsNoFurtherInAnOlderSessionEither(Demand demand) {
        TestUser user = demanded.user("elsewhere-" + demand.name().toLowerCase(Locale.ROOT));
        Journeys journeys = new Journeys(ground.realm());
        Visitor visitor = journeys.signedIn(user);
        demand(demand, user);
        journeys.wrongLogins(user, 5);

        Page page = open(visitor);

        assertThat(page.has(LOGIN_SUSPENDED)).isTrue();
        assertThat(page.press("back").response().code()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"TOLD_BOTH", "EXPIRED"})
    void whoSuspendsTheConfirmationPasswordMustChangeTheLoginPasswordAllTheSame(Demand demand) {
        TestUser user = demand.userOf(ground.realm(), "confirmation");
        String login = demand.loginPassword(user);
        Page page = demanded.logIn(user, login);
        for (int i = 0; i < 5; i++) {
            page = ChangeEntries.login(login, OWN_LOGIN)
                    .andConfirmation(Journeys.WRONG, OWN_CONFIRMATION)
                    .executeOn(page);
        }
        assertThat(page.has("[data-refusal=confirmation_suspended]")).isTrue();

        Page after = page.press("back");

        assertThat(after.atApplication()).isFalse();
        assertThat(after.has("[name=password-new]")).isFalse();
        assertThat(after.has("#part-login")).isTrue();
        assertThat(after.has("#part-confirmation")).isFalse();
        Page result = ChangeEntries.login(login, OWN_LOGIN).executeOn(after);
        assertThat(result.press("continue").response().code()).isPresent();
    }

    @Test
    void afterItsEndTheChangeCanBeMadeInTheSameSession() {
        TestUser user = demanded.user("after-its-end");
        Journeys journeys = new Journeys(ground.realm());
        Visitor visitor = journeys.signedIn(user);
        user.withLoginPasswordToChange();
        journeys.wrongLogins(user, 5);
        assertThat(open(visitor).has(LOGIN_SUSPENDED)).isTrue();

        ground.realm().shiftClock(Duration.ofMinutes(31));

        Page form = open(visitor);
        assertThat(Demanded.isForm(form)).isTrue();
        Page result = ChangeEntries.login(user.loginPassword(), OWN_LOGIN).executeOn(form);
        assertThat(result.press("continue").response().code()).isPresent();
    }

    private static void demand(Demand demand, TestUser user) {
        if (demand == Demand.EXPIRED) {
            ground.realm().shiftClock(Duration.ofDays(92));
        } else {
            user.withLoginPasswordToChange();
        }
    }

    private static Page open(Visitor visitor) {
        return visitor.open(ground.client().authorization().locale("ja").url());
    }
}
