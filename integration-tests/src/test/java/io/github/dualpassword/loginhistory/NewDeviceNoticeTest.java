package io.github.dualpassword.loginhistory;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.notification.Postbox;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is told by mail of a login from a device that was not used before; and who is not. */
class NewDeviceNoticeTest {

    @RegisterExtension
    static final TestGround ground =
            TestGround.onTwoStage().withClockStandingAt(TestGround.MORNING).withRealmOfItsOwn();

    private static final String SETTING = "dual-password.new-device-notice";
    private static final String COOKIE = "DUAL_PASSWORD_DEVICE";

    private Postbox postbox;

    @BeforeEach
    void tell() {
        ground.realm().attribute(SETTING, "mail");
        postbox = new Postbox(ground.realm(), ground.mail());
    }

    @AfterEach
    void tellAgain() {
        ground.realm().attribute(SETTING, "none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void aSecondDeviceIsToldWithMomentAndAddress(String language) {
        TestUser user = postbox.user("second-device-" + language).speaking(language);
        logIn(ground.client().visitor(), user);

        logIn(ground.client().visitor(), user);

        assertThat(postbox.of(user)).singleElement().satisfies(mail -> {
            Messages messages = Messages.in(language);
            assertThat(mail.subject()).isEqualTo(messages.text("dualPasswordMailSubject.new-device"));
            assertThat(mail.says(messages.text("dualPasswordMailNewDevice"))).isTrue();
            assertThat(mail.says("ja".equals(language) ? "2026年11月24日 09:30" : "November 24, 2026, 09:30"))
                    .isTrue();
            assertThat(mail.says("127.0.0.1")).isTrue();
            assertThat(mail.says(messages.text("dualPasswordContact"))).isTrue();
            assertThat(mail.says("http")).isFalse();
            assertThat(mail.says(user.loginPassword())).isFalse();
        });
    }

    /** On the day on which a bank switches it on, nobody is known, and nobody is told. */
    @Test
    void theFirstDeviceIsNotTold() {
        TestUser user = postbox.user("first-device");
        ground.realm().attribute(SETTING, "none");
        logIn(ground.client().visitor(), user);
        ground.realm().attribute(SETTING, "mail");

        logIn(ground.client().visitor(), user);

        assertThat(postbox.kinds(user)).isEmpty();
    }

    @Test
    void aDeviceIsToldOnce() {
        TestUser user = postbox.user("told-once");
        logIn(ground.client().visitor(), user);
        Visitor second = ground.client().visitor();
        logIn(second, user);

        logOut(second);
        logIn(second, user);

        assertThat(postbox.kinds(user)).containsExactly("new-device");
    }

    @Test
    void aDeviceOfSomebodyElseIsNewToTheUser() {
        TestUser owner = postbox.user("owner-of-device");
        TestUser guest = postbox.user("guest-at-device");
        Visitor shared = ground.client().visitor();
        logIn(shared, owner);
        logIn(ground.client().visitor(), guest);

        logOut(shared);
        logIn(shared, guest);
        logOut(shared);
        logIn(shared, owner);

        assertThat(postbox.kinds(guest)).containsExactly("new-device");
        assertThat(postbox.kinds(owner)).isEmpty();
    }

    @Test
    void whoDoesNotKnowThePasswordSetsNothingOff() {
        TestUser user = postbox.user("wrong-password");
        logIn(ground.client().visitor(), user);
        Visitor attacker = ground.client().visitor();

        Page refused = attacker.open(ground.client().authorization().url()).logIn(user.loginId(), Journeys.WRONG);

        assertThat(refused.atApplication()).isFalse();
        assertThat(attacker.cookies(refused.address())).doesNotContain(COOKIE);
        assertThat(postbox.kinds(user)).isEmpty();
    }

    @Test
    void aCookieThatSomebodyHasMadeIsNone() {
        TestUser user = postbox.user("made-cookie");
        String cookie = value(logIn(ground.client().visitor(), user));
        String forged = cookie.substring(0, cookie.lastIndexOf('.') + 1) + "A".repeat(20);

        assertThat(deviceAfter(user, "A".repeat(40))).isNotEqualTo(cookie);
        assertThat(deviceAfter(user, forged)).isNotEqualTo(cookie);
        assertThat(postbox.kinds(user)).containsExactly("new-device", "new-device");
        assertThat(deviceAfter(user, cookie)).isEqualTo(cookie);
        assertThat(postbox.kinds(user)).hasSize(2);
    }

    @Test
    void theCookieIsForTheServerAloneAndSaysNothingOfAnybody() {
        TestUser user = postbox.user("cookie");

        List<String> set = setCookies(logIn(ground.client().visitor(), user));

        assertThat(set)
                .singleElement()
                .satisfies(cookie -> assertThat(cookie)
                        .contains(
                                "Secure",
                                "HttpOnly",
                                "SameSite=Lax",
                                "Path=/realms/" + ground.realm().name() + "/")
                        .doesNotContain(user.id(), user.loginId()));
    }

    @Test
    void aRealmThatTellsNobodySetsNoCookie() {
        TestUser user = postbox.user("no-cookie");
        ground.realm().attribute(SETTING, "none");

        assertThat(setCookies(logIn(ground.client().visitor(), user))).isEmpty();
    }

    @Test
    void theDirectGrantHasNoDevice() {
        TestUser user = postbox.user("direct-grant");
        logIn(ground.client().visitor(), user);

        assertThat(ground.client()
                        .directGrant(user.loginId(), user.loginPassword())
                        .granted())
                .isTrue();

        assertThat(postbox.kinds(user)).isEmpty();
    }

    /** What a browser has in place of its cookie after a login with this one. */
    private static String deviceAfter(TestUser user, String cookie) {
        Visitor visitor = ground.client().visitor();
        visitor.bring(COOKIE, cookie);
        return value(logIn(visitor, user));
    }

    /** What the cookie holds: the same id is signed to the same text. */
    private static String value(Page back) {
        String cookie = setCookies(back).get(0);
        return cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
    }

    private static List<String> setCookies(Page back) {
        return back.headers("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(COOKIE + "="))
                .toList();
    }

    private static Page logIn(Visitor visitor, TestUser user) {
        Page back = visitor.open(ground.client().authorization().url()).logIn(user.loginId(), user.loginPassword());
        assertThat(back.response().code()).isPresent();
        return back;
    }

    private static void logOut(Visitor visitor) {
        List.of("KEYCLOAK_IDENTITY", "KEYCLOAK_SESSION", "AUTH_SESSION_ID").forEach(visitor::forget);
    }
}
