package io.github.dualpassword.directory;

import java.util.stream.Stream;

import javax.naming.AuthenticationException;
import javax.naming.CommunicationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.ModelException;
import org.keycloak.storage.StorageUnavailableException;
import org.keycloak.storage.ldap.idm.store.ldap.control.PasswordPolicyPasswordChangeException;

import static org.assertj.core.api.Assertions.assertThat;

/** What a directory has said of a password, and what it has not. */
class DirectoryAnswersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[LDAP: error code 49 - Invalid Credentials]",
                "[LDAP: error code 49 - 80090308: LdapErr: DSID-0C090447, comment: AcceptSecurityContext error, data 52e, v3839]",
                "Empty password used"
            })
    void aDirectoryHasSaidThatThePasswordIsWrong(String message) {
        assertThat(JudgingIdentityStore.isAnswer(new AuthenticationException(message)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Unexpected exception when validating password of user",
                "Null TLS Response returned from the authentication",
                "[LDAP: error code 48 - Inappropriate Authentication]",
                "[LDAP: error code 7 - Strong(er) Authentication Required]",
                "[LDAP: error code 491 - ]",
                "error code 49"
            })
    void everythingElseIsNoAnswer(String message) {
        assertThat(JudgingIdentityStore.isAnswer(new AuthenticationException(message)))
                .isFalse();
        assertThat(JudgingIdentityStore.isAnswer(new AuthenticationException())).isFalse();
    }

    @Test
    void aRightPasswordThatMustBeChangedIsAnAnswer() {
        assertThat(JudgingIdentityStore.isAnswer(new PasswordPolicyPasswordChangeException()))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("failuresOfDirectories")
    void aDirectoryIsSeenBehindWhatItMakesFail(Throwable failure) {
        assertThat(Directory.isCauseOf(failure)).isTrue();
    }

    @Test
    void otherFailuresAreNotItsFault() {
        assertThat(Directory.isCauseOf(new IllegalStateException(new RuntimeException("closed"))))
                .isFalse();
    }

    static Stream<Throwable> failuresOfDirectories() {
        return Stream.of(
                new NotJudgedException(),
                new NotJudgedException(new AuthenticationException("x")),
                new StorageUnavailableException(),
                new IllegalStateException(new ModelException("x", new CommunicationException("refused"))));
    }
}
