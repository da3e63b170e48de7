package io.github.dualpassword.password.change;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.Password;
import io.github.dualpassword.password.LoginPassword;
import io.github.dualpassword.password.change.ChangeRefusal.Reason;

import static org.assertj.core.api.Assertions.assertThat;

/** Why a change cannot go on, and what ends with it. */
class ChangeRefusalReasonTest {

    @ParameterizedTest
    @CsvSource({
        "LOGIN_SUSPENDED, true",
        "LOGIN_PROVISIONAL_ENDED, true",
        "LOGIN_NOT_CHANGEABLE, true",
        "CONFIRMATION_SUSPENDED, false",
        "CONFIRMATION_PROVISIONAL_ENDED, false"
    })
    void onlyALoginPasswordThatIsGoodForNothingEndsTheLogin(Reason reason, boolean ends) {
        assertThat(reason.endsLogin()).isEqualTo(ends);
    }

    @Test
    void aSuspensionIsOfItsOwnPassword() {
        assertThat(Reason.suspended(Password.LOGIN).description()).isEqualTo("login_suspended");
        assertThat(Reason.suspended(Password.CONFIRMATION).description()).isEqualTo("confirmation_suspended");
    }

    @Test
    void aLoginPasswordThatNobodyCanChangeIsNamedAlikeAtEveryDoor() {
        assertThat(Reason.LOGIN_NOT_CHANGEABLE.description())
                .isEqualTo(LoginPassword.NOT_CHANGEABLE)
                .isEqualTo("login_not_changeable");
    }
}
