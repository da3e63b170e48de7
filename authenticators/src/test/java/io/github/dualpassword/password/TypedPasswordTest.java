package io.github.dualpassword.password;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.Password;
import io.github.dualpassword.page.FormViolation;
import io.github.dualpassword.page.PageMessages;

import static org.assertj.core.api.Assertions.assertThat;

/** A new password is typed twice alike, wherever it is typed. */
class TypedPasswordTest {

    @Test
    void itIsReadFromItsOwnFields() {
        Map<String, String> fields = Map.of(
                "new-login-password", "one", "new-login-password-again", "two", "new-confirmation-password", "x");

        assertThat(TypedPassword.read(fields::get, Password.LOGIN))
                .isEqualTo(new TypedPassword(Password.LOGIN, "one", "two"));
        assertThat(TypedPassword.read(fields::get, Password.CONFIRMATION))
                .isEqualTo(new TypedPassword(Password.CONFIRMATION, "x", ""));
    }

    @Test
    void everyEmptyFieldIsNamed() {
        assertThat(typed("", "").violations())
                .containsExactly(
                        new FormViolation("new-confirmation-password", PageMessages.FIELD_EMPTY),
                        new FormViolation("new-confirmation-password-again", PageMessages.FIELD_EMPTY));
    }

    @ParameterizedTest
    @CsvSource({"one, two", "one, One", "one, 'one '"})
    void theTwoEntriesMustBeAlike(String value, String again) {
        assertThat(typed(value, again).violations())
                .containsExactly(new FormViolation("new-confirmation-password-again", PageMessages.NOT_THE_SAME_TWICE));
    }

    @Test
    void aPasswordIsNoBook() {
        String book = "a".repeat(TypedPassword.MAX_LENGTH + 1);

        assertThat(typed(book, book).violations())
                .containsExactly(new FormViolation("new-confirmation-password", PageMessages.TOO_LONG));
    }

    @Test
    void allThatIsWrongIsNamedAtOnce() {
        String book = "a".repeat(TypedPassword.MAX_LENGTH + 1);

        assertThat(typed(book, "b").violations())
                .containsExactly(
                        new FormViolation("new-confirmation-password", PageMessages.TOO_LONG),
                        new FormViolation("new-confirmation-password-again", PageMessages.NOT_THE_SAME_TWICE));
    }

    @Test
    void theNewOneIsJudgedWhateverTheSecondEntryIs() {
        assertThat(typed("one", "").isJudgeable()).isTrue();
        assertThat(typed("", "one").isJudgeable()).isFalse();
        assertThat(typed("a".repeat(TypedPassword.MAX_LENGTH + 1), "").isJudgeable())
                .isFalse();
    }

    @Test
    void aPasswordOfTheGreatestLengthIsTaken() {
        String longest = "a".repeat(TypedPassword.MAX_LENGTH);

        assertThat(typed(longest, longest).violations()).isEmpty();
    }

    @Test
    void noSecretIsWrittenByAccident() {
        assertThat(typed("visible", "readable")).asString().doesNotContain("visible", "readable");
    }

    private static TypedPassword typed(String value, String again) {
        return new TypedPassword(Password.CONFIRMATION, value, again);
    }
}
