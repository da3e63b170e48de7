package io.github.dualpassword.loginhistory;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** What an application is told of a user's logins before the present one (ご利用履歴). */
class PreviousLoginsTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage().withRealmOfItsOwn();

    private static final Instant MORNING = TestGround.MORNING;

    @BeforeAll
    static void tell() {
        PreviousLogins.tell(ground.realm());
    }

    @BeforeEach
    void start() {
        ground.realm().standClockAt(MORNING);
    }

    @AfterEach
    void keepAgain() {
        ground.realm().attribute(PreviousLogins.SETTING, "kept");
    }

    @Test
    @Requirement("M04")
    void theLastThreeBeforeThePresentOneAreToldToTheSecond() {
        TestUser user = ground.user("last-three");
        assertThat(PreviousLogins.in(logIn(user))).isEmpty();
        for (int minutes = 1; minutes <= 3; minutes++) {
            ground.realm()
                    .standClockAt(MORNING.plus(Duration.ofMinutes(minutes)).plusMillis(2_345));
            logIn(user);
        }

        assertThat(PreviousLogins.in(logIn(user)))
                .containsExactly(
                        new PreviousLogins("2026-11-24T09:33:02+09:00", "password"),
                        new PreviousLogins("2026-11-24T09:32:02+09:00", "password"),
                        new PreviousLogins("2026-11-24T09:31:02+09:00", "password"));
    }

    /** Keycloak logs what goes wrong in a listener, and goes on; most databases go on, too. */
    @Test
    void aLoginThatCannotBeNotedIsNone() {
        TestUser user = ground.user("not-noted");
        logIn(user);
        sql("update DP_LOGIN_HISTORY set LOGINS = '?' where USER_ID = '" + user.id() + "'");
        ground.realm().clearEvents();
        Visitor visitor = ground.client().visitor();
        AuthorizationRequest request = ground.client().authorization();

        Page page = visitor.open(request.url()).logIn(user.loginId(), user.loginPassword());

        assertThat(ground.client().exchange(request, page.response()).granted()).isFalse();
        assertThat(visitor.open(ground.client().authorization().prompt("none").url())
                        .response()
                        .error())
                .contains("login_required");
        assertThat(ground.realm().eventsOf(user.id(), "LOGIN")).isEmpty();
        sql("delete from DP_LOGIN_HISTORY where USER_ID = '" + user.id() + "'");
        assertThat(PreviousLogins.in(logIn(user))).isEmpty();
    }

    private static void sql(String statement) {
        JsonHttp.postForm(URI.create(ground.realm().url() + "/test-sql"), Map.of("statement", statement))
                .orFail();
    }

    @Test
    void userInfoTellsTheSame() {
        TestUser user = ground.user("user-info");
        logIn(user);

        Tokens second = logIn(user);

        JsonNode told = JsonHttp.send(
                        JsonHttp.request(URI.create(ground.realm().url() + "/protocol/openid-connect/userinfo"))
                                .header("Authorization", "Bearer " + second.accessToken())
                                .build())
                .json();
        assertThat(PreviousLogins.in(told)).isEqualTo(PreviousLogins.in(second)).hasSize(1);
        assertThat(second.accessTokenClaims().has(PreviousLogins.CLAIM)).isFalse();
    }

    @Test
    void aSessionIsToldTheSameHoweverOftenItsUserLogsInElsewhere() {
        TestUser user = ground.user("elsewhere");
        logIn(user);
        Tokens here = logIn(user);
        logIn(user);

        Tokens refreshed = ground.client().refresh(here.refreshToken());

        assertThat(PreviousLogins.in(refreshed))
                .isEqualTo(PreviousLogins.in(here))
                .hasSize(1);
    }

    @Test
    void singleSignOnAndAStepUpAreNoLogins() {
        TestUser user = ground.user("no-logins");
        Visitor visitor = ground.client().visitor();
        exchange(visitor, ground.client().authorization(), user);
        AuthorizationRequest again = ground.client().authorization();
        Tokens bySingleSignOn =
                ground.client().exchange(again, visitor.open(again.url()).response());
        AuthorizationRequest confirmation = ground.client().authorization().acrValues("confirmation");
        Page confirmed = visitor.open(confirmation.url())
                .submit(Map.of(Journeys.CONFIRMATION_FIELD, user.confirmationPassword()));
        Tokens byStepUp = ground.client().exchange(confirmation, confirmed.response());

        assertThat(PreviousLogins.in(bySingleSignOn)).isEmpty();
        assertThat(PreviousLogins.in(byStepUp)).isEmpty();
        assertThat(PreviousLogins.in(logIn(user))).hasSize(1);
    }

    @Test
    void whoEntersThePasswordAnewInASessionHasLoggedInAgain() {
        TestUser user = ground.user("anew");
        Visitor visitor = ground.client().visitor();
        exchange(visitor, ground.client().authorization(), user);
        AuthorizationRequest anew = ground.client().authorization().prompt("login");

        Page back = visitor.open(anew.url()).submit(Map.of("password", user.loginPassword()));

        assertThat(PreviousLogins.in(ground.client().exchange(anew, back.response())))
                .hasSize(1);
        assertThat(PreviousLogins.in(logIn(user))).hasSize(2);
    }

    @Test
    void whatIsNoLoginInTheEndIsNone() {
        TestUser user = ground.user("never-in");
        new Journeys(ground.realm()).wrongLogins(user, 2);
        user.withLoginPasswordToChange();
        Page forced = new Journeys(ground.realm()).logIn(user);
        assertThat(forced.atApplication()).isFalse();
        user.withLoginPassword();

        assertThat(PreviousLogins.in(logIn(user))).isEmpty();
    }

    @Test
    void theDirectGrantIsALoginLikeAnyOther() {
        TestUser user = ground.user("direct");
        ground.client().directGrant(user.loginId(), Journeys.WRONG);
        Tokens first = ground.client().directGrant(user.loginId(), user.loginPassword());
        Tokens second = ground.client().directGrant(user.loginId(), user.loginPassword());

        assertThat(PreviousLogins.in(first)).isEmpty();
        assertThat(PreviousLogins.in(second))
                .containsExactly(new PreviousLogins("2026-11-24T09:30:00+09:00", "password"));
        assertThat(PreviousLogins.in(ground.client().refresh(second.refreshToken())))
                .isEqualTo(PreviousLogins.in(second));
        assertThat(PreviousLogins.in(logIn(user))).hasSize(2);
    }

    @Test
    void momentsAreThoseOfTheRealmsTimeZone() {
        TestUser user = ground.user("zone");
        logIn(user);
        ground.realm().attribute("dual-password.time-zone", "Europe/Berlin");

        List<PreviousLogins> told = PreviousLogins.in(logIn(user));

        ground.realm().attribute("dual-password.time-zone", "Asia/Tokyo");
        assertThat(told).extracting(PreviousLogins::at).containsExactly("2026-11-24T01:30:00+01:00");
    }

    @Test
    void aRealmThatKeepsNoneTellsNone() {
        TestUser user = ground.user("not-kept");
        logIn(user);
        ground.realm().attribute(PreviousLogins.SETTING, "none");

        Tokens tokens = logIn(user);

        assertThat(tokens.idToken().has("sub")).isTrue();
        assertThat(tokens.idToken().has(PreviousLogins.CLAIM)).isFalse();
    }

    private static Tokens logIn(TestUser user) {
        return exchange(ground.client().visitor(), ground.client().authorization(), user);
    }

    private static Tokens exchange(Visitor visitor, AuthorizationRequest request, TestUser user) {
        Page back = visitor.open(request.url()).logIn(user.loginId(), user.loginPassword());
        return ground.client().exchange(request, back.response());
    }
}
