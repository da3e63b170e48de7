package io.github.dualpassword.useradministration;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.otp.Sharers;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** ワンタイムパスワードの利用停止解除, by the matrix of document 003 unless a test says another one. */
class ReleaseOfTokensTest {

    private static final TestVault VAULT = TestVault.shared();
    private static final String MATRIX = "dual-password.permissions.release-otp";
    private static final String OF_DOCUMENT_003 = "master: general";
    private static final String OF_DOCUMENT_001 =
            "master: master administrator general; administrator: master administrator general";

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
        ground.realm().attribute(MATRIX, OF_DOCUMENT_003);
        ground.realm().attribute("dual-password.token.users", "");
    }

    @Test
    @Requirement({"H02", "H05", "H06", "H07", "2.B"})
    void aMasterReleasesAGeneralUserOnTheListByTheOwnConfirmationPassword() {
        Sharers sharers = Sharers.added(ground.realm(), "rel-list", 201, 1);
        TestUser master = member(sharers, "rel-list-master", "master");
        TestUser user = general(sharers.users().get(0));
        sharers.suspend();

        Page list = TokenScreens.RELEASE.list(ground.realm(), master);
        assertThat(list.text()).contains("ワンタイムパスワード利用停止解除一覧").contains("認証状態");
        assertThat(list.document().select("button#execute").text()).isEqualTo("停止解除");
        assertThat(list.has("[name=" + TokenScreens.CODE + "]")).isFalse();
        Page result = TokenScreens.executed(list, master, user);

        assertThat(result.has(TokenScreens.RELEASE.result())).isTrue();
        assertThat(result.text()).contains("ワンタイムパスワード利用停止解除結果").contains("トップページへ");
        assertThat(ReleaseScreens.outcome(result, user.loginId())).isEqualTo("DONE");
        assertThat(sharers.enterCode(user)).isEqualTo("ACCEPTED");
        assertThat(result.press("continue").response().actionStatus()).contains("success");
    }

    @Test
    @Requirement("C11")
    void theListShowsUsableSuspendedAndNotNeeded() {
        Sharers suspended = Sharers.added(ground.realm(), "rel-states", 202, 1);
        TestUser master = member(suspended, "rel-states-master", "master");
        TestUser without = member(suspended, "rel-states-without", "administrator");
        general(suspended.users().get(0));
        ground.realm().attribute("dual-password.token.users", "general-user");
        TestUser missing = member(suspended, "rel-states-missing", "general");

        Page before = TokenScreens.RELEASE.list(ground.realm(), master);
        suspended.suspend();
        Page after = TokenScreens.RELEASE.list(ground.realm(), master);

        String user = suspended.users().get(0).loginId();
        assertThat(ReleaseScreens.row(before, user).text()).contains("利用可能");
        assertThat(ReleaseScreens.row(after, user).text()).contains("停止中");
        assertThat(ReleaseScreens.row(after, without.loginId())
                        .select("[data-state=OTP_NOT_NEEDED]")
                        .text())
                .isEqualTo("－");
        assertThat(TokenScreens.state(after, missing.loginId())).containsExactly("OTP_NOT_REGISTERED");
        assertThat(after.text()).contains("ワンタイムパスワード認証が不要なユーザに表示されます");
    }

    @Test
    @Requirement("H03")
    void theBoxInTheHeadingSelectsAllButOneself() {
        Sharers sharers = Sharers.added(ground.realm(), "rel-all", 203, 2);
        TestUser master = member(sharers, "rel-all-master", "master");
        sharers.users().forEach(ReleaseOfTokensTest::general);

        Page list = TokenScreens.RELEASE
                .list(ground.realm(), master)
                .form()
                .with("all", "on")
                .press("find");

        assertThat(ReleaseScreens.checked(list))
                .containsExactlyElementsOf(
                        sharers.users().stream().map(TestUser::loginId).toList());
        assertThat(ReleaseScreens.row(list, master.loginId()).select("input[name=pick]"))
                .isEmpty();
    }

    @Test
    @Requirement("H04")
    void everyRowShowsTheTokenItsStateAndWhoSharesIt() {
        Sharers sharers = Sharers.added(ground.realm(), "rel-rows", 204, 2);
        TestUser master = member(sharers, "rel-rows-master", "master");
        sharers.users().forEach(ReleaseOfTokensTest::general);
        sharers.suspend();

        Page list = TokenScreens.RELEASE.list(ground.realm(), master);

        String row = ReleaseScreens.row(list, sharers.users().get(0).loginId()).text();
        assertThat(row)
                .contains("停止中")
                .contains(sharers.serial())
                .contains(sharers.users().get(1).loginId());
        assertThat(ReleaseScreens.row(list, sharers.users().get(0).loginId()).hasClass("dual-password-suspended"))
                .isTrue();
    }

    /** 003: masters only, general users only. */
    @ParameterizedTest
    @CsvSource({"administrator, 205", "general, 206"})
    @Requirement("A04")
    void whoIsNoMasterIsRefusedAtTheDoor(String type, int number) {
        Sharers sharers = Sharers.added(ground.realm(), "rel-door-" + type, number, 1);
        TestUser other = member(sharers, "rel-door-" + type + "-operator", type);
        sharers.suspend();

        Page refused = TokenScreens.RELEASE.list(ground.realm(), other);

        assertThat(refused.has(ReleaseScreens.REFUSED)).isTrue();
        assertThat(sharers.state(sharers.users().get(0))).isEqualTo("SUSPENDED");
    }

    /** 001: an administrator, too, and masters as well. */
    @Test
    @Requirement("H01")
    void byTheMatrixOfDocument001AnAdministratorReleasesAMaster() {
        Sharers sharers = Sharers.added(ground.realm(), "rel-001", 207, 1);
        TestUser administrator = member(sharers, "rel-001-administrator", "administrator");
        TestUser master = sharers.users().get(0).withRole("master-user");
        sharers.suspend();
        ground.realm().attribute(MATRIX, OF_DOCUMENT_001);

        Page result = TokenScreens.RELEASE.carriedOut(ground.realm(), administrator, master);

        assertThat(ReleaseScreens.outcome(result, master.loginId())).isEqualTo("DONE");
        assertThat(sharers.state(master)).isEqualTo("USABLE");
    }

    @Test
    @Requirement("H08")
    void theTokenOfAMasterIsAMatterOfTheBank() {
        Sharers sharers = Sharers.added(ground.realm(), "rel-master", 208, 1);
        TestUser operator = member(sharers, "rel-master-operator", "master");
        TestUser master = sharers.users().get(0).withRole("master-user");
        sharers.suspend();

        Page result = TokenScreens.RELEASE.carriedOut(ground.realm(), operator, master);

        assertThat(ReleaseScreens.outcome(result, master.loginId())).isEqualTo("REFUSED not_permitted");
        assertThat(sharers.state(master)).isEqualTo("SUSPENDED");
    }

    @Test
    @Requirement({"H09", "K04"})
    void aTokenThatAMasterSharesIsAMatterOfTheBank() {
        Sharers sharers = Sharers.added(ground.realm(), "rel-shared", 209, 2);
        TestUser operator = member(sharers, "rel-shared-operator", "master");
        TestUser user = general(sharers.users().get(0));
        TestUser master = sharers.users().get(1).withRole("master-user");
        sharers.suspend();

        Page result = TokenScreens.RELEASE.carriedOut(ground.realm(), operator, user);

        assertThat(ReleaseScreens.outcome(result, user.loginId())).isEqualTo("REFUSED shared_token");
        assertThat(result.text()).contains(Messages.JAPANESE.text("dualPasswordRefused.shared-token"));
        assertThat(sharers.state(user)).isEqualTo("SUSPENDED");
        assertThat(sharers.state(master)).isEqualTo("SUSPENDED");
    }

    /** Otherwise who shares a token would be released by way of somebody else. */
    @ParameterizedTest
    @CsvSource({OF_DOCUMENT_003 + ", 210", "'" + OF_DOCUMENT_001 + "', 211"})
    void whoSharesTheTokenDoesNotReleaseIt(String matrix, int number) {
        Sharers sharers = Sharers.added(ground.realm(), "rel-own-" + number, number, 2);
        TestUser user = general(sharers.users().get(0));
        TestUser operator = sharers.users().get(1).withRole("master-user").withConfirmationPassword();
        sharers.suspend();
        ground.realm().attribute(MATRIX, matrix);

        Page result = TokenScreens.RELEASE.carriedOut(ground.realm(), operator, user);

        assertThat(ReleaseScreens.outcome(result, user.loginId())).isEqualTo("REFUSED own_token");
        assertThat(sharers.state(user)).isEqualTo("SUSPENDED");
    }

    @Test
    void allWhoBecomeUsableAreNamed() {
        Sharers sharers = Sharers.added(ground.realm(), "rel-named", 212, 3);
        TestUser operator = member(sharers, "rel-named-operator", "master");
        sharers.users().forEach(ReleaseOfTokensTest::general);
        sharers.suspend();
        TestUser one = sharers.users().get(1);

        Page result = TokenScreens.RELEASE.carriedOut(
                ground.realm(), operator, one, sharers.users().get(2));

        assertThat(ReleaseScreens.rows(result))
                .containsExactlyElementsOf(
                        sharers.users().stream().map(TestUser::loginId).toList());
        assertThat(ReleaseScreens.counts(result)).containsExactly("3名", "0名", "0名");
        for (TestUser user : sharers.users()) {
            assertThat(ReleaseScreens.outcome(result, user.loginId())).isEqualTo("DONE");
            List<JsonNode> events = ground.realm().eventsOf(user.id(), "CUSTOM_REQUIRED_ACTION");
            assertThat(events).singleElement().satisfies(event -> {
                assertThat(event.at("/details/dual_password_event").asText()).isEqualTo("release-otp");
                assertThat(event.at("/details/operator").asText()).isEqualTo(operator.id());
                assertThat(event.at("/details/token").asText()).isEqualTo(sharers.serial());
                assertThat(event.at("/details/state_after").asText()).isEqualTo("otp_usable");
            });
        }
        assertThat(sharers.users()).hasSize(3);
    }

    /** What is released is what the page has shown: whoever has come to share the token since was not named. */
    @Test
    void whoSharesTheTokenSinceThePageWasShownIsShownFirst() {
        Sharers sharers = Sharers.added(ground.realm(), "rel-since", 213, 1);
        TestUser operator = member(sharers, "rel-since-operator", "master");
        TestUser user = general(sharers.users().get(0));
        sharers.suspend();
        Page list = TokenScreens.RELEASE.list(ground.realm(), operator);
        TestUser late = member(sharers, "rel-since-late", "general");
        sharers.register(late);

        Page confirm = TokenScreens.executed(list, operator, user);

        assertThat(confirm.has("#dual-password-release-otp-confirm")).isTrue();
        assertThat(confirm.text()).contains(late.loginId());
        assertThat(sharers.state(user)).isEqualTo("SUSPENDED");
        Page result = ReleaseScreens.execute(confirm, operator);
        assertThat(ReleaseScreens.outcome(result, user.loginId())).isEqualTo("DONE");
        assertThat(ReleaseScreens.outcome(result, late.loginId())).isEqualTo("DONE");
    }

    /** H11: consecutive ones alone count, and after a release they count anew. */
    @Test
    @Requirement("H11")
    void consecutiveWrongCodesSuspendAndARightOneBetweenThemForgets() {
        Sharers sharers = Sharers.added(ground.realm(), "rel-count", 214, 1);
        TestUser operator = member(sharers, "rel-count-operator", "master");
        TestUser user = general(sharers.users().get(0));
        sharers.enterWrongCodes(4);
        assertThat(sharers.enterCode(user)).isEqualTo("ACCEPTED");
        sharers.enterWrongCodes(4);
        assertThat(sharers.state(user)).isEqualTo("USABLE");
        sharers.enterWrongCodes(1);
        assertThat(sharers.state(user)).isEqualTo("SUSPENDED");

        TokenScreens.RELEASE.carriedOut(ground.realm(), operator, user);
        sharers.enterWrongCodes(4);

        assertThat(sharers.state(user)).isEqualTo("USABLE");
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(1)));
        assertThat(sharers.enterCode(user)).isEqualTo("ACCEPTED");
    }

    @Test
    void whereNobodyIsSuspendedNothingIsAskedFor() {
        Sharers sharers = Sharers.added(ground.realm(), "rel-nothing", 215, 1);
        TestUser operator = member(sharers, "rel-nothing-operator", "master");
        TestUser user = general(sharers.users().get(0));

        Page again = ReleaseScreens.picked(TokenScreens.RELEASE.list(ground.realm(), operator), user)
                .fill(ReleaseScreens.PASSWORD, "wrong")
                .press("execute");

        assertThat(again.text()).contains(Messages.JAPANESE.text("dualPasswordReleaseOtpReached"));
        assertThat(ground.realm().eventsOf(operator.id(), "CUSTOM_REQUIRED_ACTION_ERROR"))
                .isEmpty();
    }

    @Test
    void aUserOfAnotherContractIsRefusedWithoutBeingNamed() {
        Sharers own = Sharers.added(ground.realm(), "rel-mine", 216, 1);
        Sharers foreign = Sharers.added(ground.realm(), "rel-theirs", 217, 1);
        TestUser operator = member(own, "rel-mine-operator", "master");
        TestUser stranger = general(foreign.users().get(0));
        foreign.suspend();

        Page list = TokenScreens.RELEASE.list(ground.realm(), operator);
        Page result = list.visitor()
                .post(
                        list.formAction(),
                        Map.of(
                                "list-id",
                                list.document()
                                        .selectFirst("input[name=list-id]")
                                        .val(),
                                "pick",
                                stranger.id(),
                                "after",
                                "release",
                                ReleaseScreens.PASSWORD,
                                operator.confirmationPassword(),
                                "execute",
                                "true"));
        if (!result.has(TokenScreens.RELEASE.result())) {
            result = ReleaseScreens.execute(result, operator);
        }

        assertThat(result.text()).doesNotContain(stranger.loginId());
        assertThat(result.document().select("tr[data-reason]").attr("data-reason"))
                .isEqualTo("not_in_contract");
        assertThat(foreign.state(stranger)).isEqualTo("SUSPENDED");
    }

    @Test
    @Requirement("H10")
    void whoHasNobodyElseTurnsToTheBankWhichFindsTheTokenByItsUser() {
        Sharers sharers = Sharers.added(ground.realm(), "rel-alone", 218, 1);
        TestUser master = sharers.users().get(0).withRole("master-user").withConfirmationPassword();
        sharers.suspend();

        Page list = TokenScreens.RELEASE.list(ground.realm(), master);
        assertThat(list.document().select("#whom").text())
                .contains("ご自身以外にマスターユーザ、または管理者ユーザがいない場合")
                .contains(Messages.JAPANESE.text("dualPasswordContact"));
        String serial =
                staff("/tokens?user=" + master.id()).get(0).get("serial").asText();
        assertThat(serial).isEqualTo(sharers.serial());
        assertThat(staff("/tokens/" + serial + "/users").findValuesAsText("username"))
                .containsExactly(master.loginId());
        ground.realm().admin().post(ground.realm().path("/dual-password/tokens/" + serial + "/release"), Map.of());

        assertThat(sharers.state(master)).isEqualTo("USABLE");
    }

    private static JsonNode staff(String path) {
        return ground.realm().admin().get(ground.realm().path("/dual-password" + path));
    }

    private static TestUser member(Sharers sharers, String loginId, String type) {
        return new Colleagues(sharers.contract()).user(loginId, type);
    }

    private static TestUser general(TestUser user) {
        return user.withRole("general-user");
    }
}
