package io.github.dualpassword.password.change;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** Users who have to change passwords before they get anywhere, and how they come to the page that says so. */
final class Demanded {

    /** What a master or administrator told a user. */
    static final String TOLD_LOGIN = "Told-login-1";

    static final String TOLD_CONFIRMATION = "Told-confirm-1";

    /** What users choose for themselves. */
    static final String OWN_LOGIN = "My-own-login-1";

    static final String OWN_CONFIRMATION = "My-own-confirm-1";

    /** How long each password is valid in the profiles. */
    static final int VALIDITY_DAYS = 90;

    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private static final DateTimeFormatter AS_BANKS_PRINT_IT = DateTimeFormatter.ofPattern("uuuu年MM月dd日");

    private final TestRealm realm;

    Demanded(TestRealm realm) {
        this.realm = realm;
    }

    /** A user whose passwords are both the user's own. */
    TestUser user(String loginId) {
        return TestUser.addedWithLoginPassword(realm, loginId).withConfirmationPassword();
    }

    /** A user whose login password somebody else has set. */
    TestUser toldLogin(String loginId) {
        return tell(user(loginId));
    }

    /** A user whose confirmation password somebody else has set. */
    TestUser toldConfirmation(String loginId) {
        return user(loginId).withProvisionalConfirmationPassword(TOLD_CONFIRMATION);
    }

    /** A user both of whose passwords somebody else has set. */
    TestUser toldBoth(String loginId) {
        return tell(toldConfirmation(loginId));
    }

    /** A user whose passwords were set on one day; yesterday was their last one. */
    TestUser expired(String loginId) {
        TestUser user = TestUser.addedWithLoginPassword(realm, loginId);
        LocalDate set = loginSetOn(user);
        noonOf(set);
        user.withConfirmationPassword();
        noonOf(set.plusDays(VALIDITY_DAYS + 1));
        return user;
    }

    /** A user without a confirmation password, some days before the last day of the login password. */
    TestUser near(String loginId, int daysLeft) {
        TestUser user = TestUser.addedWithLoginPassword(realm, loginId);
        noonOf(loginSetOn(user).plusDays(VALIDITY_DAYS - daysLeft));
        return user;
    }

    /** Sets the login password as the stock console does, to be changed at the next login. */
    static TestUser tell(TestUser user) {
        return reset(user, TOLD_LOGIN, true);
    }

    /** Sets the login password as the stock console does. */
    static TestUser reset(TestUser user, String value, boolean temporary) {
        user.realm()
                .admin()
                .put(
                        user.realm().path("/users/" + user.id() + "/reset-password"),
                        Map.of("type", "password", "value", value, "temporary", temporary));
        return user;
    }

    /** Logs in, in a window in this language. @return the page that asks for new passwords */
    ChangePage page(Window window, String language, TestUser user, String loginPassword) {
        logIn(window, language, user, loginPassword);
        return ChangePage.in(window);
    }

    void logIn(Window window, String language, TestUser user, String loginPassword) {
        window.open(realm.client().authorization().locale(language).url());
        window.logIn(user.loginId(), loginPassword);
    }

    /** Logs in over plain HTTP, as a fresh visitor. */
    Page logIn(TestUser user, String loginPassword) {
        return new Journeys(realm).logIn(user.loginId(), loginPassword);
    }

    /** The same. @return the page that asks for new passwords */
    ChangeVisit visit(TestUser user, String loginPassword) {
        return ChangeVisit.of(logIn(user, loginPassword));
    }

    /** The day on which the login password was set, by Keycloak's own clock. */
    static LocalDate loginSetOn(TestUser user) {
        return LocalDate.ofInstant(loginSetAt(user), TOKYO);
    }

    static Instant loginSetAt(TestUser user) {
        for (JsonNode credential : user.storedCredentials()) {
            if (credential.get("type").asText().equals("password")) {
                return Instant.ofEpochMilli(credential.get("createdDate").asLong());
            }
        }
        throw new IllegalStateException("No login password of " + user.loginId());
    }

    /** Stops the realm's clock at noon. */
    void noonOf(LocalDate day) {
        realm.standClockAt(day.atTime(LocalTime.NOON).atZone(TOKYO).toInstant());
    }

    /** Stops the realm's clock in the last second of a day in Tokyo. */
    void lastSecondOf(LocalDate day) {
        realm.standClockAt(endOf(day).minusSeconds(1));
    }

    /** Stops the realm's clock as soon as a day in Tokyo is over. */
    void midnightAfter(LocalDate day) {
        realm.standClockAt(endOf(day));
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(TOKYO).toInstant();
    }

    /** As the pages write it in Japanese. */
    static String written(LocalDate day) {
        return AS_BANKS_PRINT_IT.format(day);
    }

    static boolean isForm(Page page) {
        return page.has(ChangePage.FORM);
    }

    /** That somebody is neither back at the application nor has a code. */
    static void gotNothing(Page page) {
        assertThat(page.address().toString()).doesNotContainPattern("[?&#]code=");
        assertThat(page.atApplication() && page.response().error().isEmpty())
                .as("back at the application without an error: %s", page)
                .isFalse();
    }
}
