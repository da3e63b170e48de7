package io.github.dualpassword.useradministration;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** What stands on the list and on the result, word by word as the documents have it. */
class ReleasePagesTest {

    private static final String FORM = "https://bank.example/forms/initialisation.pdf";
    private static final String ADVICE = "停止解除を行っても、パスワードは変更されません。停止解除した利用者については、併せてパスワードの変更も行ってください。";

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile(
                    "two-stage",
                    file -> Company.named("words")
                            .with("words-operator", "master", "操作 一郎")
                            .with("words-admin", "administrator", "管理 二郎")
                            .with("data-1", "general", "データ 一部")
                            .with("data-2", "general", "データ 二部")
                            .with("data-3", "master", "データ 三部")
                            .withoutMail("data-4", "general", "データ 四部")
                            .in(file.quickHashes())
                            .attribute("dual-password.contact-form-url", FORM));

    private TestUser operator;

    @BeforeEach
    void start() {
        operator = Company.operator(ground.realm(), "words-operator");
    }

    @AfterEach
    void everybodyIsUsable() {
        Company.nobodyIsStoppedOrSuspended(ground.realm());
    }

    @Test
    @Requirement({"D02", "D06", "C08"})
    void theListShowsColleaguesWithTheirStates() {
        TestUser suspended = ground.existingUser("data-1").withLoginPassword();
        new Journeys(ground.realm()).wrongLogins(suspended, 5);
        Company.suspend(ground.realm(), "data-2", "login");
        Company.suspend(ground.realm(), "data-2", "confirmation");

        Page list = list();

        assertThat(title(list)).isEqualTo("利用者停止・解除一覧");
        assertThat(screen(list)).isEqualTo("BRSK016");
        assertThat(path(list)).isEqualTo("利用者管理 ＞ 利用者停止・解除一覧");
        assertThat(columns(list)).containsExactly("選択", "ログインID", "利用者名", "利用者区分", "サービス状態");
        assertThat(cells(list, "data-1"))
                .startsWith("data-1", "データ 一部", "一般ユーザ")
                .last()
                .asString()
                .matches("ログインパスワード一時利用停止 （.+に自動解除）");
        assertThat(cells(list, "data-2")).last().isEqualTo("ログインパスワード利用停止 確認用パスワード利用停止");
        assertThat(cells(list, "data-3")).containsExactly("data-3", "データ 三部", "マスターユーザ", "利用可能");
        assertThat(cells(list, "data-4")).contains("データ 四部 （メールアドレス未登録）");
        assertThat(list.document().select("label[for=after]").text()).isEqualTo("変更後サービス状態");
        assertThat(list.document().select("#after option").first().text()).isEqualTo("利用可能");
    }

    @Test
    @Requirement({"D08", "D09", "D10", "D11", "D12"})
    void theResultNamesWhoWasReleasedFromWhat() {
        Company.suspend(ground.realm(), "data-", "login");
        Page list = list();
        assertThat(list.document().select("#execute").text()).isEqualTo("実行");
        assertThat(steps(list)).containsExactly("サービス状態変更の対象利用者を選択", "変更完了");
        assertThat(list.document()
                        .select(".dual-password-steps [aria-current=step]")
                        .text())
                .isEqualTo("サービス状態変更の対象利用者を選択");

        Page result = ReleaseScreens.executed(
                list,
                operator,
                "usable",
                ground.existingUser("data-1"),
                ground.existingUser("data-2"),
                ground.existingUser("data-3"));

        assertThat(title(result)).isEqualTo("利用者停止・解除結果");
        assertThat(screen(result)).isEqualTo("BRSK017");
        assertThat(steps(result)).containsExactly("サービス状態変更の対象利用者を選択", "変更完了");
        assertThat(result.document()
                        .select(".dual-password-steps [aria-current=step]")
                        .text())
                .isEqualTo("変更完了");
        assertThat(result.document().select("#message").text()).isEqualTo("以下の利用者のサービスを停止解除しました。");
        assertThat(result.document().select("#targets-heading").text()).isEqualTo("対象利用者");
        assertThat(columns(result)).containsExactly("ログインID", "利用者名", "利用者区分", "サービス状態", "結果");
        assertThat(ReleaseScreens.rows(result)).containsExactly("data-1", "data-2", "data-3");
        assertThat(cells(result, "data-3"))
                .startsWith("data-3", "データ 三部", "マスターユーザ")
                .anyMatch(cell -> cell.startsWith("ログインパスワード利用停止") && cell.endsWith("利用可能"));
        assertThat(ground.existingUser("data-3").loginState().get("state").asText())
                .isEqualTo("usable");
    }

