package io.github.dualpassword.password.change;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.Condition;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

import static io.github.dualpassword.password.change.ChangePage.CONFIRMATION;
import static io.github.dualpassword.password.change.ChangePage.LOGIN;

/**
 * People who change passwords in every way there is, whose passwords are recognised wherever they turn up. Each of them
 * also enters wrong ones and new ones that break a rule.
 */
final class MarkedChanges {

    /** In every password that is set or typed, and nowhere else. */
    static final String MARK = "Donttell";

    static final String MAIL_DOMAIN = "@changes.example";

    /** How many people there are. */
    static final int USERS = 10;

    private static final String LOGIN_PASSWORD = MARK + "-login";
    private static final String CONFIRMATION_PASSWORD = MARK + "-confirmation";
    private static final String TEMPORARY = MARK + "-temporary";
    private static final String PROVISIONAL = MARK + "-provisional";
    private static final String NEW_LOGIN = MARK + "-new-login";
    private static final String NEW_CONFIRMATION = MARK + "-new-confirmation";
    private static final String WRONG = MARK + "-wrong";
    private static final String MISTYPED = MARK + "-mistyped";
    private static final String TOO_LONG = MARK + "-refused".repeat(20);

    private static final Duration LAST_WEEK = Duration.ofDays(85);
    private static final Duration LONGER_THAN_VALID = Duration.ofDays(92);
    private static final Duration SOON = Duration.ofSeconds(60);

    private final TestGround ground;
    private final TestRealm realm;
    private final List<Traffic> traffic = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();

    MarkedChanges(TestGround ground) {
        this.ground = ground;
        this.realm = ground.realm();
    }

    /** All of it, until the last mail is sent. */
    void carryOut() {
        ofTheirOwnAccord();
        untilSuspended();
        toldByOthers();
        provisionalAtAStepUp();
        directGrants();
        byAnOperator();
        sendMails();
        reminded();
        expired();
    }

    /** Of all windows. */
    List<Traffic> traffic() {
        return List.copyOf(traffic);
    }

    /** Without a window. */
    List<String> answers() {
        return List.copyOf(answers);
    }

    private void ofTheirOwnAccord() {
        TestUser user = user("own");
        try (WatchedWindow watched = watched()) {
            watched.open(ownChange().url());
            watched.logIn(user.loginId(), WRONG);
            watched.logIn(user.loginId(), LOGIN_PASSWORD);
            watched.changePage().choose(LOGIN).choose(CONFIRMATION);
            change(watched, LOGIN_PASSWORD, CONFIRMATION_PASSWORD);
        }
    }

    private void untilSuspended() {
        TestUser user = user("suspended");
        Page openBefore = realm.client().visitor().open(ownChange().url()).logIn(user.loginId(), LOGIN_PASSWORD);
        try (WatchedWindow watched = watched()) {
            watched.open(ownChange().url());
            watched.logIn(user.loginId(), LOGIN_PASSWORD);
            ChangePage page = watched.changePage().choose(CONFIRMATION);
            for (int wrong = 1; wrong < 5; wrong++) {
                page.enter(CONFIRMATION, WRONG, NEW_CONFIRMATION).executedInVain();
                watched.look();
            }
            page.enter(CONFIRMATION, WRONG, NEW_CONFIRMATION);
            watched.press("execute");
            watched.isShown(ChangePage.REFUSAL);
        }
        answers.add(ChangeEntries.confirmation(CONFIRMATION_PASSWORD, NEW_CONFIRMATION)
                .executeOn(openBefore)
                .document()
                .outerHtml());
    }

    private void toldByOthers() {
        TestUser user = user("told").withProvisionalConfirmationPassword(PROVISIONAL);
        setTemporary(user);
        try (WatchedWindow watched = watched()) {
            watched.open(login().url());
            watched.logIn(user.loginId(), TEMPORARY);
            change(watched, TEMPORARY, PROVISIONAL);
        }
    }

    private void provisionalAtAStepUp() {
        TestUser user = user("step-up").withProvisionalConfirmationPassword(PROVISIONAL);
        try (WatchedWindow watched = watched()) {
            watched.open(new Journeys(realm).confirmationRequest().url());
            watched.logIn(user.loginId(), LOGIN_PASSWORD);
            replace(watched, WRONG, NEW_CONFIRMATION, NEW_CONFIRMATION);
            watched.isShown("#input-error-current-confirmation-password");
            replace(watched, PROVISIONAL, TOO_LONG, TOO_LONG);
            watched.isShown("#input-error-new-confirmation-password");
            replace(watched, PROVISIONAL, NEW_CONFIRMATION, MISTYPED);
            watched.isShown("#input-error-new-confirmation-password-again");
            replace(watched, PROVISIONAL, NEW_CONFIRMATION, NEW_CONFIRMATION);
            confirm(watched, WRONG);
            watched.isShown("#input-error-" + Journeys.CONFIRMATION_FIELD);
            confirm(watched, NEW_CONFIRMATION);
            watched.isBackAtApplication();
        }
    }

    private void directGrants() {
        TestUser user = user("granted");
        TestUser told = user("granted-told");
        setTemporary(told);
        for (Map.Entry<TestUser, String> entry :
                List.of(Map.entry(user, WRONG), Map.entry(user, LOGIN_PASSWORD), Map.entry(told, TEMPORARY))) {
            Tokens tokens = realm.client().directGrant(entry.getKey().loginId(), entry.getValue());
            answers.add(tokens.answer().text());
            if (tokens.granted()) {
                answers.add(tokens.accessTokenClaims().toString() + tokens.idToken());
            }
        }
    }

