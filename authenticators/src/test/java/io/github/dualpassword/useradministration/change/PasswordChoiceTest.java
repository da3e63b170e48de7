package io.github.dualpassword.useradministration.change;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.Credential;
import io.github.dualpassword.useradministration.change.PasswordChoice.AtLogin;
import io.github.dualpassword.useradministration.change.PasswordChoice.Way;

import static org.assertj.core.api.Assertions.assertThat;

/** What an operator chooses for each password of a user. */
class PasswordChoiceTest {

    @ParameterizedTest
    @CsvSource({
        "KEEP, MUST_CHANGE, false",
        "TYPED, MUST_CHANGE, true",
        "TYPED, MAY_STAY, false",
        "GENERATED, MUST_CHANGE, true"
    })
    void onlyAPasswordThatIsChangedCanBeForced(Way way, AtLogin atLogin, boolean forced) {
        assertThat(new PasswordChoice(Credential.LOGIN, way, atLogin).isForced())
                .isEqualTo(forced);
    }

    @Test
    void eachPasswordsChoiceIsFound() {
        PasswordChoice login = new PasswordChoice(Credential.LOGIN, Way.KEEP, AtLogin.MAY_STAY);
        PasswordChoice confirmation = new PasswordChoice(Credential.CONFIRMATION, Way.TYPED, AtLogin.MAY_STAY);

        assertThat(PasswordChoice.of(Credential.CONFIRMATION, List.of(login, confirmation)))
                .contains(confirmation);
    }

    @Test
    void aPasswordThatIsNotThereHasNoChoice() {
        PasswordChoice login = new PasswordChoice(Credential.LOGIN, Way.KEEP, AtLogin.MAY_STAY);

        assertThat(PasswordChoice.of(Credential.CONFIRMATION, List.of(login))).isEmpty();
    }
}
