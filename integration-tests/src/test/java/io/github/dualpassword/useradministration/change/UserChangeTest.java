package io.github.dualpassword.useradministration.change;

import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;
import io.github.dualpassword.useradministration.Colleagues;

import static org.assertj.core.api.Assertions.assertThat;

/** What an operator does to a colleague on the pages of 利用者情報の管理, and what becomes of it. */
class UserChangeTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final String NEW_LOGIN = "Given-login-1";
    private static final String NEW_CONFIRMATION = "Given-confirm-1";

    private static Colleagues colleagues;
    private static TestUser master;
    private static TestUser administrator;
    private static TestUser general;

    @BeforeAll
    static void start() {
        colleagues = Colleagues.of(ground.realm(), "change");
        master = colleagues.master("master");
        administrator = colleagues.administrator("administrator");
        general = colleagues.general("general");
    }

    /** The profile permits what its document permits. */
    @Requirement("E01")
    @ParameterizedTest
    @CsvSource({
        "master, master",
        "master, administrator",
        "master, general",
        "administrator, master",
        "administrator, administrator",
        "administrator, general"
    })
    void mastersAndAdministratorsChangeBothPasswordsOfOthers(String operatorType, String targetType) {
        TestUser operator = operatorType.equals("master") ? master : administrator;
        TestUser target = colleagues.user("matrix-%s-%s".formatted(operatorType, targetType), targetType);
        Page basic = UserChangeVisit.basic(operator, target);
        Page confirm = UserChangeVisit.typed(
                        UserChangeVisit.typed(basic.form(), "login", NEW_LOGIN), "confirmation", NEW_CONFIRMATION)
                .without("login-force")
                .without("confirmation-force")
                .press("next");

        assertThat(UserChangeVisit.outcome(UserChangeVisit.execute(confirm, operator)))
                .isEqualTo("DONE");
        assertThat(UserChangeVisit.logsIn(target, NEW_LOGIN)).isTrue();
        assertThat(confirms(target, NEW_LOGIN, NEW_CONFIRMATION)).isTrue();
    }

    @Test
    void whomTheMatrixDoesNotPermitCannotBeSelectedNorExecutedOn() {
        String permissions = "dual-password.permissions.change-passwords";
        String profile = ground.realm()
                .admin()
                .get(ground.realm().path(""))
                .at("/attributes")
                .path(permissions)
                .asText();
        TestUser target = colleagues.master("protected");
        Page confirm = UserChangeVisit.confirm(administrator, target, NEW_LOGIN);
        ground.realm()
                .attribute(permissions, "master: master administrator general; administrator: administrator general");
        try {
            assertThat(UserChangeVisit.execute(confirm, administrator)
                            .document()
                            .select("[data-denial]")
                            .attr("data-denial"))
                    .isEqualTo("not_permitted");
            Page denied = UserChangeVisit.basic(administrator, target);
            assertThat(denied.document().select("[data-denial]").attr("data-denial"))
                    .isEqualTo("not_permitted");
            assertThat(denied.text()).doesNotContain(target.loginId());
            assertThat(UserChangeVisit.logsIn(target, target.loginPassword())).isTrue();
        } finally {
            ground.realm().attribute(permissions, profile);
        }
    }

    @Test
    void generalUsersChangeNobody() {
        assertThat(UserChangeVisit.list(general).has(UserChangePages.REFUSED)).isTrue();
    }

    @Test
    @Requirement("E02")
    void oneUserIsSelectedInAListAndTheButtonChangeLeadsOn() {
        TestUser target = colleagues.general("to-be-selected");
        Page list = UserChangeVisit.list(master);

        assertThat(list.document().select("h1").text()).startsWith("利用者一覧");
        assertThat(list.document().select("input[name=user][type=radio]"))
                .hasSameSizeAs(list.document().select("tr[data-user]"))
                .hasSizeGreaterThan(3);
        assertThat(list.document().select("button[name=change]").text()).isEqualTo("変更");
        Page nobody = list.form().press("change");
        assertThat(nobody.document().select("#input-error-user").text()).isEqualTo("利用者を選択してください。");
        Page found = nobody.form().fill("search", "to-be-sel").press("find");
        assertThat(found.document().select("tr[data-user]").eachAttr("data-user"))
                .containsExactly(target.loginId());
        assertThat(UserChangeVisit.choose(found, target).document().select("h1").text())
                .startsWith("利用者変更[基本情報]");
    }

    @Test
    @Requirement("E03")
    void ownPasswordsCannotBeChangedHere() {
        Page denied = UserChangeVisit.basic(master, master);

        assertThat(denied.has(UserChangePages.DENIED)).isTrue();
        assertThat(denied.text()).contains("ご自身のパスワードは、ここでは変更できません。");
        assertThat(denied.press("to-list").has(UserChangePages.LIST)).isTrue();
        assertThat(UserChangeVisit.basic(master, master).press("own-change").has("#dual-password-change"))
                .isTrue();
    }

    @Test
    @Requirement({"E04", "E07"})
    void theLoginPasswordIsChangedWithoutTheOldOne() {
        TestUser target = colleagues.general("login-only");
        Page basic = UserChangeVisit.basic(administrator, target);

        assertThat(basic.document().select("#part-login").text()).contains("変更要否", "変更する", "変更しない");
        assertThat(basic.has("#login-keep[checked]")).isTrue();
        assertThat(basic.document().select("input[type=password]").eachAttr("name"))
                .containsExactly(
                        "new-login-password", "new-login-password-again",
                        "new-confirmation-password", "new-confirmation-password-again");
        Page confirm = UserChangeVisit.typed(basic.form(), "login", NEW_LOGIN)
                .without("login-force")
                .press("next");
        UserChangeVisit.execute(confirm, administrator);

        assertThat(confirms(target, NEW_LOGIN, target.confirmationPassword())).isTrue();
        assertThat(UserChangeVisit.logsIn(target, target.loginPassword())).isFalse();
    }

    @Test
    @Requirement("E05")
    void theConfirmationPasswordIsChangedByItself() {
        TestUser target = colleagues.general("confirmation-only");
        Page basic = UserChangeVisit.basic(administrator, target);

        assertThat(basic.document().select("#part-confirmation").text()).contains("変更要否", "変更する", "変更しない");
        assertThat(basic.has("#confirmation-keep[checked]")).isTrue();
        Page confirm = UserChangeVisit.typed(basic.form(), "confirmation", NEW_CONFIRMATION)
                .without("confirmation-force")
                .press("next");
        UserChangeVisit.execute(confirm, administrator);

        assertThat(confirms(target, target.loginPassword(), NEW_CONFIRMATION)).isTrue();
        assertThat(confirms(target, target.loginPassword(), target.confirmationPassword()))
                .isFalse();
    }

    @Test
    @Requirement("E06")
    void theForcedChangeIsTickedAndCanBeTakenOff() {
        TestUser forced = colleagues.general("forced");
        TestUser free = colleagues.general("not-forced");
        Page basic = UserChangeVisit.basic(master, forced);
        assertThat(basic.document().select("label[for=login-force]").text()).isEqualTo("ログイン時に強制変更する");
        assertThat(basic.has("#login-force[checked]")).isTrue();
        assertThat(basic.has("#confirmation-force[checked]")).isTrue();

        UserChangeVisit.execute(
                UserChangeVisit.typed(basic.form(), "login", NEW_LOGIN).press("next"), master);
        UserChangeVisit.execute(
                UserChangeVisit.typed(UserChangeVisit.basic(master, free).form(), "login", NEW_LOGIN)
                        .without("login-force")
                        .press("next"),
                master);

        assertThat(UserChangeVisit.mustChange(forced, NEW_LOGIN)).isTrue();
        assertThat(UserChangeVisit.mustChange(free, NEW_LOGIN)).isFalse();
        assertThat(UserChangeVisit.logsIn(free, NEW_LOGIN)).isTrue();
    }

    @Test
    @Requirement({"E10", "E12", "E13", "E14", "2.B"})
    void theConfirmPageShowsWhatChangesAndAsksForTheOperatorsOwnPassword() {
        TestUser target = colleagues.administrator("confirmed");
        Page confirm = UserChangeVisit.confirm(master, target, NEW_LOGIN);

        assertThat(confirm.document().select("table.dual-password-content tr").eachText())
                .containsExactly(
                        "利用者基本情報 登録内容",
                        "ログインID confirmed",
                        "ログインパスワード *変更する *ログイン時に強制変更する",
                        "確認用パスワード 変更しない",
                        "利用者名 データ花子",
                        "サービス状態 利用可能",
                        "メールアドレス confirmed@sample.example",
                        "管理者権限 付与する");
        assertThat(confirm.document().select("strong.dual-password-changed").eachText())
                .containsExactly("*変更する", "*ログイン時に強制変更する");
        assertThat(confirm.html()).doesNotContain(NEW_LOGIN);
        assertThat(confirm.document().select("button[name=execute]").text()).isEqualTo("実行");

        Page wrong = UserChangeVisit.execute(confirm, target.confirmationPassword());
        assertThat(wrong.has("#input-error-operator-confirmation-password")).isTrue();
        assertThat(UserChangeVisit.logsIn(target, target.loginPassword())).isTrue();
        assertThat(master.confirmationState().get("consecutiveFailures").asInt())
                .isEqualTo(1);
        assertThat(UserChangeVisit.outcome(UserChangeVisit.execute(wrong, master)))
                .isEqualTo("DONE");
        assertThat(UserChangeVisit.mustChange(target, NEW_LOGIN)).isTrue();
    }

    @Test
    @Requirement({"E15", "E16"})
    void theResultShowsWhatWasRegisteredAndAsksToTellTheUser() {
        TestUser target = colleagues.general("registered");
        Page result = UserChangeVisit.execute(UserChangeVisit.confirm(master, target, NEW_LOGIN), master);

        assertThat(result.document().select(".dual-password-screen").text()).endsWith("BRSK013");
        assertThat(result.document().select("h1").text()).startsWith("利用者登録結果");
        assertThat(result.text()).contains("以下の内容で利用者情報を登録しました。変更した内容は *太字で表示されています。", "変更後のパスワードを、ご本人に直接連絡してください。");
        assertThat(result.text()).doesNotContain("且つ");
        assertThat(UserChangeVisit.content(result, "login")).containsExactly("*変更する", "○ログイン時に強制変更する");
        assertThat(result.document()
                        .select("a[href=#dual-password-change-user-result]")
                        .text())
                .isEqualTo("このページの先頭へ");
        assertThat(result.document().select("button").eachText()).contains("トップページへ", "利用者管理メニューへ");
        assertThat(result.press("to-menu").has("#dual-password-menu")).isTrue();
        assertThat(UserChangeVisit.execute(UserChangeVisit.confirm(master, target, "Given-login-2"), master)
                        .press("continue")
                        .response()
                        .actionStatus())
                .contains("success");
    }

    @Test
    @Requirement({"E17", "E18"})
    void aChangeDoesNotEndASuspension() {
        TestUser target = colleagues.general("suspended");
        new Journeys(ground.realm()).wrongLogins(target, 5);
        Page result = UserChangeVisit.execute(UserChangeVisit.confirm(master, target, NEW_LOGIN), master);

        assertThat(result.text()).contains("ログインパスワードは、現在も利用停止中です。パスワードを変更しても、利用停止は解除されません。");
        assertThat(UserChangeVisit.mustChange(target, NEW_LOGIN)).isFalse();
        assertThat(result.document().select("button[name=to-release]").text()).isEqualTo("利用者停止・解除");
        Page list = result.press("to-release");
        assertThat(list.document()
                        .select("tr[data-user]:has(input[name=pick][checked])")
                        .eachAttr("data-user"))
                .as("the user is selected there")
                .containsExactly(target.loginId());
        assertThat(list.has("#dual-password-stop-release")).isTrue();
        target.release("login").orFail();
        assertThat(UserChangeVisit.mustChange(target, NEW_LOGIN)).isTrue();
    }

    @Test
    @Requirement("D15")
    void theResultOfAReleaseLeadsToTheChangeOfTheSameUser() {
        TestUser target = colleagues.general("released-first");
        Journeys journeys = new Journeys(ground.realm());
        journeys.wrongLogins(target, 5);
        Page list = journeys.signedIn(master)
                .open(ground.client()
                        .authorization()
                        .locale("ja")
                        .action("stop-release-users")
                        .url());
        Page released = list.form()
                .with("pick", target.id())
                .fill("after", "usable")
                .fill(UserChangePages.OPERATORS_PASSWORD, master.confirmationPassword())
                .press("execute");

        Page basic = released.form().press("change-passwords-of", target.id());

        assertThat(basic.has(UserChangePages.BASIC)).isTrue();
        assertThat(basic.document().select(".dual-password-facts").text()).contains(target.loginId());
        UserChangeVisit.execute(
                UserChangeVisit.typed(basic.form(), "login", NEW_LOGIN).press("next"), master);
        assertThat(UserChangeVisit.mustChange(target, NEW_LOGIN)).isTrue();
    }

    @Test
    void whereTheRealmSaysSoTheSuspensionEndsWithTheChange() {
        TestUser target = colleagues.general("released-too");
        new Journeys(ground.realm()).wrongLogins(target, 5);
        ground.realm().attribute("dual-password.after-reset", "is-released");
        try {
            Page result = UserChangeVisit.execute(UserChangeVisit.confirm(master, target, NEW_LOGIN), master);

            assertThat(result.text()).contains("ログインパスワードの利用停止も解除しました。");
            assertThat(result.has("button[name=to-release]")).isFalse();
            assertThat(UserChangeVisit.mustChange(target, NEW_LOGIN)).isTrue();
        } finally {
            ground.realm().attribute("dual-password.after-reset", "stays-suspended");
        }
    }

    @Test
    void sessionsOfTheUserEnd() {
        TestUser target = colleagues.general("logged-in");
        AuthorizationRequest request = ground.client().authorization();
        Page back = ground.client().visitor().open(request.url()).logIn(target.loginId(), target.loginPassword());
        Tokens tokens = ground.client().exchange(request, back.response());
        assertThat(ground.client().refresh(tokens.refreshToken()).granted()).isTrue();

        UserChangeVisit.execute(UserChangeVisit.confirm(master, target, NEW_LOGIN), master);

        assertThat(ground.client().refresh(tokens.refreshToken()).granted()).isFalse();
    }

    @Test
    void whetherAPasswordWasUsedBeforeIsNeverTold() {
        TestUser target = colleagues.general("former");
        policy("length(8) and passwordHistory(5) and passwordAge(30)");
        try {
            Page basic = UserChangeVisit.basic(master, target);
            assertThat(basic.document().select("#rules-new-login-password").text())
                    .doesNotContain("回に使用", "日間に使用", "現在のもの");
            Page confirm = UserChangeVisit.typed(basic.form(), "login", target.loginPassword())
                    .press("next");

            assertThat(UserChangeVisit.outcome(UserChangeVisit.execute(confirm, master)))
                    .isEqualTo("DONE");
            assertThat(UserChangeVisit.mustChange(target, target.loginPassword()))
                    .isTrue();
        } finally {
            policy("length(8) and maxLength(64) and notUsername");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "login, short, new-login-password",
        "login, rules-of-login, new-login-password",
        "confirmation, short, new-confirmation-password"
    })
    void rulesAreKeptBeforeItGoesOn(String password, String value, String field) {
        Page basic = UserChangeVisit.typed(
                        UserChangeVisit.basic(master, ruled()).form(), password, value)
                .press("next");

        assertThat(basic.has(UserChangePages.BASIC)).isTrue();
        assertThat(basic.has("#input-error-" + field)).isTrue();
        assertThat(basic.document().select("input[type=password]"))
                .isNotEmpty()
                .allMatch(input -> input.val().isEmpty());
    }

    @Test
    void theTwoNewPasswordsMustDifferAndOneMustBeChosen() {
        Page basic = UserChangeVisit.basic(master, ruled());
        Page nothing = basic.form().press("next");
        assertThat(nothing.document().select("#input-error-login-change").text())
                .isEqualTo("変更するパスワードについて「変更する」を選択してください。");

        Page same = UserChangeVisit.typed(
                        UserChangeVisit.typed(nothing.form(), "login", "The-same-1"), "confirmation", "The-same-1")
                .press("next");

        assertThat(same.document()
                        .select("#input-error-new-confirmation-password")
                        .text())
                .isEqualTo("ログインパスワードと確認用パスワードには、異なるものを入力してください。");
    }

    /** The storage of the tests takes no password. */
    @Test
    void whatAStorageRefusesLeavesTheOtherPasswordAsItWas() {
        ground.realm().storages().addUsers(Map.of("stored-user", "Login-stored-user"));
        TestUser target =
                colleagues.joined(ground.existingUser("stored-user"), "general").withConfirmationPassword();
        Page basic = UserChangeVisit.basic(master, target);
        Page confirm = UserChangeVisit.typed(
                        UserChangeVisit.typed(basic.form(), "login", NEW_LOGIN), "confirmation", NEW_CONFIRMATION)
                .press("next");

        Page result = UserChangeVisit.execute(confirm, master);

        assertThat(UserChangeVisit.outcome(result)).isEqualTo("REFUSED login_not_changeable");
        assertThat(result.text()).contains("利用者情報は変更されていません。");
        assertThat(confirms(target, target.loginPassword(), target.confirmationPassword()))
                .isTrue();
    }

    @Test
    void itIsRecordedAsOneEventWithWhoAndWhat() {
        TestUser target = colleagues.general("recorded");
        UserChangeVisit.execute(UserChangeVisit.confirm(master, target, NEW_LOGIN), master);

        assertThat(target.events("UPDATE_CREDENTIAL")).singleElement().satisfies(event -> {
            assertThat(event.at("/details/dual_password_event").asText()).isEqualTo("change-passwords");
            assertThat(event.at("/details/operator").asText()).isEqualTo(master.id());
            assertThat(event.at("/details/credentials").asText()).isEqualTo("login");
            assertThat(event.at("/details/forced_change").asText()).isEqualTo("login");
        });
    }

    private static void policy(String rules) {
        ground.realm().update(realm -> realm.put("passwordPolicy", rules + " and hashAlgorithm(blocking)"));
    }

    private static TestUser ruled() {
        String loginId = "rules-of-login";
        return ground.realm()
                        .admin()
                        .get(ground.realm().path("/users?exact=true&username=" + loginId))
                        .isEmpty()
                ? colleagues.general(loginId)
                : ground.existingUser(loginId);
    }

    private static boolean confirms(TestUser user, String loginPassword, String confirmationPassword) {
        Journeys journeys = new Journeys(user.realm());
        Page page = ground.client()
                .visitor()
                .open(journeys.confirmationRequest().url())
                .logIn(user.loginId(), loginPassword);
        return journeys.confirm(page, confirmationPassword).atApplication();
    }
}
