package io.github.dualpassword.useradministration.change;

import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.directory.DirectoryServer;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.useradministration.Colleagues;

import static org.assertj.core.api.Assertions.assertThat;

/** An operator changes colleagues whose login passwords nobody can change through Keycloak. */
class ReadOnlyTargetTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final String NEW = "Given-login-1";
    private static final String REFUSED = "REFUSED login_not_changeable";

    private static DirectoryServer readOnly;
    private static DirectoryServer writable;
    private static String writableId;
    private static Colleagues colleagues;
    private static TestUser master;

    @BeforeAll
    static void addThem() {
        readOnly = DirectoryServer.started(Map.of("reader1", "Login-reader1", "reader2", "Login-reader2"));
        writable = DirectoryServer.started(Map.of("writer1", "Login-writer1"));
        ground.realm().storages().addDirectory(readOnly, "READ_ONLY");
        writableId = ground.realm().storages().addDirectory(writable, "WRITABLE");
        ground.realm().storages().addUsers(Map.of("undeclared1", "Login-undeclared1"));
        colleagues = Colleagues.of(ground.realm(), "directory-company");
        master = colleagues.master("directory-master");
    }

    @AfterAll
    static void stopDirectories() {
        readOnly.close();
        writable.close();
    }

    @Test
    void theConfirmationPasswordAloneIsOfferedAndChanged() {
        TestUser target = colleague("reader1");
        Page basic = UserChangeVisit.basic(master, target);

        assertThat(basic.has("[name=confirmation-change]")).isTrue();
        assertThat(basic.has("[name=login-change]")).isFalse();
        assertThat(basic.document().select("#part-login").text())
                .contains(Messages.JAPANESE.text("dualPasswordChangeUserNotChangeable"));
        Page confirm = UserChangeVisit.typed(basic.form(), "confirmation", "Given-confirm-1")
                .without("confirmation-force")
                .press("next");
        assertThat(UserChangeVisit.outcome(UserChangeVisit.execute(confirm, master)))
                .isEqualTo("DONE");
        assertThat(target.confirmationState().get("status").asText()).isEqualTo("valid");
    }

    @Test
    void aForgedChangeOfTheLoginPasswordIsNotEvenRead() {
        TestUser target = colleague("reader2");

        Page again = UserChangeVisit.typed(UserChangeVisit.basic(master, target).form(), "login", NEW)
                .press("next");

        assertThat(again.text()).contains(Messages.JAPANESE.text("dualPasswordNothingToChange"));
        assertThat(UserChangeVisit.logsIn(target, NEW)).isFalse();
    }

    @Test
    void whatHasBecomeReadOnlyBeforeTheExecutionIsRefusedWithTheReason() {
        TestUser target = colleague("writer1");
        Page confirm = UserChangeVisit.confirm(master, target, NEW);
        ground.realm().storages().editMode(writableId, "READ_ONLY");
        try {
            Page result = UserChangeVisit.execute(confirm, master);

            assertThat(UserChangeVisit.outcome(result)).isEqualTo(REFUSED);
            assertThat(result.text()).contains(Messages.JAPANESE.text("dualPasswordRefused.login-not-changeable"));
            assertThat(UserChangeVisit.logsIn(target, target.loginPassword())).isTrue();
        } finally {
            ground.realm().storages().editMode(writableId, "WRITABLE");
        }
    }

    @Test
    void soIsWhatAStorageRefusesThatHasNotSaidBefore() {
        TestUser target = colleague("undeclared1");

        Page result = UserChangeVisit.execute(UserChangeVisit.confirm(master, target, NEW), master);

        assertThat(UserChangeVisit.outcome(result)).isEqualTo(REFUSED);
    }

    private static TestUser colleague(String loginId) {
        return colleagues.joined(TestUser.existing(ground.realm(), loginId), "general");
    }
}
