package io.github.dualpassword.useradministration;

import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.notification.Postbox;
import io.github.dualpassword.notification.ReceivedMail;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Form;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.useradministration.change.UserChangeVisit;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is told by mail what users of a contract did to each other, and what the mails say. */
class OperationMailsTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile(
                    "two-stage",
                    file -> Company.named("operation-mails")
                            .with("boss", "master", "操作 一郎")
                            .with("deputy", "master", "控え 二郎")
                            .withoutMail("unreachable", "master", "無通知 三郎")
                            .with("chief", "administrator", "管理 四郎")
                            .with("released", "general", "解除 五郎")
                            .with("usable", "general", "可能 六郎")
                            .with("stopped", "general", "停止 七郎")
                            .with("changed", "general", "変更 八郎")
                            .with("troubled", "master", "困惑 九郎")
                            .with("newcomer", "general", "新規 十二郎")
                            .with("joiner", "master", "加入 十三郎")
                            .with("guest", "master", "客員 十四郎")
                            .with("halted", "general", "停止 十郎")
                            .in(file.quickHashes()));

    private static TestUser boss;
    private static TestUser chief;

    private Postbox postbox;

    @BeforeAll
    static void giveOperatorsTheirPasswords() {
        boss = Company.operator(ground.realm(), "boss");
        chief = Company.operator(ground.realm(), "chief");
    }

    @BeforeEach
    void look() {
        postbox = new Postbox(ground.realm(), ground.mail(), "operation-mails.example");
    }

    @Test
    void whoIsReleasedGetsOneMailThatNamesWhatWasSuspended() {
        TestUser target = ground.existingUser("released");
        Company.suspend(ground.realm(), "released", "login");
        Company.suspend(ground.realm(), "released", "confirmation");

        ReleaseScreens.carriedOut(ground.realm(), chief, "usable", target, ground.existingUser("usable"));

        assertThat(postbox.of(target)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo(japanese("dualPasswordMailSubject.released"));
            assertThat(mail.says("ログインパスワード / 確認用パスワード")).isTrue();
        });
        assertThat(postbox.of(ground.existingUser("usable"))).isEmpty();
        assertThat(administered(postbox.of(boss), "released")).isEmpty();
    }

    @Test
    void mastersAreToldOfWhatIsDoneToAMasterAndTheOperatorAmongThem() {
        TestUser target = ground.existingUser("troubled");
        TestUser english = ground.existingUser("deputy").speaking("en");
        Company.suspend(ground.realm(), "troubled", "login");

        ReleaseScreens.carriedOut(ground.realm(), boss, "usable", target);

        assertThat(postbox.of(target))
                .filteredOn(mail -> mail.says("troubled") || mail.says("利用停止が解除され"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.says("ログインパスワードの利用停止が解除され")).isTrue());
        for (TestUser master : List.of(boss, english)) {
            Messages words = master == boss ? Messages.JAPANESE : Messages.ENGLISH;
            assertThat(administered(postbox.of(master), "troubled"))
                    .singleElement()
                    .satisfies(mail -> {
                        assertThat(mail.subject()).isEqualTo(words.text("dualPasswordMailSubject.user-administered"));
                        assertThat(mail.says(words.text("dualPasswordMailWhat.released")))
                                .isTrue();
                        assertThat(mail.says("troubled 困惑 九郎")).isTrue();
                        assertThat(mail.says("boss 操作 一郎")).isTrue();
                        assertThat(mail.says("あなたのログインIDで行われた操作です。")).isEqualTo(master == boss);
                        assertThat(mail.says("ask the user who did it")).isEqualTo(master != boss);
                        assertThat(mail.text())
                                .doesNotContain(
                                        words.text("dualPasswordLabel.login"),
                                        words.text("dualPasswordLabel.confirmation"));
                    });
        }
        assertThat(postbox.kinds(chief)).doesNotContain("user-administered");
        assertThat(postbox.states(ground.existingUser("unreachable")))
                .isNotEmpty()
                .containsOnly("DROPPED");
    }

    @Test
    void aStopAndItsLiftAreToldToWhomTheyConcernAndWhereTheRealmSaysSoToMasters() {
        TestUser target = ground.existingUser("stopped");
        ground.realm().attribute("dual-password.masters-notice", "always");
        try {
            ReleaseScreens.carriedOut(ground.realm(), boss, "stopped", target);
            Company.suspend(ground.realm(), "stopped", "confirmation");
            ReleaseScreens.carriedOut(ground.realm(), boss, "usable", target);

            assertThat(postbox.of(target).stream().map(ReceivedMail::subject))
                    .containsExactly(
                            japanese("dualPasswordMailSubject.service-stopped"),
                            japanese("dualPasswordMailSubject.service-restored"));
            assertThat(postbox.of(target).get(1).says("あわせて、確認用パスワードの利用停止が解除されました。"))
                    .isTrue();
            assertThat(administered(postbox.of(boss), "stopped 停止 七郎"))
                    .extracting(mail -> mail.says(japanese("dualPasswordMailWhat.service-stopped"))
                            && !mail.says(japanese("dualPasswordMailWhat.service-restored")))
                    .containsExactly(true, false);
        } finally {
            ground.realm().attribute("dual-password.masters-notice", "concerning-masters");
        }
    }

    @Test
    void whoIsReleasedWhileTheServiceIsStoppedIsToldThatItStaysStopped() {
        TestUser target = ground.existingUser("halted");
        Company.suspend(ground.realm(), "halted", "confirmation");
        ReleaseScreens.carriedOut(ground.realm(), boss, "stopped", target);

        target.release("confirmation").orFail();

        assertThat(postbox.of(target)).last().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo(japanese("dualPasswordMailSubject.released"));
            assertThat(mail.says(japanese("dualPasswordMailStillStopped"))).isTrue();
            assertThat(mail.says("再度ご利用いただける")).isFalse();
        });
    }

    @Test
    void whosePasswordsWereChangedIsToldSoOnceWithoutThem() {
        TestUser target = ground.existingUser("changed");

        Page result = UserChangeVisit.execute(UserChangeVisit.confirm(boss, target, "Told-by-phone-1"), boss);

        assertThat(result.has("#dual-password-change-user-result")).isTrue();
        assertThat(postbox.of(target)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo(japanese("dualPasswordMailSubject.passwords-changed"));
            assertThat(mail.says(japanese("dualPasswordMailChangedBy.operator")))
                    .isTrue();
            assertThat(mail.says("対象のパスワード")).isTrue();
            assertThat(mail.text() + mail.html()).doesNotContain("Told-by-phone-1", "確認用パスワード");
        });
    }

    @Test
    void aFirstConfirmationPasswordIsToldAsRegisteredAndNotAsChanged() {
        TestUser target = ground.existingUser("newcomer");

        changed(UserChangeVisit.typed(UserChangeVisit.basic(boss, target).form(), "confirmation", "Given-confirm-1"));
        changed(UserChangeVisit.typed(UserChangeVisit.basic(boss, target).form(), "confirmation", "Given-confirm-2"));

        assertThat(postbox.kinds(target)).containsExactly("confirmation-registered", "passwords-changed");
        assertThat(postbox.of(target)).first().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo(japanese("dualPasswordMailSubject.confirmation-registered"));
            assertThat(mail.says("確認用パスワードが登録されました")).isTrue();
            assertThat(mail.says(japanese("dualPasswordMailChangedBy.operator")))
                    .isTrue();
            assertThat(mail.text() + mail.html()).doesNotContain("変更され", "Given-confirm-1");
        });
    }

    @Test
    void besideAChangedLoginPasswordItIsNamedInTheSameMailAndToMasters() {
        TestUser target = ground.existingUser("joiner").withLoginPassword();
        TestUser onlyFirst = ground.existingUser("guest");

        changed(UserChangeVisit.typed(
                UserChangeVisit.typed(UserChangeVisit.basic(boss, target).form(), "login", "Given-login-1"),
                "confirmation",
                "Given-confirm-1"));
        changed(UserChangeVisit.typed(
                UserChangeVisit.basic(boss, onlyFirst).form(), "confirmation", "Given-confirm-1"));

        assertThat(postbox.of(target))
                .filteredOn(mail -> mail.subject().equals(japanese("dualPasswordMailSubject.passwords-changed")))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.says("ログインパスワード / 確認用パスワード")).isFalse();
                    assertThat(mail.says("あわせて、確認用パスワードが登録されました。")).isTrue();
                });
        assertThat(administered(postbox.of(boss), "joiner"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.says(japanese("dualPasswordMailWhat.passwords-changed")))
                        .isTrue());
        assertThat(administered(postbox.of(boss), "guest"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.says(japanese("dualPasswordMailWhat.confirmation-registered")))
                        .isTrue());
    }

    private static void changed(Form basic) {
        Page result = UserChangeVisit.execute(basic.press("next"), boss);
        assertThat(result.document().select("[data-outcome=DONE]")).hasSize(1);
    }

    private static List<ReceivedMail> administered(List<ReceivedMail> mails, String target) {
        return mails.stream()
                .filter(mail -> mail.subject().equals(japanese("dualPasswordMailSubject.user-administered"))
                        || mail.subject().equals(Messages.ENGLISH.text("dualPasswordMailSubject.user-administered")))
                .filter(mail -> mail.says(target))
                .toList();
    }

    private static String japanese(String key) {
        return Messages.JAPANESE.text(key);
    }
}
