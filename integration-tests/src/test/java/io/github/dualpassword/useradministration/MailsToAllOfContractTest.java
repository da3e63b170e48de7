package io.github.dualpassword.useradministration;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.notification.Postbox;
import io.github.dualpassword.notification.ReceivedMail;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is told by mail of a procedure before login, and what each of them is told. */
class MailsToAllOfContractTest {

    private static final int MANY = 120;

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile(
                    "two-stage",
                    file -> Company.named("all-strangers")
                            .with("all-elsewhere", "master", "別社 一郎")
                            .in(Company.named("all-many")
                                    .with("all-many-boss", "master", "操作 一郎")
                                    .withMany("all-many", MANY - 1)
                                    .in(Company.named("all-few")
                                            .with("all-few-boss", "master", "操作 一郎")
                                            .in(Company.named("all-told")
                                                    .with("all-boss", "master", "操作 一郎")
                                                    .with("all-deputy", "master", "控え 二郎")
                                                    .with("all-chief", "administrator", "管理 四郎")
                                                    .with("all-target", "general", "対象 五郎")
                                                    .with("all-colleague", "general", "同僚 六郎")
                                                    .with("all-gone", "general", "無効 七郎")
                                                    .with("all-leaver", "general", "退出 八郎")
                                                    .with("all-guest", "master", "兼務 九郎")
                                                    .withoutMail("all-silent", "general", "無通知 三郎")
                                                    .in(file.quickHashes())))));

    private Postbox postbox;
    private TestContract contract;
    private TestUser chief;
    private TestUser target;

    @BeforeEach
    void look() {
        ground.realm().standClockAt(TestGround.MORNING);
        postbox = new Postbox(ground.realm(), ground.mail(), "all-told.example");
        contract = Company.contract(ground.realm(), "all-told");
        chief = ground.existingUser("all-chief");
        target = ground.existingUser("all-target");
    }

    @AfterEach
    void forget() {
        Company.execute(ground.realm(), "delete from DP_MAIL");
        Company.execute(ground.realm(), "delete from DP_CONTRACT_NOTICE");
    }

    @ParameterizedTest
    @CsvSource({"RELEASE, release", "RESET, reset", "RELEASE_OTP, release-otp"})
    @Requirement("I15")
    void everyUserWithAnAddressIsToldAndOnlyThoseConcernedAndMastersOfWhom(String procedure, String id) {
        TestUser colleague = ground.existingUser("all-colleague");
        TestUser deputy = ground.existingUser("all-deputy").speaking("en");
        int before = mails(colleague).size();

        ground.realm().completeBeforeLogin(procedure, contract, chief, target);
        spread();

        assertThat(List.of(ground.existingUser("all-boss"), deputy, target, chief))
                .hasSize(4)
                .allSatisfy(reader -> {
                    Messages words = reader == deputy ? Messages.ENGLISH : Messages.JAPANESE;
                    ReceivedMail mail = newest(reader);
                    assertThat(mail.subject()).isEqualTo(words.text("dualPasswordMailSubject.before-login-completed"));
                    assertThat(List.of(
                                    words.text("dualPasswordMailProcedure." + id),
                                    "all-chief",
                                    "all-target",
                                    reader == deputy ? "November 24, 2026, 09:30" : "2026年11月24日 09:30",
                                    words.text("dualPasswordContact")))
                            .allMatch(mail::says);
                });
        assertThat(newest(colleague)).satisfies(mail -> {
            assertThat(mail.says(Messages.JAPANESE.text("dualPasswordMailProcedure." + id)))
                    .isTrue();
            assertThat(mail.says("2026年11月24日 09:30")).isTrue();
            assertThat(mail.text() + mail.html()).doesNotContain("all-chief", "all-target", "対象 五郎");
        });
        assertThat(mails(colleague)).hasSize(before + 1);
    }

    /** Nobody else would notice that the token was used by somebody else. */
    @Test
    @Requirement("I15")
    void theAdministratorIsToldThatItWasDoneWithTheOwnToken() {
        ground.realm().completeBeforeLogin("RELEASE", contract, chief, target);
        spread();

        String byReader = Messages.JAPANESE.text("dualPasswordMailBeforeLoginByReader", "");
        assertThat(newest(chief).says(byReader)).isTrue();
        assertThat(newest(target).says(byReader)).isFalse();
    }

    @Test
    @Requirement({"I09", "I15"})
    void whichPasswordWasSetIsToldToAllAndByWhenToChangeItToTheTarget() {
        ground.realm().completeBeforeLogin("RESET", contract, chief, target);
        spread();

        assertThat(List.of(ground.existingUser("all-colleague"), chief, target))
                .hasSize(3)
                .allSatisfy(reader -> {
                    assertThat(newest(reader).says("ログインパスワード")).isTrue();
                    assertThat(newest(reader).says("確認用パスワード")).isFalse();
                    assertThat(newest(reader).says("2026年12月01日")).isEqualTo(reader == target);
                });
    }

    @Test
    @Requirement("I15")
    void nobodyElseIsTold() {
        TestUser gone = ground.existingUser("all-gone").disabled();
        TestUser leaver = ground.existingUser("all-leaver");
        contract.leave(leaver);

        ground.realm().completeBeforeLogin("RELEASE", contract, chief, target);
        spread();

        assertThat(postbox.outbox(target)).hasSize(1);
        assertThat(List.of("all-silent", "all-elsewhere", "all-many-boss"))
                .isNotEmpty()
                .allSatisfy(stranger -> assertThat(postbox.outbox(ground.existingUser(stranger)))
                        .isEmpty());
        assertThat(postbox.outbox(gone)).isEmpty();
        assertThat(postbox.outbox(leaver)).isEmpty();
    }

    /** Who stands for no contract is no master of this one. */
    @Test
    @Requirement("I15")
    void aMasterOfTwoContractsIsToldAsAnyOtherUser() {
        TestUser guest = ground.existingUser("all-guest");
        Company.contract(ground.realm(), "all-strangers").join(guest);

        ground.realm().completeBeforeLogin("RESET", contract, chief, target);
        spread();

        assertThat(newest(guest).text()).doesNotContain("all-chief", "all-target");
    }

    /** Three pages of them; a thousand are told in the long tier. */
    @Test
    @Requirement("I15")
    void manyUsersAreToldOnceEachAndCostTheRequestNothing() {
        new ManyToldUsers(ground, "all-few", "all-many", MANY).areToldOnceEachAndCostTheRequestNothing();
    }

    private static void spread() {
        ManyToldUsers.spread(ground.realm());
    }

    private List<ReceivedMail> mails(TestUser user) {
        return postbox.of(user);
    }

    private ReceivedMail newest(TestUser user) {
        List<ReceivedMail> all = mails(user);
        return all.get(all.size() - 1);
    }
}
