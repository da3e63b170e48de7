package io.github.dualpassword.useradministration;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.otp.KeyFob;
import io.github.dualpassword.otp.Sharers;
import io.github.dualpassword.otp.StockOtp;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;
import io.github.dualpassword.useradministration.history.HistoryVisit;

import static org.assertj.core.api.Assertions.assertThat;

/** トークンの失効, and what becomes of a user who has lost a token. */
class RevocationOfTokensTest {

    private static final TestVault VAULT = TestVault.shared();

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("hardware-token", file -> file.withoutUsers().quickHashes());

    @BeforeEach
    void start() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
    }

    @AfterEach
    void putSettingsBack() {
        ground.realm().attribute("dual-password.token.required-from", "");
        enrolment(false);
        StockOtp.switchOff(ground.realm());
    }

    @Test
    @Requirement({"K07", "K09"})
    void aMasterRevokesTheTokenOfAUserWhoIsSelectedInTheList() {
        Sharers sharers = Sharers.added(ground.realm(), "rev-list", 301, 1);
        TestUser master = member(sharers, "rev-list-master", "master");
        TestUser user = general(sharers, 0);

        Page list = list(master);
        assertThat(list.text()).contains("トークン失効").contains(sharers.serial());
        assertThat(list.document().select("button#execute").text()).isEqualTo("失効");
        Page result = TokenScreens.executed(list, master, user);

        assertThat(result.has(TokenScreens.REVOCATION.result())).isTrue();
        assertThat(result.text()).contains("トークン失効結果");
        assertThat(result.document().select("button#continue").text()).isEqualTo("閉じる");
        assertThat(ReleaseScreens.outcome(result, user.loginId())).isEqualTo("DONE");
        assertThat(sharers.state(user)).isEqualTo("NONE");
        assertThat(sharers.enterCode(user)).isEqualTo("NOT_REGISTERED");
        assertThat(result.press("continue").response().actionStatus()).contains("success");
        List<JsonNode> events = ground.realm().eventsOf(user.id(), "CUSTOM_REQUIRED_ACTION");
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.at("/details/dual_password_event").asText()).isEqualTo("revoke-token");
            assertThat(event.at("/details/token").asText()).isEqualTo(sharers.serial());
        });
    }

    @Test
    @Requirement({"K08", "2.B"})
    void whoUsesOneTimePasswordsEntersOneBesideTheConfirmationPassword() {
        Sharers own = Sharers.added(ground.realm(), "rev-code", 302, 1);
        TestUser master = own.users().get(0).withRole("master-user").withConfirmationPassword();
        TestUser without = member(own, "rev-code-without", "master");
        TestUser user = member(own, "rev-code-user", "general");
        own.register(user);

        assertThat(list(without).has("[name=" + TokenScreens.CODE + "]")).isFalse();
        Page list = list(master);
        assertThat(list.has("[name=" + TokenScreens.CODE + "][autocomplete=one-time-code]"))
                .isTrue();
        Page empty = TokenScreens.executed(list, master, user);
        assertThat(empty.has("#input-error-" + TokenScreens.CODE)).isTrue();
        Page wrong = TokenScreens.filled(empty, master)
                .fill(TokenScreens.CODE, own.wrongCode())
                .press("execute");
        assertThat(wrong.has("#input-error-" + TokenScreens.CODE)).isTrue();
        assertThat(own.state(user)).isEqualTo("USABLE");
        JsonNode error = ground.realm()
                .eventsOf(master.id(), "CUSTOM_REQUIRED_ACTION_ERROR")
                .get(0);
        assertThat(error.at("/details/credential_type").asText()).isEqualTo("token");
        Page result = TokenScreens.filled(wrong, master)
                .fill(TokenScreens.CODE, own.code())
                .press("execute");

        assertThat(ReleaseScreens.outcome(result, user.loginId())).isEqualTo("DONE");
        assertThat(own.state(user)).isEqualTo("NONE");
        assertThat(own.enterCode(master)).isEqualTo("USED");
    }

    /** An app that counts is what such an operator uses; it is no token of the contract, and no revocation ends it. */
    @Test
    void anAppOfKeycloaksOwnShowsTheOperatorsCodeAndIsNobodysTokenToRevoke() {
        StockOtp.switchOn(ground.realm());
        Sharers sharers = Sharers.added(ground.realm(), "rev-app", 315, 1);
        TestUser user = general(sharers, 0);
        KeyFob app = KeyFob.number(325);
        TestUser master = StockOtp.user(ground.realm(), "rev-app-master", StockOtp.clock(app, StockOtp.BEFORE))
                .withRole("master-user")
                .withConfirmationPassword();
        sharers.contract().join(master);
        Page list = list(master);
        assertThat(TokenScreens.state(list, master.loginId())).containsExactly("OTP_NOT_REGISTERED");
        enrolment(true);
        Page refused = list(master);
        enrolment(false);
        assertThat(refused.has(ReleaseScreens.REFUSED)).isTrue();
        assertThat(refused.text()).contains(Messages.JAPANESE.text("dualPasswordOtpNotAvailable"));

        Page result = TokenScreens.filled(list, master, user, master)
                .fill(TokenScreens.CODE, app.codeAt(TestGround.MORNING.toEpochMilli()))
                .press("execute");

        assertThat(ReleaseScreens.outcome(result, user.loginId())).isEqualTo("DONE");
        assertThat(ReleaseScreens.outcome(result, master.loginId())).isEqualTo("NOTHING_TO_DO");
        assertThat(sharers.state(user)).isEqualTo("NONE");
        assertThat(sharers.state(master)).isEqualTo("USABLE");
    }

    private static void enrolment(boolean enabled) {
        String path = ground.realm().path("/authentication/required-actions/CONFIGURE_TOTP");
        ObjectNode action = (ObjectNode) ground.realm().admin().get(path);
        ground.realm().admin().put(path, action.put("enabled", enabled));
    }

    /** A right code is of no use to whoever does not know the password, and is not used up by it. */
    @Test
    void besideAWrongPasswordNoCodeIsEvaluated() {
        Sharers own = Sharers.added(ground.realm(), "rev-password", 303, 1);
        TestUser master = own.users().get(0).withRole("master-user").withConfirmationPassword();
        TestUser user = member(own, "rev-password-user", "general");
        own.register(user);

        Page again = ReleaseScreens.picked(list(master), user)
                .fill(ReleaseScreens.PASSWORD, "wrong")
                .fill(TokenScreens.CODE, own.code())
                .press("execute");

        assertThat(again.has("#input-error-" + ReleaseScreens.PASSWORD)).isTrue();
        assertThat(again.has("#input-error-" + TokenScreens.CODE)).isFalse();
        assertThat(own.enterCode(master)).isEqualTo("ACCEPTED");
    }

    @Test
    void theWrongCodeThatSuspendsTheOperatorsTokenEndsTheProcedure() {
        Sharers own = Sharers.added(ground.realm(), "rev-suspends", 304, 1);
        TestUser master = own.users().get(0).withRole("master-user").withConfirmationPassword();
        TestUser user = member(own, "rev-suspends-user", "general");
        own.register(user);
        own.enterWrongCodes(4);

        Page refused = TokenScreens.filled(list(master), master, user)
                .fill(TokenScreens.CODE, own.wrongCode())
                .press("execute");

        assertThat(refused.has(ReleaseScreens.REFUSED)).isTrue();
        assertThat(refused.text()).contains(Messages.JAPANESE.text("dualPasswordOtpSuspended"));
        assertThat(own.state(user)).isEqualTo("SUSPENDED");
        assertThat(list(master).has(ReleaseScreens.REFUSED)).isTrue();
    }

    @Test
    @Requirement("K03")
    void aMasterRevokesTheOwnTokenWhileItWorksAndNotAfterwards() {
        Sharers own = Sharers.addedWith(ground.realm(), "rev-own", 305, "expiry", "2026-11-24");
        TestUser master = own.users().get(0).withRole("master-user").withConfirmationPassword();
        Page list = list(master);
        assertThat(ReleaseScreens.row(list, master.loginId()).select("input[name=pick]"))
                .hasSize(1);
        ground.realm().standClockAt(Instant.parse("2026-11-24T15:00:00Z"));
        Page expired = list(master);
        assertThat(expired.has(ReleaseScreens.REFUSED)).isTrue();
        assertThat(expired.text()).contains(Messages.JAPANESE.text("dualPasswordOtpExpired"));
        assertThat(own.state(master)).isEqualTo("EXPIRED");
        ground.realm().standClockAt(TestGround.MORNING);

        Page result = TokenScreens.executed(list(master), master, own, master);

        assertThat(ReleaseScreens.outcome(result, master.loginId())).isEqualTo("DONE");
        assertThat(own.state(master)).isEqualTo("NONE");
    }

    @Test
    @Requirement("K13")
    void aRevocationIsPerUserAndTheLastOneEndsTheToken() {
        Sharers sharers = Sharers.added(ground.realm(), "rev-each", 306, 2);
        TestUser master = member(sharers, "rev-each-master", "master");
        TestUser first = general(sharers, 0);
        TestUser second = general(sharers, 1);

        TokenScreens.REVOCATION.carriedOut(ground.realm(), master, first);

        assertThat(sharers.state(first)).isEqualTo("NONE");
        assertThat(sharers.state(second)).isEqualTo("USABLE");
        assertThat(sharers.enterCode(second)).isEqualTo("ACCEPTED");
        TokenScreens.REVOCATION.carriedOut(ground.realm(), master, second);
        assertThat(sharers.state(second)).isEqualTo("NONE");
        // Nobody registers it any more, not even who has come to have it in the hand.
        sharers.register(second);
        assertThat(sharers.state(second)).isEqualTo("REVOKED");
    }

    @Test
    @Requirement("K05")
    void theLostTokenOfAGeneralUserIsRevokedWhateverHasBecomeOfIt() {
        Sharers sharers = Sharers.added(ground.realm(), "rev-lost", 307, 1);
        TestUser master = member(sharers, "rev-lost-master", "master");
        TestUser user = general(sharers, 0);
        Page list = list(master);
        sharers.suspend();

        Page confirm = TokenScreens.executed(list, master, user);
        Page result = ReleaseScreens.execute(confirm, master);

        assertThat(ReleaseScreens.outcome(result, user.loginId())).isEqualTo("DONE");
        assertThat(sharers.state(user)).isEqualTo("NONE");
    }

    @Test
    @Requirement({"K02", "K12"})
    void afterTheRevocationOfAnExpiredTokenTheNextLoginRegistersTheNewOne() {
        Sharers old = Sharers.addedWith(ground.realm(), "rev-expired", 308, "expiry", "2026-11-23");
        TestUser master = member(old, "rev-expired-master", "master");
        TestUser user = general(old, 0);
        Sharers fresh = old.withFurtherToken(318);

        Page result = TokenScreens.REVOCATION.carriedOut(ground.realm(), master, user);
        assertThat(ReleaseScreens.outcome(result, user.loginId())).isEqualTo("DONE");
        ground.realm().standClockAt(TestGround.MORNING.plusSeconds(1_800));
        Page register = new Journeys(ground.realm()).logIn(user);

        assertThat(register.has("#dual-password-register-token")).isTrue();
        assertThat(register(register, fresh).response().code()).isPresent();
        assertThat(fresh.state(user)).isEqualTo("USABLE");
    }

    @Test
    @Requirement("K10")
    void aNewTokenIsRegisteredThirtyMinutesAfterTheRevocationAndTheUserIsToldSo() {
        ground.realm().standClockAt(Instant.parse("2026-11-24T11:49:59Z"));
        Sharers sharers = Sharers.added(ground.realm(), "rev-delay", 309, 2);
        TestUser master = member(sharers, "rev-delay-master", "master");
        TestUser user = general(sharers, 0);
        Page open = open(user, sharers);
        Page result = TokenScreens.REVOCATION.carriedOut(ground.realm(), master, user);

        Page told = new Journeys(ground.realm()).logIn(user);
        assertThat(told.has("#dual-password-register-token-later")).isTrue();
        assertThat(told.text()).contains("2026年11月24日 21:20");
        assertThat(result.text())
                .contains(Messages.JAPANESE.text("dualPasswordRevokeAdviceFrom").replace("{0}", "2026年11月24日 21:20"));
        assertThat(told.press("later").response().code()).isPresent();
        ground.realm().standClockAt(Instant.parse("2026-11-24T12:19:58.999Z"));
        Page early = register(open, sharers);
        assertThat(early.text()).contains("2026年11月24日 21:20");
        assertThat(sharers.state(user)).isEqualTo("NONE");
        ground.realm().standClockAt(Instant.parse("2026-11-24T12:19:59Z"));

        assertThat(register(early, sharers).response().code()).isPresent();
        assertThat(sharers.state(user)).isEqualTo("USABLE");
    }

    @Test
    @Requirement("K11")
    void whoIsRevokedInTheEveningRegistersInTheMorning() {
        ground.realm().standClockAt(Instant.parse("2026-11-24T11:50:00Z"));
        Sharers sharers = Sharers.added(ground.realm(), "rev-night", 310, 2);
        TestUser master = member(sharers, "rev-night-master", "master");
        TestUser user = general(sharers, 0);
        Page result = TokenScreens.executed(TokenScreens.REVOCATION.list(ground.realm(), master, "en"), master, user);
        assertThat(ReleaseScreens.outcome(result, user.loginId())).isEqualTo("DONE");
        assertThat(result.text())
                .containsOnlyOnce("at or after November 25, 2026, 08:10")
                .doesNotContain("some time after");

        Page told = new Journeys(ground.realm()).logIn(user);
        assertThat(told.text()).contains("2026年11月25日 08:10");
        ground.realm().standClockAt(Instant.parse("2026-11-24T23:09:59.999Z"));
        assertThat(new Journeys(ground.realm()).logIn(user).has("#dual-password-register-token-later"))
                .isTrue();
        ground.realm().standClockAt(Instant.parse("2026-11-24T23:10:00Z"));

        assertThat(register(new Journeys(ground.realm()).logIn(user), sharers)
                        .response()
                        .code())
                .isPresent();
    }

    /** The token that a login is held up for cannot be registered yet: it lets one in, and asks again later. */
    @Test
    void aRequiredRegistrationWaitsAsWell() {
        Sharers sharers = Sharers.added(ground.realm(), "rev-required", 311, 2);
        TestUser master = member(sharers, "rev-required-master", "master");
        TestUser user = general(sharers, 0);
        TokenScreens.REVOCATION.carriedOut(ground.realm(), master, user);
        ground.realm().attribute("dual-password.token.required-from", "2026-11-01");

        Page told = new Journeys(ground.realm()).logIn(user);

        assertThat(told.has("#dual-password-register-token-later")).isTrue();
        assertThat(told.press("later").response().code()).isPresent();
        ground.realm().standClockAt(TestGround.MORNING.plusSeconds(1_800));
        assertThat(new Journeys(ground.realm()).logIn(user).has("button[name=later]"))
                .isFalse();
    }

    /** Of two who have lost their tokens at different times, each has a moment of the own. */
    @Test
    void whereTheMomentsDifferTheResultTellsEachWithItsUser() {
        Sharers sharers = Sharers.added(ground.realm(), "rev-differ", 316, 2);
        TestUser master = member(sharers, "rev-differ-master", "master");
        TestUser first = general(sharers, 0);
        TestUser second = general(sharers, 1);
        Page result = TokenScreens.REVOCATION.carriedOut(ground.realm(), master, first, second);
        assertThat(result.text()).containsOnlyOnce("2026年11月24日 10:00以降");
        revokedLater(second, Instant.parse("2026-11-24T01:00:00Z"), Instant.parse("2026-11-24T01:30:00Z"));

        Page again = result.visitor().post(result.formAction(), Map.of("page", "1"));

        assertThat(ReleaseScreens.row(again, first.loginId()).text()).contains("2026年11月24日 10:00以降");
        assertThat(ReleaseScreens.row(again, second.loginId()).text()).contains("2026年11月24日 10:30以降");
    }

    @Test
    void aTokenThatWasRegisteredSinceIsNotRevokedInPlaceOfTheOneThatWasShown() {
        Sharers old = Sharers.added(ground.realm(), "rev-other", 312, 1);
        TestUser master = member(old, "rev-other-master", "master");
        TestUser user = general(old, 0);
        Page list = list(master);
        Page confirm = ReleaseScreens.picked(list, user)
                .fill("search", "nobody is called so")
                .press("find")
                .form()
                .press("execute");
        assertThat(confirm.text()).contains(old.serial());
        Sharers fresh = old.withFurtherToken(322);
        fresh.register(user);

        Page result = ReleaseScreens.execute(confirm, master);

        assertThat(ReleaseScreens.outcome(result, user.loginId())).isEqualTo("REFUSED state_changed");
        assertThat(fresh.state(user)).isEqualTo("USABLE");
    }

    @Test
    @Requirement("A06")
    void theMenuOffersBothToWhoMayDoThem() {
        Sharers sharers = Sharers.added(ground.realm(), "rev-menu", 313, 0);
        TestUser master = member(sharers, "rev-menu-master", "master");
        TestUser administrator = member(sharers, "rev-menu-administrator", "administrator");

        assertThat(menu(master)).contains("ワンタイムパスワードの利用停止解除", "トークンの失効");
        assertThat(menu(administrator)).isNotEmpty().doesNotContain("ワンタイムパスワードの利用停止解除", "トークンの失効");
    }

    /** What was used by another person, or lost by one of several, the bank ends for all. */
    @Test
    @Requirement("K06")
    void theBankEndsATokenForAllWhoShareItAndTheyAreTold() {
        Sharers sharers = Sharers.added(ground.realm(), "rev-bank", 314, 2);
        Sharers fresh = sharers.withFurtherToken(324);
        TestUser user = general(sharers, 0);

        ground.realm()
                .admin()
                .post(ground.realm().path("/dual-password/tokens/" + sharers.serial() + "/revoke"), Map.of());

        assertThat(sharers.users()).hasSize(2).allSatisfy(each -> {
            assertThat(sharers.state(each)).isEqualTo("NONE");
            assertThat(ground.realm().eventsOf(each.id(), "CUSTOM_REQUIRED_ACTION"))
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.at("/details/dual_password_event").asText())
                                .isEqualTo("token_revoked");
                        assertThat(event.at("/details/token").asText()).isEqualTo(sharers.serial());
                        assertThat(event.at("/details/operator").asText()).isNotEmpty();
                    });
        });
        assertThat(new Journeys(ground.realm()).logIn(user).has("#dual-password-register-token-later"))
                .isTrue();
        ground.realm().standClockAt(TestGround.MORNING.plusSeconds(1_800));
        assertThat(register(new Journeys(ground.realm()).logIn(user), sharers).text())
                .contains(Messages.JAPANESE.text("dualPasswordRegisterTokenRevoked"));
        assertThat(register(new Journeys(ground.realm()).logIn(user), fresh)
                        .response()
                        .code())
                .isPresent();
        assertThat(HistoryVisit.of(user).page().text()).contains("銀行によるトークンの失効");
    }

    /** As if the operation had reached this user later than the others. */
    private static void revokedLater(TestUser user, Instant before, Instant after) {
        String statement = "update DP_OPERATION set FACTS = replace(FACTS, '" + before.toEpochMilli() + "', '"
                + after.toEpochMilli() + "') where OPERATION = 'revoke-token' and TARGET_ID = '" + user.id() + "'";
        JsonHttp.postForm(URI.create(ground.realm().url() + "/test-sql"), Map.of("statement", statement))
                .orFail();
    }

    private static List<String> menu(TestUser user) {
        return TokenScreens.signedIn(ground.realm(), user)
                .open(ground.client()
                        .authorization()
                        .locale("ja")
                        .action("user-administration")
                        .url())
                .document()
                .select("[name=open] > .dual-password-entry-name")
                .eachText();
    }

    /** The page of registration, opened before the user had a token. */
    private static Page open(TestUser user, Sharers sharers) {
        sharers.contract().leave(user);
        sharers.contract().join(user);
        Page page = new Journeys(ground.realm()).logIn(user);
        assertThat(page.has("#dual-password-register-token")).isTrue();
        sharers.register(user);
        return page;
    }

    private static Page register(Page page, Sharers sharers) {
        return page.submit(Map.of("token-serial", sharers.serial(), "one-time-password", sharers.code()));
    }

    private static Page list(TestUser operator) {
        return TokenScreens.REVOCATION.list(ground.realm(), operator);
    }

    private static TestUser member(Sharers sharers, String loginId, String type) {
        return new Colleagues(sharers.contract()).user(loginId, type);
    }

    private static TestUser general(Sharers sharers, int index) {
        return sharers.users().get(index).withRole("general-user");
    }
}
