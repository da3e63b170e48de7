package io.github.dualpassword.useradministration.change;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.Password;
import io.github.dualpassword.useradministration.change.PasswordChoice.AtLogin;
import io.github.dualpassword.useradministration.change.PasswordChoice.Way;

import static org.assertj.core.api.Assertions.assertThat;

/** What was entered is carried out whole or not at all. */
class EnteredTest {

    private static final List<PasswordChoice> CHOICES = List.of(
            new PasswordChoice(Password.LOGIN, Way.TYPED, AtLogin.MUST_CHANGE),
            new PasswordChoice(Password.CONFIRMATION, Way.GENERATED, AtLogin.MUST_CHANGE));

    @Test
    void aPasswordThatIsTypedAndNotAtHandIsMissing() {
        assertThat(new Entered(CHOICES, Map.of(), Map.of()).missing()).containsExactly(Password.LOGIN);
    }

    @Test
    void aGeneratedPasswordNeedsNothing() {
        assertThat(new Entered(CHOICES, Map.of(Password.LOGIN, "typed"), Map.of()).missing())
                .isEmpty();
    }

    @Test
    void noSecretIsWrittenByAccident() {
        assertThat(new Entered(CHOICES, Map.of(Password.LOGIN, "visible"), Map.of()))
                .asString()
                .contains("TYPED", "GENERATED")
                .doesNotContain("visible");
    }
}
