package io.github.dualpassword.useradministration.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.Password;
import io.github.dualpassword.page.FormViolation;
import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.password.TypedPassword;
import io.github.dualpassword.useradministration.change.PasswordChoice.AtLogin;
import io.github.dualpassword.useradministration.change.PasswordChoice.Way;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What is read from 利用者変更[基本情報], and what is wrong by the form alone. */
class BasicFormTest {

    @Test
    void nothingIsChangedByAnEmptyForm() {
        BasicForm form = form(Map.of());

        assertThat(form.changesNothing()).isTrue();
        assertThat(form.typed()).isEmpty();
        assertThat(form.violations()).isEmpty();
    }

    @Test
    void fieldsOfAPasswordThatIsKeptAreNotRead() {
        BasicForm form = form(Map.of("login-change", "keep", "new-login-password", "secret"));

        assertThat(form.typed()).isEmpty();
        assertThat(form.values()).isEmpty();
    }

    @Test
    void fieldsOfAPasswordThatIsMadeAreNotRead() {
        BasicForm form = form(Map.of("login-change", "change", "login-generate", "on", "new-login-password", "secret"));

        assertThat(form.choices().get(0))
                .isEqualTo(new PasswordChoice(Password.LOGIN, Way.GENERATED, AtLogin.MAY_STAY));
        assertThat(form.typed()).isEmpty();
    }

    @Test
    void neitherAreThoseOfAPasswordThatThePageDoesNotOffer() {
        Map<String, String> forged = Map.of(
                "login-change",
                "change",
                "login-force",
                "on",
                "new-login-password",
                "secret",
                "confirmation-change",
                "change");

        BasicForm form = BasicForm.read(forged::get, List.of(Password.CONFIRMATION));

        assertThat(form.choices())
                .containsExactly(
                        new PasswordChoice(Password.LOGIN, Way.KEEP, AtLogin.MAY_STAY),
                        new PasswordChoice(Password.CONFIRMATION, Way.TYPED, AtLogin.MAY_STAY));
        assertThat(form.typed()).extracting(TypedPassword::password).containsExactly(Password.CONFIRMATION);
    }

    @Test
    void eachPasswordHasChoicesOfItsOwn() {
        BasicForm form = form(Map.of(
                "confirmation-change", "change",
                "confirmation-force", "on",
                "new-confirmation-password", "one-secret",
                "new-confirmation-password-again", "one-secret"));

        assertThat(form.choices())
                .containsExactly(
                        new PasswordChoice(Password.LOGIN, Way.KEEP, AtLogin.MAY_STAY),
                        new PasswordChoice(Password.CONFIRMATION, Way.TYPED, AtLogin.MUST_CHANGE));
        assertThat(form.violations()).isEmpty();
        assertThat(form.values()).isEqualTo(Map.of(Password.CONFIRMATION, "one-secret"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "one, -, new-login-password-again, dualPasswordFieldEmpty",
                "-, one, new-login-password, dualPasswordFieldEmpty",
                "one, two, new-login-password-again, dualPasswordNotTheSameTwice",
            })
    void aPasswordMustBeTypedTwiceAlike(String value, String again, String field, String message) {
        Map<String, String> fields = new HashMap<>(Map.of("login-change", "change"));
        fields.put("new-login-password", value);
        fields.put("new-login-password-again", again);

        assertThat(form(fields).violations()).containsExactly(new FormViolation(field, message));
    }

    @Test
    void allThatIsWrongAtAPasswordIsNamed() {
        assertThat(form(Map.of("login-change", "change")).violations())
                .containsExactly(
                        new FormViolation("new-login-password", PageMessages.FIELD_EMPTY),
                        new FormViolation("new-login-password-again", PageMessages.FIELD_EMPTY));
    }

    @Test
    void rulesJudgeWhatIsNotWrongByItself() {
        assertThat(both("", "b").judgeable())
                .extracting(TypedPassword::password)
                .containsExactly(Password.CONFIRMATION);
        assertThat(both("the-same", "the-same").judgeable()).isEmpty();
    }

    @Test
    void aPasswordIsNoBook() {
        String book = "a".repeat(TypedPassword.MAX_LENGTH + 1);

        assertThat(both(book, "b").violations())
                .containsExactly(new FormViolation("new-login-password", PageMessages.TOO_LONG));
    }

    @Test
    void theTwoPasswordsMustDiffer() {
        assertThat(both("the-same", "the-same").violations())
                .extracting(FormViolation::field, FormViolation::message)
                .containsExactly(
                        tuple("new-login-password", PageMessages.SAME_AS_OTHER_PASSWORD),
                        tuple("new-confirmation-password", PageMessages.SAME_AS_OTHER_PASSWORD));
        assertThat(both("one", "another").violations()).isEmpty();
    }

    @Test
    void aPasswordOfTheGreatestLengthIsTaken() {
        assertThat(both("a".repeat(TypedPassword.MAX_LENGTH), "b").violations()).isEmpty();
    }

    @Test
    void onePasswordThatChangesIsAChange() {
        assertThat(form(Map.of("confirmation-change", "change")).changesNothing())
                .isFalse();
    }

    @Test
    void noSecretIsWrittenByAccident() {
        assertThat(both("visible", "readable")).asString().doesNotContain("visible", "readable");
    }

    @Test
    void choicesSurviveAsANote() {
        List<PasswordChoice> choices = List.of(
                new PasswordChoice(Password.LOGIN, Way.GENERATED, AtLogin.MAY_STAY),
                new PasswordChoice(Password.CONFIRMATION, Way.KEEP, AtLogin.MUST_CHANGE));

        assertThat(PasswordChoice.parse(PasswordChoice.text(choices))).isEqualTo(choices);
    }

    @Test
    void atFirstNothingIsChangedAndTheForcedChangeIsTicked() {
        assertThat(PasswordChoice.atFirst())
                .hasSize(Password.values().length)
                .noneMatch(PasswordChoice::isChange)
                .noneMatch(PasswordChoice::isForced)
                .allMatch(choice -> choice.atLogin() == AtLogin.MUST_CHANGE);
    }

    private static BasicForm both(String login, String confirmation) {
        return form(Map.of(
                "login-change", "change",
                "new-login-password", login,
                "new-login-password-again", login,
                "confirmation-change", "change",
                "new-confirmation-password", confirmation,
                "new-confirmation-password-again", confirmation));
    }

    private static BasicForm form(Map<String, String> fields) {
        return BasicForm.read(fields::get, List.of(Password.values()));
    }

    @Test
    void whatIsAskedForAgainIsReadWithTheChoicesAsTheyWere() {
        List<PasswordChoice> choices = List.of(
                new PasswordChoice(Password.LOGIN, Way.TYPED, AtLogin.MAY_STAY),
                new PasswordChoice(Password.CONFIRMATION, Way.GENERATED, AtLogin.MUST_CHANGE));
        Map<String, String> fields = Map.of(
                "new-login-password", "Given-1",
                "new-login-password-again", "Given-1",
                "new-confirmation-password", "not asked for",
                "login-change", "keep");

        BasicForm form = BasicForm.readAgain(fields::get, choices, List.of(Password.LOGIN));

        assertThat(form.choices()).isEqualTo(choices);
        assertThat(form.violations()).isEmpty();
        assertThat(form.values()).containsExactly(Map.entry(Password.LOGIN, "Given-1"));
    }
}
