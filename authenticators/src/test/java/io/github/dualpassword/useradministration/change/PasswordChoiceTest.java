package io.github.dualpassword.useradministration.change;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.Password;
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
        assertThat(new PasswordChoice(Password.LOGIN, way, atLogin).isForced()).isEqualTo(forced);
    }

    @Test
    void eachPasswordsChoiceIsFound() {
        PasswordChoice login = new PasswordChoice(Password.LOGIN, Way.KEEP, AtLogin.MAY_STAY);
        PasswordChoice confirmation = new PasswordChoice(Password.CONFIRMATION, Way.TYPED, AtLogin.MAY_STAY);

        assertThat(PasswordChoice.of(Password.CONFIRMATION, List.of(login, confirmation)))
                .contains(confirmation);
    }

    @Test
    void aPasswordThatIsNotThereHasNoChoice() {
        PasswordChoice login = new PasswordChoice(Password.LOGIN, Way.KEEP, AtLogin.MAY_STAY);

        assertThat(PasswordChoice.of(Password.CONFIRMATION, List.of(login))).isEmpty();
    }

    @Test
    void onlyWhatIsTypedIsTyped() {
        assertThat(PasswordChoice.isAnyTyped(PasswordChoice.atFirst())).isFalse();
        assertThat(PasswordChoice.isAnyTyped(
                        List.of(new PasswordChoice(Password.LOGIN, Way.GENERATED, AtLogin.MUST_CHANGE))))
                .isFalse();
        assertThat(PasswordChoice.isAnyTyped(
                        List.of(new PasswordChoice(Password.LOGIN, Way.TYPED, AtLogin.MUST_CHANGE))))
                .isTrue();
    }
}
