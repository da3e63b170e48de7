package io.github.dualpassword.useradministration.change;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.dualpassword.Password;
import io.github.dualpassword.audit.OperationOutcome;
import io.github.dualpassword.useradministration.change.PasswordChoice.AtLogin;
import io.github.dualpassword.useradministration.change.PasswordChoice.Way;
import io.github.dualpassword.useradministration.change.TargetFacts.Authority;

import static org.assertj.core.api.Assertions.assertThat;

/** What the result page says of suspensions (E18). */
class ChangeResultTest {

    private static final TargetFacts PERSON = new TargetFacts("anna", "Anna", "", Authority.NOT_GRANTED, "u");

    @Test
    void aChangedPasswordThatWasSuspendedIsReleasedOrStillSuspended() {
        ChangeResult result = changed("lC", "C", Password.LOGIN, Password.CONFIRMATION);

        assertThat(result.released()).containsExactly(Password.LOGIN);
        assertThat(result.stillSuspended()).containsExactly(Password.CONFIRMATION);
    }

    @Test
    void aPasswordThatWasKeptIsNeither() {
        ChangeResult result = changed("LC", "C", Password.CONFIRMATION);

        assertThat(result.released()).isEmpty();
        assertThat(result.stillSuspended()).containsExactly(Password.CONFIRMATION);
        assertThat(changed("L", "u").released()).isEmpty();
    }

    @Test
    void aPasswordThatWasNotSuspendedIsNotReleased() {
        assertThat(changed("u", "u", Password.LOGIN).released()).isEmpty();
    }

    @Test
    void whereNoStateIsKnownNothingIsSaidOfSuspensions() {
        ChangeResult result = changed("", null, Password.LOGIN);

        assertThat(result.released()).isEmpty();
        assertThat(result.stillSuspended()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(OperationOutcome.class)
    void onlyWhatWasCarriedOutIsDone(OperationOutcome outcome) {
        assertThat(new ChangeResult(outcome, "", "", PERSON, "", "", List.of()).isDone())
                .isEqualTo(outcome == OperationOutcome.DONE);
    }

    private static ChangeResult changed(String before, String after, Password... changed) {
        List<PasswordChoice> choices = Arrays.stream(Password.values())
                .map(credential -> new PasswordChoice(
                        credential, List.of(changed).contains(credential) ? Way.TYPED : Way.KEEP, AtLogin.MUST_CHANGE))
                .toList();
        return new ChangeResult(
                OperationOutcome.DONE, "", PasswordChoice.text(choices), PERSON, before, after, List.of());
    }
}
