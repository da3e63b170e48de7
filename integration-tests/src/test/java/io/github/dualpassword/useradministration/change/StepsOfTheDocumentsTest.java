package io.github.dualpassword.useradministration.change;

import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;
import io.github.dualpassword.useradministration.Colleagues;

import static org.assertj.core.api.Assertions.assertThat;

/** 他ユーザのパスワード変更 in the five steps that document 000 prints, with the sample steps of the demo. */
class StepsOfTheDocumentsTest {

    private static final String NEW_LOGIN = "Told-in-person-1";

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("two-stage", file -> file.quickHashes().attribute("sample-steps", "true"));

    private static Colleagues colleagues;
    private static TestUser master;

    @BeforeAll
    static void addCompany() {
        colleagues = Colleagues.of(ground.realm(), "five-steps");
        master = colleagues.master("five-steps-master");
    }

    @Test
    @Requirement({"E08", "E09", "E10", "E11", "E15"})
    void onlyThePasswordIsChangedAndTheRestIsPassedBy() {
        TestUser target = colleagues.general("five-steps-user");

        Page basic = UserChangeVisit.basic(master, target);
        Page rights = UserChangeVisit.typed(basic.form(), "login", NEW_LOGIN).press("next");
        Page accounts = rights.form().press("next");
        Page confirm = accounts.form().press("next");
        Page result = UserChangeVisit.execute(confirm, master);

        assertThat(List.of(basic, confirm, result))
                .hasSize(3)
                .allSatisfy(page -> assertThat(page.document()
                                .select(".dual-password-steps li")
                                .eachText())
                        .containsExactly("利用者基本情報を変更", "利用者権限を変更", "利用口座・限度額を変更", "内容確認", "登録完了"));
        assertThat(List.of(heading(basic), heading(rights), heading(accounts)))
                .containsExactly("利用者変更[基本情報] 画面ID BRSK010", "利用者変更[権限] 画面ID BRSK011", "利用者変更[口座] 画面ID BRSK014");
        assertThat(confirm.text()).contains("操作が行われているご自身の確認用パスワードを入力してください。");
        assertThat(confirm.has("[autofocus]"))
                .as("a browser would scroll past what is to be confirmed")
                .isFalse();
        assertThat(rights.text()).contains("サービス連携", "連携先でも利用設定が必要となります。");
        assertThat(accounts.document().select("button[name=next]").text()).isEqualTo("変更");
        assertThat(confirm.text()).contains("サービス連携", "本店営業部 普通 1234567");
        assertThat(confirm.document()
                        .select(".dual-password-content thead th:first-child")
                        .eachText())
                .containsExactly("利用者基本情報", "サービス利用権限", "利用可能口座");
        assertThat(UserChangeVisit.content(confirm, "login")).containsExactly("*変更する", "*ログイン時に強制変更する");
        assertThat(UserChangeVisit.content(result, "login")).containsExactly("*変更する", "○ログイン時に強制変更する");
        assertThat(UserChangeVisit.mustChange(target, NEW_LOGIN)).isTrue();
    }

    @Test
    @Requirement("E12")
    void whatIsChangedInAStepIsMarkedAndKept() {
        TestUser target = colleagues.general("five-steps-rights");

        Page rights = UserChangeVisit.basic(master, target).form().press("next");
        Page accounts = rights.form().with("linked-services", "on").press("next");
        Page wrong = accounts.form().fill("limit", "a lot").press("next");
        Page confirm = wrong.form()
                .with("ordinary-account", "on")
                .fill("limit", "１，５００")
                .press("next");
        Page result = UserChangeVisit.execute(confirm, master);
        Page again = UserChangeVisit.basic(master, target).form().press("next");

        assertThat(wrong.document().select("#input-error-limit").text()).isEqualTo("限度額は、5桁以内の数字で入力してください。");
        assertThat(result.document().select(".dual-password-changed").eachText())
                .containsExactly("*利用する", "*利用する", "*1500");
        assertThat(again.has("#linked-services[checked]")).isTrue();
        assertThat(again.has("#transfers[checked]")).isFalse();
    }

    private static String heading(Page page) {
        return page.document().select("h1").text();
    }
}
