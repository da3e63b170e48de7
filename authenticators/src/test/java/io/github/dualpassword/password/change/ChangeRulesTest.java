package io.github.dualpassword.password.change;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.Password;
import io.github.dualpassword.page.FormViolation;
import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.password.TypedPassword;

import static org.assertj.core.api.Assertions.assertThat;

/** What can be said of typed passwords by looking at the form alone. */
class ChangeRulesTest {

    @Test
    void everyEmptyFieldIsNamed() {
        assertThat(ChangeRules.violations(List.of(login("", "", ""))))
                .containsExactly(
                        new FormViolation("current-login-password", PageMessages.FIELD_EMPTY),
                        new FormViolation("new-login-password", PageMessages.FIELD_EMPTY),
                        new FormViolation("new-login-password-again", PageMessages.FIELD_EMPTY));
    }

    @Test
    void twoDifferentNewEntriesAreAViolation() {
        assertThat(ChangeRules.violations(List.of(confirmation("old", "new-one", "new-on"))))
                .containsExactly(new FormViolation("new-confirmation-password-again", PageMessages.NOT_THE_SAME_TWICE));
    }

    @Test
    void whatIsWrongAtOneFieldHidesNothingAtAnother() {
        assertThat(ChangeRules.violations(List.of(login("", "one", "two"))))
                .containsExactly(
                        new FormViolation("current-login-password", PageMessages.FIELD_EMPTY),
                        new FormViolation("new-login-password-again", PageMessages.NOT_THE_SAME_TWICE));
    }

    @Test
    void aBookIsNotHashed() {
        String book = "x".repeat(TypedPassword.MAX_LENGTH + 1);

        assertThat(ChangeRules.violations(List.of(login("old", book, book))))
                .containsExactly(new FormViolation("new-login-password", PageMessages.TOO_LONG));
        assertThat(ChangeRules.violations(List.of(login(book, "new", "new"))))
                .containsExactly(new FormViolation("current-login-password", PageMessages.TOO_LONG));
    }

    @Test
    void aPasswordOfTheGreatestLengthIsTaken() {
        String longest = "x".repeat(TypedPassword.MAX_LENGTH);

        assertThat(ChangeRules.violations(List.of(login("old", longest, longest))))
                .isEmpty();
    }

    @Test
    void whatIsCompleteHasNoViolations() {
        assertThat(ChangeRules.violations(List.of(login("a", "b", "b"), confirmation("c", "d", "d"))))
                .isEmpty();
    }

    @Test
    void thePresentPasswordIsNoNewOne() {
        assertThat(ChangeRules.clashes(List.of(login("same", "same", "same"))))
                .containsExactly(new FormViolation("new-login-password", PageMessages.SAME_AS_PRESENT));
    }

    @Test
    void theTwoNewPasswordsMustDiffer() {
        assertThat(ChangeRules.clashes(List.of(login("a", "same", "same"), confirmation("b", "same", "same"))))
                .containsExactly(
                        new FormViolation("new-login-password", PageMessages.SAME_AS_OTHER_PASSWORD),
                        new FormViolation("new-confirmation-password", PageMessages.SAME_AS_OTHER_PASSWORD));
    }

    @Test
    void whatIsIncompleteClashesWithNothing() {
        assertThat(ChangeRules.clashes(List.of(login("", "", ""), confirmation("", "", ""))))
                .isEmpty();
    }

    @Test
    void upperAndLowerCaseMakeADifference() {
        assertThat(ChangeRules.clashes(List.of(login("a", "Same", "Same"), confirmation("b", "same", "same"))))
                .isEmpty();
    }

    private static Entry login(String current, String value, String again) {
        return new Entry(current, new TypedPassword(Password.LOGIN, value, again));
    }

    private static Entry confirmation(String current, String value, String again) {
        return new Entry(current, new TypedPassword(Password.CONFIRMATION, value, again));
    }
}
