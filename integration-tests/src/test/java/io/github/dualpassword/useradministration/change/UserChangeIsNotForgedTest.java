package io.github.dualpassword.useradministration.change;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.procedure.Resent;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;
import io.github.dualpassword.useradministration.Colleagues;
import io.github.dualpassword.useradministration.history.HistoryVisit;

import static org.assertj.core.api.Assertions.assertThat;

/** Stale, forged, repeated and reordered posts, and everything that changes while pages are open: nothing comes of it. */
class UserChangeIsNotForgedTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final String NEW_LOGIN = "Given-login-1";

    private static Colleagues colleagues;
    private static TestUser master;

    @BeforeAll
    static void start() {
        colleagues = Colleagues.of(ground.realm(), "own");
        master = colleagues.master("master");
    }

    @Test
    void aUserOfAnotherCompanyIsNobody() {
        TestUser stranger = Colleagues.of(ground.realm(), "other").general("stranger");
        Page list = UserChangeVisit.list(master);
        assertThat(list.html()).doesNotContain("stranger");

        Page denied = list.form().fill("user", stranger.id()).press("change");
        Page nobody =
                UserChangeVisit.list(master).form().fill("user", "no-such-user").press("change");

        assertThat(denied.document().select("[data-denial]").attr("data-denial"))
                .isEqualTo("not_in_contract");
        assertThat(denied.text()).isEqualTo(nobody.text()).doesNotContain("stranger");
        assertThat(ground.realm().events("UPDATE_CREDENTIAL_ERROR"))
                .filteredOn(event -> event.get("error").asText().equals("not_in_contract"))
                .filteredOn(event -> event.at("/details/operator").asText().equals(master.id()))
                .extracting(event -> event.at("/details/target").asText())
                .contains(stranger.id(), "no-such-user");
    }

    @Test
    void aForgedTargetIsALineInTheHistoryAsInARelease() {
        TestUser operator = colleagues.master("forges");
        UserChangeVisit.list(operator).form().fill("user", "made-up").press("change");

        assertThat(HistoryVisit.of(operator, "en").lines())
                .filteredOn(cells -> String.join(" ", cells).contains("This is not a user of the contract."))
                .singleElement()
                .satisfies(cells ->
                        assertThat(String.join(" ", cells)).contains("forges").doesNotContain("made-up"));
    }

    @Test
    void lookingAtTheRefusalAgainIsNoSecondLine() {
        TestUser operator = colleagues.master("looks-again");
        Page denied =
                UserChangeVisit.list(operator).form().fill("user", "made-up").press("change");
        Page again = Resent.answer(denied).press(Resent.GO_ON);

        assertThat(again.has(UserChangePages.DENIED)).isTrue();
        assertThat(HistoryVisit.of(operator, "en").lines())
                .filteredOn(cells -> String.join(" ", cells).contains("This is not a user of the contract."))
                .hasSize(1);
    }

    @Test
    void aUserWhoLeavesInBetweenIsRefused() {
        TestUser target = colleagues.general("leaves");
        Page confirm = UserChangeVisit.confirm(master, target, NEW_LOGIN);
        colleagues.leave(target);

        assertThat(UserChangeVisit.execute(confirm, master).has(UserChangePages.DENIED))
                .isTrue();
        assertThat(UserChangeVisit.logsIn(target, target.loginPassword())).isTrue();
    }

    @Test
    void anOperatorWhoLosesTheRoleInBetweenIsRefused() {
        TestUser operator = colleagues.administrator("loses-role");
        TestUser target = colleagues.general("keeps-password");
        Page confirm = UserChangeVisit.confirm(operator, target, NEW_LOGIN);
        operator.withoutRole("administrator-user");

        assertThat(UserChangeVisit.execute(confirm, operator).has(UserChangePages.REFUSED))
                .isTrue();
        assertThat(UserChangeVisit.logsIn(target, target.loginPassword())).isTrue();
    }

    @Test
    void theOperatorsPasswordIsSuspendedByWrongEntriesAndThenNothingGoesOn() {
        TestUser operator = colleagues.administrator("guesses");
        TestUser target = colleagues.general("not-changed-by-guesses");
        Page page = UserChangeVisit.confirm(operator, target, NEW_LOGIN);
        for (int wrong = 0; wrong < 5; wrong++) {
            page = UserChangeVisit.execute(page, "not-the-password");
        }

        assertThat(page.has(UserChangePages.REFUSED)).isTrue();
        assertThat(target.confirmationState().get("consecutiveFailures").asInt())
                .isZero();
        assertThat(UserChangeVisit.logsIn(target, target.loginPassword())).isTrue();
    }

    @Test
    void aKeyThatIsNotOfThesePasswordsOpensNothing() {
        TestUser target = colleagues.general("forged-key");
        TestUser other = colleagues.general("other-target");
        String otherKey = key(UserChangeVisit.confirm(master, other, NEW_LOGIN));
        for (String forged : List.of(otherKey, "", "AAAA")) {
            Page confirm = UserChangeVisit.confirm(master, target, NEW_LOGIN);
            Page answer = confirm.form()
                    .fill("wizard-key", forged)
                    .fill(UserChangePages.OPERATORS_PASSWORD, master.confirmationPassword())
                    .press("execute");

            assertThat(answer.has(UserChangePages.BASIC)).isTrue();
            assertThat(answer.text()).contains("パスワードをもう一度入力してください。");
        }
        assertThat(UserChangeVisit.logsIn(target, target.loginPassword())).isTrue();
    }

    @Test
    void aStalePageLeadsToThePresentOneAndExecutesNothing() {
        TestUser target = colleagues.general("stale");
        Page basic = UserChangeVisit.basic(master, target);
        Page confirm = UserChangeVisit.typed(basic.form(), "login", NEW_LOGIN).press("next");

        Page again =
                UserChangeVisit.typed(basic.form(), "login", "Another-login-1").press("next");
        assertThat(again.has(Resent.PAGE)).isTrue();
        Page executed = UserChangeVisit.execute(confirm, master);

        assertThat(executed.has(Resent.PAGE)).isTrue();
        Page present = executed.press(Resent.GO_ON);
        assertThat(present.has(UserChangePages.CONFIRM)).isTrue();
        assertThat(present.text()).contains("パスワードをもう一度入力してください。");
        assertThat(UserChangeVisit.execute(present, master).has("#input-error-new-login-password"))
                .isTrue();
        assertThat(UserChangeVisit.logsIn(target, target.loginPassword())).isTrue();
    }

    @Test
    void noStepCanBeSkipped() {
        TestUser target = colleagues.general("skipped");
        Page basic = UserChangeVisit.basic(master, target);

        Page answer = basic.form()
                .fill("login-change", "change")
                .fill("login-generate", "on")
                .fill(UserChangePages.OPERATORS_PASSWORD, master.confirmationPassword())
                .press("execute");

        assertThat(answer.has(UserChangePages.BASIC)).isTrue();
        assertThat(UserChangeVisit.logsIn(target, target.loginPassword())).isTrue();
    }

    @Test
    void aPageWithoutItsOwnIdIsNotTaken() {
        TestUser target = colleagues.general("without-id");
        Page confirm = UserChangeVisit.confirm(master, target, NEW_LOGIN);

        Page answer = confirm.form()
                .without("wizard-page")
                .fill(UserChangePages.OPERATORS_PASSWORD, master.confirmationPassword())
                .press("execute");

        assertThat(answer.has(UserChangePages.CONFIRM)).isTrue();
        assertThat(UserChangeVisit.logsIn(target, target.loginPassword())).isTrue();
        assertThat(UserChangeVisit.outcome(UserChangeVisit.execute(answer, master)))
                .isEqualTo("DONE");
    }

    @Test
    void goingBackToTheFirstPageForgetsThePasswordsAndSaysSo() {
        TestUser target = colleagues.general("goes-back");
        Page back = UserChangeVisit.confirm(master, target, NEW_LOGIN).press("back");

        assertThat(back.text()).contains("入力されたパスワードは保持しません。パスワードをもう一度入力してください。");
        assertThat(back.has("#login-change[checked]")).isTrue();
        assertThat(back.document().select("input[name=wizard-key]")).isEmpty();
        assertThat(back.document().select("input[type=password]"))
                .isNotEmpty()
                .allMatch(input -> input.val().isEmpty());
    }

    @Test
    void whatWasEnteredForOneUserIsNotTakenForAnother() {
        TestUser first = colleagues.general("first-chosen");
        TestUser second = colleagues.general("second-chosen");
        Page confirm = UserChangeVisit.confirm(master, first, NEW_LOGIN);
        Page list = confirm.press("back").press("back");
        assertThat(list.has(UserChangePages.LIST)).isTrue();

        Page basic = UserChangeVisit.choose(list, second);

        assertThat(basic.has("#login-keep[checked]")).isTrue();
        assertThat(basic.form().fill("wizard-key", key(confirm)).press("next").has(UserChangePages.BASIC))
                .isTrue();
    }

    @Test
    @Requirement("E11")
    void aStepOfOthersIsCarriedOutWithThePasswordsOrNotAtAll() {
        TestUser target = colleagues.general("with-rights");
        ground.realm().attribute("test-rights-step", "true");
        try {
            Page rights = UserChangeVisit.typed(
                            UserChangeVisit.basic(master, target).form(), "login", NEW_LOGIN)
                    .press("next");
            assertThat(rights.has(UserChangePages.RIGHTS)).isTrue();
            assertThat(rights.document().select("#notes").text())
                    .contains("dual-password-change-user-passwords-sealed")
                    .doesNotContain(NEW_LOGIN, key(rights));
            assertThat(rights.form().fill("limit", "many").press("next").text()).contains("数字6桁以内で入力してください。");

            Page reloaded = UserChangeVisit.reloaded(rights);
            assertThat(reloaded.has(UserChangePages.RIGHTS)).isTrue();
            assertThat(key(reloaded)).isEmpty();
            Page refused = UserChangeVisit.execute(
                    reloaded.form().fill("limit", "500").fill("wizard-key", "").press("next"), master);
            assertThat(refused.has(UserChangePages.CONFIRM)).isTrue();
            assertThat(refused.has("#input-error-new-login-password")).isTrue();
            assertThat(UserChangeVisit.logsIn(target, target.loginPassword())).isTrue();
            Page impossible = UserChangeVisit.execute(rightsOf(target, "13"), master);
            assertThat(UserChangeVisit.outcome(impossible)).isEqualTo("REFUSED test_limit_impossible");
            assertThat(impossible.text()).contains("この限度額は設定できません。", "利用者情報は変更されていません。");
            assertThat(UserChangeVisit.logsIn(target, target.loginPassword())).isTrue();
            assertThat(target.representation().at("/attributes/limit").isMissingNode())
                    .isTrue();

            Page confirm = rightsOf(target, "500");
            assertThat(confirm.has(UserChangePages.CONFIRM)).isTrue();
            assertThat(confirm.text()).contains("限度額（万円） *500");
            Page done = UserChangeVisit.execute(confirm, master);
            assertThat(UserChangeVisit.outcome(done)).isEqualTo("DONE");
            assertThat(done.text()).contains("限度額（万円） *500");
            assertThat(UserChangeVisit.mustChange(target, NEW_LOGIN)).isTrue();
        } finally {
            ground.realm()
                    .update(realm -> realm.withObjectProperty("attributes").remove("test-rights-step"));
        }
    }

    private static Page rightsOf(TestUser target, String limit) {
        Page rights = UserChangeVisit.typed(
                        UserChangeVisit.basic(master, target).form(), "login", NEW_LOGIN)
                .press("next");
        return rights.submit(Map.of("limit", limit, "next", "true"));
    }

    private static String key(Page page) {
        return page.document().select("input[name=wizard-key]").attr("value");
    }
}
