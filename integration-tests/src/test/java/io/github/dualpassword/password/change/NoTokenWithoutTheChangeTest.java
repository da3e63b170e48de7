package io.github.dualpassword.password.change;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.OidcClient;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** Who must change a password gets no token beside the pages either, and not in another browser or an older session. */
class NoTokenWithoutTheChangeTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private Demanded demanded;

    @BeforeEach
    void start() {
        demanded = new Demanded(ground.realm());
    }

    @ParameterizedTest
    @EnumSource
    void noDirectGrantIsGiven(Demand demand) {
        TestUser user = demand.userOf(ground.realm(), "direct");

        Tokens tokens = ground.client().directGrant(user.loginId(), demand.loginPassword(user));

        assertThat(tokens.granted()).isFalse();
        assertThat(tokens.error()).isEqualTo("invalid_grant");
        assertThat(tokens.errorDescription()).isEqualTo("Account is not fully set up");
        assertThat(ground.realm().newestLoginError().get("error").asText()).isEqualTo("resolve_required_actions");
    }

    @ParameterizedTest
    @EnumSource
    void whoHasNoCookiesCannotPostTheForm(Demand demand) {
        TestUser user = demand.userOf(ground.realm(), "no-cookies");
        Page form = demanded.logIn(user, demand.loginPassword(user));
        Map<String, String> fields = new HashMap<>(demand.rightEntries(user).fields());
        fields.put("change-id", form.document().selectFirst("[name=change-id]").attr("value"));
        fields.put("execute", "");

        Page page = ground.client().visitor().post(form.formAction(), fields);

        Demanded.gotNothing(page);
        assertThat(page.has(ChangePage.RESULT)).isFalse();
        assertThat(Demanded.isForm(demanded.logIn(user, demand.loginPassword(user))))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"TOLD_LOGIN", "EXPIRED"})
    void noOlderSessionGetsPast(Demand demand) {
        TestUser user = demanded.user("older-session-" + demand.name().toLowerCase(Locale.ROOT));
        Visitor visitor = ground.client().visitor();
        visitor.open(ground.client().authorization().locale("ja").url())
                .logIn(user.loginId(), user.loginPassword())
                .response();
        if (demand == Demand.EXPIRED) {
            ground.realm().shiftClock(Duration.ofDays(92));
        } else {
            user.withLoginPasswordToChange();
        }

        Page page = visitor.open(ground.client().authorization().locale("ja").url());

        Demanded.gotNothing(page);
        assertThat(Demanded.isForm(page)).isTrue();
    }

    /** Keycloak's own console replaces the password, and leaves the session. */
    @Test
    void anOlderSessionOfAnotherPasswordIsOver() {
        TestUser user = demanded.user("older-session-replaced");
        Visitor visitor = ground.client().visitor();
        visitor.open(ground.client().authorization().locale("ja").url())
                .logIn(user.loginId(), user.loginPassword())
                .response();
        Demanded.tell(user);

        Page page = visitor.open(ground.client().authorization().locale("ja").url());

        Demanded.gotNothing(page);
        assertThat(page.has("form[data-refusal=login_password_replaced]")).isTrue();
        page.press("back");
        Page login = visitor.open(ground.client().authorization().locale("ja").url());
        assertThat(Demanded.isForm(login.logIn(user.loginId(), Demanded.TOLD_LOGIN)))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void noLoginOnAnotherDeviceGetsPast(Demand demand) {
        OidcClient device = DeviceGrant.client(ground.realm());
        TestUser user = demand.userOf(ground.realm(), "device");
        DeviceGrant grant = DeviceGrant.asked(device);
        Page login = device.visitor().open(grant.completeAddress());

        Page page = login.logIn(user.loginId(), demand.loginPassword(user));

        assertThat(Demanded.isForm(page)).isTrue();
        assertThat(grant.tokens().error()).isEqualTo("authorization_pending");
    }
}
