package io.github.dualpassword.password.change;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.Password;
import io.github.dualpassword.password.change.PasswordResetException.Reason;
import io.github.dualpassword.password.change.WantedPassword.AtLogin;

import static org.assertj.core.api.Assertions.assertThat;

/** A password that somebody wants set for a user, and why it cannot be. */
class WantedPasswordTest {

    @Test
    void noSecretIsWrittenByAccident() {
        assertThat(new WantedPassword(Password.LOGIN, Optional.of("visible"), AtLogin.MAY_STAY))
                .hasToString("WantedPassword[login typed MAY_STAY]");
    }

    @Test
    void oneThatIsGeneratedMustBeChanged() {
        assertThat(WantedPassword.generated(Password.CONFIRMATION))
                .hasToString("WantedPassword[confirmation generated MUST_CHANGE]");
    }

    @Test
    void aReasonHasAStableName() {
        PasswordResetException refused = new PasswordResetException(Reason.SAME_PASSWORDS);

        assertThat(refused).hasMessage("same_passwords");
        assertThat(refused.reason()).isEqualTo(Reason.SAME_PASSWORDS);
        assertThat(refused.broken()).isEmpty();
    }
}
