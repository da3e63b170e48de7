package io.github.dualpassword.setup;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Login passwords that are demanded, or said to expire, where nobody can change them through Keycloak. */
class PasswordStorageRulesTest {

    private static final String VALIDITY = "dual-password.login.validity-days";

    private final RealmUnderCheck realm = RealmUnderCheck.inOrder().attribute(VALIDITY, "0");

    @Test
    void aDirectoryThatIsOnlyReadIsInOrder() {
        assertThat(realm.storageToRead("head office", 0).findings()).isEmpty();
    }

    @Test
    void itsUsersWhoAreToldToChangeTheirPasswordAreReported() {
        assertThat(realm.storageToRead("head office", 3, "a", "b").findings())
                .containsExactly(Finding.of(
                        UserFindings.LOGIN_PASSWORD_FLAGGED_IN_VAIN,
                        "head office",
                        "Flagged to change a login password that is only read from 'head office': 3 user(s), a, b and 1"
                                + " more"));
    }

    @Test
    void soIsAValidityThatDoesNotHoldForThem() {
        assertThat(realm.attribute(VALIDITY, "90")
                        .storageToRead("head office", 0)
                        .findings())
                .containsExactly(Finding.of(
                        UserFindings.LOGIN_PASSWORD_EXPIRES_ELSEWHERE,
                        "head office",
                        "Login passwords are valid for 90 days, and those that are only read from 'head office' do not"
                                + " expire here"));
    }

    @Test
    void aValidityAloneIsInOrder() {
        assertThat(realm.attribute(VALIDITY, "90").findings()).isEmpty();
    }
}