    @Test
    @Requirement("D14")
    void whatStillAppliesIsNamedOnTheResult() {
        Company.suspend(ground.realm(), "data-1", "login");
        ground.existingUser("data-1").disabled();
        try {
            Page result = ReleaseScreens.carriedOut(ground.realm(), operator, "usable", ground.existingUser("data-1"));

            assertThat(ReleaseScreens.outcome(result, "data-1")).isEqualTo("DONE");
            assertThat(ReleaseScreens.row(result, "data-1").text()).contains("停止解除しました ※現在は銀行による利用停止です。");
            assertThat(result.document().select("#message").text()).contains("変更した後も利用できない利用者がいます。");
            assertThat(result.document().select("#not-done")).isEmpty();
        } finally {
            Company.execute(ground.realm(), "update USER_ENTITY set ENABLED = true where USERNAME = 'data-1'");
            ground.realm().clearCaches();
        }
    }

    @Test
    @Requirement("D09")
    void whoIsRefusedIsMarkedAndWarnedOfAboveAll() {
        Company.suspend(ground.realm(), "data-1", "login");
        ground.existingUser("data-2").disabled();
        try {
            Page result = ReleaseScreens.carriedOut(
                    ground.realm(), operator, "usable", ground.existingUser("data-1"), ground.existingUser("data-2"));

            assertThat(result.document().select("#message > :first-child").text())
                    .isEqualTo("1名の利用者を変更できませんでした。各利用者の結果をご確認ください。");
            assertThat(result.document().select("tr.dual-password-not-done").eachAttr("data-user"))
                    .containsExactly("data-2");
        } finally {
            Company.execute(ground.realm(), "update USER_ENTITY set ENABLED = true where USERNAME = 'data-2'");
            ground.realm().clearCaches();
        }
    }

    @Test
    @Requirement("D13")
    void theResultLeadsToTheTopPageAndToTheMenu() {
        Company.suspend(ground.realm(), "data-1", "login");
        Page result = ReleaseScreens.carriedOut(ground.realm(), operator, "usable", ground.existingUser("data-1"));
        assertThat(result.document().select("[name=continue], [name=to-menu]").eachText())
                .containsExactly("トップページへ", "利用者管理メニューへ");

        Page menu = result.form().press("to-menu");
        assertThat(menu.has("#dual-password-menu")).isTrue();
        assertThat(menu.press("leave").response().actionStatus()).contains("success");

        Company.suspend(ground.realm(), "data-1", "login");
        assertThat(ReleaseScreens.carriedOut(ground.realm(), operator, "usable", ground.existingUser("data-1"))
                        .form()
                        .press("continue")
                        .response()
                        .actionStatus())
                .contains("success");
    }

    @Test
    @Requirement({"D15", "D16"})
    void fromTheResultOneGoesOnToChangeThePasswordsOfTheSameUser() {
        Company.suspend(ground.realm(), "data-2", "login");
        Page list = list();
        Page result = ReleaseScreens.executed(list, operator, "usable", ground.existingUser("data-2"));
        assertThat(list.text()).contains(ADVICE);
        assertThat(result.text()).contains(ADVICE);
        assertThat(ReleaseScreens.row(result, "data-2")
                        .select("[name=change-passwords-of]")
                        .text())
                .isEqualTo("引き続きパスワードを変更する");

        Page change = result.form()
                .press("change-passwords-of", ground.existingUser("data-2").id());

        assertThat(screen(change)).isEqualTo("BRSK010");
        assertThat(change.text()).contains("data-2", "データ 二部");
    }

    /** D18 ends with bank staff, who release whom nobody of the contract can release any more. */
    @Test
    @Requirement({"D17", "D18"})
    void whereNobodyElseCanReleaseThePageSaysWhomToTurnTo() {
        assertThat(list().document().select(".dual-password-contact").text())
                .startsWith("ご自身以外にマスターユーザ、または管理者ユーザがいない場合、およびすべて利用停止になった場合")
                .contains("お取引店");
        assertThat(list().document().select(".dual-password-contact a").attr("href"))
                .isEqualTo(FORM);

        Company.suspend(ground.realm(), "words-", "login");
        Company.suspend(ground.realm(), "data-3", "login");
        assertThat(new Journeys(ground.realm()).logIn(operator).atApplication()).isFalse();
        operator.release("login").orFail();
        assertThat(new Journeys(ground.realm()).logIn(operator).atApplication()).isTrue();
    }