    /** With a further step, whose page shows all that the server keeps of the browser's sessions. */
    private void byAnOperator() {
        TestUser operator = ofType(user("operator"), "master-user");
        TestUser target = ofType(user("looked-after"), "general-user");
        TestContract.added(realm, "marked").join(operator).join(target);
        realm.attribute("test-rights-step", "true");
        try (WatchedWindow watched = watched()) {
            watched.open(login().action("change-user-passwords").url());
            watched.logIn(operator.loginId(), LOGIN_PASSWORD);
            watched.check("input[name=user][value='" + target.id() + "']");
            watched.press("change");
            for (String again : List.of(MISTYPED, NEW_LOGIN)) {
                watched.check("#login-change");
                watched.check("#confirmation-change");
                watched.fill("new-login-password", NEW_LOGIN);
                watched.fill("new-login-password-again", again);
                watched.fill("new-confirmation-password", NEW_CONFIRMATION);
                watched.fill("new-confirmation-password-again", NEW_CONFIRMATION);
                watched.press("next");
            }
            watched.isShown("#test-rights");
            watched.press("next");
            for (String entered : List.of(WRONG, CONFIRMATION_PASSWORD)) {
                watched.fill("operator-confirmation-password", entered);
                watched.press("execute");
            }
            watched.isShown("[data-outcome=DONE]");
            watched.press("continue");
            watched.isBackAtApplication();
        }
    }

    private TestUser ofType(TestUser user, String type) {
        JsonNode role = realm.admin().get(realm.path("/roles/" + type));
        realm.admin()
                .post(
                        realm.path("/users/" + user.id() + "/role-mappings/realm"),
                        List.of(Map.of("id", role.get("id").asText(), "name", type)));
        return user;
    }

    private void reminded() {
        TestUser user = user("reminded");
        realm.shiftClock(LAST_WEEK);
        try (WatchedWindow watched = watched()) {
            watched.open(login().url());
            watched.logIn(user.loginId(), LOGIN_PASSWORD);
            watched.isShown("#dual-password-reminder");
            watched.press("change");
            watched.changePage().choose(LOGIN).choose(CONFIRMATION);
            change(watched, LOGIN_PASSWORD, CONFIRMATION_PASSWORD);
        }
        sendMails();
        realm.resetClock();
    }

    private void expired() {
        TestUser user = user("expired");
        realm.shiftClock(LONGER_THAN_VALID);
        try (WatchedWindow watched = watched()) {
            watched.open(login().url());
            watched.logIn(user.loginId(), LOGIN_PASSWORD);
            change(watched, LOGIN_PASSWORD, CONFIRMATION_PASSWORD);
        }
        sendMails();
        realm.resetClock();
    }

    /** Wrong present passwords, new ones that break a rule, new ones that differ, and at last the right ones. */
    private static void change(WatchedWindow watched, String presentLogin, String presentConfirmation) {
        ChangePage page = watched.changePage();
        enter(page, WRONG, WRONG, NEW_LOGIN, NEW_CONFIRMATION).executedInVain();
        watched.look();
        enter(page, presentLogin, presentConfirmation, TOO_LONG, TOO_LONG).executedInVain();
        watched.look();
        enter(page, presentLogin, presentConfirmation, NEW_LOGIN, NEW_CONFIRMATION);
        page.again(LOGIN).fill(MISTYPED);
        page.executedInVain();
        watched.look();
        enter(page, presentLogin, presentConfirmation, NEW_LOGIN, NEW_CONFIRMATION)
                .executed();
        watched.look();
        watched.press("continue");
        watched.isBackAtApplication();
    }

    private static ChangePage enter(
            ChangePage page, String presentLogin, String presentConfirmation, String login, String confirmation) {
        return page.enter(LOGIN, presentLogin, login).enter(CONFIRMATION, presentConfirmation, confirmation);
    }

    private static void replace(WatchedWindow watched, String present, String value, String again) {
        watched.fill("current-confirmation-password", present);
        watched.fill("new-confirmation-password", value);
        watched.fill("new-confirmation-password-again", again);
        watched.press("set");
    }

    private static void confirm(WatchedWindow watched, String entered) {
        watched.fill(Journeys.CONFIRMATION_FIELD, entered);
        watched.press("confirm");
    }

    private WatchedWindow watched() {
        WatchedWindow watched = new WatchedWindow(ground.window());
        traffic.add(watched.traffic());
        return watched;
    }

    private TestUser user(String loginId) {
        return TestUser.added(realm, loginId)
                .withMail(loginId + MAIL_DOMAIN)
                .withLoginPassword(LOGIN_PASSWORD)
                .withConfirmationPassword(CONFIRMATION_PASSWORD);
    }

    private void setTemporary(TestUser user) {
        realm.admin()
                .put(
                        realm.path("/users/" + user.id() + "/reset-password"),
                        Map.of("type", "password", "value", TEMPORARY, "temporary", true));
    }

    private AuthorizationRequest login() {
        return realm.client().authorization().locale("ja");
    }

    private AuthorizationRequest ownChange() {
        return login().action("change-passwords");
    }

    private void sendMails() {
        Condition.await("all mails are sent", SOON, () -> {
            realm.sendMails();
            return realm.mails().stream()
                    .allMatch(mail -> mail.get("state").asText().equals("SENT"));
        });
    }
}
