package io.github.dualpassword.useradministration;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.otp.Sharers;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** Document 001, section 2.6, as it is printed, on the profile {@code one-stage} as it is imported. */
class ReleaseOfDocument001Test {

    private static final TestVault VAULT = TestVault.shared();
    private static final String ONE_TIME_PASSWORDS = "one-time-password-user";
    private static final String CODE = "one-time-password";
    private static final String REGISTRATION = "#dual-password-register-token";

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("one-stage", file -> file.withoutUsers().quickHashes());

    @BeforeEach
    void start() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
    }

    @ParameterizedTest
    @CsvSource({"master, 501", "administrator, 502"})
    @Requirement({"H01", "H02", "H03", "H05", "H06"})
    void mastersAndAdministratorsReleaseOthersByTheStepsOfTheDocument(String type, int number) {
        Sharers sharers = Sharers.added(ground.realm(), "printed-" + type, number, 1);
        TestUser stopped = sharers.users().get(0).withRole("general-user").withRole(ONE_TIME_PASSWORDS);
        Sharers other = sharers.withFurtherToken(number + 10);
        TestUser usable = member(sharers, "printed-usable-" + type, "general").withRole(ONE_TIME_PASSWORDS);
        other.register(usable);
        TestUser operator = member(sharers, "printed-operator-" + type, type);
        AuthorizationRequest transfer =
                ground.client().authorization().locale("ja").acrValues("otp");
        Page wrong = new Journeys(ground.realm()).toConfirmation(stopped, transfer);
        for (int entry = 0; entry < 5; entry++) {
            wrong = wrong.submit(Map.of(CODE, sharers.wrongCode()));
        }
        assertThat(wrong.has("[data-refusal=otp_suspended]")).isTrue();

        // 2.6.1
        Visitor visitor = new Journeys(ground.realm()).signedIn(operator);
        Page menu = visitor.open(ground.client()
                .authorization()
                .locale("ja")
                .action("user-administration")
                .url());
        assertThat(menu.document().select("[name=open][value=release-otp]").text())
                .startsWith("ワンタイムパスワードの利用停止解除");
        Page list = menu.form().press("open", "release-otp");

        // 2.6.2
        assertThat(list.text())
                .contains("ワンタイムパスワード利用停止解除一覧", "認証状態", "選択", "確認用パスワード")
                .contains("操作を行われているご自身の確認用パスワードを入力してください。")
                .contains(
                        "ワンタイムパスワード認証が利用可能な状態、または停止解除中の場合に表示されます。",
                        "ワンタイムパスワード認証を繰返し誤った場合に表示されます。",
                        "ワンタイムパスワード認証が不要なユーザに表示されます。");
        assertThat(shown(list, stopped)).isEqualTo("停止中");
        assertThat(shown(list, usable)).isEqualTo("利用可能");
        assertThat(shown(list, operator)).isEqualTo("－");
        assertThat(list.has("[name=" + TokenScreens.CODE + "]")).isFalse();
        Page all = list.form().with("all", "on").press("find");
        assertThat(ReleaseScreens.checked(all)).containsExactlyInAnyOrder(stopped.loginId(), usable.loginId());
        assertThat(list.document().select("button#execute").text()).isEqualTo("停止解除");
        Page result = TokenScreens.executed(all, operator);

        // 2.6.3
        assertThat(result.text()).contains("ワンタイムパスワード利用停止解除結果", "利用停止を解除しました");
        assertThat(ReleaseScreens.outcome(result, stopped.loginId())).isEqualTo("DONE");
        AuthorizationRequest again =
                ground.client().authorization().locale("ja").acrValues("otp");
        Page back = new Journeys(ground.realm()).toConfirmation(stopped, again).submit(Map.of(CODE, sharers.code()));
        assertThat(acr(again, back)).isEqualTo("otp");
    }

    /** Whoever needs one-time passwords is led to a token, and nobody else hears of one. */
    @Test
    @Requirement("C13")
    void onlyWhoHoldsTheRoleIsAskedToRegisterAToken() {
        Sharers sharers = Sharers.added(ground.realm(), "holds-role", 521, 1);
        TestUser needing = member(sharers, "holds-role-needing", "general").withRole(ONE_TIME_PASSWORDS);
        TestUser other = member(sharers, "holds-role-other", "general");

        Page registration = new Journeys(ground.realm()).logIn(needing);

        assertThat(registration.has(REGISTRATION)).isTrue();
        assertThat(new Journeys(ground.realm()).logIn(other).atApplication()).isTrue();
        assertThat(registration
                        .submit(Map.of("token-serial", sharers.serial(), CODE, sharers.code()))
                        .atApplication())
                .isTrue();
        assertThat(sharers.state(needing)).isEqualTo("USABLE");
    }

    /** Document 001 knows no revocation by the company's own users. */
    @Test
    void noTokenIsRevokedByAColleague() {
        Sharers sharers = Sharers.added(ground.realm(), "no-revocation", 522, 1);
        TestUser master = member(sharers, "no-revocation-master", "master");

        Page menu = new Journeys(ground.realm())
                .signedIn(master)
                .open(ground.client()
                        .authorization()
                        .locale("ja")
                        .action("user-administration")
                        .url());

        assertThat(menu.document().select("[name=open]").eachAttr("value"))
                .contains("release-otp")
                .doesNotContain("revoke-tokens");
    }

    private static String shown(Page list, TestUser user) {
        return ReleaseScreens.row(list, user.loginId()).select("[data-state]").text();
    }

    private static String acr(AuthorizationRequest request, Page back) {
        return ground.client()
                .exchange(request, back.response())
                .idToken()
                .get("acr")
                .asText();
    }

    private static TestUser member(Sharers sharers, String loginId, String type) {
        return new Colleagues(sharers.contract()).user(loginId, type);
    }
}
