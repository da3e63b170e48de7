package io.github.dualpassword.useradministration;

import java.net.URI;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** The sample portal, Keycloak and the sample users together: everything is done from the portal, and it hears of a stop. */
class PortalJourneyTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onServer().withProfile("two-stage");

    private static SamplePortal portal;

    @BeforeAll
    static void startPortal() {
        portal = SamplePortal.of(ground.realm());
    }

    @AfterAll
    static void stopPortal() {
        portal.close();
    }

    /** From トップページ［管理］＞［利用者管理］ to each procedure, and back with its result. */
    @ParameterizedTest
    @CsvSource({
        "users, dual-password-menu, 利用者管理を終了しました。",
        "stop-release, dual-password-stop-release, 利用者停止・解除は取りやめられました。",
        "user-passwords, dual-password-change-users, 利用者情報の管理は取りやめられました。",
        "operation-history, dual-password-history, 操作履歴照会",
        "passwords, dual-password-change, パスワードの変更は取りやめられました。",
    })
    @Requirement({"A05", "A08"})
    void aMasterOpensEachProcedureFromThePortalAndIsTakenBack(String task, String form, String sentence) {
        Visitor visitor = ground.client().visitor();
        signIn(visitor, "master01");
        Page tab = visitor.open(URI.create(portal.open(visitor, "/top")
                .document()
                .selectFirst("nav a:matchesOwn(^管理$)")
                .absUrl("href")));
        assertThat(tab.text()).contains("業務選択", "トップページ［管理］＞［利用者管理］");

        Page page = portal.press(visitor, "/administration/" + task);
        assertThat(page.document().select("form[id^=" + form + "]"))
                .as("%s", page)
                .isNotEmpty();

        Page back = page.press(page.has("[name=cancel-aia]") ? "cancel-aia" : "leave");
        assertThat(back.address().getPath()).isEqualTo("/top");
        assertThat(back.document().select("[data-outcome]").text()).contains(sentence);
        assertThat(portal.open(visitor, "/top").has("[data-outcome]"))
                .as("it is said once")
                .isFalse();
    }

    @Test
    void logOutOnAPageOfKeycloakIsThatOfThePortal() {
        Visitor visitor = ground.client().visitor();
        signIn(visitor, "master02");
        Page menu = portal.press(visitor, "/administration/users");
        assertThat(menu.document().select(".dual-password-session").text())
                .contains("株式会社サンプル商事", "マスターユーザ", "トップページ", "ログアウト");

        Page start = menu.press("log-out");

        assertThat(start.address()).isEqualTo(portal.at("/?notice=signed-out"));
        assertThat(start.document().select("[role=status]").text()).isEqualTo("ログアウトしました。ご利用ありがとうございました。");
        assertThat(start.has("a[href='/oauth2/authorization/keycloak']"))
                .as("the portal has heard of it")
                .isTrue();
    }

    @Test
    void theLanguageIsOneAndTheLastChoiceHoldsWhereverItWasMade() {
        Visitor visitor = ground.client().visitor();
        signIn(visitor, "user03");
        assertThat(language(portal.open(visitor, "/top?lang=en"))).isEqualTo("en");

        Page change = portal.press(visitor, "/administration/passwords");
        assertThat(language(change)).as("chosen in the portal").isEqualTo("en");
        Page japanese = visitor.open(URI.create(change.document()
                .selectFirst(".dual-password-languages a[lang=ja]")
                .absUrl("href")));
        assertThat(language(japanese)).isEqualTo("ja");

        assertThat(language(japanese.press("cancel-aia")))
                .as("chosen at Keycloak")
                .isEqualTo("ja");
        assertThat(language(portal.press(visitor, "/administration/passwords"))).isEqualTo("ja");
    }

    @Test
    void aGeneralUserIsNotOfferedTheWorkOfOthersAndKeycloakRefusesItAnyway() {
        Visitor visitor = ground.client().visitor();
        signIn(visitor, "user02");

        assertThat(portal.open(visitor, "/administration").html())
                .contains("action=\"/administration/users\"")
                .doesNotContain("action=\"/administration/stop-release\"", "action=\"/administration/user-passwords\"");
        Page page = portal.press(visitor, "/administration/stop-release");

        assertThat(page.has("#dual-password-operator-refused")).isTrue();
        assertThat(page.press("back").text()).contains("利用者停止・解除のお手続きを行うことができませんでした。");
    }

    @Test
    void afterAStopTheNextClickInThePortalIsRefusedAndSoIsTheLogin() {
        Visitor target = ground.client().visitor();
        Visitor operator = ground.client().visitor();
        assertThat(signIn(target, "user01").text()).contains("データ太郎");
        signIn(operator, "master01");
        TestUser master = ground.existingUser("master01");

        Page list = portal.press(operator, "/administration/stop-release");
        Page result = ReleaseScreens.executed(list, master, "stopped", ground.existingUser("user01"));
        assertThat(ReleaseScreens.outcome(result, "user01")).startsWith("DONE");
        Page next = portal.open(target, "/transfer");

        assertThat(next.address().getPath()).as("the portal was told").isEqualTo("/");
        assertThat(next.text()).contains("ログインしていないか");
        Page login = portal.open(target, "/oauth2/authorization/keycloak");
        assertThat(login.has("input[name=password]"))
                .as("single sign-on is over")
                .isTrue();
        Page refused = login.logIn("user01", "Login-user01");
        assertThat(refused.text())
                .contains(Messages.JAPANESE
                        .readable("dualPasswordLoginServiceStoppedByOperator", "")
                        .strip());
        assertThat(result.press("continue").text()).contains("利用者停止・解除のお手続きが完了しました。");
        assertThat(portal.open(operator, "/top").text())
                .as("the operator goes on")
                .contains("データ一子");
    }

    private static String language(Page page) {
        return page.document().selectFirst("html").attr("lang");
    }

    private static Page signIn(Visitor visitor, String loginId) {
        return portal.open(visitor, "/oauth2/authorization/keycloak").logIn(loginId, "Login-" + loginId);
    }
}
