package io.github.dualpassword.prelogin;

import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.prelogin.BeforeLoginScreen.Entry;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.directory.DirectoryServer;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** Colleagues whose login passwords lie outside Keycloak, some of them where nobody can change them through it. */
class DirectoryUsersBeforeLoginTest {

    private static final String NEW_LOGIN = "Told-login-1";
    private static final String NEW_CONFIRMATION = "Told-confirm-1";
    private static final String REFUSED = "dualPasswordBeforeLoginRefused";

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withRealmOfItsOwn()
            .withProfile(
                    "hardware-token",
                    file -> BeforeLoginRealm.with(file.withoutUsers().quickHashes()));

    private static DirectoryServer readOnly;
    private static DirectoryServer writable;
    private static BeforeLoginCompany company;
    private static int hour;

    @BeforeAll
    static void addThem() {
        readOnly = DirectoryServer.started(Map.of("reader1", "Login-reader1"));
        writable = DirectoryServer.started(Map.of("writer1", "Login-writer1"));
        ground.realm().storages().addDirectory(readOnly, "READ_ONLY");
        ground.realm().storages().addDirectory(writable, "WRITABLE");
        ground.realm().storages().addUsers(Map.of("undeclared1", "Login-undeclared1"));
        TestVault.shared().keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
        company = BeforeLoginCompany.added(ground.realm(), "directory", 611);
        colleague("reader1").withConfirmationPassword();
        colleague("writer1").withConfirmationPassword();
        colleague("undeclared1").withConfirmationPassword();
    }

    @AfterAll
    static void stopDirectories() {
        readOnly.close();
        writable.close();
    }

    /** The clock never goes back: a code is good once. */
    @BeforeEach
    void beginAnotherHour() {
        hour++;
        ground.realm().standClockAt(TestGround.MORNING.plusSeconds(3_600L * hour));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reader1", "undeclared1"})
    void aLoginPasswordThatNobodyCanChangeIsRefusedLikeAllElseAndTheOtherStaysAsWell(String loginId) {
        TestUser target = TestUser.existing(ground.realm(), loginId);
        Entry entry = company.entry("reset")
                .target(loginId)
                .newPassword("login", NEW_LOGIN)
                .newPassword("confirmation", NEW_CONFIRMATION);

        Page refused = entry.execute(ground.realm());

        assertThat(refused.has(BeforeLoginScreen.FORM)).isTrue();
        assertThat(refused.text()).contains(Messages.JAPANESE.text(REFUSED));
        assertThat(ground.realm()
                        .events("RESET_PASSWORD_ERROR")
                        .get(0)
                        .get("error")
                        .asText())
                .isEqualTo("login_not_changeable");
        assertThat(target.confirmationState().get("status").asText()).isEqualTo("valid");
        assertThat(isLogin(loginId, NEW_LOGIN)).isFalse();
        assertThat(isLogin(loginId, "Login-" + loginId)).isTrue();
        assertThat(company.token().enterCode(company.administrator())).isEqualTo("USED");
    }

    @Test
    void theConfirmationPasswordOfSuchAUserIsSetAlone() {
        TestUser target = TestUser.existing(ground.realm(), "reader1");

        Page result = company.entry("reset")
                .target("reader1")
                .newPassword("confirmation", NEW_CONFIRMATION)
                .execute(ground.realm());

        assertThat(result.has(BeforeLoginScreen.RESULT)).isTrue();
        assertThat(target.confirmationState().get("status").asText()).isEqualTo("provisional");
        target.withConfirmationPassword();
    }

    @Test
    void aLoginPasswordOfADirectoryThatLetsItBeChangedIsSetAndUnlocked() {
        TestUser target = TestUser.existing(ground.realm(), "writer1");
        new Journeys(ground.realm()).wrongLogins(target, 5);
        assertThat(target.loginState().get("state").asText()).isNotEqualTo("usable");

        Page result = company.entry("reset")
                .target("writer1")
                .newPassword("login", NEW_LOGIN)
                .execute(ground.realm());

        assertThat(result.has(BeforeLoginScreen.RESULT)).isTrue();
        assertThat(target.loginState().get("state").asText()).isEqualTo("usable");
        assertThat(new Journeys(ground.realm()).logIn("writer1", NEW_LOGIN).text())
                .contains("パスワード強制変更");
    }

    /** Whether it is the login password: what a login asks for then is another matter. */
    private static boolean isLogin(String loginId, String password) {
        return !new Journeys(ground.realm()).logIn(loginId, password).has("input[name=password]");
    }

    private static TestUser colleague(String loginId) {
        TestUser user = TestUser.existing(ground.realm(), loginId).withRole("general-user");
        company.token().contract().join(user);
        return user;
    }
}
