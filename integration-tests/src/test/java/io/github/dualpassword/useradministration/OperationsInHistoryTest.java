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
                        "told-admin 管理 二郎|told-master 操作 一郎|サービスの停止・停止解除|" + "受付不可 この利用者に対する操作の権限がありません。",
                        done,
                        "told-admin 管理 二郎|told-admin 管理 二郎|パスワードの入力 確認用パスワード|受付不可 入力内容に誤りがあります。");
        assertThat(lines(target).get(0)).isEqualTo(done);
        assertThat(lines(master)).noneMatch(line -> line.contains("told-user"));
    }

    /** Without the moments. */
    private static List<String> lines(TestUser reader) {
        return HistoryVisit.of(reader).lines().stream()
                .map(cells -> String.join("|", cells.subList(1, cells.size())))
                .toList();
    }
}
