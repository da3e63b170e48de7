package io.github.dualpassword.prelogin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.lockout.DoorVerdict;
import io.github.dualpassword.page.FormViolation;
import io.github.dualpassword.password.TypedPassword;
import io.github.dualpassword.policy.RealmPolicy;

import static org.assertj.core.api.Assertions.assertThat;

class BeforeLoginFormTest {

    private static final BeforeLoginPolicy POLICY = BeforeLoginPolicy.of(RealmPolicy.of(Map.of()));

    private final Map<String, String> fields = new HashMap<>(Map.of(
            "procedure", "release",
            "target-id", "user02",
            "operator-id", "user01",
            "one-time-password", "123456"));

    private BeforeLoginForm form() {
        return BeforeLoginForm.read(fields::get, POLICY);
    }

    private Set<String> wrongFields() {
        return form().violations(POLICY).stream().map(FormViolation::field).collect(Collectors.toSet());
    }

    @Test
    void aFormThatIsFilledInHasNothingWrong() {
        assertThat(wrongFields()).isEmpty();
        assertThat(form().procedure()).contains(BeforeLoginProcedure.RELEASE);
        assertThat(form().password()).isEmpty();
    }

    @Test
    void whatIsEmptyIsToldFieldByField() {
        fields.clear();

        assertThat(wrongFields())
                .containsExactlyInAnyOrder("procedure", "target-id", "operator-id", "one-time-password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "123456789", "12345a", "١٢٣٤٥٦"})
    void whatCanBeNoCodeIsTold(String code) {
        fields.put("one-time-password", code);

        assertThat(wrongFields()).containsExactly("one-time-password");
    }

    @Test
    void idsAndCodesAreReadInTheirHalfWidthForms() {
        fields.put("target-id", " ｕｓｅｒ０２ ");
        fields.put("one-time-password", "１２３ 4５６");

        assertThat(form().targetId()).isEqualTo("user02");
        assertThat(form().code()).isEqualTo("123456");
    }

    /** It is kept while the phone is asked. */
    @Test
    void whatIsLongerThanAnyIdOrPasswordIsNotKept() {
        BeforeLoginPolicy asking =
                BeforeLoginPolicy.of(RealmPolicy.of(Map.of("dual-password.software-token.one-push", "on")));
        fields.put("procedure", "release-otp");
        fields.put("operator-confirmation-password", "z".repeat(TypedPassword.MAX_LENGTH + 1));
        fields.put("target-id", "x".repeat(100_000));
        fields.put("operator-id", "y".repeat(100_000));
        fields.put("one-time-password", "");

        BeforeLoginForm read = BeforeLoginForm.read(fields::get, asking);

        assertThat(read.targetId()).hasSize(256);
        assertThat(read.operatorId()).hasSize(256);
        assertThat(read.violations(asking))
                .extracting(FormViolation::field)
                .containsExactly("operator-confirmation-password");
    }

    /** Without scripts a browser sends them, too. */
    @Test
    void fieldsThatTheProcedureDoesNotHaveAreIgnored() {
        fields.put("new-login-password", "one");
        fields.put("new-login-password-again", "another");
        fields.put("operator-confirmation-password", "secret");

        assertThat(wrongFields()).isEmpty();
        assertThat(form().newPasswords()).isEmpty();
        assertThat(form().password()).isEmpty();
    }

    @Test
    void aResetNeedsAPasswordOfTheTwoTwice() {
        fields.put("procedure", "reset");
        assertThat(wrongFields()).containsExactly("new-login-password");

        fields.put("new-confirmation-password", "Told-1234");
        assertThat(wrongFields()).containsExactly("new-confirmation-password-again");

        fields.put("new-confirmation-password-again", "Told-12345");
        assertThat(wrongFields()).containsExactly("new-confirmation-password-again");

        fields.put("new-confirmation-password-again", "Told-1234");
        assertThat(wrongFields()).isEmpty();
        assertThat(form().newPasswords())
                .singleElement()
                .extracting(TypedPassword::value)
                .isEqualTo("Told-1234");
    }

    @Test
    void twoPasswordsThatAreTheSameAreTold() {
        fields.put("procedure", "reset");
        for (String which : Set.of("login", "confirmation")) {
            fields.put("new-" + which + "-password", "Told-1234");
            fields.put("new-" + which + "-password-again", "Told-1234");
        }

        assertThat(wrongFields()).containsExactly("new-confirmation-password");
    }

    @Test
    void theReleaseOfARegistrationNeedsTheOperatorsPassword() {
        fields.put("procedure", "release-otp");
        assertThat(wrongFields()).containsExactly("operator-confirmation-password");

        fields.put("operator-confirmation-password", "secret");
        assertThat(wrongFields()).isEmpty();
        assertThat(form().password()).contains("secret");
    }

    @Test
    void aProcedureThatIsNotOfferedIsNone() {
        BeforeLoginForm form = BeforeLoginForm.read(
                fields::get,
                BeforeLoginPolicy.of(RealmPolicy.of(Map.of("dual-password.before-login.procedures", "reset"))));

        assertThat(form.procedure()).isEmpty();
        assertThat(form.violations(POLICY)).extracting(FormViolation::field).containsExactly("procedure");
    }

    @Test
    void theCodeMayBeLeftOutWherePhonesAreAsked() {
        BeforeLoginPolicy asking =
                BeforeLoginPolicy.of(RealmPolicy.of(Map.of("dual-password.software-token.one-push", "on")));
        fields.put("one-time-password", " ");

        assertThat(form().asksPhone(asking)).isTrue();
        assertThat(form().violations(asking)).isEmpty();
        assertThat(form().asksPhone(POLICY)).isFalse();
        assertThat(wrongFields()).containsExactly("one-time-password");
        fields.put("one-time-password", "12345");
        assertThat(form().asksPhone(asking)).isFalse();
        assertThat(form().violations(asking)).isNotEmpty();
    }

    @Test
    void theFieldsOfAFormMakeTheSameForm() {
        fields.put("procedure", "reset");
        fields.put("new-login-password", "Told-login-1");
        fields.put("new-login-password-again", "Told-login-1");
        BeforeLoginForm reset = form();
        fields.put("procedure", "release-otp");
        fields.put("operator-confirmation-password", "secret");
        BeforeLoginForm releaseOtp = form();

        assertThat(BeforeLoginForm.read(reset.fields()::get, POLICY)).isEqualTo(reset);
        assertThat(BeforeLoginForm.read(releaseOtp.fields()::get, POLICY)).isEqualTo(releaseOtp);
        assertThat(reset.newPasswords()).hasSize(1);
        assertThat(releaseOtp.password()).contains("secret");
    }

    @Test
    void theResultNamesWhatWasChangedAndNoPassword() {
        fields.put("procedure", "reset");
        fields.put("new-login-password", "Told-login-1");
        fields.put("new-login-password-again", "Told-login-1");

        assertThat(BeforeLoginPage.Result.of(form()))
                .isEqualTo(new BeforeLoginPage.Result("reset", List.of("login"), "user02"));
    }

    @Test
    void whatIsNotRefusedIsCarriedOut() {
        assertThat(new AuthorisedProcedure.Outcome(Optional.of(DoorVerdict.Answer.RIGHT), Optional.empty())
                        .isCarriedOut())
                .isTrue();
        assertThat(new AuthorisedProcedure.Outcome(Optional.empty(), Optional.of("not_evaluated")).isCarriedOut())
                .isFalse();
    }

    @Test
    void noSecretIsWritten() {
        assertThat(form().toString()).doesNotContain("123456");
    }
}
