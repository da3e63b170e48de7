package io.github.dualpassword;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordTest {

    @Test
    void thereAreTwoAndEachIsACredentialOfItsOwn() {
        assertThat(Password.values())
                .extracting(Password::credential)
                .containsExactly(Credential.LOGIN, Credential.CONFIRMATION);
    }

    /** Suspensions of one user are released in the order of the credentials, or two releases could wait for each other. */
    @Test
    void theyStandInTheOrderOfTheirCredentials() {
        assertThat(Arrays.stream(Password.values()).map(Password::credential))
                .isNotEmpty()
                .isSorted();
    }

    @ParameterizedTest
    @EnumSource
    void itIsCalledAsItsCredential(Password password) {
        assertThat(password.id()).isEqualTo(password.credential().id());
        assertThat(Password.byId(password.id())).contains(password);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "LOGIN", "password", "one-time-password"})
    void whatIsNoPasswordIsNotFound(String id) {
        assertThat(Password.byId(id)).isEmpty();
    }

    @Test
    void idsStandInTheOrderOfThePasswords() {
        assertThat(Password.ids(List.of(Password.CONFIRMATION, Password.LOGIN))).isEqualTo("login,confirmation");
        assertThat(Password.ids(Set.of(Password.CONFIRMATION))).isEqualTo("confirmation");
        assertThat(Password.ids(Set.of())).isEmpty();
    }

    @Test
    void everyCredentialHasANameOfItsOwn() {
        assertThat(Arrays.stream(Credential.values()).map(Credential::label))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }
}