    @Test
    void theStatesThatCanOccurAreExplained() {
        assertThat(explained(list()))
                .containsExactly(
                        "ログインパスワード一時利用停止", "ログインパスワード利用停止", "確認用パスワード一時利用停止", "確認用パスワード利用停止", "利用停止", "銀行による利用停止");
        ground.realm().attribute("dual-password.login.temporary-suspensions", "0");
        ground.realm().attribute("dual-password.confirmation.temporary-suspensions", "0");
        try {
            Page oneStage = list();
            assertThat(explained(oneStage)).containsExactly("ログインパスワード利用停止", "確認用パスワード利用停止", "利用停止", "銀行による利用停止");
            assertThat(oneStage.document().select(".dual-password-meanings").text())
                    .doesNotContain("一時");
        } finally {
            ground.realm().attribute("dual-password.login.temporary-suspensions", "2");
            ground.realm().attribute("dual-password.confirmation.temporary-suspensions", "2");
        }
    }

    /** A wrong confirmation password is no matter then: it is not evaluated. */
    @Test
    @Requirement("D08")
    void whereNothingIsToBeChangedThatIsSaidBeforeThePasswordIsEvaluated() {
        Page list = ReleaseScreens.picked(list(), ground.existingUser("data-1"))
                .fill(ReleaseScreens.PASSWORD, "Wrong-entry-1")
                .press("execute");

        assertThat(list.has(ReleaseScreens.LIST)).isTrue();
        assertThat(list.text()).contains("選択した利用者は、すべて変更後サービス状態のとおりになっています。");
        assertThat(ReleaseScreens.checked(list)).containsExactly("data-1");
        assertThat(operator.confirmationState().get("consecutiveFailures").asInt())
                .isZero();
    }

    /** Whoever has meant a stop must not carry out a release after a wrong entry. */
    @Test
    @Requirement("D06")
    void whatWasChosenStaysChosenAfterAWrongPasswordAndASearch() {
        Page list = ReleaseScreens.picked(list(), ground.existingUser("data-1"))
                .fill("after", "stopped")
                .fill(ReleaseScreens.PASSWORD, "Wrong-entry-1")
                .press("execute");
        Page found = list.form().fill("search", "data").press("find");

        assertThat(list.document().select("#after option[selected]").eachAttr("value"))
                .containsExactly("stopped");
        assertThat(found.document().select("#after option[selected]").eachAttr("value"))
                .containsExactly("stopped");
        assertThat(found.document().select("#" + ReleaseScreens.PASSWORD).attr("value"))
                .isEmpty();
    }

    @Test
    void aSearchThatComesWithoutTheBoxesKeepsWhoIsSelected() {
        Page picked =
                ReleaseScreens.picked(list(), ground.existingUser("data-1")).press("find");

        Page found = picked.visitor()
                .post(
                        picked.formAction(),
                        Map.of(
                                "list-id",
                                picked.document().selectFirst("[name=list-id]").attr("value"),
                                "without-boxes",
                                "true",
                                "search",
                                "data-2",
                                "find",
                                "true"));

        assertThat(ReleaseScreens.rows(found)).containsExactly("data-2");
        assertThat(ReleaseScreens.selected(found)).isEqualTo(1);
    }

    @Test
    void goingBackFromTheListIsACancellation() {
        assertThat(list().form().press("cancel-aia").response().actionStatus()).contains("cancelled");
    }

    private Page list() {
        return ReleaseScreens.list(ground.realm(), operator);
    }

    private static String title(Page page) {
        return page.document()
                .select("h1 .dual-password-heading > span")
                .first()
                .text();
    }

    private static String screen(Page page) {
        return page.document().select(".dual-password-screen").first().ownText();
    }

    private static String path(Page page) {
        return String.join(
                " ＞ ",
                page.document()
                        .select(".dual-password-path > span:not([class])")
                        .eachText());
    }

    private static List<String> columns(Page page) {
        return page.document().select("table:has(tr[data-user]) thead th").eachText();
    }

    private static List<String> cells(Page page, String loginId) {
        return ReleaseScreens.row(page, loginId)
                .select("th, td:not(.dual-password-choice-cell)")
                .eachText();
    }

    private static List<String> steps(Page page) {
        return page.document().select(".dual-password-steps li").eachText();
    }

    private static List<String> explained(Page list) {
        return list.document().select(".dual-password-meanings tbody th").eachText();
    }
}
