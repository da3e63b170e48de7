package io.github.dualpassword.password.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.Password;
import io.github.dualpassword.password.TypedPassword;

import static org.assertj.core.api.Assertions.assertThat;

/** What a page may change is decided by the server; the form only chooses among it. */
class ChangeFormTest {

    private static final List<Password> BOTH = List.of(Password.LOGIN, Password.CONFIRMATION);

    private final Map<String, String> fields = new HashMap<>(Map.of(
            "current-login-password", "a",
            "new-login-password", "b",
            "new-login-password-again", "c",
            "current-confirmation-password", "d",
            "new-confirmation-password", "e",
            "new-confirmation-password-again", "f"));

    @Test
    void passwordsWithoutASelectorAreAlwaysChanged() {
        fields.put("login-change", "keep");

        ChangeForm form = ChangeForm.read(fields::get, List.of(), BOTH);

        assertThat(form.entries())
                .containsExactly(
                        new Entry("a", new TypedPassword(Password.LOGIN, "b", "c")),
                        new Entry("d", new TypedPassword(Password.CONFIRMATION, "e", "f")));
    }

    @Test
    void passwordsWithASelectorAreChangedWhenItSaysSo() {
        fields.put("login-change", "keep");
        fields.put("confirmation-change", "change");

        ChangeForm form = ChangeForm.read(fields::get, BOTH, List.of());

        assertThat(form.changes(Password.LOGIN)).isFalse();
        assertThat(form.changes(Password.CONFIRMATION)).isTrue();
    }

    @Test
    void aSelectorThatIsMissingOrForgedChangesNothing() {
        fields.put("confirmation-change", "CHANGE");

        assertThat(ChangeForm.read(fields::get, BOTH, List.of()).entries()).isEmpty();
    }

    @Test
    void aPasswordThatThePageIsNotAboutIsNotChangedWhateverIsSent() {
        fields.put("login-change", "change");

        assertThat(ChangeForm.read(fields::get, List.of(Password.CONFIRMATION), List.of())
                        .entries())
                .isEmpty();
    }

    @Test
    void missingFieldsAreEmpty() {
        ChangeForm form = ChangeForm.read(name -> null, List.of(), List.of(Password.LOGIN));

        assertThat(form)
                .isEqualTo(new ChangeForm("", List.of(new Entry("", new TypedPassword(Password.LOGIN, "", "")))));
    }

    @Test
    void whatIsWrittenOfAnEntryHoldsNoSecret() {
        assertThat(ChangeForm.read(name -> "secret", List.of(), BOTH).entries().toString())
                .doesNotContain("secret");
    }
}
