package io.github.dualpassword.useradministration;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;
import io.github.dualpassword.useradministration.history.HistoryVisit;

import static org.assertj.core.api.Assertions.assertThat;

/** What users do to each other stands in the operation history of both, done or refused, with the states. */
@Tag(TestGround.EVERY_DATABASE)
class OperationsInHistoryTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile(
                    "two-stage",
                    file -> Company.named("told")
                            .with("told-master", "master", "操作 一郎")
                            .with("told-admin", "administrator", "管理 二郎")
                            .with("told-user", "general", "対象 三郎")
                            .with("named-user", "general", "対象 四郎")
                            .with("named-bystander", "general", "対象 五郎")
                            .with("sought-user", "general", "対象 六郎")
                            .with("sought_other", "general", "対象 七郎")
                            .in(
                                    file.quickHashes()
                                            .attribute(
                                                    "dual-password.permissions.service-stop",
                                                    "master: master administrator general; administrator: administrator general")));

    @Test
    @Requirement("E19")
    void operatorAndTargetReadWhatWasDoneAndWhatWasRefusedWithTheReason() {
        TestUser master = Company.operator(ground.realm(), "told-master");
        TestUser administrator = Company.operator(ground.realm(), "told-admin");
        TestUser target = Company.operator(ground.realm(), "told-user");
        Company.suspend(ground.realm(), "told-user", "login");
        Page confirm = ReleaseScreens.confirm(ReleaseScreens.list(ground.realm(), administrator), "usable", target);

        ReleaseScreens.execute(confirm, Journeys.WRONG);
        ReleaseScreens.carriedOut(ground.realm(), administrator, "usable", target);
        ReleaseScreens.carriedOut(ground.realm(), administrator, "stopped", master);

        String done = "told-admin 管理 二郎|told-user 対象 三郎|利用停止の解除 ログインパスワード|" + "完了 変更前の状態: ログインパスワード利用停止 変更後の状態: 利用可能";
        assertThat(lines(administrator).subList(0, 3))
                .containsExactly(
                        "told-admin 管理 二郎|told-master 操作 一郎|サービスの停止|" + "受付不可 この利用者に対する操作の権限がありません。",
                        done,
                        "told-admin 管理 二郎|told-admin 管理 二郎|パスワードの入力 確認用パスワード|受付不可 入力内容に誤りがあります。");
        assertThat(lines(target).get(0)).isEqualTo(done);
        assertThat(lines(master)).noneMatch(line -> line.contains("told-user"));
    }

    /** A name says what has come about; who had nothing to be changed is not listed. */
    @Test
    @Requirement("E19")
    void aStopAndItsLiftAndAForcedChangeAreCalledSo() {
        TestUser master = Company.operator(ground.realm(), "told-master");
        TestUser target = Company.operator(ground.realm(), "named-user");
        TestUser bystander = ground.existingUser("named-bystander");
        ReleaseScreens.carriedOut(ground.realm(), master, "stopped", target);
        ReleaseScreens.carriedOut(ground.realm(), master, "usable", target, bystander);
        Company.suspend(ground.realm(), "named-user", "login");
        ReleaseScreens.carriedOut(ground.realm(), master, "stopped", target);
        ReleaseScreens.carriedOut(ground.realm(), master, "usable", target);

        assertThat(lines(target))
                .filteredOn(line -> line.startsWith("told-master"))
                .extracting(line -> line.split("\\|")[2])
                .containsExactly("利用停止の解除、およびサービスの停止解除 ログインパスワード", "サービスの停止", "サービスの停止解除", "サービスの停止");
        assertThat(lines(master)).isNotEmpty().noneMatch(line -> line.contains("named-bystander"));
        assertThat(names(HistoryVisit.of(master).sought("", "named-user", "service-stop-lifted")))
                .as("by its own name")
                .containsExactly("利用停止の解除、およびサービスの停止解除 ログインパスワード", "サービスの停止解除");
    }

    @Test
    @Requirement("E19")
    void theHistoryIsNarrowedByOperatorUserAndOperation() {
        TestUser master = Company.operator(ground.realm(), "told-master");
        TestUser target = Company.operator(ground.realm(), "sought-user");
        TestUser other = Company.operator(ground.realm(), "sought_other");
        ReleaseScreens.carriedOut(ground.realm(), master, "stopped", target, other);
        ReleaseScreens.carriedOut(ground.realm(), master, "usable", target);

        HistoryVisit byTarget = HistoryVisit.of(master).sought("", "SOUGHT-U", "");
        HistoryVisit byNobody = byTarget.sought("", "サウト", "");
        HistoryVisit byAll = byNobody.sought("操作 一", "sought", "service-stop");
        HistoryVisit byAnother = byAll.sought("told-admin", "sought", "");
        HistoryVisit literally = byAnother.sought("", "sought_", "");
        HistoryVisit last = literally.sought("", "sought-u", "service-stop");

        assertThat(names(byTarget)).containsExactly("サービスの停止解除", "サービスの停止");
        assertThat(names(byNobody)).isEmpty();
        assertThat(names(byAll)).containsExactly("サービスの停止", "サービスの停止");
        assertThat(names(byAnother)).isEmpty();
        assertThat(names(literally)).as("no wildcard").containsExactly("サービスの停止");
        assertThat(last.page().document().select("#target").val()).isEqualTo("sought-u");
        assertThat(last.page().document().select("#operation option[selected]").val())
                .isEqualTo("service-stop");
        assertThat(last.page().document().select("#oldest").text()).matches("\\d{4}年\\d{2}月\\d{2}日以降の操作を照会できます。.*");
        assertThat(last.file().html().lines().toList()).hasSize(2);
    }

    private static List<String> names(HistoryVisit visit) {
        return visit.lines().stream().map(cells -> cells.get(3)).toList();
    }

    /** Without the moments. */
    private static List<String> lines(TestUser reader) {
        return HistoryVisit.of(reader).lines().stream()
                .map(cells -> String.join("|", cells.subList(1, cells.size())))
                .toList();
    }
}
