package io.github.dualpassword.useradministration;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** 作業内容選択: what each type of user is offered, and what happens to those who ask for more. */
class MenuTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile(
                    "two-stage",
                    file -> Company.named("menu")
                            .with("menu-master", "master", "一郎")
                            .with("menu-administrator", "administrator", "二郎")
                            .with("menu-general", "general", "三郎")
                            .in(file.quickHashes()));

    private static final String MENU = "#dual-password-menu";

    /** A06 also names the two entries for one-time passwords, which come with their procedures. */
    @ParameterizedTest
    @CsvSource({
        "menu-master, パスワード変更 利用者停止・解除 利用者情報の管理 操作履歴照会",
        "menu-administrator, パスワード変更 利用者停止・解除 利用者情報の管理 操作履歴照会",
        "menu-general, パスワード変更 操作履歴照会"
    })
    void everybodyIsOfferedWhatTheyMayDo(String loginId, String entries) {
        Page menu = menu(loginId, "ja");

        assertThat(menu.document()
                        .select(MENU + " [name=open] > .dual-password-entry-name")
                        .eachText())
                .isEqualTo(List.of(entries.split(" ")));
        assertThat(menu.document()
                        .select(MENU + " [name=open] > .dual-password-entry-about")
                        .eachText())
                .as("each with a line about it")
                .hasSameSizeAs(entries.split(" "));
    }

    @Test
    void thePermissionsOfTheRealmDecideFromTheNextPageOn() {
        String attribute = "dual-password.permissions.change-passwords";
        ground.realm().attribute(attribute, "master: general");
        try {
            assertThat(entries(menu("menu-administrator", "ja")))
                    .doesNotContain("change-user-passwords")
                    .contains("stop-release-users");
            assertThat(entries(menu("menu-master", "ja"))).contains("change-user-passwords");
        } finally {
            ground.realm().attribute(attribute, "master: general; administrator: general");
        }
        assertThat(entries(menu("menu-administrator", "ja"))).contains("change-user-passwords");
    }

    @Test
    @Requirement("A07")
    void theHelpLeadsFromEachSituationToItsProcedure() {
        String help = menu("menu-general", "ja")
                .document()
                .select(".dual-password-help-text")
                .text();

        assertThat(help)
                .contains(
                        "■ご自身のパスワードを変更したい：「パスワード変更」",
                        "■パスワードが利用停止になってしまった：マスターユーザ、または管理者ユーザへ利用停止の解除（利用者停止・解除）を依頼し、併せてパスワードの変更も依頼",
                        "■パスワードを失念してしまった：マスターユーザ、または管理者ユーザへパスワードの変更（利用者情報の管理）を依頼",
                        "■ログインしたら「パスワード強制変更」画面が表示された：連絡を受けたパスワードから、ご自身が利用されるパスワードへ変更",
                        "■パスワードの有効期限が切れてしまった：ログインすると表示される「パスワード有効期限切れ」画面で変更",
                        "■ワンタイムパスワードが利用停止になってしまった：マスターユーザ、または管理者ユーザへ利用停止の解除を依頼",
                        "■マスターユーザ、および管理者ユーザがすべて利用停止になってしまった");
        assertThat(menu("menu-general", "en").document().select(".dual-password-help-text p"))
                .hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop-release-users", "change-user-passwords"})
    void aGeneralUserWhoAsksForMoreIsRefusedAndPutDown(String action) {
        TestUser general = Company.operator(ground.realm(), "menu-general");
        Page menu = menu("menu-general", "ja");
        assertThat(menu.visitor()
                        .post(menu.formAction(), Map.of("open", action))
                        .has(MENU))
                .as("an entry that was not offered")
                .isTrue();

        Page refused = new Journeys(ground.realm())
                .signedIn(general)
                .open(ground.client()
                        .authorization()
                        .locale("ja")
                        .action(action)
                        .url());

        assertThat(refused.has(ReleaseScreens.REFUSED)).isTrue();
        assertThat(refused.text()).contains("この作業を行う権限がありません。");
        assertThat(general.events("CUSTOM_REQUIRED_ACTION_ERROR")).anySatisfy(event -> {
            assertThat(event.get("error").asText()).isEqualTo("not_permitted");
            assertThat(event.at("/details/custom_required_action").asText()).isEqualTo(action);
        });
        assertThat(refused.press("back").response().actionStatus()).contains("error");
    }

    private static List<String> entries(Page menu) {
        return menu.document().select(MENU + " [name=open]").eachAttr("value");
    }

    private static Page menu(String loginId, String language) {
        return new Journeys(ground.realm())
                .signedIn(Company.operator(ground.realm(), loginId))
                .open(ground.client()
                        .authorization()
                        .locale(language)
                        .action("user-administration")
                        .url());
    }
}
