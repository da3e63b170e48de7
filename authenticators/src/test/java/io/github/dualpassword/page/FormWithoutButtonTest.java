package io.github.dualpassword.page;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which forms come without a button, and what of them is filled in again. */
class FormWithoutButtonTest {

    private final MultivaluedMap<String, String> form = new MultivaluedHashMap<>();

    @Test
    void oneThatNamesItsButtonsAndHasNoneOfThem() {
        form.add("buttons", "execute back");
        form.add("from", "2026-01-01");

        assertThat(FormWithoutButton.isOne(form)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"execute", "back"})
    void noneThatHasOneOfItsButtons(String pressed) {
        form.add("buttons", "execute back");
        form.add(pressed, "true");

        assertThat(FormWithoutButton.isOne(form)).isFalse();
    }

    @Test
    void noneThatNamesNoButtons() {
        assertThat(FormWithoutButton.isOne(form)).isFalse();
    }

    @Test
    void entriesAreKeptAndSecretsAreNot() {
        form.add("from", "2026-01-01");
        form.add("login-change", "change");
        form.add("new-login-password-again", "secret");
        form.add("operator-confirmation-password", "secret");
        form.add("code", "12345678");
        form.add("wizard-key", "secret");
        form.add("passkey-label", "PC");

        assertThat(FormWithoutButton.kept(form)).containsOnlyKeys("from", "login-change", "passkey-label");
    }
}
