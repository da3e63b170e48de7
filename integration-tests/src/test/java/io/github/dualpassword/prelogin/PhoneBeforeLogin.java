package io.github.dualpassword.prelogin;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.otp.ApprovingPhone;
import io.github.dualpassword.prelogin.BeforeLoginScreen.Entry;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.useradministration.Colleagues;

/** An administrator with a phone, and a colleague for whom procedures are carried out before login. */
public record PhoneBeforeLogin(
        TestRealm realm, Colleagues colleagues, TestUser administrator, TestUser user, ApprovingPhone phone) {

    /** What was asked is forgotten after a day. */
    private static final Duration LATER = Duration.ofHours(25);

    private static final AtomicInteger DAYS = new AtomicInteger();

    /** A realm that asks phones, and has a page before login. */
    public static RealmFile in(RealmFile file) {
        return BeforeLoginRealm.with(file.withoutUsers().quickHashes())
                .attribute("dual-password.throttle.token-activation.per-address", "0")
                .attribute("dual-password.software-token.one-push", "on")
                .attribute("dual-password.software-token.cool-down-minutes", "0")
                .attribute("dual-password.before-login.max-failures", "100");
    }

    /** In a contract of their own. */
    static PhoneBeforeLogin added(TestRealm realm, String name) {
        TestVault.shared().keys(realm, TestVault.KEY);
        nextDay(realm);
        Colleagues colleagues = Colleagues.of(realm, "push-" + name);
        TestUser administrator = colleagues.administrator("push-" + name + "-admin");
        TestUser user = colleagues.general("push-" + name + "-user");
        return new PhoneBeforeLogin(realm, colleagues, administrator, user, ApprovingPhone.of(realm, administrator));
    }

    /** A day on which nobody has asked anything yet. */
    static void nextDay(TestRealm realm) {
        realm.standClockAt(TestGround.MORNING.plus(LATER.multipliedBy(DAYS.incrementAndGet())));
    }

    void pass(Duration time) {
        realm.standClockAt(realm.now().plus(time));
    }

    Entry entry(String procedure) {
        return Entry.of(procedure)
                .target(user.loginId())
                .operator(administrator.loginId())
                .code("");
    }

    /** The page that waits. */
    Page waiting() {
        return entry("release").execute(realm);
    }

    /** What became of what was sent before login, newest first. */
    List<String> errors() {
        return realm.events("RESET_PASSWORD_ERROR").stream()
                .map(event -> event.get("error").asText())
                .toList();
    }

    /** How often a procedure was carried out for the administrator. */
    long carriedOut() {
        return realm.events("RESET_PASSWORD").stream()
                .map(event -> event.at("/details/operator").asText())
                .filter(administrator.id()::equals)
                .count();
    }

    /** What was recorded of the administrator's approvals. */
    List<String> recorded() {
        return realm.eventsOf(administrator.id(), "CUSTOM_REQUIRED_ACTION", "CUSTOM_REQUIRED_ACTION_ERROR").stream()
                .map(PhoneBeforeLogin::name)
                .filter(name -> name.startsWith("approval"))
                .toList();
    }

    private static String name(JsonNode event) {
        return event.path("error")
                .asText(event.at("/details/dual_password_event").asText());
    }
}
